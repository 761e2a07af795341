using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>The number of the one side that an article tells, near by one whose side it leaves open.</summary>
internal static class NearbySides
{
    /// <summary>Sentences between two numbers of one exchange, at most.</summary>
    private const int Reach = 3;

    /// <summary>The number near by whose side is told; null where the article tells numbers of both sides.</summary>
    public static Headcount? Find(MarkedText text, List<Mention> mentions, int at, Headcount open)
    {
        Headcount? found = null;
        var side = Sides.None;
        var here = mentions[at];
        foreach (var mention in mentions)
        {
            if (!IsOfOneExchange(text, here, mention))
                continue;
            var isNear = Math.Abs(mention.SentenceIndex - here.SentenceIndex) <= Reach;
            foreach (var told in mention.Headcounts)
            {
                if (!TellsOf(told, open) || IsHomeAsBefore(here, open, mention, told))
                    continue;
                if (told.To == Sides.Both || (side != Sides.None && side != told.To))
                    return null;
                side = told.To;
                if (isNear && (found is null || told.Value != open.Value))
                    found = told;
            }
        }

        return found is not null && IsApart(text, open, found) ? found : null;
    }

    private static bool IsOfOneExchange(MarkedText text, Mention here, Mention mention) =>
        WeakSides.CanTell(mention)
        && mention.Status == here.Status
        && !IsOfAnotherDay(here, mention)
        && !IsAnother(text, here, mention)
        && !IsAnother(text, mention, here);

    private static bool IsOfAnotherDay(Mention one, Mention other) =>
        one.Hold == TimeHold.Happened
        && other.Hold == TimeHold.Happened
        && one.Time is { } first
        && other.Time is { } second
        && (first.Kind, first.Day, first.Month, first.Weekday, first.Offset)
            != (second.Kind, second.Day, second.Month, second.Weekday, second.Offset);

    /// <summary>"Another" stands at most so many words before its exchange.</summary>
    private const int AnotherReach = 3;

    // "130 are home. On 10 April there had been another exchange": one with a day of its own, beside one without.
    private static bool IsAnother(MarkedText text, Mention dated, Mention other) =>
        IsDatedBeside(dated, other)
        && dated.SentenceIndex != other.SentenceIndex
        && text.All(Concept.Exchange, dated.At.First, dated.At.End)
            .Any((Text: text, dated.At.First), static (noun, at) => IsNamedAnother(at.Text, at.First, noun));

    private static bool IsNamedAnother(MarkedText text, int first, Term noun) =>
        (noun.Value(Concept.Exchange) == "one" && text.Has(Concept.OnTop, Math.Max(first, noun.First - AnotherReach), noun.First))
        || text.Is(noun.First - 1, Concept.Latest);

    private static bool IsDatedBeside(Mention dated, Mention other) => dated.Hold == TimeHold.Happened && other.Hold != TimeHold.Happened;

    // It counts all of one side's people, by more than a leaning.
    private static bool TellsOf(Headcount told, Headcount open) =>
        told.Number != open.Number
        && told.IsBody == open.IsBody
        && told.Relation is not (Relation.Part or Relation.Plan or Relation.Cumulative)
        && told.To != Sides.None
        && !WeakSides.IsWeak(told);

    // "103 are back. On Friday 49 came home": home as those before, and on a day of their own behind news that has none.
    private static bool IsHomeAsBefore(Mention here, Headcount open, Mention before, Headcount told) =>
        IsDatedBeside(here, before) && before.SentenceIndex < here.SentenceIndex && open.To == told.To && open.Value != told.Value;

    // Soldiers beside soldiers: a smaller group of civilians goes with those it stands by. The same number again may be the same people,
    // unless it is told as that of others.
    private static bool IsApart(MarkedText text, Headcount open, Headcount told)
    {
        if (IsFew(open) != IsFew(told))
            return false;
        if (open.Value != told.Value)
            return true;
        return (!IsFew(open) || text.Is(open.Number.First, Concept.Same)) && IsToldAsOthers(text, open, told);
    }

    private static bool IsFew(Headcount count) => count.People is People.Civilian or People.Child;

    // They are given to the other side, are told as "as many", or are a people of their own ("16 Russians").
    private static bool IsToldAsOthers(MarkedText text, Headcount open, Headcount told) =>
        told.IsPair || text.Is(told.Number.First, Concept.Same) || IsPeopleOfTheirOwn(text, open, told) || IsSentToSide(told);

    private static bool IsPeopleOfTheirOwn(MarkedText text, Headcount open, Headcount told) =>
        told.Nationality == told.To
        && IsNamedInPhrase(told)
        && open.Nationality == Sides.None
        && told.Number.First > open.Number.First
        && !text.IsDefinite(told.Number.First - 1);

    private static bool IsNamedInPhrase(Headcount told) => told.SideAt.First >= told.Number.End && told.SideAt.End <= told.Phrase.End;

    // Words tell to whom they were given, or which way they went.
    private static bool IsSentToSide(Headcount told)
    {
        foreach (var vote in told.Votes)
        {
            if (
                vote.For == told.To
                && vote.Weight is Weight.Recipient or Weight.Goal or Weight.GoalBefore or Weight.InReturn or Weight.Beside
            )
                return true;
        }

        return false;
    }
}
