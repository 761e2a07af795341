using SwapPipeline.Articles.Relevance;
using SwapPipeline.Extraction;

namespace SwapPipeline.Articles;

/// <summary>
/// Whether an article may tell of an exchange: before it is downloaded, by what its source says of it, and after, by its text. Both lean to
/// yes, because what is dropped is never read; which exchanges an article tells of is for the extraction to say.
/// </summary>
public sealed class ArticleRelevance(Source source)
{
    // Fewer words in an address are a section and a number.
    private const int WordsOfASlug = 2;

    private readonly PhraseSet<bool>? _own = source.RelevanceWords is { } words
        ? PhraseSet<bool>.Of(words.Select(word => (word, true)))
        : null;
    private readonly bool _takesAll = TakesAll(source);

    /// <summary>Whether everything of a source is read, whatever it is about.</summary>
    public static bool TakesAll(Source source) => source.RelevanceWords?.Contains("*") == true;

    /// <summary>By title, summary and address; an article of which these say nothing is worth it.</summary>
    public bool IsWorthDownloading(ListingEntry.Article item)
    {
        if (_takesAll)
            return true;
        var slug = Slug.WordsOf(item.Address);
        var address = string.Join(' ', slug);
        if (_own is not null)
            return new[] { item.Title, item.Summary, address }.Any(text => _own.FindIn(Tokens.Of(text)).Any());
        if (item.Title.Length > 0)
            return ExchangeCues.Tells(item.Title, $"{item.Summary}\n{address}") || ExchangeCues.IsSetting(item.Title, item.Summary);
        return slug.Count < WordsOfASlug
            || ExchangeCues.InSlug(slug)
            || ExchangeCues.Tells(address, item.Summary)
            || ExchangeCues.IsSetting(address, item.Summary);
    }

    /// <summary>By its title and body.</summary>
    public static bool Tells(ArticleText article) => ExchangeCues.Tells(article.Title ?? "", article.Text);
}
