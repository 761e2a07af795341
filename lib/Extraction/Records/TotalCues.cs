using System.Globalization;
using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Records;

/// <summary>What the sentence of a cumulative number says of its scope.</summary>
/// <param name="War">"since the beginning of the invasion".</param>
/// <param name="Begin">"since March 2023", where nothing is said of the war.</param>
/// <param name="Mediator">"through the mediation of the Emirates".</param>
/// <param name="Year">"this year".</param>
/// <param name="NamesExchange">It speaks of exchanges.</param>
internal readonly record struct TotalCues(Term? War, TimeExpression? Begin, Term? Mediator, Term? Year, bool NamesExchange)
{
    public static TotalCues Of(MarkedText text, Sentence sentence)
    {
        var (first, end) = (sentence.First, sentence.End);
        var war = text.Find(Concept.SinceWar, first, end);
        return new(
            war,
            war is null ? DateReader.Read(text, sentence).Find(t => TimeRules.BeginsSpan(text, t)) : null,
            text.Has(Concept.Mediation, first, end) ? text.Find(Concept.Mediator, first, end) : null,
            text.Find(Concept.ThisYear, first, end),
            text.Has(Concept.Exchange, first, end)
        );
    }

    public TotalScope Scope =>
        Mediator is not null ? TotalScope.ByMediator
        : Year is not null ? TotalScope.Year
        : NamesExchange ? TotalScope.ExchangesOnly
        : TotalScope.All;

    /// <summary>The words that tell the scope; null where they are those of the number itself.</summary>
    public Span? ScopeAt => (Mediator ?? Year) is { } term ? Span.Of(term) : null;

    /// <summary>The words that tell the first day.</summary>
    public Span? SinceAt =>
        War is not null ? Span.Of(War)
        : Begin is not null ? new Span(Begin.First, Begin.End)
        : null;

    public DateOnly? Since(DateOnly? published) =>
        War is not null ? DateOnly.ParseExact(War.Value(Concept.SinceWar)!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Begin is not null ? new DateResolver(published).Resolve(Begin, future: false, null).Date
        : null;
}
