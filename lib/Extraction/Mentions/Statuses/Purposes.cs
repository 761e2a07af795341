using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>
/// "carrying 65 soldiers for a swap", "were on their way to the border for a prisoner exchange": what it is told for has not come about
/// by that.
/// </summary>
internal static class Purposes
{
    /// <summary>Words between where people are taken and what for.</summary>
    private const int PurposeReach = 8;

    /// <summary>Words between a way home and the exchange that it leads to.</summary>
    private const int WayReach = 4;

    /// <summary>Words between a list and the exchange that it is for.</summary>
    private const int ListReach = 3;

    public static Told<MentionStatus>? Read(in ClauseAct act) =>
        IsPurpose(act.Text, act.Clause, act.Trigger) ? new(MentionStatus.Generic, Span.Of(act.Trigger)) : null;

    /// <summary>A noun of exchange tells what people are taken for.</summary>
    public static bool IsPurpose(MarkedText text, Clause clause, Term noun)
    {
        if (IsPurposeByItself(text, noun))
            return true;
        if (!noun.Is(Concept.Exchange))
            return false;
        var article = Article(text, noun);
        return text.Is(article, Concept.Article) && (IsOnTheWay(text, clause, article) || IsWhatFor(text, clause, article));
    }

    // «которых везли на обмен»; but a list for an exchange tells of one that is ahead.
    private static bool IsPurposeByItself(MarkedText text, Term noun) =>
        noun.Value(Concept.Exchange) == "purpose" && !text.HasBefore(Concept.ListOf, noun.First, ListReach);

    // "for a mutual exchange": a word that the lexicon does not know may stand behind the article.
    private static int Article(MarkedText text, Term noun) => text.At(noun.First - 1) is null ? noun.First - 2 : noun.First - 1;

    // "65 prisoners on their way to an exchange"
    private static bool IsOnTheWay(MarkedText text, Clause clause, int article) =>
        text.Is(article - 1, Concept.Toward) && text.Has(Concept.Homeward, Math.Max(clause.First, article - WayReach), article);

    // "65 soldiers for a swap", "to the border for an exchange"
    private static bool IsWhatFor(MarkedText text, Clause clause, int article)
    {
        if (!text.Is(article - 1, Concept.For))
            return false;
        var first = Math.Max(clause.First, article - PurposeReach);
        return text.Is(article - 2, Concept.Person)
            || text.Has(Concept.Toward, first, article - 1)
            || text.Has(Concept.ListOf, first, article - 1);
    }
}
