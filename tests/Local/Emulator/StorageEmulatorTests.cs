using Azure.Storage.Queues;
using SwapPipeline.Local.Emulator;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Emulator;

public sealed class StorageEmulatorTests
{
    [Fact]
    public async Task What_was_written_is_there_after_a_restart_and_no_process_stays()
    {
        using var folder = new TemporaryFolder();
        int pid;
        await using (var first = await StartAsync(folder))
        {
            pid = first.Pid;
            first.WasRunning.ShouldBeFalse();
            await Queue(first).CreateAsync();
            await Queue(first).SendMessageAsync("kept");
        }

        ProcessIdentity.Of(pid).ShouldBeNull();
        await using var second = await StartAsync(folder);
        (await Queue(second).PeekMessageAsync()).Value.MessageText.ShouldBe("kept");
    }

    private static Task<StorageEmulator> StartAsync(TemporaryFolder folder) =>
        StorageEmulator.StartAsync(folder.Path, Console.Error.WriteLine, TimeProvider.System, CancellationToken.None);

    private static QueueClient Queue(StorageEmulator emulator) => new(emulator.ConnectionString, "kept");
}
