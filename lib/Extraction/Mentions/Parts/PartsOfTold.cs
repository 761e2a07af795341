using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>Whether a number is a part of one that its sentence told before.</summary>
internal static class PartsOfTold
{
    public static bool IsOne(in Neighbours pair)
    {
        if (IsOfOtherSide(pair))
            return false;
        var list = OutsideBrackets(pair);
        if (IsJoinedToPart(list))
            return true;
        if (pair.Count.Relation != Relation.Whole)
            return false;
        if (IsNextOfDivision(list) || IsInBracketsBehind(pair) || IsOfTheFirst(pair) || IsSaidOfSome(pair))
            return true;
        if (list.Last.Relation != Relation.Whole || pair.Count.Value >= list.Last.Value)
            return false;
        return IsOneOfThem(list) || IsOfOtherKind(list) || IsOfList(list);
    }

    // "189 Ukrainians, among them two civilians, and 150 Russians"
    private static bool IsOfOtherSide(in Neighbours pair) =>
        pair.Count.Nationality != Sides.None
        && TellsAll(pair.Found, Scene.Opposite(pair.Count.Nationality))
        && !TellsAll(pair.Found, pair.Count.Nationality);

    private static bool TellsAll(List<Headcount> found, Sides side) =>
        found.Exists(side, static (f, side) => f.Relation == Relation.Whole && f.Nationality == side);

    // "34 marines (nine of them officers), 28 sailors": the list goes on behind the bracket.
    private static Neighbours OutsideBrackets(in Neighbours pair)
    {
        var last = pair.Found[^1];
        if (!last.IsAside || pair.Count.IsAside || pair.Found.FindLast(static f => !f.IsAside) is not { } outside)
            return pair with { Last = last };
        return pair with { Last = outside with { Phrase = outside.Phrase with { End = BracketEnd(pair.Text, last.Phrase.End, pair.To) } } };
    }

    // The token behind the first bracket that closes.
    private static int BracketEnd(MarkedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Norm is ")")
                return i + 1;
        }

        return from;
    }

    // "Among them are 36 privates and 6 officers": what is joined to a part is a part.
    private static bool IsJoinedToPart(in Neighbours pair) =>
        pair is { Last.Relation: Relation.Part, Count: { Relation: Relation.Whole or Relation.OnTop, IsPair: false } }
        && pair.Count.Value != pair.Last.Value
        && (pair.AreJoined || pair.AreOfList)
        && !pair.AreParted;

    // «189 українців: 87 — ЗСУ, 33 прикордонники, 24 — ВМС і двоє цивільних»: a list that began behind the colon goes on.
    private static bool IsNextOfDivision(in Neighbours pair) =>
        pair is { Last.Relation: Relation.Part, Count.IsPair: false }
        && pair.Found.Find(pair.Count, static (f, count) => f.Relation == Relation.Whole && MayHold(f, count)) is { } divided
        && IsBehindColon(pair with { Last = divided });

    // A greater number of people who are as dead or alive.
    private static bool MayHold(Headcount whole, Headcount part) =>
        !whole.IsPair && whole.Value > part.Value && whole.IsBody == part.IsBody;

    // "230 Ukrainians (213 privates, 11 officers, six civilians)": what the bracket behind a number holds divides it.
    private static bool IsInBracketsBehind(in Neighbours pair)
    {
        if (pair.Count.IsPair)
            return false;
        foreach (var whole in pair.Found)
        {
            if (MayHold(whole, pair.Count) && IsBracketOpen(pair.Text, whole.Phrase.End, pair.To))
                return true;
        }

        return false;
    }

    private static bool IsBracketOpen(MarkedText text, int bracket, int to) =>
        text.Tokens[bracket].Norm is "(" && !text.AnyToken(bracket, to, static (text, i) => text.Tokens[i].Norm is ")");

    // "Among the 150 who came back are 12 conscripts"
    private static bool IsOfTheFirst(in Neighbours pair) =>
        pair.Count.Value < pair.Found[0].Value && pair.Text.Is(pair.Found[0].Number.First - 1, Concept.Among);

    // "75 of them came home, four are civilians"
    private static bool IsSaidOfSome(in Neighbours pair) =>
        pair.Count.IsPredicate
        && pair.Found.Exists(pair.Count, static (f, count) => f is { Relation: Relation.Whole, IsBody: false } && f.Value > count.Value);

    // «25 українців — військові та цивільний»: who they are, and one of them.
    private static bool IsOneOfThem(in Neighbours pair) =>
        pair is { Count: { Value: 1, People: People.Civilian }, Last.Value: > 1 }
        && pair.Text.Is(pair.To, Concept.Single)
        && pair.Text.Is(pair.To - 1, Concept.And)
        && pair.Text.AnyToken(
            pair.Last.Number.End,
            pair.Last.PeopleAt.First,
            static (text, i) => text.Tokens[i].Norm is "–" or "—" or ":" or "-"
        );

    // "189 Ukrainians: soldiers and two civilians"
    private static bool IsOfOtherKind(in Neighbours pair) =>
        pair is { Last.People: People.Person or People.Captive, Count.People: People.Civilian or People.Child }
        && AreKindsBetween(pair.Text, pair.From, pair.To);

    // Words for people and nothing else, behind a sign that opens who they are.
    private static bool AreKindsBetween(MarkedText text, int from, int to) =>
        to > from
        && (text.Tokens[from].Norm is ":" or "–" or "—" or "(" || IsListAfterComma(text, from, to))
        && text.EveryToken(from + 1, to, static (text, i) => IsWordOfKinds(text, i) || text.Tokens[i].Norm is ",");

    private static bool IsListAfterComma(MarkedText text, int from, int to) =>
        text.Tokens[from].Norm is "," && text.Is(from + 1, Concept.Person) && text.Has(Concept.And, from, to);

    private static bool IsWordOfKinds(MarkedText text, int at) =>
        text.Is(at, Concept.Person) || text.Is(at, Concept.And) || text.Is(at, Concept.SidePeople);

    // "more than 200 soldiers: 173 privates and 34 officers"
    private static bool IsOfList(in Neighbours pair) =>
        pair is { Last: { IsPair: false, IsBody: false }, Count: { IsPair: false, IsBody: false, Nationality: Sides.None } }
        && IsBehindColon(pair);

    // Behind a colon that follows the whole, and before any other verb of exchange.
    private static bool IsBehindColon(in Neighbours pair)
    {
        var colon = LastColon(pair.Text, pair.From, pair.To);
        return colon >= 0
            && !pair.Text.AnyToken(
                colon,
                Math.Min(pair.Count.Phrase.End + ActReach, pair.Sentence.End),
                static (text, i) => text.At(i) is { } term && TellsAct(term)
            );
    }

    /// <summary>A verb right behind the part is still that of the part.</summary>
    private const int ActReach = 2;

    private static int LastColon(MarkedText text, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (text.Tokens[i].Norm is ":")
                return i;
        }

        return -1;
    }

    private static bool TellsAct(Term term) =>
        Clause.IsTrigger(term) || term.Is(Concept.GoesTo) || (term.Is(Concept.SideName) && !term.Is(Concept.SidePeople));
}
