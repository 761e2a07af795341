using System.Net;
using System.Net.Sockets;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Local.Commands;
using SwapPipeline.Local.Doctor;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Infrastructure;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Doctor;

public sealed class DoctorTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string Key = Convert.ToBase64String(new byte[64]);

    [Fact]
    public async Task On_a_healthy_account_nothing_is_wrong()
    {
        var findings = await ExamineAsync(azurite.NewAccount());
        findings.ShouldAllBe(finding => !finding.IsFault);
        findings.Select(finding => finding.Check).ShouldBe(["reach", "roles", "clock", "encoding", "versions"]);
    }

    [Fact]
    public async Task Storage_that_nobody_answers_for()
    {
        // A port that was free a moment ago: nobody listens there.
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();

        var fault = (await ExamineAsync(Account(port))).ShouldHaveSingleItem();
        fault.Check.ShouldBe("reach");
        fault.Cause.ShouldStartWith($"Nobody answers at 127.0.0.1:{port}");
        fault.Remedy.ShouldNotBeNull().ShouldContain("address");
    }

    [Theory]
    [InlineData(
        "GET",
        "/a/records",
        "AuthorizationPermissionMismatch",
        "The role is missing to read container records (403 AuthorizationPermissionMismatch).",
        "Assign Storage Blob Data Reader on container records"
    )]
    [InlineData(
        "PUT",
        "/a/dataset",
        "AuthorizationPermissionMismatch",
        "The role is missing to write to container dataset (403 AuthorizationPermissionMismatch).",
        "Assign Storage Blob Data Contributor on container dataset"
    )]
    [InlineData(
        "GET",
        "/a/publish/messages",
        "AuthorizationPermissionMismatch",
        "The role is missing to look into queue publish (403 AuthorizationPermissionMismatch).",
        "Assign Storage Queue Data Contributor on queue publish"
    )]
    [InlineData("GET", "/a/articles", "KeyBasedAuthenticationNotPermitted", "The account takes no keys.", "DataStorage__blobServiceUri")]
    public async Task A_role_that_is_missing(string method, string path, string code, string cause, string remedy)
    {
        await using var site = await ServiceAsync(request =>
            request.Method == method && (request.Path == path || request.Path.StartsWithSegments(path)) ? code : null
        );
        var fault = (await ExamineAsync(Account(new Uri(site.Urls.Single()).Port))).Single(finding => finding.IsFault);
        fault.Check.ShouldBe("roles");
        fault.Cause.ShouldBe(cause);
        fault.Remedy.ShouldNotBeNull().ShouldContain(remedy);
    }

    [Fact]
    public async Task Plain_text_messages_in_a_base64_queue()
    {
        var account = azurite.NewAccount();
        var sender = new QueueClient(account, Queues.Normalize, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        await sender.CreateAsync();
        await sender.SendMessageAsync(ClaimCheck.For(ContentId.Of("an article")).ToJson());

        var fault = (await ExamineAsync(account)).Single(finding => finding.IsFault);
        fault.Check.ShouldBe("encoding");
        fault.Cause.ShouldBe("Queue normalize holds 1 plain-text messages, but host.json says base64: the host parks them unread.");
        fault.Remedy.ShouldNotBeNull().ShouldContain("base64");
    }

    [Fact]
    public async Task A_message_of_another_app()
    {
        var account = azurite.NewAccount();
        var sender = new QueueClient(account, Queues.Publish, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await sender.CreateAsync();
        await sender.SendMessageAsync("""{"v":2,"article":"x"}""");
        (await ExamineAsync(account)).Single(finding => finding.IsFault).Cause.ShouldContain("does not read");
    }

    [Theory]
    [InlineData(10, "The clock here is 10 minutes ahead of that of storage.")]
    [InlineData(-10, "The clock here is 10 minutes behind that of storage.")]
    public async Task A_clock_that_is_ten_minutes_off(int minutes, string cause)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(minutes));
        var fault = (await ExamineAsync(azurite.NewAccount(), clock)).Single(finding => finding.IsFault);
        fault.Check.ShouldBe("clock");
        fault.Cause.ShouldBe(cause);
        fault.Remedy.ShouldNotBeNull().ShouldContain("time server");
    }

    [Fact]
    public void A_setting_that_is_missing()
    {
        using var folder = new TemporaryFolder();
        var file = new FileInfo(Path.Combine(folder.Path, "settings.json"));
        var complete = Setting.All.Where(setting => setting.IsRequired).Select(setting => setting.Name).ToList();
        foreach (var missing in complete)
        {
            var values = complete
                .Where(name => name != missing)
                .Select(name =>
                    $"{{\"name\":\"{name}\",\"slotSetting\":false,\"value\":\"{name switch { Settings.FetchSchedule => "0 */30 * * * *", Settings.FetchContact => "swap@example.org", _ => "x" }}\"}}"
                );
            File.WriteAllText(file.FullName, $"[{string.Join(',', values)}]");
            var fault = SettingsExam.Examine(SettingsExam.Read(file), asDeployed: true).ShouldHaveSingleItem();
            fault.Check.ShouldBe("settings");
            fault.Cause.ShouldStartWith($"{missing} is not set. ");
            fault.Remedy.ShouldNotBeNull().ShouldContain($"Set {missing}");
        }
    }

    [Fact]
    public void A_schedule_that_is_none()
    {
        using var folder = new TemporaryFolder();
        var file = new FileInfo(Path.Combine(folder.Path, "local.settings.json"));
        File.WriteAllText(
            file.FullName,
            """{ "IsEncrypted": false, "Values": { "DataStorage": "x", "AzureWebJobsStorage": "x", "FetchContact": "https://example.org", "FetchSchedule": "every morning" } }"""
        );
        SettingsExam.Examine(SettingsExam.Read(file), asDeployed: true).ShouldHaveSingleItem().Cause.ShouldContain("every morning");
    }

    [Fact]
    public async Task The_command_says_what_is_wrong_and_ends_with_findings()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "local.settings.json");
        await File.WriteAllTextAsync(
            file,
            """{ "Values": { "DataStorage": "x", "AzureWebJobsStorage": "x", "FetchContact": "nobody" } }"""
        );
        var result = await LocalProgram.RunAsync(["doctor", "--settings", file]);
        result.ExitCode.ShouldBe(1, result.Error);
        result.Output.ShouldContain("fault  settings  FetchSchedule is not set.");
        result.Output.ShouldContain("It is \"nobody\".");

        var healthy = await LocalProgram.RunAsync(["doctor", "--storage", azurite.NewAccount()]);
        healthy.ExitCode.ShouldBe(0, healthy.Error + healthy.Output);
        healthy.Output.Split('\n').ShouldContain(line => line.StartsWith("ok     reach", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "https://stswap1.blob.core.windows.net",
        "",
        "https://stswap1.blob.core.windows.net/",
        "https://stswap1.queue.core.windows.net/"
    )]
    [InlineData("UseDevelopmentStorage=true", "UseDevelopmentStorage=true", null, null)]
    public void An_account_is_named_by_its_address_or_by_a_connection_string(
        string account,
        string connection,
        string? blobs,
        string? queues
    )
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(SwapPipeline.Local.SessionOptions.AccountSettings(account)).Build();
        settings[Settings.DataStorage].ShouldBe(connection);
        settings[$"{Settings.DataStorage}:blobServiceUri"].ShouldBe(blobs);
        settings[$"{Settings.DataStorage}:queueServiceUri"].ShouldBe(queues);
    }

    [Fact]
    public void It_looks_at_every_container_of_the_pipeline() =>
        StorageExam.Containers.ShouldBe(InfraFacts.OfThisRepository().Containers, ignoreOrder: true);

    private static Task<IReadOnlyList<Finding>> ExamineAsync(string account, TimeProvider? time = null) =>
        DoctorCommand.ExamineAsync(
            new ConfigurationBuilder().AddInMemoryCollection([new(Settings.DataStorage, account)]).Build(),
            time ?? TimeProvider.System,
            CancellationToken.None
        );

    private static string Account(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={Key};BlobEndpoint=http://127.0.0.1:{port}/a;QueueEndpoint=http://127.0.0.1:{port}/a;";

    /// <summary>A storage service in which nothing exists yet, and which refuses some requests with a code.</summary>
    private static async Task<WebApplication> ServiceAsync(Func<HttpRequest, string?> refusal)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.Run(async context =>
        {
            var refused = refusal(context.Request);
            var code =
                refused
                ?? (
                    context.Request.Path.StartsWithSegments("/a/normalize") || context.Request.Path.StartsWithSegments("/a/publish")
                        ? "QueueNotFound"
                        : "ContainerNotFound"
                );
            context.Response.StatusCode = refused is null ? 404 : 403;
            context.Response.Headers["x-ms-error-code"] = code;
            context.Response.ContentType = "application/xml";
            await context.Response.WriteAsync(
                $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{code}</Message></Error>"
            );
        });
        await site.StartAsync();
        return site;
    }
}
