using System.Diagnostics;
using SwapPipeline.Local.Emulator;

namespace SwapPipeline.Tests.Local.Emulator;

public sealed class ProcessIdentityTests
{
    [Fact]
    public void This_process_lives() => ProcessIdentity.Current.IsAlive().ShouldBeTrue();

    [Fact]
    public void A_process_that_got_the_id_of_another_is_not_that_other() =>
        (ProcessIdentity.Current with { StartedAt = ProcessIdentity.Current.StartedAt + 1 }).IsAlive().ShouldBeFalse();

    [Fact]
    public async Task A_process_that_has_ended_does_not_live()
    {
        using var process = Process.Start(new ProcessStartInfo("node", ["-e", "setInterval(() => {}, 60000)"]))!;
        var identity = ProcessIdentity.Of(process.Id)!;
        identity.IsAlive().ShouldBeTrue();

        process.Kill();
        await process.WaitForExitAsync();

        identity.IsAlive().ShouldBeFalse();
    }
}
