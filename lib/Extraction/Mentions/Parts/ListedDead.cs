using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>Whether a number beside one of the dead counts the dead too, though its own noun does not say so.</summary>
internal static class ListedDead
{
    public static bool IsOneOfThem(in Neighbours pair) => pair.Last.IsBody && (EndsList(pair) || IsOfOtherSide(pair) || IsGivenFor(pair));

    /// <summary>"the bodies of 12 defenders": the noun of the dead stands before the number, so that it may head a list.</summary>
    public static bool IsHead(Headcount dead) => dead.IsBody && dead.PeopleAt.End <= dead.Number.First;

    // "the bodies of 12 defenders, 107 fallen soldiers and two servicemen": what heads the list is said of its last too.
    private static bool EndsList(in Neighbours pair) =>
        pair.Count is { People: People.Soldier or People.Person, IsPair: false }
        && pair.Found.Exists(IsHead)
        && pair.HasAnd
        && pair.AreOfList;

    // "1,000 fallen Ukrainians and 35 Russians were repatriated"
    private static bool IsOfOtherSide(in Neighbours pair) =>
        pair
            is {
                Last: { Nationality: Sides.Ukraine or Sides.Russia, Relation: Relation.Whole },
                Count: { People: People.Person, IsPair: false }
            }
        && pair.Count.Nationality == Scene.Opposite(pair.Last.Nationality)
        && (pair.AreJoined || AreMirrored(pair));

    // "1,212 dead Ukrainians have been given to Kyiv, 27 Russians received": nothing but the verb of the first and a comma or "and"
    // between.
    private static bool AreMirrored(in Neighbours pair) =>
        (pair.Text.Tokens[pair.To - 1].Norm is "," or ";" or "–" or "—" || pair.Text.Is(pair.To - 1, Concept.And))
        && !pair.Text.AnyToken(
            pair.From,
            pair.To,
            static (text, i) => text.Tokens[i].Norm is "." or ":" || text.Is(i, Concept.OfPrisoners) || text.Is(i, Concept.Person)
        );

    // "Russia had taken home 69 of its dead and given 100 Ukrainians"
    private static bool IsGivenFor(in Neighbours pair) =>
        pair
            is {
                Last.Relation: Relation.Whole,
                Count: { People: People.Person, IsPair: false, Nationality: Sides.Ukraine or Sides.Russia }
            }
        && pair.Text.At(pair.To - 1) is { } gives
        && (gives.Is(Concept.Give) || gives.Is(Concept.Get))
        && pair.Text.Has(Concept.And, pair.From, gives.First);
}
