using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>
/// A noun of exchange with what stands between it and its verb: whose exchange it is, of how many, and on which day.
/// </summary>
internal static class ExchangeNoun
{
    /// <summary>Words between two commas that say more of the noun before its verb comes.</summary>
    private const int AsideReach = 10;

    /// <summary>What a noun of exchange is told with.</summary>
    private static readonly ConceptSet Attributes = ConceptSet.Of(
        Concept.SideName,
        Concept.SidePeople,
        Concept.Person,
        Concept.BothSides,
        Concept.Oblique,
        Concept.For,
        Concept.Each,
        Concept.Of
    );

    /// <summary>What could be its verb.</summary>
    private static readonly ConceptSet Verbs = ConceptSet.Of(
        Concept.Future,
        Concept.Happen,
        Concept.Proposed,
        Concept.Passive,
        Concept.Cancelled
    );

    /// <summary>"a swap between Russia and Ukraine is expected": the token behind all that stands before its verb.</summary>
    public static int EndOf(in ClauseAct act)
    {
        var at = act.Trigger.End;
        if (Object(act) is { } whom)
            return whom.End;
        if (IsRatio(act, at))
            return at + 3;
        // «обмін 84 українських на 84 російських військовополонених має …», "the swap of 84 soldiers with Russia on Friday is …": who is
        // exchanged with whom, and when.
        var isNoun = act.Trigger.Value(Concept.Exchange) == "one";
        if (isNoun || act.Text.Is(at, Concept.Oblique))
            while (at < act.Clause.End && IsAttribute(act.Text, at))
                at++;

        return isNoun ? BehindAside(act, at) : at;
    }

    // "a round of exchanging prisoners of war was planned"
    private static Term? Object(in ClauseAct act) =>
        act.Trigger.Value(Concept.Exchange) == "verb"
        && act.Trigger.First > act.Clause.First
        && act.Text.Is(act.Trigger.First - 1, Concept.Of)
        && act.Text.At(act.Trigger.End) is { } whom
        && whom.Is(Concept.Person)
            ? whom
            : null;

    // «Обмін 140 на 140 очікують у п'ятницю»
    private static bool IsRatio(in ClauseAct act, int at) =>
        at + 2 < act.Clause.End
        && ArticleView.IsNumber(act.Text, at)
        && act.Text.Is(at + 1, Concept.For)
        && ArticleView.IsNumber(act.Text, at + 2);

    // Whom a noun of exchange names, with whom, how many, and on which day: nothing that could be its verb.
    private static bool IsAttribute(MarkedText text, int at) =>
        ArticleView.IsNumber(text, at)
        || (
            text.At(at) is { } term
            && !Clause.IsTrigger(term)
            && !term.Concepts.Overlaps(Verbs)
            && (term.Concepts.Overlaps(Attributes) || term.Value(Concept.And) == "")
        );

    // "the swap, the third of the spring, is planned for Sunday": the verb of the noun stands behind the second comma.
    private static int BehindAside(in ClauseAct act, int comma)
    {
        var text = act.Text;
        if (comma >= act.Clause.End || !IsComma(text, comma))
            return comma;
        for (var i = comma + 1; i < Math.Min(comma + AsideReach, act.Clause.End - 1); i++)
        {
            if (text.At(i) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.Relative) || term.Is(Concept.Report)))
                return comma;
            if (IsComma(text, i))
                return text.Is(i + 1, Concept.Passive) || text.Is(i + 1, Concept.Future) ? i + 1 : comma;
        }

        return comma;
    }

    private static bool IsComma(MarkedText text, int at) => text.Tokens[at].Norm is "," && text.At(at) is null;
}
