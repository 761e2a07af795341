using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Whose voice an article has: an office's own channel says "our people" of its side; a Ukrainian text says «додому» of Ukraine.</summary>
internal static class Narrator
{
    public static Sides Of(ArticleText article)
    {
        if (article.Outlet is { } outlet)
        {
            var name = new MarkedText(outlet, article.Language);
            foreach (var (concept, side) in new[] { (Concept.ClaimantUkraine, Sides.Ukraine), (Concept.ClaimantRussia, Sides.Russia) })
            {
                if (name.Find(concept, 0, name.Tokens.Count) is not null) return side;
            }
        }

        return article.Language == "uk" ? Sides.Ukraine : Sides.None;
    }
}
