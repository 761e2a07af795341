using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Days;
using SwapPipeline.Extraction.Mentions.Kinds;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// Lines of a list of former exchanges: «— 15 января — по 25 человек», «Третій – 9 квітня: 26 українців», "5 February: 150 each".
/// </summary>
internal static class ListRules
{
    /// <summary>The day stands at most so many words behind the beginning of its line.</summary>
    private const int Lead = 4;

    /// <summary>Words of a line, at most.</summary>
    private const int Longest = 30;

    /// <summary>Words between people and "each".</summary>
    private const int EachReach = 3;

    /// <summary>The exchanges of a line without a verb, each of its own day; empty when the sentence is no such line.</summary>
    public static List<Mention> Entries(Scene scene, SentenceParts here, List<Mention> mentions) =>
        Entry(scene, here, mentions) is { } line ? [line] : DayLists.Read(scene, here, mentions);

    private static Mention? Entry(Scene scene, SentenceParts here, List<Mention> mentions)
    {
        if (DayOfLine(scene.Text, here) is not { } day)
            return null;
        if (mentions is [.., { Status: not (MentionStatus.Completed or MentionStatus.Generic) }])
            return null;
        var told = CountsBehind(scene, here, day);
        if (told.TrueForAll(static c => c.To == Sides.None))
            return null;
        return new Mention
        {
            SentenceIndex = here.Index,
            At = here.At,
            Trigger = new(told[0].Number.First, told[0].Number.End),
            Status = MentionStatus.Completed,
            Time = day,
            Hold = TimeHold.Happened,
            Headcounts = told,
            IsOne = true,
            // What a list tells beside the news is no part of it.
            IsPrevious = mentions.Count > 0,
            MixedFor = MixedRules.Read(scene, here.Whole),
        };
    }

    private static TimeExpression? DayOfLine(MarkedText text, SentenceParts here)
    {
        var sentence = here.Sentence;
        if (
            sentence.End - sentence.First > Longest
            || here.Counts.Count == 0
            || here.Times is not [{ Kind: TimeKind.MonthDay or TimeKind.FullDate } day]
            || day.First - sentence.First > Lead
            || day.End >= sentence.End
        )
            return null;
        return IsLed(text, sentence, day) ? day : null;
    }

    private static bool IsLed(MarkedText text, Sentence sentence, TimeExpression day) =>
        text.Tokens[day.End].Norm is "–" or "—" or "-" or ":"
        && text.EveryToken(sentence.First, day.First, static (text, i) => IsLead(text, i))
        // "5 February: …" is the entry of a timeline, unless a number leads it.
        && (text.Tokens[day.End].Norm is not ":" || text.Has(Concept.OrdinalNumber, sentence.First, day.First));

    private static bool IsLead(MarkedText text, int token) =>
        text.Tokens[token].Kind is TokenKind.Symbol or TokenKind.Number
        || text.Is(token, Concept.OrdinalNumber)
        || text.Is(token, Concept.OrdinalEnding)
        || text.Is(token, Concept.On);

    private static List<Headcount> CountsBehind(Scene scene, SentenceParts here, TimeExpression day)
    {
        List<Headcount> told = [];
        foreach (var count in here.Counts)
        {
            if (count.Number.First < day.End)
                continue;
            // "26 more", and nobody before them: those are all.
            var isAll = count.Relation == Relation.OnTop && !HasWhole(here.Counts, day.End, count.Number.First);
            told.Add(count with { To = Side(scene, here.Index, count), Relation = isAll ? Relation.Whole : count.Relation });
        }

        return told;
    }

    private static bool HasWhole(List<Headcount> counts, int from, int to) =>
        counts.Exists(
            (From: from, To: to),
            static (c, at) => c.Relation == Relation.Whole && c.Number.First >= at.From && c.Number.First < at.To
        );

    // By its own words; else as the line that opens the list says ("each side had handed over:"); else home of who tells it.
    private static Sides Side(Scene scene, int index, Headcount count) =>
        count.To != Sides.None ? count.To
        : IsEach(scene.Text, count) ? Sides.Both
        : SideOfList(scene, index);

    private static bool IsEach(MarkedText text, Headcount count) =>
        text.Is(count.Number.First - 1, Concept.Each)
        || text.Has(Concept.Each, count.Phrase.End, Math.Min(count.Phrase.End + EachReach, text.Tokens.Count));

    private static Sides SideOfList(Scene scene, int index)
    {
        var (text, sentences) = (scene.Text, scene.Text.Sentences);
        for (var before = index - 1; before >= 0 && sentences[index].Block - sentences[before].Block <= index - before; before--)
        {
            var (first, end) = (sentences[before].First, sentences[before].End);
            if (text.Tokens[end - 1].Norm is not ":")
                continue;
            if (!text.HasAny(Clause.Acts, first, end))
                return Sides.None;
            return text.Has(Concept.Each, first, end) ? Sides.Both : scene.Voice;
        }

        return Sides.None;
    }
}
