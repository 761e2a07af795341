using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Dataset;
using SwapPipeline.Local;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>A process that is asked to end while it works.</summary>
public sealed class DrainDrills(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Articles = 40;

    // Nothing is fetched while the test runs: the timer is due on the 29th of February.
    private static readonly Dictionary<string, string> Settings = new() { [SwapPipeline.Pipeline.Settings.FetchSchedule] = "0 0 0 29 2 *" };

    [Fact]
    public async Task sigterm_drain()
    {
        var (account, undisturbed) = (azurite.NewAccount(), azurite.NewAccount());
        await using var pipeline = await WithArticlesAsync(account);
        await using var other = await WithArticlesAsync(undisturbed);
        await other.Host.RunUntilEmptyAsync(CancellationToken.None);

        using var process = LocalProgram.Start(Settings, "serve", "--port", "0", "--storage", account);
        var told = await ReadUntilAsync(process.StandardError, "NormalizeArticle");
        using (var term = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await term.WaitForExitAsync();
        told += await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(0, told);
        told.ShouldContain("What was not finished is still in the queues.");

        // Whatever is not finished can be taken by somebody else at once: each message that the queue holds is visible, and was tried once
        // at most.
        var (held, seen) = await LookAsync(account, Queues.Normalize);
        held.ShouldBeGreaterThan(0, "it was stopped in the middle");
        seen.ShouldBe(held);
        var records = (await pipeline.StatesAsync("records")).Keys.Count(path => path.StartsWith("articles/", StringComparison.Ordinal));
        (records + held).ShouldBe(Articles, "each article is either done or waits, and none is both");

        var done = await pipeline.Host.RunUntilEmptyAsync(CancellationToken.None);
        done.Values.Sum(counts => counts.Failed + counts.Poisoned).ShouldBe(0);
        (await FilesAsync(pipeline)).ShouldBe(await FilesAsync(other));
    }

    private static async Task<AzuritePipeline> WithArticlesAsync(string account)
    {
        var pipeline = new AzuritePipeline(account, services => services.AddSingleton<TimeProvider>(new FixedClock(TestPipeline.Now)));
        foreach (var number in Enumerable.Range(0, Articles))
            await pipeline
                .Get<ArticleIntake>()
                .AcceptAsync(News.Of(new DateOnly(2025, 1, 5).AddDays(9 * number), 50 + number), CancellationToken.None);
        return pipeline;
    }

    private static async Task<string> ReadUntilAsync(StreamReader lines, string word)
    {
        var told = "";
        while (!told.Contains(word, StringComparison.Ordinal))
            told += await lines.ReadLineAsync() + "\n" ?? throw new InvalidOperationException($"It ended and never told of {word}: {told}");
        return told;
    }

    private static async Task<(int Held, int Seen)> LookAsync(string account, string queue)
    {
        var client = new QueueClient(account, queue);
        var held = (await client.GetPropertiesAsync()).Value.ApproximateMessagesCount;
        var seen = 0;
        while ((await client.ReceiveMessagesAsync(32, TimeSpan.FromSeconds(1))).Value is { Length: > 0 } batch)
        {
            batch.ShouldAllBe(message => message.DequeueCount <= 2, "the try of the process that ended, and this look");
            seen += batch.Length;
        }

        return (held, seen);
    }

    private static async Task<IEnumerable<string>> FilesAsync(AzuritePipeline pipeline) =>
        [.. (await pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot.Files.Select(file => file.Path)];
}
