using System.Text.Json;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>@mozilla/readability on jsdom over the same bytes.</summary>
internal static class ReadabilityPeer
{
    public static async Task<ReadingRun> RunAsync(
        IReadOnlyList<TestPage> pages,
        TimeSpan warmUp,
        int rounds,
        CancellationToken cancellation
    )
    {
        var list = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                list,
                JsonSerializer.Serialize(
                    new PeerInput(warmUp.TotalSeconds, rounds, [.. pages.Select(page => new PeerPage(page.Path, page.Url))]),
                    JsonSerializerOptions.Web
                ),
                cancellation
            );
            var output = JsonSerializer.Deserialize<PeerOutput>(
                await Peers.RunAsync("readability.mjs", [list], cancellation),
                JsonSerializerOptions.Web
            )!;
            return new ReadingRun($"Readability.js {output.Version}", output.Texts, output.Seconds, output.TotalSeconds);
        }
        finally
        {
            File.Delete(list);
        }
    }

    private sealed record PeerPage(string Path, string? Url);

    private sealed record PeerInput(double WarmUp, int Rounds, IReadOnlyList<PeerPage> Pages);

    private sealed record PeerOutput(string Version, IReadOnlyList<string> Texts, IReadOnlyList<double> Seconds, double TotalSeconds);
}
