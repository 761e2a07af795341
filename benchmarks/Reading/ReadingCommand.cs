using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary><c>reading</c>: our reader and Readability.js over the same pages.</summary>
internal static class ReadingCommand
{
    public static Command Create()
    {
        var pages = new Option<DirectoryInfo>("--pages") { Description = "A folder of pages, plain or gzip; without it, the samples" };
        var truth = new Option<FileInfo>("--truth")
        {
            Description =
                "What a person says is in them: ground-truth.json of article-extraction-benchmark, or ground_truth.json of fundus-evaluation",
        };
        var rounds = new Option<int>("--rounds") { Description = "How often each page is read for its time", DefaultValueFactory = _ => 5 };
        var warmUp = new Option<int>("--warm-up")
        {
            Description =
                "Seconds of processor time for which each reader reads all pages before that, so that both run code that is compiled for good",
            DefaultValueFactory = _ => 15,
        };
        var details = new Option<bool>("--details") { Description = "Also the pages of ours with the lowest scores" };
        var output = new Option<FileInfo>("--output")
        {
            Description = "Write our texts there as {name: {articleBody}}, the form that evaluate.py reads",
        };
        var growth = new Option<bool>("--growth") { Description = "Instead: how time grows with the length of hostile pages" };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--rounds: at least 1.");
        });
        pages.AcceptExistingOnly();
        truth.AcceptExistingOnly();
        var command = new Command("reading", "From pages to clean text: quality and speed beside Readability.js")
        {
            pages,
            truth,
            warmUp,
            rounds,
            details,
            output,
            growth,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(pages) is null) != (result.GetResult(truth) is null))
                result.AddError("--pages and --truth go together: give both, or neither for the samples.");
        });
        command.SetAction(
            (parsed, cancellation) =>
                parsed.GetValue(growth)
                    ? Task.FromResult(Growth.Print() ? 0 : 1)
                    : RunAsync(
                        parsed.GetValue(pages)?.FullName ?? Path.Combine(Checkout.Root, "samples", "sites"),
                        parsed.GetValue(truth)?.FullName ?? Path.Combine(Checkout.Root, "benchmarks", "Reading", "samples.json"),
                        TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
                        parsed.GetValue(rounds),
                        parsed.GetValue(details),
                        parsed.GetValue(output),
                        cancellation
                    )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string folder,
        string truth,
        TimeSpan warmUp,
        int rounds,
        bool details,
        FileInfo? output,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<TestPage> pages;
        try
        {
            pages = PageSet.Load(folder, truth);
        }
        catch (InvalidDataException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }

        var ours = OwnReader.Run(pages, warmUp, rounds);
        var peer = await ReadabilityPeer.RunAsync(pages, warmUp, rounds, cancellation);
        Print(pages, ours, peer);
        AnsiConsole.WriteLine(
            $"Each reader alone: {warmUp.TotalSeconds:0} s of processor time over all pages as warm-up, then the best of {rounds} rounds; its garbage collection and compilation are counted."
        );
        if (details)
            PrintWorst(pages, ours);
        if (output is not null)
            await File.WriteAllTextAsync(
                output.FullName,
                JsonSerializer.Serialize(
                    pages
                        .Select((page, i) => (page.Name, Text: ours.Texts[i]))
                        .ToDictionary(page => page.Name, page => new { articleBody = page.Text })
                ),
                cancellation
            );
        return 0;
    }

    private static void Print(IReadOnlyList<TestPage> pages, ReadingRun ours, ReadingRun peer)
    {
        var (mine, its) = (Quality.Of(pages, ours.Texts), Quality.Of(pages, peer.Texts));
        var table = new Table().AddColumns($"{pages.Count} pages", ours.Name, peer.Name);
        void Row(string measure, string left, string right) => table.AddRow(measure, left, right);
        Row("token F1", $"{mine.Tokens.F1:0.0000}", $"{its.Tokens.F1:0.0000}");
        Row("  precision", $"{mine.Tokens.Precision:0.0000}", $"{its.Tokens.Precision:0.0000}");
        Row("  recall", $"{mine.Tokens.Recall:0.0000}", $"{its.Tokens.Recall:0.0000}");
        Row("ROUGE-LSum F1", $"{mine.Rouge:0.0000}", $"{its.Rouge:0.0000}");
        Row("pages/s of one core", $"{ours.PagesPerSecond:0.0}", $"{peer.PagesPerSecond:0.0}");
        Row("p50 (ms)", $"{ours.Percentile(0.5) * 1000:0.0}", $"{peer.Percentile(0.5) * 1000:0.0}");
        Row("p99 (ms)", $"{ours.Percentile(0.99) * 1000:0.0}", $"{peer.Percentile(0.99) * 1000:0.0}");
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"Pages per second, ours to the peer's: {ours.PagesPerSecond / peer.PagesPerSecond:0.0}");
    }

    private static void PrintWorst(IReadOnlyList<TestPage> pages, ReadingRun ours)
    {
        var scores = pages.Select(
            (page, i) =>
                (
                    page.Name,
                    ShingleScore.Of([ShingleScore.Match(page.Truth.Text, ours.Texts[i])]).F1,
                    Rouge: RougeLsum.Best(page.Truth, ours.Texts[i]).F1
                )
        );
        foreach (var (name, f1, rouge) in scores.OrderBy(score => score.F1).Take(30))
            AnsiConsole.WriteLine($"{f1:0.000} {rouge:0.000} {name}");
    }
}
