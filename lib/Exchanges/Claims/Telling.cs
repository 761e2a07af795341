using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Claims;

/// <summary>One telling of one statement: which mention, in which version of its article, and what has become of it.</summary>
/// <param name="Mention">Who tells it.</param>
/// <param name="Version">The article version that says it.</param>
/// <param name="Record">The record in that version.</param>
/// <param name="Stands">The article as it stands still says it.</param>
internal readonly record struct Telling(Mention Mention, ArticleVersion Version, ExchangeRecord Record, bool Stands)
{
    /// <summary>Everything that the members of an exchange say and said.</summary>
    public static IEnumerable<Telling> Of(IEnumerable<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            yield return new Telling(mention, mention.Version, mention.Record, !mention.Withdrawn);
            foreach (var (version, record) in mention.Earlier)
                yield return new Telling(mention, version, record, false);
        }
    }
}
