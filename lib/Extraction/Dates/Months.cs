using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>A month, with the day behind it or by itself: March 5, 2026; Feb. 5; last October; in August 2025.</summary>
internal static class Months
{
    private static readonly ConceptSet Places = ConceptSet.Of(Concept.Local, Concept.Unit);

    private static readonly ConceptSet Leads = ConceptSet.Of(Concept.On, Concept.LastTime);

    /// <summary>The day or month that a term tells; null where it is another word.</summary>
    public static TimeExpression? Read(MarkedText text, Sentence sentence, Term term, int month)
    {
        if (IsVerb(text, term))
            return null;
        var next = term.End < sentence.End && text.Tokens[term.End].Is(".") ? term.End + 1 : term.End;
        if (WithDay(text, sentence, term, next, month) is { } day)
            return day;
        if (IsPlace(text, sentence, term, next) || IsVerbInTitle(text, term))
            return null;
        var time = new TimeExpression
        {
            First = term.First,
            End = term.End,
            Kind = TimeKind.Month,
            Month = month,
        };
        return LastAndNext.Of(text, sentence, EdgeDays.Of(text, sentence, YearOfDay.With(text, sentence, time)));
    }

    // "may" and "march" are verbs unless a number or a capital says otherwise.
    private static bool IsVerb(MarkedText text, Term term) =>
        !text.Tokens[term.First].Capital && text.Tokens[term.First].Norm is "may" or "march" or "mar";

    private static bool IsVerbInTitle(MarkedText text, Term term) =>
        text.Tokens[term.First].Is("may") && !text.IsAny(term.First - 1, Leads);

    // «из Октябрьского района»: a place that is named by a month.
    private static bool IsPlace(MarkedText text, Sentence sentence, Term term, int next) =>
        text.Tokens[term.First].Capital && next < sentence.End && text.IsAny(next, Places);

    private static TimeExpression? WithDay(MarkedText text, Sentence sentence, Term term, int at, int month)
    {
        if (!IsDay(text, sentence, at, out var day))
            return null;
        var end = at + 1;
        if (end < sentence.End && text.Is(end, Concept.OrdinalEnding))
            end++;
        return YearOfDay.With(text, sentence, TimeExpression.OfMonth(term.First, end, day, month));
    }

    private static bool IsDay(MarkedText text, Sentence sentence, int at, out int day)
    {
        day = 0;
        return at < sentence.End
            && text.Tokens[at].Kind == TokenKind.Number
            && DateDigits.TryDay(text.Tokens[at].Norm, out day)
            && !(at + 1 < sentence.End && text.Tokens[at + 1].Is("%"));
    }
}
