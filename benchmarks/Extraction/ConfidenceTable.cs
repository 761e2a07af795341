using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SwapPipeline.Extraction;

namespace SwapPipeline.Benchmarks.Extraction;

/// <summary>
/// Among records of one confidence, the share that labels call right: the table of docs/extraction.md, printed as Markdown.
/// </summary>
internal static class ConfidenceTable
{
    private static readonly double[] Bins = [0, 0.7, 0.8, 0.9, 0.95];

    public static Command Create()
    {
        var labels = new Option<FileInfo[]>("--labels")
        {
            Description = "Labelled articles as JSON Lines",
            HelpName = "FILE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var texts = new Option<DirectoryInfo>("--texts")
        {
            Description = "The folder of their texts, <id>.txt",
            HelpName = "DIR",
            Required = true,
        };
        labels.AcceptExistingOnly();
        texts.AcceptExistingOnly();
        var command = new Command(
            "confidence",
            "The share of records that labels call right, by bins of confidence; for docs/extraction.md"
        )
        {
            labels,
            texts,
        };
        command.SetAction(parsed => Write(parsed.GetValue(labels)!, parsed.GetValue(texts)!));
        return command;
    }

    private static int Write(FileInfo[] labels, DirectoryInfo texts)
    {
        var judged = labels
            .SelectMany(file => File.ReadLines(file.FullName))
            .Where(line => line.Length > 0)
            .SelectMany(line => Judge(JsonNode.Parse(line)!.AsObject(), texts))
            .ToList();
        Console.WriteLine("| confidence | records | share right |");
        Console.WriteLine("| --- | --- | --- |");
        for (var bin = 0; bin < Bins.Length; bin++)
        {
            var (from, to) = (Bins[bin], bin + 1 < Bins.Length ? Bins[bin + 1] : 1.01);
            var own = judged.Where(j => j.Confidence >= from && j.Confidence < to).ToList();
            var name =
                from == 0 ? $"under {Figure(to)}"
                : to > 1 ? $"{Figure(from)} and more"
                : $"{Figure(from)}–{Figure(to - 0.01)}";
            if (own.Count > 0)
                Console.WriteLine($"| {name} | {own.Count} | {Figure(own.Count(j => j.IsRight) / (double)own.Count)} |");
        }

        Console.WriteLine(
            $"{Environment.NewLine}{judged.Count} records, {Figure(judged.Count(j => j.IsRight) / (double)judged.Count)} right, mean confidence {Figure(judged.Average(j => j.Confidence))}."
        );
        return 0;
    }

    private static IEnumerable<(double Confidence, bool IsRight)> Judge(JsonObject label, DirectoryInfo texts)
    {
        var file = Path.Combine(texts.FullName, $"{label["id"]}.txt");
        if (!File.Exists(file))
            yield break;
        var published = (string?)label["published"] is { } day
            ? DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : (DateTimeOffset?)null;
        var page = new Page
        {
            Content = Encoding.UTF8.GetBytes(File.ReadAllText(file)),
            ContentType = "text/plain; charset=utf-8",
            Url = (string?)label["url"],
            Outlet = (string?)label["outlet"],
            Published = published,
        };
        var events = (label["events"] as JsonArray ?? []).Select(e => new LabelledEvent(e!.AsObject())).ToList();
        var open = events.Where(e => !e.IsOptional).ToList();
        foreach (var record in ExchangeExtractor.Extract(page, ReadingLimits.Default).Exchanges)
        {
            var hit = open.Find(e => e.IsDay(record) && e.IsStatus(record) && e.IsCount(record));
            if (hit is not null)
                open.Remove(hit);
            else if (events.Exists(e => e.IsOptional && e.IsDay(record)))
                continue;
            yield return (record.Confidence, hit is not null);
        }
    }

    private static string Figure(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
