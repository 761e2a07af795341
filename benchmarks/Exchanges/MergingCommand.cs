using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using SwapPipeline.Tests.Exchanges;

namespace SwapPipeline.Benchmarks.Exchanges;

/// <summary><c>merging</c>: what merging costs as history grows, and what one more article costs beside merging everything again.</summary>
internal static class MergingCommand
{
    private const int Seed = 20260305;
    private const int MostArticles = 31;
    private const int MoreArticles = 200;
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static Command Create()
    {
        var command = new Command("merging", "Merging of 1,000 to 100,000 records, and of one more article");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var histories = new[] { 50, 500, 5000 }
            .Select(exchanges => SyntheticCorpus.Of(Seed, exchanges, MostArticles))
            .Select(corpus =>
                (corpus.Exchanges, corpus.Articles, Records: corpus.Articles.Sum(article => article.Versions[^1].Exchanges.Count))
            )
            .ToList();

        ProcessorTime.ChargeCollections();

        // On the middle one, so that all code is compiled for good before any row is measured.
        for (var begun = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - begun < WarmUp; )
            MeasureOnce(histories[1].Articles, 0);
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns(
                "Exchanges",
                "Records",
                "Merging all, CPU ms",
                "Times the row above",
                "One more article, CPU ms",
                "Times the first row",
                "Share of merging all"
            );
        var best = histories.ToDictionary(history => history.Articles, _ => (All: double.MaxValue, OneMore: double.MaxValue));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (_, articles, _) in histories)
            {
                var (all, one) = MeasureOnce(articles, histories[^1].Articles.Count);
                best[articles] = (Math.Min(best[articles].All, all), Math.Min(best[articles].OneMore, one));
            }
        }

        var (before, first) = (0.0, 0.0);
        foreach (var (exchanges, articles, records) in histories)
        {
            var (all, one) = best[articles];
            if (first == 0)
                first = one;
            table.AddRow(
                Text(exchanges),
                Text(records),
                Text(all),
                before == 0 ? "" : Text(all / before),
                Text(one),
                Text(one / first),
                Text(one / all)
            );
            before = all;
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(
            $"Processor time, the least of {Rounds} rounds of all rows in turn, each as many merges as take equally long, from a collected heap, after {WarmUp.TotalSeconds:0} s of warm-up."
        );
        return 0;
    }

    private static (double All, double OneMore) MeasureOnce(IReadOnlyList<ArticleRecord> articles, int most)
    {
        // Small histories as often as takes as long as the largest: so each row pays for the collections that its garbage causes, and meets
        // as much of
        // what else the machine does.
        var rounds = Math.Max(1, most / articles.Count);
        var merged = new MergedExchanges();
        var all =
            Timed(() =>
            {
                for (var round = 0; round < rounds; round++)
                    merged = ExchangeMerger.Merge(articles);
            }) / rounds;
        var grown = new GrowingHistory(articles, merged);
        var days = articles.Select(article => article.Versions[0].PublishedAt).OfType<DateTimeOffset>().Order().ToList();

        // All over history, in one measurement for the same reason.
        var more = Enumerable
            .Range(0, MoreArticles)
            .Select(number => More(days[(number + 1) * days.Count / (MoreArticles + 2)], number))
            .ToList();
        var one = Timed(() => more.ForEach(article => grown.Add(article))) / MoreArticles;
        return (all, one);
    }

    /// <summary>An article about an exchange of a day that is known, with the one before it and a vague mention.</summary>
    private static ArticleRecord More(DateTimeOffset day, int number) =>
        Some.Article(
            string.Create(CultureInfo.InvariantCulture, $"Latest-{number}"),
            day.AddHours(3).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Some.Completed(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Each(30 + number) with
            {
                PreviousDate = DateOnly.FromDateTime(day.UtcDateTime.AddDays(-17)),
            },
            Some.Completed(day.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture)).InPassing().ToUkraine(77, Category.Pow)
        );

    /// <summary>Milliseconds of processor time, which a busy machine does not stretch.</summary>
    private static double Timed(Action work)
    {
        ProcessorTime.SettleHeap();
        return ProcessorTime.Of(work) * 1000;
    }

    private static string Text(double value) => value.ToString(value < 10 ? "0.###" : "N0", CultureInfo.InvariantCulture);
}
