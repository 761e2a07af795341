using SwapPipeline.Extraction.Explaining;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction;

/// <summary>From the clean text of an article to what it says of exchanges. Pure: the same text and date give the same records.</summary>
public static class ExchangeExtractor
{
    /// <summary>Goes up with every change that could alter a record; stands in the dataset beside each article.</summary>
    public const string Version = "14";

    /// <summary>Reads the page and extracts what it says; a page that is no article gives its reason and no record.</summary>
    public static ArticleExtraction Extract(Page page, ReadingLimits limits) => Extract(ArticleReader.Read(page, limits));

    /// <summary>Extracts what an article says of exchanges.</summary>
    public static ArticleExtraction Extract(ArticleText article) => Read(article, null);

    /// <summary>
    /// Extracts what an article says of exchanges, and tells how: every word that was recognised, what became of every number, why each
    /// record came out.
    /// </summary>
    public static Explanation Explain(ArticleText article)
    {
        var trace = new ReadingTrace();
        return new ExplanationWriter(Read(article, trace), trace).Write();
    }

    private static ArticleExtraction Read(ArticleText article, ReadingTrace? trace)
    {
        if (article.Rejected is not null || article.Text.Length == 0)
            return new() { Article = article };
        var text = new MarkedText(article.Text, article.Language);
        return text.Sentences.Count == 0 ? new() { Article = article } : new ArticleStages(article, text, trace).Extract();
    }
}
