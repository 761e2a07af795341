using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Nouns;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>
/// How a number stands to those told before it in its sentence: a part of one, the whole of one, or the other half of one.
/// </summary>
internal static class PartRules
{
    /// <summary>Words between "the rest" and who they are.</summary>
    private const int RestReach = 4;

    /// <summary>Places a headcount behind those found; changes the one before where the words say so.</summary>
    /// <returns>The headcount with its relation; null when it went into the one before.</returns>
    public static Headcount? Place(MarkedText text, Sentence sentence, List<Headcount> found, Headcount count, Quantity? before)
    {
        var isOutOf = SumCues.IsOutOf(text, before, count.Number);
        if (found.Count == 0)
            return isOutOf ? count with { Relation = Relation.Whole } : count;
        // "1,212 bodies, the first of 6,000"
        if (count.IsWholeOfLast)
            found[^1] = found[^1] with { Relation = Relation.Part };
        // "seven of the 157 who came home are civilians": the 157 are told again, and the verb says who the seven are.
        if (isOutOf)
        {
            if (found[^1].Number.End == before!.End)
                found[^1] = SomeOf(text, sentence, found[^1], count);
            count = count with { Relation = Relation.Whole };
        }

        return Place(new(text, sentence, found, found[^1], count));
    }

    /// <summary>"the rest are civilians", «решта — цивільні»: people without a number of their own.</summary>
    public static IEnumerable<Headcount> Rest(MarkedText text, Sentence sentence)
    {
        foreach (var rest in text.All(Concept.Rest, sentence.First, sentence.End))
        {
            if (
                text.Find(Concept.Person, rest.End, Math.Min(rest.End + RestReach, sentence.End)) is not { } noun
                || noun.Value(Concept.Person) is not ("civilian" or "child" or "soldier" or "captive")
            )
                continue;
            if (text.AnyToken(rest.End, noun.First, static (text, i) => text.IsNumber(i)))
                continue;
            yield return new Headcount
            {
                Number = new Quantity(rest.First, rest.End, 0, CountPrecision.Exact),
                Phrase = new(rest.First, noun.End),
                People = NounPhrase.Kind(noun.Value(Concept.Person)!),
                Value = 0,
                Relation = Relation.Part,
                IsRest = true,
                PeopleAt = Span.Of(noun),
                SideAt = Span.Of(noun),
            };
        }
    }

    private static Headcount? Place(Neighbours pair)
    {
        if (SharedCues.IsOfLastAlone(pair))
            return pair.Count with { Relation = Relation.Whole };
        if (SharedCues.IsOfBoth(pair))
            pair = pair with { Count = pair.Count with { Relation = pair.Last.Relation } };
        if (SharedCues.IsOfList(pair))
        {
            pair.Found[^1] = pair.Last with { Relation = Relation.Part };
            return pair.Count with { Relation = Relation.Part };
        }

        if (pair is { Last.Relation: Relation.Whole, Count.Relation: Relation.Whole })
        {
            if (IsAmong(pair))
                pair.Found[^1] = pair.Last with { Relation = Relation.Part };
            pair = Halves.AsChildren(pair);
            if (Halves.Unite(pair))
                return null;
        }

        if (IsOfAllWhoCameBack(pair))
        {
            pair.Found[0] = pair.Last with { Relation = Relation.Whole };
            return pair.Count with { Relation = Relation.Part };
        }

        if (UnitedNumbers.Unite(pair))
            return null;
        if (ListedDead.IsOneOfThem(pair))
            pair = pair with { Count = pair.Count with { People = People.Body, PeopleAt = pair.Last.PeopleAt } };
        return Added(pair) ?? OfEach(pair) ?? AsPart(pair);
    }

    // The seven of "seven of the 157".
    private static Headcount SomeOf(MarkedText text, Sentence sentence, Headcount some, Headcount all)
    {
        some = some with { Relation = Relation.Part, To = all.Nationality, SideAt = all.SideAt };
        // «59 из 84 военнослужащих — жители Крыма»: wherever they live, they are soldiers.
        return all is { People: People.Soldier, IsPredicate: false }
            ? some with
            {
                People = People.Soldier,
                IsRank = true,
            }
            : Predicates.Told(text, sentence, some, all.Number.End);
    }

    /// <summary>Words between some and the number that they are among.</summary>
    private const int AmongReach = 6;

    // "Two civilians were among the 117 who came home"
    private static bool IsAmong(in Neighbours pair)
    {
        var (some, whole, text) = (pair.Last, pair.Count, pair.Text);
        return some.Value < whole.Value
            && some.IsBody == whole.IsBody
            && whole.Number.First - some.Phrase.End is > 0 and <= AmongReach
            && (text.Is(whole.Number.First - 1, Concept.Among) || StandsBehindPart(text, whole.Number.First));
    }

    // "are part of the 117"
    private static bool StandsBehindPart(MarkedText text, int number) =>
        text.ValueAt(number - 1, Concept.Part) == "after" || text.ValueAt(number - 2, Concept.Part) == "after";

    // «Среди вернувшихся в Украину 75 человек — четверо гражданских»: the first number is that of all who came back.
    private static bool IsOfAllWhoCameBack(in Neighbours pair) =>
        pair is { Found.Count: 1, Last: { Relation: Relation.Part, IsRank: false, People: People.Person or People.Captive } }
        && pair.Count.Value < pair.Last.Value
        && pair.To - pair.From is 1 or 2
        && pair.Text.EveryToken(
            pair.From,
            pair.To,
            static (text, i) => text.Tokens[i].Norm is "–" or "—" or "-" || text.Is(i, Concept.Passive)
        );

    // "further, seven civilians went to Ukraine and four civilians to Russia": what is joined to an addition is one too.
    private static Headcount? Added(in Neighbours pair)
    {
        var (added, count) = (pair.Last, pair.Count);
        if (
            added.Relation != Relation.OnTop
            || count is not { Relation: Relation.Whole, People: People.Civilian or People.Child }
            || count.People != added.People
        )
            return null;
        // "nine more civilians: two priests and seven residents": what a colon opens divides it.
        var isDivision = count.Value < added.Value && pair.Text.Tokens[added.Phrase.End].Norm is ":";
        return count with { Relation = isDivision ? Relation.Part : Relation.OnTop };
    }

    // "146 Ukrainians and 146 Russians, eight civilians in each group": some of each.
    private static Headcount? OfEach(in Neighbours pair) =>
        pair.Count is { Relation: Relation.Whole, People: People.Civilian or People.Child, Nationality: Sides.None } some
        && PartsOfEach.IsOne(pair)
            ? some with
            {
                Relation = Relation.Part,
                To = Sides.Both,
            }
            : null;

    private static Headcount AsPart(in Neighbours pair)
    {
        var count = PartsOfTold.IsOne(pair) ? pair.Count with { Relation = Relation.Part } : pair.Count;
        // "108 women came home, twelve of whom are civilians": what has parts of another kind is a whole.
        if (
            count is { Relation: Relation.Part, People: People.Civilian or People.Child }
            && pair.Found is [{ Relation: Relation.Whole, IsRank: true } whole]
            && whole.Value > count.Value
        )
            pair.Found[0] = whole with { IsRank = false };
        return count;
    }
}
