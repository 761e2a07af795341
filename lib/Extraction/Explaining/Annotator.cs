using System.Globalization;
using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Explaining;

/// <summary>
/// Says of each sentence which words were recognised: its dates, then its numbers, then the terms of the lexicon that are left.
/// </summary>
internal static class Annotator
{
    // A term may mean several things: the first of these that it means names it.
    private static readonly (AnnotationKind Kind, Concept[] Concepts)[] Kinds =
    [
        (AnnotationKind.Mediator, [Concept.Mediator, Concept.Mediation]),
        (AnnotationKind.Foreign, [Concept.OtherExchange, Concept.OtherParty]),
        (AnnotationKind.Speaker, [Concept.ClaimantUkraine, Concept.ClaimantRussia, Concept.Claimant, Concept.Report]),
        (AnnotationKind.Stage, [Concept.Stage, Concept.Final, Concept.OrdinalNumber]),
        (AnnotationKind.Verb, [Concept.Exchange, Concept.Give, Concept.Get, Concept.Back, Concept.Happen]),
        (
            AnnotationKind.Status,
            [
                Concept.Denied,
                Concept.Cancelled,
                Concept.Proposed,
                Concept.Agreed,
                Concept.Rumour,
                Concept.Future,
                Concept.Managed,
                Concept.Withheld,
                Concept.HowMany,
                Concept.Recall,
                Concept.Previous,
                Concept.Next,
                Concept.Not,
            ]
        ),
        (
            AnnotationKind.Side,
            [
                Concept.GoesTo,
                Concept.ComesFrom,
                Concept.SideName,
                Concept.SidePeople,
                Concept.BothSides,
                Concept.Own,
                Concept.InReturn,
                Concept.Each,
                Concept.Same,
            ]
        ),
        (AnnotationKind.People, [Concept.Person, Concept.Rank, Concept.Profession]),
        (AnnotationKind.Place, [Concept.Border, Concept.Region]),
        (
            AnnotationKind.Relation,
            [
                Concept.Cumulative,
                Concept.SinceWar,
                Concept.ThisYear,
                Concept.Part,
                Concept.OnTop,
                Concept.Together,
                Concept.BothTotal,
                Concept.Plan,
                Concept.Approximately,
                Concept.AtLeast,
                Concept.AtMost,
            ]
        ),
    ];

    /// <summary>The annotations of a sentence as ranges of tokens, in order, without overlap.</summary>
    public static IEnumerable<(AnnotationKind Kind, Span At, string? Meaning)> Annotate(
        MarkedText text,
        Sentence sentence,
        DateResolver resolver
    )
    {
        var times = DateReader.Read(text, sentence);
        var numbers = NumberReader.Read(text, sentence);
        for (var i = sentence.First; i < sentence.End; )
        {
            var (kind, end, meaning) = At(text, sentence, resolver, times, numbers, i);
            if (kind is { } known)
                yield return (known, new(i, end), meaning);
            i = end;
        }
    }

    private static (AnnotationKind? Kind, int End, string? Meaning) At(
        MarkedText text,
        Sentence sentence,
        DateResolver resolver,
        List<TimeExpression> times,
        List<Quantity> numbers,
        int at
    )
    {
        if (times.Find(t => t.First == at) is { } time)
            return (
                AnnotationKind.Date,
                time.End,
                Day(resolver.Resolve(time, text.Has(Concept.Future, sentence.First, sentence.End), null))
            );
        if (numbers.Find(n => n.First == at) is { } number)
            return (AnnotationKind.Number, number.End, number.IsOrdinal ? "ordinal" : number.Value.ToString(CultureInfo.InvariantCulture));
        return text.At(at) is { } term && term.First == at ? Of(term) : (null, at + 1, null);
    }

    private static (AnnotationKind? Kind, int End, string? Meaning) Of(Term term)
    {
        foreach (var (kind, concepts) in Kinds)
        {
            foreach (var concept in concepts)
            {
                if (term.Value(concept) is { } value)
                    return (kind, term.End, IsTelling(kind, value) ? value : null);
            }
        }

        return (null, term.First + 1, null);
    }

    // The other values steer the rules, and say nothing to a reader.
    private static bool IsTelling(AnnotationKind kind, string value) =>
        value.Length > 0
        && (
            kind is AnnotationKind.People or AnnotationKind.Speaker or AnnotationKind.Mediator or AnnotationKind.Place
            || value is "ukraine" or "russia"
        );

    /// <summary>A day, month or year as it is known; null when it is not.</summary>
    public static string? Day(ResolvedDate date) =>
        date.Date?.ToString(
            date.Precision switch
            {
                DatePrecision.Day => "yyyy-MM-dd",
                DatePrecision.Month => "yyyy-MM",
                _ => "yyyy",
            },
            CultureInfo.InvariantCulture
        );
}
