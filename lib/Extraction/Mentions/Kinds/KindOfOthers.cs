using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>
/// "15 residents of the region are back, three children among them. 12 people were handed to the other side": civilians were exchanged for
/// civilians, where nobody speaks of soldiers or captivity, or where the headline says "civilians traded".
/// </summary>
internal static class KindOfOthers
{
    private static readonly ConceptSet OfSoldiers = ConceptSet.Of(Concept.OfPrisoners, Concept.Captivity);

    /// <summary>Makes civilians of the mere people who went the other way than civilians.</summary>
    public static List<Mention> Give(MarkedText text, MarkedText? title, List<Mention> mentions)
    {
        if (
            !mentions.Exists(static m => m.Headcounts.Exists(KindCues.IsMere))
            || Civilians(mentions) is not { } named
            || (!IsOfCivilians(title) && (SpeaksOfSoldiers(text) || (title is not null && SpeaksOfSoldiers(title))))
        )
            return mentions;
        return mentions.ConvertAll(m =>
            m.Headcounts.Exists(named, static (c, named) => IsAcross(c, named))
                ? m with
                {
                    Headcounts = m.Headcounts.ConvertAll(c => IsAcross(c, named) ? c.As(People.Civilian, named.PeopleAt) : c),
                }
                : m
        );
    }

    // The first civilians who go to one side.
    private static Headcount? Civilians(List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            foreach (var count in mention.Headcounts)
            {
                if (KindCues.IsNamed(count) && count is { People: People.Civilian, To: Sides.Ukraine or Sides.Russia })
                    return count;
            }
        }

        return null;
    }

    private static bool IsAcross(Headcount count, Headcount named) => KindCues.IsMere(count) && count.To == Scene.Opposite(named.To);

    // "civilians traded", says the headline.
    private static bool IsOfCivilians(MarkedText? title) =>
        title is not null
        && title
            .All(Concept.Person, 0, title.Tokens.Count)
            .Any(title, static (noun, title) => noun.Value(Concept.Person) == "civilian" && KindCues.IsExchanged(title, noun));

    private static bool SpeaksOfSoldiers(MarkedText text) => text.HasAny(OfSoldiers, 0, text.Tokens.Count) || NamesSoldiers(text);

    private static bool NamesSoldiers(MarkedText text) =>
        text.All(Concept.Person, 0, text.Tokens.Count)
            .Any(static noun => noun.Value(Concept.Person) is "soldier" or "captive" or "mixed" or "body");
}
