using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>A clause and the act that it tells: what all rules of status ask of.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Sentence">The sentence of the clause.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Trigger">Its verb or noun of exchange: <see cref="StatusRules.Main"/>.</param>
internal readonly record struct ClauseAct(MarkedText Text, Sentence Sentence, Clause Clause, Term Trigger)
{
    /// <summary>The first term of a concept in the clause; null when there is none.</summary>
    public Term? Find(Concept concept) => Text.Find(concept, Clause.First, Clause.End);

    public bool Has(Concept concept) => Text.Has(concept, Clause.First, Clause.End);

    /// <summary>Told by a verb, as "swapped", and not by a noun, as "a swap" or "the return".</summary>
    public bool IsFinite => !Trigger.Is(Concept.Nominal) && Trigger.Value(Concept.Exchange) is null or "verb";

    /// <summary>Of exchanges it speaks, and of nobody who is given, got or back.</summary>
    public bool TellsOnlyExchanges => Clause.Triggers.TrueForAll(static t => t.Is(Concept.Exchange));

    /// <summary>It names an exchange, and has no verb for it.</summary>
    public bool NamesOnlyExchange => Clause.Triggers.TrueForAll(static t => t.Value(Concept.Exchange) == "one");

    /// <summary>"to exchange", "to finally exchange"</summary>
    public bool IsInfinitive() =>
        Trigger.First > Clause.First
        && (Text.Tokens[Trigger.First - 1].Norm is "to" || IsBehindSplitTo())
        && !Text.Is(Trigger.First - 1, Concept.Future)
        && (Trigger.Value(Concept.Exchange) ?? "verb") is "verb" or "one";

    /// <summary>
    /// "Under the agreement 200 came home on Thursday" is done; "under the agreement reached on 2 June" names another day.
    /// </summary>
    public bool HasOwnDay() =>
        Text.All(Concept.Weekday, Clause.First, Clause.End).Any(Text, IsOwnDay)
        || Text.All(Concept.Month, Clause.First, Clause.End).Any(Text, IsOwnDay);

    /// <summary>A day is named behind the act.</summary>
    public bool HasDayBehind() =>
        Text.Has(Concept.Weekday, Trigger.End, Clause.End) || Text.Has(Concept.Month, Trigger.End, Clause.End) || HasDayAtHand(Trigger.End);

    /// <summary>"today", "tomorrow", "the day after tomorrow", from a token of the clause on.</summary>
    public bool HasDayAtHand(int first) =>
        Text.All(Concept.RelativeDay, first, Clause.End).Any(static d => d.Value(Concept.RelativeDay) is "0" or "1" or "2");

    /// <summary>A number stands in the clause that is no day of a month.</summary>
    public bool CountsSomebody()
    {
        for (var i = Clause.First; i < Clause.End; i++)
        {
            var isFigure = Text.Tokens[i].Kind == TokenKind.Number && !Text.Is(i + 1, Concept.Month) && !Text.Is(i - 1, Concept.Month);
            if (isFigure || Text.Is(i, Concept.Number))
                return true;
        }

        return false;
    }

    // An adverb of English between "to" and its verb.
    private bool IsBehindSplitTo() =>
        Trigger.First - 1 > Clause.First
        && Text.At(Trigger.First - 1) is null
        && Text.Tokens[Trigger.First - 1].Norm.EndsWith("ly", StringComparison.Ordinal)
        && Text.Tokens[Trigger.First - 2].Norm is "to";

    private static bool IsOwnDay(Term day, MarkedText text) =>
        !text.HasBefore(Concept.DecoyTime, day.First, 4) && !text.HasBefore(Concept.Talks, day.First, 4);
}
