using System.CommandLine;
using System.Text;
using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Local.Export;
using SwapPipeline.Local.Merging;

namespace SwapPipeline.Local.Commands;

/// <summary><c>merge [FILE]</c>: article records as JSON Lines in, rows of the tables as JSON Lines out. No storage, no network.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "Article records as JSON Lines; without it, standard input",
        };
        var split = new Option<bool>("--split")
        {
            Description = "Merge nothing: write the same records, each with the component that it belongs to",
        };
        file.AcceptExistingOnly();
        var command = new Command("merge", "Merge article records into the rows of the tables: JSON Lines in, JSON Lines out")
        {
            file,
            split,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(file), parsed.GetValue(split), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? file, bool split, CancellationToken cancellation)
    {
        // All is read before anything is written: a part of the records would give other exchanges, not fewer.
        var lines = await ReadAsync(file, cancellation);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in split ? Split(lines) : Rows(lines))
            await output.WriteLineAsync(line);
        return ExitCode.Done;
    }

    private static async Task<List<MergeLine>> ReadAsync(FileInfo? file, CancellationToken cancellation)
    {
        using var input = new StreamReader(file is null ? Console.OpenStandardInput() : file.OpenRead(), Encoding.UTF8);
        var lines = new List<MergeLine>();
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                lines.Add(MergeLine.Parse(line));
            }
            catch (InvalidDataException error)
            {
                throw new InvalidDataException(
                    $"{file?.Name ?? "standard input"}, line {number}: {error.Message} Nothing was merged.",
                    error
                );
            }
        }

        return lines;
    }

    private static IEnumerable<string> Split(IEnumerable<MergeLine> lines) =>
        TimeComponents.Split([.. lines.Select(line => line.Article)]).Select(part => MergeLine.Of(part).ToJson());

    private static IEnumerable<string> Rows(IEnumerable<MergeLine> lines)
    {
        var merged = lines
            .GroupBy(line => line.Component, StringComparer.Ordinal)
            .Select(component => TimeComponents.Merge([.. Parts(component)]))
            .ToList();
        var all = new MergedExchanges
        {
            Exchanges = [.. merged.SelectMany(part => part.Merged.Exchanges)],
            Agreements = [.. merged.SelectMany(part => part.Merged.Agreements)],
        };
        foreach (var partition in StarSchema.Partitions(all, [.. merged.SelectMany(part => part.Articles)]))
        {
            var table = StarSchema.Tables.First(known => known.Name == partition.Table);
            var columns = partition.Content.Columns.ToDictionary(column => column.Field.Name, StringComparer.Ordinal);
            for (var row = 0; row < partition.Content.RowCount; row++)
            {
                var at = row;
                yield return RowJson.Of(table, column => columns[column].ValueAt(at), named: true);
            }
        }
    }

    /// <summary>An article that comes in several lines is one article.</summary>
    private static IEnumerable<ComponentPart> Parts(IEnumerable<MergeLine> component)
    {
        foreach (var lines in component.GroupBy(line => line.ArticleId, StringComparer.Ordinal).Select(article => article.ToList()))
        {
            var whole = TimeComponents.Whole(lines.ConvertAll(line => line.Article));
            yield return lines.Exists(line => line.Places is null)
                ? whole
                : whole with
                {
                    Places = [.. lines.SelectMany(line => line.Places!).Distinct().Order()],
                    Context = [.. lines.SelectMany(line => line.Context ?? []).Distinct().Order()],
                };
        }
    }
}
