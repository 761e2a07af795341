using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>Men and women, wounded and young soldiers: two wholes beside each other that are one number, told in two.</summary>
internal static class Halves
{
    /// <summary>«двох хлопців і дівчинку»: "lads" beside a girl are boys.</summary>
    public static Neighbours AsChildren(in Neighbours pair)
    {
        var (last, count) = (pair.Last, pair.Count);
        if ((last.People == People.Child) == (count.People == People.Child) || !pair.AreOfOtherSex)
            return pair;
        pair.Found[^1] = last with { People = People.Child };
        return pair with { Last = pair.Found[^1], Count = count with { People = People.Child } };
    }

    /// <summary>"53 women and 62 men", "81 wounded and 60 young soldiers": one number in two.</summary>
    /// <returns>Whether the one before now stands for both.</returns>
    public static bool Unite(in Neighbours pair)
    {
        if (!pair.AreOfOtherSex && !AreOfOtherCalling(pair))
            return false;
        var (found, last, count) = (pair.Found, pair.Last, pair.Count);
        // "140 Ukrainians, 132 men and eight women": those just counted.
        if (found is [.., { IsPair: false } counted, _] && counted.Value == last.Value + count.Value && counted.IsBody == last.IsBody)
        {
            found.RemoveAt(found.Count - 1);
            found[^1] = counted with { IsRank = false };
            return true;
        }

        found[^1] = last with
        {
            Value = last.Value + count.Value,
            IsRank = false,
            People = last.People == count.People && last.People != People.Soldier ? last.People : People.Person,
            Phrase = last.Phrase with { End = count.Phrase.End },
        };
        return true;
    }

    // Two names for soldiers, joined by nothing but "and" or "plus".
    private static bool AreOfOtherCalling(in Neighbours pair) =>
        pair
            is {
                Last: { People: People.Soldier, IsPair: false, IsRank: false },
                Count: { People: People.Soldier, IsPair: false, IsRank: false }
            }
        && pair.Last.Nationality == pair.Count.Nationality
        && HaveOtherNouns(pair)
        && pair.To - pair.From == 1
        && pair.Text.Is(pair.From, Concept.And);

    // Each with a noun behind its number; "the same number of soldiers" has none of its own.
    private static bool HaveOtherNouns(in Neighbours pair) =>
        pair.Text.At(pair.Last.PeopleAt.First)?.First is { } one
        && pair.Text.At(pair.Count.PeopleAt.First)?.First is { } two
        && pair.Text.Tokens[one].Norm != pair.Text.Tokens[two].Norm
        && pair.Count.PeopleAt.First >= pair.Count.Number.End
        && !pair.Text.Is(pair.To, Concept.Same);
}
