using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// A side that stands by the number itself: "150 from the Ukrainian side and 150 from the Russian", «Украине — 205 пленных».
/// </summary>
internal static class BesideCues
{
    /// <summary>The side beside the number, None where the word there names none as yet; null where no side stands there.</summary>
    public static Told<Sides>? Side(in CountInClause at) => BehindDash(at) ?? Teller(at) ?? Owner(at) ?? Neighbour(at);

    // «64 військових — Україні, 64 — РФ», «410 тел получил Киев, двенадцать — Москва»: the side behind a dash gets them.
    private static Told<Sides>? BehindDash(in CountInClause at)
    {
        var (text, end) = (at.Text, at.Count.Phrase.End);
        if (end + 1 >= at.Clause.End || text.Tokens[end].Norm is not ("–" or "—") || text.At(end + 1) is not { } side)
            return null;
        if (side.End < at.Clause.End && text.Tokens[side.End].Kind != TokenKind.Symbol && !text.Is(side.End, Concept.And))
            return null;
        var named = side.Value(Concept.GoesTo) ?? (CanGet(side, at.Frame) ? side.Value(Concept.SideName) : null);
        var to = at.Scene.SideNamed(named);
        return to == Sides.None ? null : new(to, Span.Of(side));
    }

    // A name in the form of those who are given, or of the subject of a verb of getting.
    private static bool CanGet(Term side, Frame? frame) =>
        side.Is(Concept.Recipient)
        || side.Is(Concept.Undeclined)
        || (frame is { Act: Act.Get, Passive: false } && !side.Is(Concept.Oblique));

    // "Kyiv speaks of 230 home, the Russian side of 248 handed over": who tells of the others.
    private static Told<Sides>? Teller(in CountInClause at) =>
        at.Scene.Here.FindLast(at.Count, static (h, count) => h.Number.First < count.Number.First) is { } earlier
        && ToldNumbers.SaysToo(at.Text, at.Count.Number, earlier.Phrase.End) is { } teller
        && at.Scene.SideNamed(teller.Value(Concept.SideName)) is var tells and not Sides.None
            ? new(tells, Span.Of(teller))
            : null;

    // "130 servicemen of the adversary", "84 soldiers of Ukraine"
    private static Told<Sides>? Owner(in CountInClause at) =>
        at.Text.At(at.Count.Phrase.End) is { } of
        && of.Is(Concept.Of)
        && at.Text.At(of.End) is { } owner
        && IsOwner(at.Text, at.Clause, owner)
        && at.Scene.SideNamed(owner.Value(Concept.SideName)) is var theirs and not Sides.None
            ? new(theirs, Span.Of(owner))
            : null;

    private static bool IsOwner(MarkedText text, Clause clause, Term name) =>
        name.First < clause.End && name.Is(Concept.SideName) && !PlaceOwners.IsCoordinatedNext(text, name);

    // Right behind the number, behind one more word, or in front of it.
    private static Told<Sides>? Neighbour(in CountInClause at)
    {
        var end = at.Count.Phrase.End;
        foreach (var token in (ReadOnlySpan<int>)[end, end + 1, Before(at.Text, at.Clause, at.Count)])
        {
            if (
                token < at.Clause.End
                && token >= at.Clause.First
                && at.Text.At(token) is { } side
                && IsOfNumber(at, token, side)
                && Named(at, token, side) is { } found
            )
                return found;
        }

        return null;
    }

    // «в Україну — щонайменше 110»: in front of the number, or of the dash before it and its "at least".
    private static int Before(MarkedText text, Clause clause, Headcount count)
    {
        var before = count.Number.First - 1;
        while (before > clause.First && IsHedge(text, before))
            before--;
        return before >= clause.First && text.Tokens[before].Norm is "–" or "—" ? before - 1 : count.Number.First - 1;
    }

    private static bool IsHedge(MarkedText text, int token) =>
        (text.Is(token, Concept.AtLeast) || text.Is(token, Concept.Approximately) || text.Is(token, Concept.AtMost))
        && !text.Is(token, Concept.GoesTo);

    // The word beside the number says something of this number, and of no other.
    private static bool IsOfNumber(in CountInClause at, int token, Term side)
    {
        var (text, end) = (at.Text, at.Count.Phrase.End);
        if (PlaceOwners.IsCoordinatedNext(text, side))
            return false;
        if (side.Is(Concept.GoesTo) && GoalCues.IsOfBefore(text, at.Count, side, at.Frame))
            return false;
        if (token == end + 1 && text.Tokens[end].Kind != TokenKind.Word)
            return false;
        // «до України повернулися 157 військових і до Росії 157»: the side of the number behind it.
        return !(token > end && text.Is(end, Concept.And) && PlaceOwners.IsOfNext(at.Scene, at.Count, side));
    }

    private static Told<Sides>? Named(in CountInClause at, int token, Term side)
    {
        if (token == at.Count.Phrase.End && IsGenitive(at.Text, side))
            return new(at.Scene.SideNamed(side.Value(Concept.SideName)), Span.Of(side));
        if (GoalCues.Side(at.Scene, side, at.Frame) is var to and not Sides.None)
            return new(to, Span.Of(side));
        if (!side.Is(Concept.ComesFrom))
            return null;
        if (SourceCues.IsHomeOf(at.Scene, at.Count, side, at.Frame, at.Agent))
            return new(at.Scene.SideNamed(side.Value(Concept.ComesFrom)), Span.Of(side));
        return !SourceCues.IsOrigin(at.Text, at.Clause, side) && SourceCues.Side(at.Scene, side, at.Frame) is var home and not Sides.None
            ? new(home, Span.Of(side))
            : null;
    }

    // «84 військовослужбовці РФ», «30 солдат України»: whose people they are.
    private static bool IsGenitive(MarkedText text, Term name) =>
        name.Is(Concept.SideName)
        && (name.Is(Concept.Oblique) || name.Is(Concept.Undeclined))
        && !name.Is(Concept.ByWhom)
        && !(text.At(name.End) is { } next && Clause.IsTrigger(next));
}
