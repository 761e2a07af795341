using System.Collections.Frozen;
using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Extraction.Reading;

/// <summary>What a line is by its own words and shape (phrases.json), before its place on the page is looked at.</summary>
internal static class LineJudge
{
    private const int LongestAppeal = 400;
    private const int LongestHeading = 80;

    /// <summary>Words of "The Daily News on social media".</summary>
    private const int LongestLabel = 6;

    private static readonly FrozenDictionary<string, string[]> Phrases = Lexicon.Load("phrases.json");
    private static readonly FrozenSet<string> ListHeadings = Phrases.Set("listHeadings");
    private static readonly FrozenSet<string> InlineLeads = Phrases.Set("inlineLeads");
    private static readonly FrozenSet<string> TagLeads = Phrases.Set("tagLeads");
    private static readonly FrozenSet<string> TailHeadings = Phrases.Set("tailHeadings");
    private static readonly FrozenSet<string> Boilerplate = Phrases.Set("boilerplate");
    private static readonly FrozenSet<string> FirstPersons = Phrases.Set("firstPersons");
    private static readonly FrozenSet<string> MediaWords = Phrases.Set("mediaWords");
    private static readonly FrozenSet<string> Credits = Phrases.Set("credits");
    private static readonly PhraseSearch Appeals = new(Phrases["appeals"]);
    private static readonly int LongestListed = ListHeadings.Concat(TailHeadings).Concat(Boilerplate).Max(phrase => phrase.Length);
    private static readonly Openings Imperatives = Phrases.Openings("imperatives");
    private static readonly Openings Letters = Phrases.Openings("letters");
    private static readonly Openings BoilerplateStarts = Phrases.Openings("boilerplateStarts");
    private static readonly string[] BoilerplateEnds = Phrases["boilerplateEnds"];
    private static readonly Openings BylineStarts = Phrases.Openings("bylineStarts");

    public static LineRole Judge(string line)
    {
        var key = LineKey.Of(line);
        if (key.Length == 0 || LineShapes.IsAddress(key) || !key.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return LineRole.Boilerplate;
        if (Listed(key) is var listed and not LineRole.None)
            return listed;
        if (LineShapes.IsReadingTime(key))
            return LineRole.ReadingTime;
        if (key.Length <= LongestAppeal && Lead(key) is var lead and not LineRole.None)
            return lead;
        if (key.Length <= LongestAppeal && IsAppeal(key))
            return LineRole.Appeal;
        if (CaptionShape.Matches(line, key))
            return LineRole.Caption;
        if (IsByline(line, key))
            return LineRole.Byline;
        if (key.Length <= 120 && Letters.Open(key))
            return LineRole.Letter;
        if (key.Length <= LongestAppeal && BoilerplateStarts.Open(key))
            return LineRole.Boilerplate;
        if (
            LineShapes.IsTicker(key)
            || (Array.Exists(BoilerplateEnds, end => key.EndsWith(end, StringComparison.Ordinal)) && Sentences.Words(key) <= LongestLabel)
        )
            return LineRole.Boilerplate;
        return LineShapes.IsTrail(line) || LineShapes.IsShareRow(key, Boilerplate) || LineShapes.IsHashtags(line)
            ? LineRole.Boilerplate
            : LineRole.None;
    }

    // Headings and labels that are known word for word.
    private static LineRole Listed(string key)
    {
        var end = key.AsSpan().TrimEnd(": .!?…↻»").Length;
        if (end > Math.Max(LongestListed, LongestHeading))
            return LineRole.None;
        var bare = key[..end];
        if (ListHeadings.Contains(bare))
            return LineRole.ListHeading;
        if (
            bare.Length <= LongestHeading
            && (
                TailHeadings.Contains(bare.Split('(')[0].TrimEnd())
                || TailHeadings.Contains(bare.TrimStart('(', ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ',', ')'))
            )
        )
            return LineRole.TailHeading;
        return Boilerplate.Contains(bare) || Boilerplate.Contains(key) ? LineRole.Boilerplate : LineRole.None;
    }

    /// <summary>Outside its quotes, the line speaks to its reader: "we", "your". News rarely does.</summary>
    public static bool SpeaksToReader(string line) => OwnWords(line).Any(FirstPersons.Contains);

    /// <summary>Outside its quotes, the line is about newsletters, readers or the newsroom.</summary>
    public static bool SpeaksOfMedia(string line) => OwnWords(line).Any(MediaWords.Contains);

    private static string[] OwnWords(string line) =>
        Quotes
            .Outside(LineKey.Of(line))
            .Split([' ', ',', '.', '!', '?', ':', ';', '(', ')', '—', '–'], StringSplitOptions.RemoveEmptyEntries);

    // "Read also: a headline", "Tags: Ukraine, war". A sentence after a lead that is also a common word ("Topic: …") stays what it is.
    private static LineRole Lead(string key)
    {
        var colon = key.AsSpan(0, Math.Min(key.Length, 40)).IndexOfAny(':', '|');
        if (colon <= 0)
            return LineRole.None;
        var lead = key[..colon].TrimEnd();
        if (InlineLeads.Contains(lead))
            return LineRole.InlineTeaser;
        return TagLeads.Contains(lead) && !Sentences.Ends(key) ? LineRole.Tags : LineRole.None;
    }

    private static bool IsByline(string line, string key)
    {
        if (line.Length > 160)
            return false;
        if (LineShapes.IsClock(key) || Credits.Contains(key))
            return true;
        var hasNumber = key.AsSpan().ContainsAnyInRange('0', '9');
        if (hasNumber && Stamps.IsStamp(line))
            return true;
        if (hasNumber && DateText.Parse(line, DayOrder.DayFirst) is { OtherWords: <= 2 } && !Sentences.IsProse(line))
            return true;
        if (!BylineStarts.Open(key))
            return false;
        return !key.StartsWith("by ", StringComparison.Ordinal) || LineShapes.IsNames(LineKey.TrimDecoration(line)[3..]);
    }

    private static bool IsAppeal(string key)
    {
        if (key.Length <= 60 && Imperatives.Open(key) && (key.EndsWith('!') || Sentences.Words(key) <= 3))
            return true;
        var at = Appeals.First(Quotes.Outside(key));
        // "Countries that donate to Ukraine …" is news: a paragraph appeals only when it opens so, or speaks to its reader.
        return at >= 0 && (at == 0 || !Sentences.IsProse(key) || SpeaksToReader(key) || SpeaksOfMedia(key));
    }
}
