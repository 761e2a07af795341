using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// "87 defenders are back. 64 were handed to the Russian side": a number whose side nothing but the leaning of the text tells, beside one
/// whose side
/// is told, is the other side's. A conclusion from the whole article, drawn where all of it is read and nothing contradicts.
/// </summary>
internal static class WeakSides
{
    /// <summary>Sentences between two numbers of one exchange, at most.</summary>
    private const int Reach = 3;

    /// <summary>Gives the numbers that were left open, or that only a leaning decided, the side that the others leave.</summary>
    public static void Settle(Scene scene, List<Mention> mentions)
    {
        for (var m = 0; m < mentions.Count; m++)
        {
            if (!CanTell(mentions[m]))
                continue;
            var counts = mentions[m].Headcounts;
            for (var i = 0; i < counts.Count; i++)
            {
                if (
                    !IsWeak(counts[i])
                    || Other(scene.Text, mentions, m, counts[i]) is not { } other
                    || scene.OnlyCaptivity == Scene.Opposite(other.To)
                    || IsPartOfSum(mentions[m], other)
                )
                    continue;
                var open = counts[i];
                var changed = counts.ToList();
                var isWith = IsWith(scene.Text, open, other);
                var side = isWith ? other.To : Scene.Opposite(other.To);
                var vote = new Vote(
                    side,
                    Weight.OtherSide,
                    other.SideAt,
                    isWith ? "they came with those" : "the other side's number is told"
                );
                // People who came with soldiers are none.
                changed[i] = open with
                {
                    To = side,
                    Relation = Relation.Whole,
                    SideAt = other.SideAt,
                    People = isWith && open.People == People.Person && other.People == People.Soldier ? People.Civilian : open.People,
                    Votes = [.. open.Votes, vote],
                };
                // "four civilians and 60 captives made it home": who is joined to them goes with them.
                for (var j = 0; j < changed.Count; j++)
                {
                    if (
                        j != i
                        && changed[j] is { To: Sides.None, Relation: Relation.Whole or Relation.OnTop } joined
                        && IsWeak(joined with { Relation = Relation.Whole })
                        && IsJoined(scene.Text, joined, open)
                    )
                        changed[j] = joined with { To = side, SideAt = other.SideAt, Votes = [.. joined.Votes, vote] };
                }

                mentions[m] = mentions[m] with { Headcounts = changed };
                counts = changed;
            }
        }
    }

    // The number of the other side, told near by: all whose side the article tells go one way.
    private static Headcount? Other(MarkedText text, List<Mention> mentions, int at, Headcount open)
    {
        Headcount? found = null;
        var side = Sides.None;
        for (var m = 0; m < mentions.Count; m++)
        {
            if (
                !CanTell(mentions[m])
                || mentions[m].Status != mentions[at].Status
                || IsOfAnotherDay(mentions[at], mentions[m])
                || IsAnother(text, mentions[at], mentions[m])
                || IsAnother(text, mentions[m], mentions[at])
            )
                continue;
            var isNear = Math.Abs(mentions[m].SentenceIndex - mentions[at].SentenceIndex) <= Reach;
            foreach (var told in mentions[m].Headcounts)
            {
                if (
                    told.Number == open.Number
                    || told.IsBody != open.IsBody
                    || told.Relation is Relation.Part or Relation.Plan or Relation.Cumulative
                )
                    continue;
                if (told.To == Sides.None || IsWeak(told))
                    continue;
                // "103 are back. On Friday 49 came home": home as those before, and on a day of their own behind news that has none.
                if (
                    mentions[at].Hold == TimeHold.Happened
                    && mentions[m].Hold != TimeHold.Happened
                    && mentions[m].SentenceIndex < mentions[at].SentenceIndex
                    && open.To == told.To
                    && open.Value != told.Value
                )
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

    // Soldiers beside soldiers: a smaller group of civilians goes with those it stands by. The same number again may be the same people,
    // unless they are given to the other side, are told as "as many", or are a people of their own ("16 Russians").
    private static bool IsApart(MarkedText text, Headcount open, Headcount told)
    {
        var isFew = open.People is People.Civilian or People.Child;
        if (isFew != told.People is People.Civilian or People.Child)
            return false;
        if (isFew && open.Value == told.Value && !text.Is(open.Number.First, Concept.Same))
            return false;
        return open.Value != told.Value
            || told.IsPair
            || text.Is(told.Number.First, Concept.Same)
            || (
                told.Nationality == told.To
                && told.SideAt.First >= told.Number.End
                && told.SideAt.End <= told.Phrase.End
                && open.Nationality == Sides.None
                && told.Number.First > open.Number.First
                && !text.IsDefinite(told.Number.First - 1)
            )
            || told.Votes.Any(v =>
                v.For == told.To && v.Weight is Weight.Recipient or Weight.Goal or Weight.GoalBefore or Weight.InReturn or Weight.Beside
            );
    }

    // "The buses brought seven men … They came home together with 90 Russian soldiers"
    private static bool IsWith(MarkedText text, Headcount open, Headcount other)
    {
        var sentence = text.Sentences[text.SentenceOf(other.Number.First)];
        return open.Number.First < sentence.First
            && text.ValueAt(sentence.First, Concept.Pronoun) == "people"
            && text.Is(other.Number.First - 1, Concept.Together);
    }

    private static bool IsJoined(MarkedText text, Headcount one, Headcount other)
    {
        var (first, second) = one.Number.First < other.Number.First ? (one, other) : (other, one);
        return second.Number.First - first.Phrase.End == 1 && text.Is(first.Phrase.End, Concept.And);
    }

    // "70 privates, 15 officers and five civilians are back. In all 90 Ukrainians": what adds up to the number whose side is told goes
    // where it goes.
    private static bool IsPartOfSum(Mention mention, Headcount told) =>
        mention.Headcounts.Where(c => c.Number != told.Number && c.IsBody == told.IsBody).ToList() is { Count: > 1 } parts
        && parts.Sum(c => (long)c.Value) == told.Value;

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
        dated.Hold == TimeHold.Happened
        && other.Hold != TimeHold.Happened
        && dated.SentenceIndex != other.SentenceIndex
        && text.All(Concept.Exchange, dated.At.First, dated.At.End)
            .Any(
                (Text: text, dated.At.First),
                static (noun, at) =>
                    noun.Value(Concept.Exchange) == "one"
                        && at.Text.Has(Concept.OnTop, Math.Max(at.First, noun.First - AnotherReach), noun.First)
                    || at.Text.Is(noun.First - 1, Concept.Latest)
            );

    private static bool CanTell(Mention mention) =>
        mention is { Status: MentionStatus.Completed or MentionStatus.Announced, IsPrevious: false, IsRecalled: false };

    private static bool IsWeak(Headcount count) =>
        count is { Relation: Relation.Whole, Nationality: Sides.None, IsSum: false, IsRank: false }
        && (!count.IsPair || count.To == Sides.None)
        && (count.To == Sides.None || count.Votes.Count > 0)
        && count.Votes.All(v => v.Weight <= Weight.Leaning);
}
