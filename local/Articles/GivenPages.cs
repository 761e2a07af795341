using System.Runtime.CompilerServices;
using System.Text;
using SwapPipeline.Articles;
using SwapPipeline.Extraction;

namespace SwapPipeline.Local.Articles;

/// <summary>One page that <c>extract</c> was given, or why it cannot be read.</summary>
internal sealed record GivenPage(int Line, string Id, Page? Page, string? Error);

/// <summary>Pages from JSON Lines, or the one page that a file is.</summary>
internal static class GivenPages
{
    /// <summary>A saved page, by its ending; every other file holds JSON Lines, and so does a text that begins with a brace.</summary>
    public static bool IsPage(FileInfo? file) =>
        file?.Extension.ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => true,
            ".txt" => !BeginsWithBrace(file),
            _ => false,
        };

    /// <summary>Reads a file, or standard input without one.</summary>
    public static async IAsyncEnumerable<GivenPage> ReadAsync(
        FileInfo? file,
        DateTimeOffset? published,
        string? outlet,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (IsPage(file))
        {
            var read = new ArticleFiles(published, outlet, null).ReadFile(file!.FullName, TimeProvider.System.GetUtcNow());
            yield return new GivenPage(1, file.Name, read.Article?.ToPage(), read.Error);
            yield break;
        }

        using var input = new StreamReader(file is null ? Console.OpenStandardInput() : file.OpenRead(), Encoding.UTF8);
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse(line, number);
        }
    }

    private static bool BeginsWithBrace(FileInfo file)
    {
        using var text = file.OpenText();
        int letter;
        do letter = text.Read();
        while (letter >= 0 && char.IsWhiteSpace((char)letter));
        return letter == '{';
    }

    private static GivenPage Parse(string line, int number)
    {
        try
        {
            var article = ArticleInput.Parse(line);
            return new GivenPage(number, article.Id!, article.ToPage(), null);
        }
        catch (InvalidDataException error)
        {
            return new GivenPage(number, "", null, error.Message);
        }
    }
}
