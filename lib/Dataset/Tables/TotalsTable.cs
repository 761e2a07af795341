using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Dataset.Tables;

internal sealed record TotalRow(ArticleRow Article, StatedTotal Total)
{
    public string TotalId { get; } = Ids.Total(Article.ArticleId, Total);

    /// <summary>The words of the number itself, before those of its scope or date.</summary>
    public string Quote { get; } =
        Total
            .Evidence.OrderBy(evidence => evidence.Field != "count")
            .Select(evidence => evidence.Quote.Length > 0 ? evidence.Quote : evidence.Text)
            .FirstOrDefault("");
}

internal static class TotalsTable
{
    public static Table<TotalRow> Table { get; } =
        new TableBuilder<TotalRow>("totals", "one cumulative total that an article states")
            .String(
                "total_id",
                row => row.TotalId,
                "Made from the article and all that the total says.",
                "7f81d0c3e6a24b95b0d7c2e9f4a1586c"
            )
            .String(
                "article_id",
                row => row.Article.ArticleId,
                "The article.",
                "5b2f7c9e0a1d4386b7e4f1c8d2a60395",
                references: "articles.article_id"
            )
            .Int32("published_year", row => row.Article.PublishedYear, "The year of the article's row.", "2026", "year")
            .String(
                "returned_to",
                row => row.Total.ReturnedTo is { } side ? WireName.Of(side) : null,
                "The side that the total counts.",
                "ukraine",
                nullWhen: "it counts both sides together",
                words: Words.Of<Side>()
            )
            .String("category", row => WireName.Of(row.Total.Category), "Who is counted.", "mixed", words: Words.Of<Category>())
            .Int32("people", row => row.Total.Count, "How many, as stated.", "5955", "people or bodies")
            .String(
                "precision",
                row => WireName.Of(row.Total.Precision),
                "How precisely it is said.",
                "exact",
                words: Words.Of<CountPrecision>()
            )
            .String(
                "scope",
                row => WireName.Of(row.Total.Scope),
                "What the total counts: all returns, exchanges only, those of one mediator, or one year's.",
                "by_mediator",
                words: Words.Of<TotalScope>()
            )
            .String(
                "mediator",
                row => row.Total.Mediator,
                "Whose mediations it counts.",
                "UAE",
                nullWhen: "the scope is not `by_mediator`, or nobody is named"
            )
            .Date("since", row => row.Total.Since, "The first day that it counts.", "2022-02-24", "the text names none")
            .Date("as_of", row => row.Total.AsOf, "The last day that it counts.", "2026-03-06", "the text names none")
            .String(
                "claimed_by",
                row => row.Total.ClaimedBy,
                "The body or office that states it, by its English name.",
                "UAE Foreign Ministry",
                nullWhen: "an outlet says it in its own words"
            )
            .String(
                "quote",
                row => Cut.To(row.Quote, Cut.Quote),
                "The sentence, at most 300 characters.",
                "The ministry counts 5,955 people exchanged through its efforts."
            )
            .KeyedBy("total_id", row => row.TotalId, "published_year", row => row.Article.PublishedYear);
}
