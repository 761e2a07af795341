using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// "87 defenders are back. 64 were handed to the Russian side": a number whose side nothing but the leaning of the text tells, beside one
/// whose side is told, is the other side's. A conclusion from the whole article, drawn where all of it is read and nothing contradicts.
/// </summary>
internal static class WeakSides
{
    /// <summary>Gives the numbers that were left open, or that only a leaning decided, the side that the others leave.</summary>
    public static void Settle(Scene scene, List<Mention> mentions)
    {
        for (var m = 0; m < mentions.Count; m++)
        {
            if (!CanTell(mentions[m]))
                continue;
            for (var i = 0; i < mentions[m].Headcounts.Count; i++)
            {
                if (Told(scene, mentions, m, mentions[m].Headcounts[i]) is { } told)
                    mentions[m] = mentions[m] with { Headcounts = Placed(scene.Text, mentions[m].Headcounts, i, told) };
            }
        }
    }

    /// <summary>Its numbers may tell whose others are, and be told it.</summary>
    public static bool CanTell(Mention mention) =>
        mention is { Status: MentionStatus.Completed or MentionStatus.Announced, IsPrevious: false, IsRecalled: false };

    /// <summary>Nothing but a leaning tells whose it is.</summary>
    public static bool IsWeak(Headcount count) =>
        count is { Relation: Relation.Whole, Nationality: Sides.None, IsSum: false, IsRank: false }
        && (count.To == Sides.None || (!count.IsPair && count.Votes.Count > 0))
        && count.Votes.All(static v => v.Weight <= Weight.Leaning);

    // The number that tells whose a weak one is.
    private static Headcount? Told(Scene scene, List<Mention> mentions, int at, Headcount open) =>
        IsWeak(open)
        && NearbySides.Find(scene.Text, mentions, at, open) is { } told
        && scene.OnlyCaptivity != Scene.Opposite(told.To)
        && !IsPartOfSum(mentions[at], told)
            ? told
            : null;

    // "70 privates, 15 officers and five civilians are back. In all 90 Ukrainians": what adds up to the number whose side is told goes
    // where it goes.
    private static bool IsPartOfSum(Mention mention, Headcount told)
    {
        var (parts, sum) = (0, 0L);
        foreach (var count in mention.Headcounts)
        {
            if (count.Number == told.Number || count.IsBody != told.IsBody)
                continue;
            parts++;
            sum += count.Value;
        }

        return parts > 1 && sum == told.Value;
    }

    private static List<Headcount> Placed(MarkedText text, IReadOnlyList<Headcount> counts, int at, Headcount told)
    {
        var open = counts[at];
        var isWith = IsWith(text, open, told);
        var side = isWith ? told.To : Scene.Opposite(told.To);
        var vote = new Vote(side, Weight.OtherSide, told.SideAt, isWith ? "they came with those" : "the other side's number is told");
        List<Headcount> changed = [.. counts];
        changed[at] = open with
        {
            To = side,
            Relation = Relation.Whole,
            SideAt = told.SideAt,
            // People who came with soldiers are none.
            People = isWith && open.People == People.Person && told.People == People.Soldier ? People.Civilian : open.People,
            Votes = [.. open.Votes, vote],
        };
        // "four civilians and 60 captives made it home": who is joined to them goes with them.
        for (var i = 0; i < changed.Count; i++)
        {
            if (i != at && IsOpenBeside(text, changed[i], open))
                changed[i] = changed[i] with { To = side, SideAt = told.SideAt, Votes = [.. changed[i].Votes, vote] };
        }

        return changed;
    }

    // "The buses brought seven men … They came home together with 90 Russian soldiers"
    private static bool IsWith(MarkedText text, Headcount open, Headcount told)
    {
        var sentence = text.Sentences[text.SentenceOf(told.Number.First)];
        return open.Number.First < sentence.First
            && text.ValueAt(sentence.First, Concept.Pronoun) == "people"
            && text.Is(told.Number.First - 1, Concept.Together);
    }

    private static bool IsOpenBeside(MarkedText text, Headcount count, Headcount open) =>
        count is { To: Sides.None, Relation: Relation.Whole or Relation.OnTop }
        && IsWeak(count with { Relation = Relation.Whole })
        && IsJoined(text, count, open);

    private static bool IsJoined(MarkedText text, Headcount one, Headcount other)
    {
        var (first, second) = one.Number.First < other.Number.First ? (one, other) : (other, one);
        return second.Number.First - first.Phrase.End == 1 && text.Is(first.Phrase.End, Concept.And);
    }
}
