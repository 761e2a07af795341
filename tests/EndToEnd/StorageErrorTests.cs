using System.Net;
using System.Net.Sockets;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

public sealed class StorageErrorTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task An_account_that_refuses_is_told_in_a_line()
    {
        var wrongKey = Convert.ToBase64String(new byte[64]);
        var account = string.Join(
            ';',
            azurite
                .NewAccount()
                .Split(';')
                .Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal) ? $"AccountKey={wrongKey}" : part)
        );
        var result = await LocalProgram.RunAsync(["status", "--storage", account]);
        result.ExitCode.ShouldBe(1);
        result.Error.Trim().Split('\n').Length.ShouldBe(1, result.Error);
        result.Error.ShouldContain("Storage refused");
    }

    [Fact]
    public async Task An_account_that_nobody_answers_for_is_told_in_a_line()
    {
        // A port that was free a moment ago: nobody listens there.
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var key = Convert.ToBase64String(new byte[64]);
        var result = await LocalProgram.RunAsync([
            "status",
            "--storage",
            $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={key};BlobEndpoint=http://127.0.0.1:{port}/a;QueueEndpoint=http://127.0.0.1:{port}/a;",
        ]);
        result.ExitCode.ShouldBe(1);
        result.Error.Trim().Split('\n').Length.ShouldBe(1, result.Error);
        result.Error.ShouldContain("Storage cannot be reached");
    }
}
