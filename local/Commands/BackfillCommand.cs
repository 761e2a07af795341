using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SwapPipeline.Articles;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Commands;

/// <summary><c>backfill --from DATE --to DATE --source NAME|all [--dry-run]</c>: older articles from archives.</summary>
internal static class BackfillCommand
{
    public static Command Create()
    {
        var from = new Option<DateOnly>("--from")
        {
            Description = "The first day: 2022-02-24",
            HelpName = "DATE",
            Required = true,
            CustomParser = ParseDay,
        };
        var to = new Option<DateOnly>("--to")
        {
            Description = "The last day",
            HelpName = "DATE",
            Required = true,
            CustomParser = ParseDay,
        };
        var source = new Option<string>("--source")
        {
            Description = "The name of a source, or all",
            HelpName = "NAME",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Read a sample of the listings and say what it would take; fetch no article, write nothing",
        };
        var sources = SourcesCommand.ListOption();
        var command = new Command(
            "backfill",
            "Fetch older articles through sitemaps, archive pages and GDELT; run again, it goes on where it was"
        )
        {
            from,
            to,
            source,
            dryRun,
            sources,
        };
        SessionOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    SessionOptions.Of(parsed),
                    Chosen(SourcesCommand.Load(parsed, sources), parsed.GetValue(source)!),
                    parsed.GetValue(from),
                    parsed.GetValue(to),
                    parsed.GetValue(dryRun),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        SessionOptions options,
        IReadOnlyList<Source> sources,
        DateOnly from,
        DateOnly to,
        bool dryRun,
        CancellationToken cancellation
    )
    {
        if (from > to)
            throw new InvalidDataException("--from lies after --to.");
        var screen = new Screen();
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        var step = session.Get<BackfillStep>();
        if (dryRun)
        {
            foreach (var source in sources)
                screen.Say(Line(await step.EstimateAsync(source, from, to, cancellation)));
            return ExitCode.Done;
        }

        return await PipelineRun.RunAsync(
            session,
            screen,
            cancellation,
            async () =>
            {
                // Each on hosts of its own: side by side they disturb nobody.
                var reports = await Task.WhenAll(sources.Select(source => RunAsync(step, source, from, to, screen, cancellation)));
                return reports.Count(isComplete => !isComplete);
            }
        );
    }

    private static async Task<bool> RunAsync(
        BackfillStep step,
        Source source,
        DateOnly from,
        DateOnly to,
        Screen screen,
        CancellationToken cancellation
    )
    {
        var report = await step.RunAsync(source, from, to, new ScreenProgress(screen), cancellation);
        screen.Say(
            report switch
            {
                null => $"{source.Name}: another backfill of it is at work.",
                { IsComplete: true } => $"{source.Name}: done. {Counts(report.Articles)}.",
                { Articles.Deferred: > 0 } =>
                    $"{source.Name}: today's budget of {source.DailyBudget} articles is spent; run it again tomorrow. {Counts(report.Articles)}.",
                _ => $"{source.Name}: {report.Unread} listings could not be read; run it again. {report.Articles.Error}",
            }
        );
        return report?.IsComplete == true;
    }

    private static IReadOnlyList<Source> Chosen(SourceList list, string name)
    {
        var withArchives = list.Sources.Where(source => source.Archives.Count > 0).ToList();
        if (name == "all")
            return [.. withArchives.Where(source => source.Enabled)];
        var chosen =
            list.Sources.FirstOrDefault(source => source.Name == name)
            ?? throw new InvalidDataException(
                $"There is no source \"{name}\". With archives are: {string.Join(", ", withArchives.Select(source => source.Name))}."
            );
        return chosen.Archives.Count > 0
            ? [chosen]
            : throw new InvalidDataException(
                $"The source \"{name}\" has no archives, so only what its listing holds can be fetched. With archives are: {string.Join(", ", withArchives.Select(source => source.Name))}."
            );
    }

    private static string Line(BackfillEstimate estimate)
    {
        var work = FormattableString.Invariant(
            $"{estimate.Source}: about {estimate.Listings} listings and {estimate.Articles} articles, by {estimate.Sampled} of {estimate.Windows} windows"
        );
        var time = FormattableString.Invariant(
            $"at least {estimate.Time.TotalHours:0.#} hours at one request in {estimate.Pause.TotalSeconds:0} s, and {estimate.Days} days at {estimate.DailyBudget} articles a day"
        );
        return $"{work}; {time}.{(estimate.Error is null ? "" : $" Not all of the sample could be read: {estimate.Error}")}";
    }

    private static string Counts(SourceReport report) =>
        FormattableString.Invariant(
            $"{report.Fetched} fetched, {report.Known} known, {report.Irrelevant} irrelevant, {report.Rejected.Values.Sum()} rejected, {report.Failed.Values.Sum()} failed"
        );

    private static DateOnly ParseDay(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            argument.AddError($"\"{text}\" is no day: write it as 2022-02-24.");
        return day;
    }

    // IProgress as the framework has it would report out of order.
    private sealed class ScreenProgress(Screen screen) : IProgress<BackfillProgress>
    {
        public void Report(BackfillProgress value) =>
            screen.Say(
                FormattableString.Invariant(
                    $"{value.Source}: {value.Window:yyyy-MM-dd}, {value.Done} of {value.Windows} windows, {Counts(value.Articles)}; at least {value.TimeLeft.TotalMinutes:0} min to go"
                )
            );
    }
}
