using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SwapPipeline.Extraction;

namespace SwapPipeline.Local.Commands;

/// <summary><c>extract [FILE]</c>: articles as JSON Lines in, what each says as JSON Lines out. No storage, no network.</summary>
internal static class ExtractCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutQuotes } },
    };

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "JSON Lines; standard input without it" };
        var withText = new Option<bool>("--with-text") { Description = "Add the clean text that the evidence offsets count in" };
        var command = new Command("extract", "Say what articles tell of exchanges, as JSON Lines") { file, withText };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(file), parsed.GetValue(withText), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? file, bool withText, CancellationToken cancellation)
    {
        using var input = file is null ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(file.FullName, Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var failed = false;
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                await output.WriteLineAsync(Extract(line, withText));
            }
            catch (JsonException error)
            {
                failed = true;
                await output.WriteLineAsync(JsonSerializer.Serialize(new { line = number, error = error.Message }, Json));
            }
        }

        return failed ? 1 : 0;
    }

    private static string Extract(string line, bool withText)
    {
        var input = JsonSerializer.Deserialize<ArticleInput>(line, Json) ?? throw new JsonException("The line is null.");
        var found = ExchangeExtractor.Extract(input.ToPage(), ReadingLimits.Default);
        return JsonSerializer.Serialize(new ArticleOutput(input.Id, found.Article.Title, found.Article.Published?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal),
            found.Article.Language, found.Relevant, found.Article.Rejected, found.Exchanges, found.Totals, withText ? found.Article.Text : null), Json);
    }

    private static void LeaveOutQuotes(JsonTypeInfo type)
    {
        if (type.Type != typeof(Evidence)) return;
        foreach (var property in type.Properties.Where(p => p.Name == "quote")) property.ShouldSerialize = static (_, _) => false;
    }

    private sealed record ArticleInput(string Id, string? Url, string? Outlet, string? Language, string? Published, string? ContentType, string Content)
    {
        public Page ToPage() => new()
        {
            Content = Encoding.UTF8.GetBytes(Content),
            ContentType = (ContentType ?? "text/plain") + "; charset=utf-8",
            Url = Url,
            Outlet = Outlet,
            Language = Language,
            Published = Published is null ? null : DateTimeOffset.Parse(Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
    }

    private sealed record ArticleOutput(string Id, string? Title, string? Published, string Language, bool Relevant, Rejection? Rejected,
        IReadOnlyList<ExchangeRecord> Exchanges, IReadOnlyList<StatedTotal> Totals, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text);
}
