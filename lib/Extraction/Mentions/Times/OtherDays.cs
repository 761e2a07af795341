using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>Words of time that belong to no act of exchange: to a capture, to talks, to an agreement, to a span, to a source.</summary>
internal static class OtherDays
{
    /// <summary>Words behind a day in which the talks stand whose day it is.</summary>
    private const int TalksReach = 2;

    /// <summary>"until 5 May", «до 4 лютого»: when it was not yet, or no more.</summary>
    public static bool IsLimit(in TimePlace at, int lead) =>
        at.Text.ValueAt(lead, Concept.DecoyTime) == "before" || at.Text.ValueAt(at.Time.First, Concept.DecoyTime) == "before";

    /// <summary>They say when something else was.</summary>
    /// <param name="at">The words of time.</param>
    /// <param name="before">The term in front of them and of their preposition.</param>
    public static bool IsOfSomethingElse(in TimePlace at, Term? before) =>
        IsOfCapture(before) || IsOfDeal(at) || IsOfNamedTalks(at) || IsOfSpanOrSource(at) || IsOfRelativeClause(at);

    // "captured in May 2022", «потрапили в полон у травні»
    private static bool IsOfCapture(Term? before) =>
        before is not null
        && !Clause.IsTrigger(before)
        && (before.Is(Concept.Captivity) || (before.Is(Concept.DecoyTime) && before.Value(Concept.DecoyTime) is not ("before" or "dated")));

    // «по договоренностям от 2 июня»: a word between them changes nothing.
    private static bool IsOfDeal(in TimePlace at) =>
        at.Text.At(at.Time.First - 1) is { } between
        && IsPreposition(between)
        && at.Time.First - 2 >= at.Sentence.First
        && IsDeal(at.Text.At(at.Time.First - 2));

    private static bool IsPreposition(Term word) => !Clause.IsTrigger(word) && (word.Is(Concept.Oblique) || word.Is(Concept.Of));

    private static bool IsDeal(Term? deal) =>
        deal is not null
        && !Clause.IsTrigger(deal)
        && (deal.Is(Concept.Plan) || deal.Value(Concept.DecoyTime) == "" || deal.Value(Concept.Agreed) is "noun" or "under");

    // "under the June 2 agreements": the day of the agreements.
    private static bool IsOfNamedTalks(in TimePlace at) =>
        at.Text.IsDefinite(at.Time.First - 1)
        && at.Text.AnyToken(
            at.Time.End,
            Math.Min(at.Time.End + TalksReach, at.Sentence.End),
            static (text, i) => text.Is(i, Concept.Talks) || text.ValueAt(i, Concept.DecoyTime) == ""
        )
        && !at.Text.Is(at.Time.End, Concept.Exchange);

    private static bool IsOfSpanOrSource(in TimePlace at) =>
        Spans.IsSince(at.Text, at.Sentence, at.Time) || Spans.ClosesPair(at) || Datelines.IsOfSource(at);

    // "freed 215, five of whom had led the defence of the town earlier this year": of what the relative clause tells.
    private static bool IsOfRelativeClause(in TimePlace at) =>
        at.ActBefore() is { } act
        && at.Text.FindLast(Concept.Relative, act.End, at.Time.First) is { } whose
        && whose.First > act.End
        && (at.Time.Kind == TimeKind.Vague || (at.Text.Has(Concept.Person, act.End, whose.First) && TellsOfWhom(at, whose)));

    /// <summary>What an exchange or the telling of it is told by, beside its acts.</summary>
    private static readonly ConceptSet Tellings = ConceptSet.Of(Concept.Happen, Concept.Report, Concept.Agreed);

    /// <summary>Words behind a day in which the verb of its relative clause stands.</summary>
    private const int VerbReach = 4;

    // "… conscripts whom Kyiv's army took in August": the relative clause has a verb, and that is of no exchange and no telling.
    private static bool TellsOfWhom(in TimePlace at, Term pronoun) =>
        !at.Text.AnyToken(pronoun.End, at.Time.First, static (text, i) => text.Tokens[i].Norm is "," or ";" or ":" or "–" or "—")
        && at.Text.AnyToken(
            pronoun.End,
            at.Time.First,
            static (text, i) => text.Tokens[i].Kind == TokenKind.Word && (text.At(i) is null || text.Is(i, Concept.DecoyTime))
        )
        && !at.Text.AnyToken(
            pronoun.End,
            Math.Min(at.Time.End + VerbReach, at.Sentence.End),
            static (text, i) => text.At(i) is { } verb && (Clause.IsTrigger(verb) || verb.Concepts.Overlaps(Tellings))
        );
}
