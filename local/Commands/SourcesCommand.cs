using System.CommandLine;
using SwapPipeline.Articles;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Commands;

/// <summary><c>sources check [--file FEED]</c>: whether the sources can be read, and why not.</summary>
internal static class SourcesCommand
{
    public static Command Create() => new("sources", "The sources that are read") { CreateCheck() };

    /// <summary>Which list of sources a command works on.</summary>
    public static Option<FileInfo> ListOption() =>
        new("--sources") { Description = "The list of sources; without it, the one that the function app ships", HelpName = "FILE" };

    public static SourceList Load(ParseResult parsed, Option<FileInfo> option) =>
        SourceList.Load(parsed.GetValue(option)?.FullName ?? Path.Combine(AppContext.BaseDirectory, PipelineServices.SourcesFile));

    private static Command CreateCheck()
    {
        var file = new Option<FileInfo>("--file")
        {
            Description = "A saved copy of a feed, sitemap or listing page instead of the real ones",
            HelpName = "FEED",
        };
        var name = new Option<string?>("--source")
        {
            Description = "Only this source; with --file, the one that the copy is of",
            HelpName = "NAME",
        };
        var selector = new Option<string?>("--selector")
        {
            Description = "With --file: read it as a listing page, by this CSS selector",
            HelpName = "CSS",
        };
        var sources = ListOption();
        file.AcceptExistingOnly();
        var check = new Command("check", "Say of each source whether it can be read: items, newest date, first titles, or why not")
        {
            file,
            name,
            selector,
            sources,
        };
        SessionOptions.AddTo(check);
        check.SetAction(
            (parsed, cancellation) =>
                parsed.GetValue(file) is { } saved
                    ? CheckFileAsync(
                        saved,
                        OfCopy(parsed.GetValue(name), parsed.GetValue(selector), () => Load(parsed, sources)),
                        cancellation
                    )
                    : CheckAllAsync(SessionOptions.Of(parsed), Chosen(Load(parsed, sources), parsed.GetValue(name)), cancellation)
        );
        return check;
    }

    private static async Task<int> CheckFileAsync(FileInfo file, Source source, CancellationToken cancellation)
    {
        await using var body = file.OpenRead();
        var summary = await ListingSummary.OfAsync(ListingReader.ReadAsync(source, source.Address, null, body, cancellation), cancellation);
        await SayAsync(file.Name, summary);
        return summary.IsReadable ? ExitCode.Done : ExitCode.Findings;
    }

    private static async Task<int> CheckAllAsync(SessionOptions options, IReadOnlyList<Source> sources, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        var fetcher = session.Get<PageFetcher>();
        var checks = await Task.WhenAll(
            sources
                .Where(source => source.Enabled)
                .Select(async source => (source, summary: await CheckAsync(fetcher, source, cancellation)))
        );
        foreach (var (source, summary) in checks)
            await SayAsync(source.Name, summary);
        foreach (var source in sources.Where(source => !source.Enabled))
            await Console.Out.WriteLineAsync($"{source.Name}: not read. {source.DisabledBecause}");
        return Array.TrueForAll(checks, check => check.summary.IsReadable) ? ExitCode.Done : ExitCode.Findings;
    }

    private static async Task<ListingSummary> CheckAsync(PageFetcher fetcher, Source source, CancellationToken cancellation)
    {
        var summary = ListingSummary.Unread("nothing came");
        var result = await fetcher.ReadAsync(
            new PageRequest(source.Address) { Delay = source.Delay },
            async (body, stop) =>
                summary = await ListingSummary.OfAsync(
                    ListingReader.ReadAsync(source, body.Address, body.ContentType, body.Content, stop),
                    stop
                ),
            cancellation
        );
        return result switch
        {
            FetchResult.Rejected rejected => ListingSummary.Unread(rejected.Text),
            FetchResult.Failed failed => ListingSummary.Unread(failed.Text),
            _ => summary,
        };
    }

    private static async Task SayAsync(string name, ListingSummary summary)
    {
        var parts = summary.Parts.Count == 0 ? "" : FormattableString.Invariant($", {summary.Parts.Count} further listings");
        var newest = summary.Newest is { } date ? FormattableString.Invariant($", newest of {date.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "";
        var verdict = summary.IsReadable ? "reads" : "CANNOT BE READ";
        await Console.Out.WriteLineAsync(FormattableString.Invariant($"{name}: {verdict}. {summary.Articles} articles{parts}{newest}"));
        if (summary.Broken is { } reason)
            await Console.Out.WriteLineAsync($"  {SafeLine.Of(reason)}");
        else if (!summary.IsReadable)
            await Console.Out.WriteLineAsync("  It lists nothing.");
        foreach (var (skipped, count) in summary.Skipped)
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"  {count} items left out: {skipped}"));
        foreach (var sample in summary.Samples)
            await Console.Out.WriteLineAsync($"  - {SafeLine.Of(sample)}");
    }

    private static IReadOnlyList<Source> Chosen(SourceList list, string? name) =>
        name is null
            ? list.Sources
            :
            [
                list.Sources.FirstOrDefault(source => source.Name == name)
                    ?? throw new InvalidDataException(
                        $"There is no source \"{name}\". There are: {string.Join(", ", list.Sources.Select(source => source.Name))}."
                    ),
            ];

    private static Source OfCopy(string? name, string? selector, Func<SourceList> load)
    {
        if (name is not null)
            return Chosen(load(), name)[0];
        var copy = new Source("copy", null, null, SourceKind.Rss, new Uri("https://saved.example/"));
        return selector is null ? copy : copy with { Kind = SourceKind.ListingPage, Selector = selector };
    }
}
