using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// How a number stands to those told before it in its sentence: a part of one, the whole of one, or the other half of one.
/// </summary>
internal static class PartRules
{
    /// <summary>"among them" stands at most so many words behind those it is said of.</summary>
    private const int BehindReach = 4;

    /// <summary>Places a headcount behind those found; changes the one before where the words say so.</summary>
    /// <returns>The headcount with its relation; null when it went into the one before.</returns>
    public static Headcount? Place(MarkedText text, Sentence sentence, List<Headcount> found, Headcount count, Quantity? before)
    {
        if (found.Count == 0)
            return HeadcountCues.IsOutOf(text, before, count.Number) ? count with { Relation = Relation.Whole } : count;
        // "1,212 bodies, the first of 6,000"
        if (count.IsWholeOfLast)
            found[^1] = found[^1] with { Relation = Relation.Part };
        // "seven of the 157 who came home are civilians": the 157 are told again, and the verb says who the seven are.
        if (HeadcountCues.IsOutOf(text, before, count.Number))
        {
            // «59 из 84 военнослужащих — жители Крыма»: wherever they live, they are soldiers.
            if (found[^1].Number.End == before!.End && count is { People: People.Soldier, IsPredicate: false })
                found[^1] = found[^1] with
                {
                    Relation = Relation.Part,
                    People = People.Soldier,
                    IsRank = true,
                    To = count.Nationality,
                    SideAt = count.SideAt,
                };
            else if (found[^1].Number.End == before.End)
                found[^1] = HeadcountCues.Predicate(
                    text,
                    sentence,
                    found[^1] with
                    {
                        Relation = Relation.Part,
                        To = count.Nationality,
                        SideAt = count.SideAt,
                    },
                    count.Number.End
                );
            count = count with { Relation = Relation.Whole };
        }

        var last = found[^1];
        // "22 soldiers, five of them officers, and eight civilians": the cue is that of the officers alone.
        if (
            last.Relation == Relation.Part
            && count.Relation == Relation.Part
            && found.Count > 1
            && IsClosed(text, last, count)
            && !text.Has(Concept.Part, last.Phrase.End, Math.Min(count.Phrase.End + BehindReach, sentence.End))
        )
            return count with { Relation = Relation.Whole };
        // "35 men and two women are among those freed": the cue behind the second is that of both.
        if (
            last.Relation != count.Relation
            && last.Relation is Relation.Whole or Relation.Part
            && count is { Relation: Relation.Whole or Relation.Part, IsPair: false }
            && text.Has(Concept.And, last.Phrase.End, count.Number.First)
            && IsOfOtherSex(text, last, count)
        )
            count = count with { Relation = last.Relation };
        // "Ten Ukrainians, one politician and two priests among them": so is that of a list.
        if (
            found.Count > 1
            && last is { Relation: Relation.Whole, IsPair: false }
            && count is { Relation: Relation.Whole or Relation.Part, IsPair: false }
            && found[^2] is { Relation: Relation.Whole } all
            && all.Value > last.Value + count.Value
            && IsJoined(text, last.Phrase.End, count.Number.First)
            && text.Find(Concept.Part, count.PeopleAt.End, Math.Min(count.Phrase.End + BehindReach, sentence.End)) is { } cue
            && (cue.End >= sentence.End || text.Tokens[cue.End].Kind == TokenKind.Symbol)
        )
        {
            found[^1] = last with { Relation = Relation.Part };
            return count with { Relation = Relation.Part };
        }

        if (last.Relation == Relation.Whole && count.Relation == Relation.Whole)
        {
            if (last.Value < count.Value && last.IsBody == count.IsBody && IsAmong(text, last, count))
                found[^1] = last with { Relation = Relation.Part };
            // «двох хлопців і дівчинку»: "lads" beside a girl are boys.
            if (IsOfOtherSex(text, last, count) && (last.People == People.Child) != (count.People == People.Child))
                (found[^1], count) = (last = last with { People = People.Child }, count with { People = People.Child });
            // "53 women and 62 men", "81 wounded and 60 young soldiers": one number in two.
            if (IsOfOtherSex(text, last, count) || IsOfOtherCalling(text, last, count))
            {
                // "140 Ukrainians, 132 men and eight women": those just counted.
                if (
                    found.Count > 1
                    && found[^2] is { IsPair: false } counted
                    && counted.Value == last.Value + count.Value
                    && counted.IsBody == last.IsBody
                )
                {
                    found.RemoveAt(found.Count - 1);
                    found[^1] = counted with { IsRank = false };
                    return null;
                }

                found[^1] = last with
                {
                    Value = last.Value + count.Value,
                    IsRank = false,
                    People = last.People == count.People && last.People != People.Soldier ? last.People : People.Person,
                    Phrase = last.Phrase with { End = count.Phrase.End },
                };
                return null;
            }
        }

        // «Среди вернувшихся в Украину 75 человек — четверо гражданских»: the first number is that of all who came back.
        if (
            found.Count == 1
            && last is { Relation: Relation.Part, IsRank: false, People: People.Person or People.Captive }
            && count.Value < last.Value
            && count.Number.First - last.Phrase.End is 1 or 2
            && text.EveryToken(
                last.Phrase.End,
                count.Number.First,
                static (text, i) => text.Tokens[i].Norm is "–" or "—" or "-" || text.Is(i, Concept.Passive)
            )
        )
        {
            found[0] = last with { Relation = Relation.Whole };
            return count with { Relation = Relation.Part };
        }

        // "two priests and a journalist": one more of the same kind.
        if (
            count.Value == 1
            && count.People == last.People
            && !last.IsPair
            && count.Nationality == Sides.None
            && text.Is(count.Number.First - 1, Concept.And)
            && last.Phrase.End == count.Number.First - 1
            && (text.Is(count.Number.First, Concept.Single) || text.Is(count.Number.First, Concept.Article))
        )
        {
            found[^1] = last with { Value = last.Value + 1, Phrase = last.Phrase with { End = count.Phrase.End } };
            return null;
        }

        // "three pilots and 42 other servicemen": all of them together.
        if (
            text.Is(count.Number.End, Concept.Other)
            && count.IsBody == last.IsBody
            && count is { Relation: Relation.Whole or Relation.OnTop, IsPair: false }
            && last is { Relation: Relation.Whole or Relation.OnTop, IsPair: false }
            && (last.IsRank || last.People == count.People || last.People is People.Person or People.Captive)
            && IsJoined(text, last.Phrase.End, count.Number.First)
        )
        {
            found[^1] = last with
            {
                Value = last.Value + count.Value,
                IsRank = count.IsRank,
                People = count.People,
                Nationality = last.Nationality | count.Nationality,
                To = last.Nationality | count.Nationality,
                Phrase = last.Phrase with { End = count.Phrase.End },
            };
            return null;
        }

        // "the bodies of two foreigners and one Ukrainian": all of them dead, one number in two.
        if (
            last is { IsBody: true, Relation: Relation.Whole }
            && last.PeopleAt.End <= last.Number.First
            && count is { Relation: Relation.Whole or Relation.OnTop, IsRank: false, IsPair: false, People: not People.Captive }
            && (last.Nationality | count.Nationality) != Sides.Both
            && IsJoined(text, last.Phrase.End, count.Number.First)
            && text.Has(Concept.And, last.Phrase.End, count.Number.First)
        )
        {
            found[^1] = last with
            {
                Value = last.Value + count.Value,
                Nationality = Sides.None,
                To = Sides.None,
                Phrase = last.Phrase with { End = count.Phrase.End },
            };
            return null;
        }

        // "the bodies of 12 defenders, 107 fallen soldiers and two servicemen": what heads the list is said of its last too.
        if (
            last.IsBody
            && !count.IsBody
            && count is { People: People.Soldier or People.Person, IsPair: false }
            && found.Exists(f => f.IsBody && f.PeopleAt.End <= f.Number.First)
            && text.Has(Concept.And, last.Phrase.End, count.Number.First)
            && IsNextOfList(text, last.Phrase.End, count.Number.First)
        )
            count = count with { People = People.Body, PeopleAt = last.PeopleAt };

        // "1,000 fallen Ukrainians and 35 Russians were repatriated"
        if (
            last is { IsBody: true, Nationality: Sides.Ukraine or Sides.Russia, Relation: Relation.Whole }
            && count is { IsBody: false, People: People.Person, IsPair: false }
            && count.Nationality == Scene.Opposite(last.Nationality)
            && (IsJoined(text, last.Phrase.End, count.Number.First) || IsMirrored(text, last, count))
        )
            count = count with { People = People.Body, PeopleAt = last.PeopleAt };
        // "Russia had taken home 69 of its dead and given 100 Ukrainians"
        else if (
            last is { IsBody: true, Relation: Relation.Whole }
            && count is { People: People.Person, IsPair: false, Nationality: Sides.Ukraine or Sides.Russia }
            && text.At(count.Number.First - 1) is { } gives
            && (gives.Is(Concept.Give) || gives.Is(Concept.Get))
            && text.Has(Concept.And, last.Phrase.End, gives.First)
        )
            count = count with { People = People.Body, PeopleAt = last.PeopleAt };

        // "further, seven civilians went to Ukraine and four civilians to Russia": what is joined to an addition is one too.
        if (
            found.Count > 0
            && found[^1] is { Relation: Relation.OnTop } added
            && count.Relation == Relation.Whole
            && count.People == added.People
            && count.People is People.Civilian or People.Child
        )
            // "nine more civilians: two priests and seven residents": what a colon opens divides it.
            return count with
            {
                Relation = count.Value < added.Value && text.Tokens[added.Phrase.End].Norm is ":" ? Relation.Part : Relation.OnTop,
            };
        // "146 Ukrainians and 146 Russians, eight civilians in each group": some of each.
        if (
            count is { Relation: Relation.Whole, People: People.Civilian or People.Child, Nationality: Sides.None }
            && IsOfEachTold(text, sentence, found, count)
        )
            return count with { Relation = Relation.Part, To = Sides.Both };
        if (IsPart(text, sentence, found, count))
            count = count with { Relation = Relation.Part };
        // "108 women came home, twelve of whom are civilians": what has parts of another kind is a whole.
        if (
            count is { Relation: Relation.Part, People: People.Civilian or People.Child }
            && found is [{ Relation: Relation.Whole, IsRank: true } whole]
            && whole.Value > count.Value
        )
            found[0] = whole with { IsRank = false };
        return count;
    }

