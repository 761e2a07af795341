using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;

namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>
/// "On September 14, after talks, 103 soldiers seized in Kursk region came back": words of time that open a sentence belong to its verb.
/// </summary>
internal static class LeadingTime
{
    /// <summary>Words between the opening and the words of time.</summary>
    private const int OpeningReach = 4;

    /// <summary>What ends the opening, beside an act.</summary>
    private static readonly ConceptSet Verbs = ConceptSet.Of(Concept.Happen, Concept.Report, Concept.Agreed, Concept.Talks);

    /// <summary>How firmly they belong to the act; null where they open nothing, or no verb follows.</summary>
    public static TimeHold? Of(in TimePlace at)
    {
        if (!Opens(at))
            return null;
        // "After the 16 May talks": the day of the talks.
        if (at.Text.Is(at.Time.End, Concept.Talks) || at.Text.ValueAt(at.Time.End, Concept.DecoyTime) == "")
            return TimeHold.None;
        for (var i = at.Time.End; i < at.Sentence.End; i++)
        {
            if (at.Text.At(i) is { } word && word.First == i && ByVerb(at, word) is { } hold)
                return hold;
        }

        return null;
    }

    private static bool Opens(in TimePlace at)
    {
        var opening = Opening(at);
        return at.Time.First - opening <= OpeningReach
            && !at.Text.AnyToken(
                opening,
                at.Time.First,
                static (text, i) => text.At(i) is { } before && (Clause.IsTrigger(before) || before.Concepts.Overlaps(Verbs))
            );
    }

    // "The ministry informs that on 14 September, as a result of talks, 103 … were recovered": the content opens behind "that".
    private static int Opening(in TimePlace at) =>
        at.Text.FindLast(Concept.That, at.Sentence.First, at.Time.First) is { } that
        && at.Text.Has(Concept.Report, at.Sentence.First, that.First)
            ? that.End
            : at.Sentence.First;

    // By the first word behind that tells something; null for one that tells nothing.
    private static TimeHold? ByVerb(in TimePlace at, Term word)
    {
        if (word.Is(Concept.Report))
            return TimeHold.Told;
        // "On 12 June, under the agreements, 141 came home": the day of what was done under them.
        if (word.Value(Concept.Agreed) == "under")
            return null;
        if (word.Is(Concept.Agreed))
            return TimeHold.None;
        if (!Clause.IsTrigger(word))
            return null;
        if (!at.IsAct(word))
            return Clause.IsIdle(at.Text, at.Sentence, word) ? null : TimeHold.None;
        return word.Is(Concept.DecoyTime) ? TimeHold.Told : TimeHold.Happened;
    }
}
