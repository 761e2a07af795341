using System.Diagnostics;
using Azure.Storage.Queues;
using SwapPipeline.Local.Emulator;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Emulator;

/// <summary>Each start of an emulator takes seconds, so a test tells a whole story.</summary>
public sealed class StorageEmulatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task It_keeps_its_data_leaves_no_process_and_starts_anew_over_a_stale_lock_file()
    {
        int pid;
        await using (var first = await StartAsync())
        {
            pid = first.Pid;
            await Queue(first).CreateAsync();
            await Queue(first).SendMessageAsync("kept");
        }

        ProcessIdentity.Of(pid).ShouldBeNull();
        var reusedPid = ProcessIdentity.Current with { StartedAt = ProcessIdentity.Current.StartedAt - 1 };
        new EmulatorRecord(reusedPid, 1, 1, []).Write(Directory.Record);

        await using var second = await StartAsync();
        second.WasRunning.ShouldBeFalse();
        (await Queue(second).PeekMessageAsync()).Value.MessageText.ShouldBe("kept");
    }

    [Fact]
    public async Task One_that_a_killed_process_has_left_is_used_and_stopped_in_the_end()
    {
        // A process that holds the emulator and is killed, and another one that lives on.
        using var killed = Sleeper();
        using var living = Sleeper();
        var installation = EmulatorInstallation.Find(TimeProvider.System);
        var left = await EmulatorProcess.StartAsync(installation, Directory, null, TimeProvider.System, CancellationToken.None);
        left.WithUser(ProcessIdentity.Of(killed.Id)!).WithUser(ProcessIdentity.Of(living.Id)!).Write(Directory.Record);
        killed.Kill();
        await killed.WaitForExitAsync();

        await using (var joined = await StartAsync())
        {
            joined.WasRunning.ShouldBeTrue();
            joined.Pid.ShouldBe(left.Process.Pid);
            await Queue(joined).CreateAsync();
        }

        left.Process.IsAlive().ShouldBeTrue("another living process uses it");
        living.Kill();
        await living.WaitForExitAsync();
        await (await StartAsync()).DisposeAsync();

        left.Process.IsAlive().ShouldBeFalse();
        File.Exists(Directory.Record).ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_does_not_start_is_told_with_the_last_line_of_its_log()
    {
        var refused = new Dictionary<string, string?> { ["NODE_OPTIONS"] = $"--require={Path.Combine(_folder.Path, "refuse.cjs")}" };
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Path, "refuse.cjs"),
            "if (process.argv[1].endsWith('azurite.js')) { console.error('The disk is full.'); process.exit(1); }"
        );

        var error = await Should.ThrowAsync<EmulatorException>(
            StorageEmulator.StartAsync(_folder.Path, _ => { }, TimeProvider.System, CancellationToken.None, refused)
        );

        error.Message.ShouldStartWith("The storage emulator ended ");
        error.Message.ShouldEndWith("emulator.log: The disk is full.");
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_made_is_told_in_one_line()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        (
            await Should.ThrowAsync<EmulatorException>(
                StorageEmulator.StartAsync(file, _ => { }, TimeProvider.System, CancellationToken.None)
            )
        ).Message.ShouldBe($"The data directory {file} cannot be made: choose another one with --data.");
    }

    public void Dispose() => _folder.Dispose();

    private DataDirectory Directory => new(_folder.Path);

    private static Process Sleeper() => Process.Start(new ProcessStartInfo("node", ["-e", "setInterval(() => {}, 60000)"]))!;

    private static QueueClient Queue(StorageEmulator emulator) => new(emulator.ConnectionString, "kept");

    private Task<StorageEmulator> StartAsync() =>
        StorageEmulator.StartAsync(_folder.Path, Console.Error.WriteLine, TimeProvider.System, CancellationToken.None);
}
