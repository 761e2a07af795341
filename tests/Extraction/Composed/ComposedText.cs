using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>A text of some sentences, and what it tells.</summary>
internal sealed record ComposedText(
    string? Title,
    string Text,
    IReadOnlyDictionary<string, int> ToUkraine,
    IReadOnlyDictionary<string, int> ToRussia
)
{
    private static readonly DateTimeOffset Published = new(2026, 3, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What the reading of it gets wrong; empty where it is right.</summary>
    public string Faults(string language)
    {
        var found = ExchangeExtractor.Extract(Some.Article(Text, language, Published, title: Title));
        if (found.Exchanges.Where(e => e.Role == RecordRole.Main).ToList() is not [var main])
            return $"{Text}: not one main exchange";
        var told = (main.Status, main.Date, Groups.Of(main, Side.Ukraine), Groups.Of(main, Side.Russia));
        var wanted = (
            RecordStatus.Completed,
            (DateOnly?)DateOnly.FromDateTime(Published.Date),
            Groups.Line(ToUkraine),
            Groups.Line(ToRussia)
        );
        return told == wanted ? "" : $"{Title} {Text}: {told} instead of {wanted}";
    }
}
