using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Soldiers and civilians in one number: "both military personnel and civilians", "84 people, among them civilians".</summary>
internal static class MixedRules
{
    /// <summary>
    /// The sides whose people the clause calls soldiers and civilians without dividing their number; None when it calls nobody so.
    /// </summary>
    public static Sides Read(Scene scene, Clause clause)
    {
        var text = scene.Text;
        foreach (var person in text.All(Concept.Person, clause.First, clause.End))
        {
            if (person.Value(Concept.Person) != "mixed")
                continue;
            if (scene.ClaimantSide != Sides.None)
                return scene.ClaimantSide;
            if (text.Find(Concept.SidePeople, clause.First, clause.End) is { } side)
                return Scene.SideOf(side.Value(Concept.SidePeople));
            // «130 людей удома, є військові та цивільні»: of those counted just before.
            return
                scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } counted
                && text.SentenceOf(counted.Number.First) == text.SentenceOf(clause.First)
                ? counted.To
                : Sides.Both;
        }

        return
            scene.LastWhole is { IsBody: false } whole
            && !scene.LastIsTotal
            && text.SentenceOf(whole.Number.First) >= text.SentenceOf(clause.First) - 2
            && NamesCiviliansAmongThem(scene, clause)
            ? Told(scene, clause, whole)
            : Sides.None;
    }

    // «Киев уточнил, что среди его освобождённых есть гражданские», of an equal exchange: the side that says it.
    private static Sides Told(Scene scene, Clause clause, Headcount whole)
    {
        var text = scene.Text;
        if (whole.To != Sides.Both)
            return whole.To;
        if (text.Find(Concept.SideName, clause.First, clause.End) is { } says)
            return
                says.First - clause.First <= 1
                && text.Is(says.End, Concept.Report)
                && Scene.SideOf(says.Value(Concept.SideName)) is var side
                && side != Sides.None
                ? side
                : whole.To;
        // «Кого отдали: моряков, в том числе гражданских», in the words of one side: those of the other.
        return
            scene.Speaker is Sides.Ukraine or Sides.Russia
            && clause.Triggers is [var act]
            && (act.Is(Concept.Give) || act.Is(Concept.Get))
            && !text.Has(Concept.GoesTo, clause.First, clause.End)
            ? act.Is(Concept.Get)
                ? scene.Speaker
                : Scene.Opposite(scene.Speaker)
            : whole.To;
    }

    /// <summary>
    /// "49 Ukrainians — servicemen, guards and civilians —": a list of kinds of people behind their number, none of them counted.
    /// </summary>
    public static bool ListsCivilians(MarkedText text, Headcount whole, Clause clause)
    {
        if (whole is not { Relation: Relation.Whole or Relation.OnTop, IsBody: false, IsPair: false })
            return false;
        var first = whole.Number.End;
        foreach (var civilians in text.All(Concept.Person, first, Math.Min(first + ListReach, clause.End)))
        {
            // «військові та цивільний»: one of them, counted.
            if (
                civilians.Value(Concept.Person) != "civilian"
                || whole.Value > 1 && text.Is(civilians.First, Concept.Single)
                || text.ValueAt(civilians.First - 1, Concept.And) != ""
            )
                continue;
            if (
                text.All(Concept.Person, first, civilians.First).FirstOrDefault(p => p.Value(Concept.Person) == "soldier") is { } soldiers
                && text.Tokens[soldiers.First - 1].Norm is "–" or "—" or "-" or ":" or "," or "("
                && !text.AnyToken(
                    first,
                    civilians.First,
                    static (text, i) =>
                        text.IsNumber(i) || text.Is(i, Concept.Passive) || (text.At(i) is { } term && Clause.IsTrigger(term))
                )
            )
                return true;
        }

        return false;
    }

    // "Among them are soldiers, border guards, as well as civilians": the last of a list of kinds, none of them counted.
    private static bool EndsList(MarkedText text, Term part, Clause clause)
    {
        foreach (var civilians in text.All(Concept.Person, part.End, Math.Min(part.End + ListReach, clause.End)))
        {
            if (
                civilians.Value(Concept.Person) != "civilian"
                || text.Is(civilians.First, Concept.Single)
                || !(text.Is(civilians.First - 1, Concept.And) || text.Is(civilians.First - 1, Concept.OnTop))
            )
                continue;
            if (
                text.All(Concept.Person, part.End, civilians.First).Any(p => p.Value(Concept.Person) == "soldier")
                && !text.AnyToken(
                    part.End,
                    civilians.First,
                    static (text, i) =>
                        text.IsNumber(i)
                        || text.Is(i, Concept.Relative)
                        || text.Tokens[i].Norm is ";" or ":"
                        || (text.At(i) is { } term && Clause.IsTrigger(term))
                )
            )
                return true;
        }

        return false;
    }

    /// <summary>Words and signs that a list behind a number takes at most.</summary>
    private const int ListReach = 16;

    // "84 people, among them civilians", "there were civilians in the group": some, not counted.
    private static bool NamesCiviliansAmongThem(Scene scene, Clause clause)
    {
        var text = scene.Text;
        foreach (var part in text.All(Concept.Part, clause.First, clause.End))
        {
            var isAfter = part.Value(Concept.Part) == "after";
            var noun = isAfter
                ? text.FindLast(Concept.Person, Math.Max(clause.First, part.First - 8), part.First)
                : text.Find(Concept.Person, part.End, Math.Min(part.End + 4, clause.End));
            // "The journalist Taras Ivanenko was among those released": one who is named.
            if (
                noun is not null
                && noun.End < clause.End
                && text.Tokens[noun.End] is { Kind: TokenKind.Word, Capital: true }
                && text.At(noun.End) is null
            )
                continue;
            if (!isAfter && EndsList(text, part, clause))
                return true;
            if (noun?.Value(Concept.Person) is not ("civilian" or "mixed") || (!isAfter && text.Has(Concept.On, part.End, noun.First)))
                continue;
            if (
                !scene.Here.Exists(
                    new Span(Math.Min(part.End, noun.First), noun.End),
                    static (c, named) => c.Number.First < named.End && c.Phrase.End > named.First
                )
            )
                return true;
        }

        return false;
    }
}
