namespace SwapPipeline.Extraction;

/// <summary>From the clean text of an article to what it says of exchanges. Pure: the same text and date give the same records.</summary>
public static class ExchangeExtractor
{
    /// <summary>Goes up with every change that could alter a record; stands in the dataset beside each article.</summary>
    public const string Version = "1";

    /// <summary>Reads the page and extracts what it says; a page that is no article gives its reason and no record.</summary>
    public static ArticleExtraction Extract(Page page, ReadingLimits limits) => Extract(ArticleReader.Read(page, limits));

    /// <summary>Extracts what an article says of exchanges.</summary>
    public static ArticleExtraction Extract(ArticleText article) => new() { Article = article };
}
