using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>"84 people, among them civilians", "there were civilians in the group": some of a number, not counted.</summary>
internal static class UncountedCivilians
{
    /// <summary>"among them" stands at most so many words before its noun, "in the group" so many behind.</summary>
    private const int ReachBehind = 4,
        ReachBefore = 8;

    /// <summary>The clause says that civilians are among those told before.</summary>
    public static bool AreNamed(Scene scene, Clause clause)
    {
        var text = scene.Text;
        foreach (var part in text.All(Concept.Part, clause.First, clause.End))
        {
            var isAfter = part.Value(Concept.Part) == "after";
            var noun = isAfter
                ? text.FindLast(Concept.Person, Math.Max(clause.First, part.First - ReachBefore), part.First)
                : text.Find(Concept.Person, part.End, Math.Min(part.End + ReachBehind, clause.End));
            if (noun is not null && IsNamed(text, clause, noun))
                continue;
            if (!isAfter && EndsList(text, part, clause))
                return true;
            if (noun?.Value(Concept.Person) is not ("civilian" or "mixed") || (!isAfter && text.Has(Concept.On, part.End, noun.First)))
                continue;
            if (!IsCounted(scene, new(Math.Min(part.End, noun.First), noun.End)))
                return true;
        }

        return AreWithSoldiers(scene, clause);
    }

    // "together with", "along with"
    private static bool IsJoined(MarkedText text, Clause clause) =>
        text.Has(Concept.Together, clause.First, clause.End)
        || text.All(Concept.OnePerson, clause.First, clause.End).Any(static w => w.Value(Concept.OnePerson) == "with");

    // "Civilians are returning together with our defenders": neither counted, and both come home.
    private static bool AreWithSoldiers(Scene scene, Clause clause)
    {
        var text = scene.Text;
        if (!IsJoined(text, clause) || text.AnyToken(clause.First, clause.End, static (text, i) => text.IsNumber(i)))
            return false;
        var people = text.All(Concept.Person, clause.First, clause.End);
        return people.Any(static p => p.Value(Concept.Person) == "civilian")
            && (people.Any(static p => p.Value(Concept.Person) == "soldier") || text.Has(Concept.Together, clause.First, clause.End))
            && clause.Triggers.Exists(IsReturn);
    }

    private static bool IsReturn(Term act) =>
        act.Is(Concept.Back) || act.Value(Concept.Give)?.StartsWith("return", StringComparison.Ordinal) == true;

    // "The journalist Taras Ivanenko was among those released": one who is named.
    private static bool IsNamed(MarkedText text, Clause clause, Term noun) =>
        noun.End < clause.End && text.Tokens[noun.End] is { Kind: TokenKind.Word, Capital: true } && text.At(noun.End) is null;

    private static bool IsCounted(Scene scene, Span named) =>
        scene.Here.Exists(named, static (c, named) => c.Number.First < named.End && c.Phrase.End > named.First);

    /// <summary>Words and signs of a list behind "among them".</summary>
    private const int ListReach = 16;

    // "Among them are soldiers, border guards, as well as civilians": the last of a list of kinds, none of them counted.
    private static bool EndsList(MarkedText text, Term part, Clause clause)
    {
        foreach (var civilians in text.All(Concept.Person, part.End, Math.Min(part.End + ListReach, clause.End)))
        {
            if (
                civilians.Value(Concept.Person) == "civilian"
                && !text.Is(civilians.First, Concept.Single)
                && IsJoined(text, civilians)
                && NamesSoldiers(text, part.End, civilians.First)
            )
                return true;
        }

        return false;
    }

    private static bool IsJoined(MarkedText text, Term noun) =>
        text.Is(noun.First - 1, Concept.And) || text.Is(noun.First - 1, Concept.OnTop);

    // And nothing that counts or tells of somebody else.
    private static bool NamesSoldiers(MarkedText text, int first, int end) =>
        text.All(Concept.Person, first, end).Any(static p => p.Value(Concept.Person) == "soldier") && !text.AnyToken(first, end, EndsKinds);

    private static bool EndsKinds(MarkedText text, int at) =>
        text.IsNumber(at)
        || text.Is(at, Concept.Relative)
        || text.Tokens[at].Norm is ";" or ":"
        || (text.At(at) is { } term && Clause.IsTrigger(term));
}
