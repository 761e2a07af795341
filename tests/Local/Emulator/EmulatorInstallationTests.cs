using System.Text.Json;
using SwapPipeline.Local.Emulator;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Emulator;

public sealed class EmulatorInstallationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _progress = [];

    [Fact]
    public void The_version_is_pinned_with_its_hash_and_without_the_name_of_a_registry()
    {
        var folder = Path.GetDirectoryName(EmulatorInstallation.Find(TimeProvider.System).LaunchScript)!;
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
        using var locked = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package-lock.json")));

        package.RootElement.GetProperty("dependencies").GetProperty("azurite").GetString().ShouldBe("3.37.0");
        foreach (var entry in locked.RootElement.GetProperty("packages").EnumerateObject().Where(entry => entry.Name.Length > 0))
        {
            entry.Value.TryGetProperty("resolved", out _).ShouldBeFalse(entry.Name);
            entry.Value.TryGetProperty("integrity", out _).ShouldBeTrue(entry.Name);
        }
    }

    [Fact]
    public async Task Without_npm_one_line_says_what_to_install()
    {
        var installation = new EmulatorInstallation(_folder.Path, TimeProvider.System) { Npm = "no-such-program" };

        (await Should.ThrowAsync<EmulatorException>(installation.EnsureAsync(_progress.Add, CancellationToken.None))).Message.ShouldBe(
            "npm was not found: install Node.js 20 or later, or name a storage account with --storage."
        );
        _progress.ShouldHaveSingleItem().ShouldStartWith("Installing the storage emulator");
    }

    [Fact]
    public async Task When_npm_fails_one_line_says_why()
    {
        // There is nothing to install from.
        var installation = new EmulatorInstallation(_folder.Path, TimeProvider.System);

        var error = await Should.ThrowAsync<EmulatorException>(installation.EnsureAsync(_progress.Add, CancellationToken.None));

        error.Message.ShouldStartWith("npm could not install the storage emulator: npm error");
        error.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task Without_node_one_line_says_what_to_install()
    {
        var installation = new EmulatorInstallation(_folder.Path, TimeProvider.System) { Node = "no-such-program" };
        var directory = new DataDirectory(_folder.Path);

        (
            await Should.ThrowAsync<EmulatorException>(
                EmulatorProcess.StartAsync(installation, directory, null, TimeProvider.System, CancellationToken.None)
            )
        ).Message.ShouldBe("Node.js was not found: install Node.js 20 or later, or name a storage account with --storage.");
    }

    [Fact]
    public async Task Of_two_that_start_at_once_one_waits_for_the_other()
    {
        var path = Path.Combine(_folder.Path, "obj", "install.lock");
        var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<IDisposable> second;
        using (await ExclusiveFile.HoldAsync(path, null, TimeProvider.System, CancellationToken.None))
        {
            second = ExclusiveFile.HoldAsync(path, waits.SetResult, TimeProvider.System, CancellationToken.None);
            await waits.Task;
            second.IsCompleted.ShouldBeFalse();
        }

        (await second).Dispose();
    }

    public void Dispose() => _folder.Dispose();
}