    /// <summary>"the rest are civilians", «решта — цивільні»: people without a number of their own.</summary>
    public static IEnumerable<Headcount> Rest(MarkedText text, Sentence sentence)
    {
        foreach (var rest in text.All(Concept.Rest, sentence.First, sentence.End))
        {
            if (
                text.Find(Concept.Person, rest.End, Math.Min(rest.End + 4, sentence.End)) is not { } noun
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

    // "1,212 dead Ukrainians have been given to Kyiv, 27 Russians received": nothing but the verb of the first and a comma or "and"
    // between.
    private static bool IsMirrored(MarkedText text, Headcount dead, Headcount other) =>
        (text.Tokens[other.Number.First - 1].Norm is "," or ";" or "–" or "—" || text.Is(other.Number.First - 1, Concept.And))
        && !text.AnyToken(
            dead.Phrase.End,
            other.Number.First,
            static (text, i) => text.Tokens[i].Norm is "." or ":" || text.Is(i, Concept.OfPrisoners) || text.Is(i, Concept.Person)
        );

    private static bool IsPart(MarkedText text, Sentence sentence, List<Headcount> found, Headcount count)
    {
        // "189 Ukrainians, among them two civilians, and 150 Russians"
        if (
            count.Nationality != Sides.None
            && found.Exists(count, static (f, count) => f.Relation == Relation.Whole && f.Nationality == Scene.Opposite(count.Nationality))
            && !found.Exists(count, static (f, count) => f.Relation == Relation.Whole && f.Nationality == count.Nationality)
        )
            return false;
        // "34 marines (nine of them officers), 28 sailors": the list goes on behind the bracket.
        var last =
            found[^1].IsAside && !count.IsAside && found.FindLast(f => !f.IsAside) is { } outside
                ? outside with
                {
                    Phrase = outside.Phrase with { End = BracketEnd(text, found[^1].Phrase.End, count.Number.First) },
                }
                : found[^1];
        // "Among them are 36 privates and 6 officers": what is joined to a part is a part.
        if (
            last.Relation == Relation.Part
            && count.Value != last.Value
            && count.Relation is Relation.Whole or Relation.OnTop
            && !count.IsPair
            && (IsJoined(text, last.Phrase.End, count.Number.First) || IsNextOfList(text, last.Phrase.End, count.Number.First))
            && !IsClosed(text, last, count)
        )
            return true;
        if (count.Relation != Relation.Whole)
            return false;
        // «189 українців: 87 — ЗСУ, 33 прикордонники, 24 — ВМС і двоє цивільних»: a list that began behind the colon goes on.
        if (
            last.Relation == Relation.Part
            && !count.IsPair
            && found.Find(
                count,
                static (f, count) => f.Relation == Relation.Whole && !f.IsPair && f.Value > count.Value && f.IsBody == count.IsBody
            )
                is { } listed
            && IsListed(text, sentence, listed, count)
        )
            return true;
        // "230 Ukrainians (213 privates, 11 officers, six civilians)": what the bracket behind a number holds divides it.
        if (
            !count.IsPair
            && found.Exists(f =>
                f.Value > count.Value
                && !f.IsPair
                && f.IsBody == count.IsBody
                && text.Tokens[f.Phrase.End].Norm is "("
                && !text.AnyToken(f.Phrase.End, count.Number.First, static (text, i) => text.Tokens[i].Norm is ")")
            )
        )
            return true;
        // "Among the 150 who came back are 12 conscripts"
        if (count.Value < found[0].Value && text.Is(found[0].Number.First - 1, Concept.Among))
            return true;
        // "75 of them came home, four are civilians"
        if (
            count.IsPredicate
            && found.Exists(count, static (f, count) => f is { Relation: Relation.Whole, IsBody: false } && f.Value > count.Value)
        )
            return true;
        if (last.Relation != Relation.Whole || count.Value >= last.Value)
            return false;
        // «25 українців — військові та цивільний»: who they are, and one of them.
        if (
            count is { Value: 1, People: People.Civilian }
            && text.Is(count.Number.First, Concept.Single)
            && text.Is(count.Number.First - 1, Concept.And)
            && last.Value > 1
            && text.AnyToken(last.Number.End, last.PeopleAt.First, static (text, i) => text.Tokens[i].Norm is "–" or "—" or ":" or "-")
        )
            return true;
        // "189 Ukrainians: soldiers and two civilians"
        if (
            last.People is People.Person or People.Captive
            && count.People is People.Civilian or People.Child
            && IsComposition(text, last.Phrase.End, count.Number.First)
        )
            return true;
        // "more than 200 soldiers: 173 privates and 34 officers"
        return !last.IsPair
            && !last.IsBody
            && !count.IsPair
            && !count.IsBody
            && count.Nationality == Sides.None
            && IsListed(text, sentence, last, count);
    }

    // Behind the number of either side, both of them greater, with nothing that adds: "eight civilians on each list", «по вісім цивільних з
    // кожного боку».
    private static bool IsOfEachTold(MarkedText text, Sentence sentence, List<Headcount> found, Headcount count) =>
        found
            is [
                ..,
                {
                    Relation: Relation.Whole,
                    Nationality: Sides.Ukraine or Sides.Russia,
                    People: People.Person or People.Captive,
                    IsBody: false
                } one,
                { Relation: Relation.Whole, People: People.Person or People.Captive, IsBody: false } other,
            ]
        && other.Nationality == Scene.Opposite(one.Nationality)
        && Math.Min(one.Value, other.Value) > count.Value
        && !text.Has(Concept.And, other.Phrase.End, count.Number.First)
        && !text.Has(Concept.OnTop, other.Phrase.End, count.Number.First)
        && (
            text.Is(count.Number.First - 1, Concept.Each)
            || text.Has(Concept.Each, count.Phrase.End, sentence.End)
            || text.Has(Concept.Each, count.PeopleAt.End, Math.Min(count.PeopleAt.End + BehindReach, sentence.End))
        );

    private static int BracketEnd(MarkedText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Where(i => text.Tokens[i].Norm is ")").Select(i => i + 1).FirstOrDefault(from);

    // "Two civilians were among the 117 who came home"
    private static bool IsAmong(MarkedText text, Headcount some, Headcount whole) =>
        whole.Number.First - some.Phrase.End is > 0 and <= 6
        && (
            text.Is(whole.Number.First - 1, Concept.Among)
            || text.ValueAt(whole.Number.First - 1, Concept.Part) == "after"
            || text.ValueAt(whole.Number.First - 2, Concept.Part) == "after"
        );

    private static bool IsOfOtherSex(MarkedText text, Headcount half, Headcount other) =>
        IsJoined(text, half.Phrase.End, other.Number.First)
        && text.Find(Concept.Sex, half.Number.End, half.Phrase.End) is { } one
        && text.Find(Concept.Sex, Math.Min(other.Number.End, other.PeopleAt.First), other.Phrase.End) is { } two
        && one.Value(Concept.Sex) != two.Value(Concept.Sex);

    // Two names for soldiers, joined by nothing but "and" or "plus".
    private static bool IsOfOtherCalling(MarkedText text, Headcount first, Headcount second) =>
        first is { People: People.Soldier, IsPair: false, IsRank: false }
        && second is { People: People.Soldier, IsPair: false, IsRank: false }
        && first.Nationality == second.Nationality
        && text.At(first.PeopleAt.First)?.First is { } one
        && text.At(second.PeopleAt.First)?.First is { } two
        && text.Tokens[one].Norm != text.Tokens[two].Norm
        && second.PeopleAt.First >= second.Number.End
        && !text.Is(second.Number.First, Concept.Same)
        && second.Number.First - first.Phrase.End == 1
        && text.Is(first.Phrase.End, Concept.And);

    private static bool IsComposition(MarkedText text, int from, int to) =>
        to > from
        && (
            text.Tokens[from].Norm is ":" or "–" or "—" or "("
            || (text.Tokens[from].Norm is "," && text.Is(from + 1, Concept.Person) && text.Has(Concept.And, from, to))
        )
        && text.EveryToken(
            from + 1,
            to,
            static (text, i) =>
                text.Is(i, Concept.Person) || text.Is(i, Concept.And) || text.Is(i, Concept.SidePeople) || text.Tokens[i].Norm is ","
        );

    // Behind a colon that follows the whole, and before any other verb of exchange.
    private static bool IsListed(MarkedText text, Sentence sentence, Headcount whole, Headcount part) =>
        part.Number.First > whole.Phrase.End
        && Enumerable.Range(whole.Phrase.End, part.Number.First - whole.Phrase.End).LastOrDefault(i => text.Tokens[i].Norm is ":", -1)
            is var colon
                and >= 0
        && !text.AnyToken(
            colon,
            Math.Min(part.Phrase.End + 2, sentence.End),
            static (text, i) =>
                text.At(i) is { } term
                && (Clause.IsTrigger(term) || term.Is(Concept.GoesTo) || (term.Is(Concept.SideName) && !term.Is(Concept.SidePeople)))
        );

    // "30 soldiers, of whom 12 are wounded, and one civilian", "22 soldiers, five of them officers, and eight civilians": the comma closes
    // what the comma before the part opened.
    private static bool IsClosed(MarkedText text, Headcount sibling, Headcount count) =>
        text.Tokens[sibling.Phrase.End].Norm is ","
        && text.Is(sibling.Phrase.End + 1, Concept.And)
        && count.People != sibling.People
        && (
            (
                text.FindLast(Concept.Part, Math.Max(0, sibling.Number.First - 3), sibling.Number.First) is { } opened
                && text.Tokens[opened.First - 1].Norm is ","
            )
            || (
                sibling is { People: People.Soldier, IsRank: true }
                && text.Tokens[Math.Max(0, sibling.Number.First - 1)].Norm is ","
                && text.Is(sibling.Number.End, Concept.Part)
            )
        );

    // "five members of the National Guard, eight border guards": a few more words about the one, and a comma before the other.
    private static bool IsNextOfList(MarkedText text, int from, int to) =>
        to - from is > 1 and <= 9
        && (text.Tokens[to - 1].Norm is "," || text.Is(to - 1, Concept.And))
        && text.EveryToken(
            from,
            to,
            static (text, i) =>
                (text.Tokens[i].Kind != TokenKind.Symbol || text.Tokens[i].Norm is ",")
                && !(
                    text.At(i) is { } term
                    && (Clause.IsTrigger(term) || term.Is(Concept.Happen) || term.Is(Concept.Report) || term.Is(Concept.GoesTo))
                )
        );

    private static bool IsJoined(MarkedText text, int from, int to)
    {
        return to - from is > 0 and <= 3
            && text.AnyToken(from, to, Joins)
            && text.EveryToken(
                from,
                to,
                static (text, i) => Joins(text, i) || (text.At(i) is null && text.Tokens[i].Kind == TokenKind.Word)
            );

        static bool Joins(MarkedText text, int i) => text.Tokens[i].Norm is "," || text.Is(i, Concept.And) || text.Is(i, Concept.OnTop);
    }
}
