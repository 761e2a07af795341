using SwapPipeline.Local.Hosting;
using SwapPipeline.Tests.Support;
using Xunit.Abstractions;

namespace SwapPipeline.Tests.Soak;

/// <summary>A short piece of what <c>benchmarks soak</c> does with ten thousand articles and real processes.</summary>
public sealed class SoakTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const int Part = 100;
    private const int Parts = 3;
    private const int Seed = 11;

    // Whoever is stopped is stopped at once, wherever it is.
    private static readonly HostTimings Abrupt = new()
    {
        Grace = TimeSpan.Zero,
        LastWord = TimeSpan.Zero,
        Invisibility = TimeSpan.FromSeconds(5),
    };

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_whatever_fails()
    {
        var account = azurite.NewAccount();
        var news = new SoakNews(Part);
        await using var wire = new FaultyWire(account, new SoakFaults(Seed, losesLeases: false).Next);
        for (var part = 0; part < Parts; part++)
        {
            using var stop = new CancellationTokenSource();
            await using (
                var stopped = new SoakWorker(
                    wire.ConnectionString,
                    news,
                    part,
                    Abrupt,
                    done =>
                    {
                        if (done == Part / 2)
                            stop.Cancel();
                    }
                )
            )
            {
                await Should.ThrowAsync<OperationCanceledException>(() => stopped.RunAsync(stop.Token));
            }
        }

        await using var last = new SoakWorker(wire.ConnectionString, news, Parts - 1, Abrupt, _ => { });
        await last.RunAsync(CancellationToken.None);

        output.WriteLine($"{wire.Faults} storage calls failed; of functions failed: {string.Join(", ", last.Failures)}");
        wire.Faults.ShouldBeGreaterThan(100);
        (await new SoakVerdict(account, news, Part * Parts).FaultsAsync(CancellationToken.None)).ShouldBeEmpty();
    }
}
