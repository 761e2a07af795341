using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>Whether the kind of people is told, and whether an exchange is named after them.</summary>
internal static class KindCues
{
    /// <summary>The object of an exchange stands at most so many words behind it.</summary>
    private const int ObjectReach = 2;

    /// <summary>A whole of civilians or children.</summary>
    public static bool IsNamed(Headcount count) =>
        count is { People: People.Civilian or People.Child, IsRank: false, Relation: Relation.Whole };

    /// <summary>A whole of people of whom nothing else is said.</summary>
    public static bool IsMere(Headcount count) => count is { People: People.Person, IsRank: false, Relation: Relation.Whole };

    /// <summary>A whole of people or captives, who may be soldiers or not.</summary>
    public static bool IsOpen(Headcount count) =>
        count is { People: People.Person or People.Captive, IsRank: false, Relation: Relation.Whole };

    /// <summary>«обмін цивільними», "swapped civilians"</summary>
    public static bool IsExchanged(MarkedText text, Term noun) =>
        noun.Is(Concept.Exchange) || text.HasBefore(Concept.Exchange, noun.First, ObjectReach);
}
