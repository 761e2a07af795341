using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Numbers that leave out what the clause before has told: their verb, or their noun.</summary>
internal static class GappedVerbs
{
    /// <summary>
    /// "and received 38", «Москва — 85», "and the Russian side 60": the noun of the number before. The side that gets them, None where a
    /// verb tells it; null where the number shares no noun.
    /// </summary>
    public static Sides? SideWithoutNoun(MarkedText text, Sentence sentence, Quantity number)
    {
        if (text.Is(number.First - 1, Concept.OnTop) || text.Is(number.First - 1, Concept.Recipient))
            number = number with { First = number.First - 1 };
        if (IsBehindAct(text, number) || IsByOther(text, number) || IsBehindGoal(text, number))
            return Sides.None;
        return SidesBefore.Dash(text, sentence, number) ?? (Side(text, sentence, number) is not null ? Sides.None : null);
    }

    /// <summary>
    /// "… handed over 50 and the Russian side 60", «…, а Київ — 233»: the side whose verb is left out, as the clause before has it.
    /// </summary>
    public static Term? Side(MarkedText text, Sentence sentence, Quantity number)
    {
        if (SideBehind(text, sentence, number) is { } behind)
            return behind;
        var gap = Gap(text, sentence, number);
        if (text.At(number.First - 1 - gap) is not { } name || name.First <= sentence.First || !IsSubject(text, name, gap > 0))
            return null;
        var before = text.IsDefinite(name.First - 1) ? name.First - 2 : name.First - 1;
        if (before < sentence.First || (!text.Is(before, Concept.And) && text.Tokens[before].Norm is not ("," or ";")))
            return null;
        if (IsTwin(text, name, before))
            return null;
        return text.Has(Concept.Give, sentence.First, name.First) || text.Has(Concept.Get, sentence.First, name.First) ? name : null;
    }

    // «185 військових повернула Росія, 185 — Україна»: the side behind the dash, where another's verb stands before.
    private static Term? SideBehind(MarkedText text, Sentence sentence, Quantity number) =>
        number.End + 1 < sentence.End
        && text.Tokens[number.End].Norm is "–" or "—"
        && text.At(number.End + 1) is { } name
        && IsSubject(text, name, isParted: false)
        && (name.End >= sentence.End || text.Tokens[name.End].Kind == TokenKind.Symbol)
        && HasVerbOfOther(text, sentence.First, number.First, name)
            ? name
            : null;

    private static bool HasVerbOfOther(MarkedText text, int first, int end, Term name) =>
        (text.Has(Concept.Give, first, end) || text.Has(Concept.Get, first, end))
        && text.All(Concept.SideName, first, end)
            .Any(name, static (other, name) => other.Value(Concept.SideName) != name.Value(Concept.SideName));

    // "and received 38"
    private static bool IsBehindAct(MarkedText text, Quantity number) =>
        text.At(number.First - 1) is { } act && Clause.IsTrigger(act) && !act.Is(Concept.Exchange);

    // "and 14 by the Ukrainian side"
    private static bool IsByOther(MarkedText text, Quantity number) =>
        text.Is(number.First - 1, Concept.And) && (text.Is(number.End, Concept.ByWhom) || text.Is(number.End, Concept.ComesFrom));

    // «Россиянам отдали 25 пленных, украинцам — 30»
    private static bool IsBehindGoal(MarkedText text, Quantity number) =>
        number.First > 1 && text.Tokens[number.First - 1].Norm is "–" or "—" && text.Is(number.First - 2, Concept.GoesTo);

    // Tokens between the side and its number.
    private static int Gap(MarkedText text, Sentence sentence, Quantity number)
    {
        var last = number.First - 1;
        // "Russia handed over the remains of 1,000 and Ukraine of 24"
        var isNear = text.Tokens[last].Norm is "–" or "—" || (text.Is(last, Concept.Of) && text.Is(last - 1, Concept.SideName));
        // «Украина, как пишут в Киеве, тысячу»
        if (!isNear)
            return text.Tokens[last].Norm is "," ? last - Asides.BeginBefore(text, sentence, last) : 0;
        // «Москва, за її даними, – 38»
        return last - 1 > sentence.First && text.Tokens[last - 1].Norm is "," ? last - Asides.BeginBefore(text, sentence, last - 1) : 1;
    }

    // A side in front of its number; its people only where a sign parts them from it.
    private static bool IsSubject(MarkedText text, Term name, bool isParted) =>
        (name.Is(Concept.SideName) || (isParted && IsPeople(name)))
        && !name.Is(Concept.GoesTo)
        && !text.Is(name.First - 1, Concept.Oblique);

    // «бойовики — 31»
    private static bool IsPeople(Term name) => name.Is(Concept.SidePeople) && !name.Is(Concept.Person);

    // «передал ДНР и ЛНР 14 человек»: two names of one side are given them together.
    private static bool IsTwin(MarkedText text, Term name, int before) =>
        text.Is(before, Concept.And)
        && text.At(before - 1) is { } twin
        && twin != name
        && twin.Is(Concept.SideName)
        && twin.Value(Concept.SideName) == name.Value(Concept.SideName);
}
