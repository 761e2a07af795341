using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Whether a number counts the people of this exchange, those of a whole agreement, or of all exchanges so far.</summary>
internal static class CountRules
{
    /// <summary>A word that belongs to a number stands at most so many words from it.</summary>
    private const int Near = 3;

    /// <summary>Where people came from, told between them and those on top of them, takes at most so many words.</summary>
    private const int AddReach = 9;

    // "the 1,000 for 1,000 deal", «по формуле 500 на 500», "a swap that has seen 500 from each side": the whole agreement.
    public static bool IsPlan(MarkedText text, Sentence sentence, Clause clause, Headcount count)
    {
        if (count.To != Sides.Both)
            return false;
        if (count.IsPair && IsOfStages(text, sentence, count))
            return true;
        if (
            text.FindLast(Concept.Plan, Math.Max(clause.First, count.Number.First - 3), count.Number.First)?.Value(Concept.Plan) == "strong"
        )
            return true;
        // "exchange 103 prisoners each in a deal mediated by the UAE": in what it was done, and no plan.
        if (
            text.Find(Concept.Plan, count.Phrase.End, count.Phrase.End + 3) is { } deal
            && (
                text.ValueAt(deal.First - 1, Concept.On) == ""
                || (text.Is(deal.First - 1, Concept.Article) && text.ValueAt(deal.First - 2, Concept.On) == "")
            )
            && !text.Has(Concept.Plan, Math.Max(clause.First, count.Number.First - 5), count.Phrase.End)
        )
            return false;
        return text.Has(Concept.Plan, Math.Max(clause.First, count.Number.First - 5), count.Phrase.End + 3)
            && !clause.Triggers.Any(t => t.Is(Concept.Give) || t.Is(Concept.Get) || t.Is(Concept.Back));
    }

    // "the third stage of an exchange of 1,000 for 1,000"; but "second stage completed: 307 for 307" and "307 for 307 in the second stage".
    private static bool IsOfStages(MarkedText text, Sentence sentence, Headcount count)
    {
        if (StageRules.Stage(text, new(sentence.First, sentence.End)) is not { } stage)
            return false;
        // "The swap of 1,000 for 1,000 has finished its first phase"; but "307 for 307 were exchanged in the second"
        if (
            stage.At.First >= count.Phrase.End
            && !text.Is(stage.At.First - 1, Concept.On)
            && !text.Is(stage.At.First - 2, Concept.On)
            && text.FindLast(Concept.Happen, count.Phrase.End, stage.At.First) is { } held
            && !Clause.IsTrigger(held)
        )
            return true;
        if (stage.At.First >= count.Phrase.End)
            return text.Has(Concept.Exchange, count.Phrase.End, Math.Min(count.Phrase.End + 3, stage.At.First))
                || text.Has(Concept.Plan, count.Phrase.End, Math.Min(count.Phrase.End + 3, stage.At.First));
        return !text.AnyToken(stage.At.End, count.Number.First, static (text, i) => text.Tokens[i].Norm is ":" or "–" or "—" or "-" or ";");
    }

    // "300 more are to be freed under the deal, which covers 500 from each country"
    public static bool IsOfTheDeal(MarkedText text, Clause clause, List<Headcount> sentence, Headcount count) =>
        count.To == Sides.Both
        && sentence.FindLast(
            new Span(clause.First, count.Number.First),
            static (h, before) => h.Number.First < before.End && h.Number.First >= before.First
        )
            is { } earlier
        && (
            text.Has(Concept.Plan, Math.Max(earlier.Phrase.End, count.Number.First - 5), count.Number.First)
            || text.Has(Concept.Agreed, Math.Max(earlier.Phrase.End, count.Number.First - 5), count.Number.First)
        )
        && earlier.Value < count.Value;

    // "The three stages are meant to free 1,000 people on either side"
    public static bool IsAheadOfStages(MarkedText text, Clause clause, Headcount count) =>
        count is { Relation: Relation.Whole, To: Sides.Both } && StageRules.Stages(text, new(clause.First, count.Number.First)) is not null;

    /// <summary>
    /// "Moscow got back 60 servicemen, and 59 soldiers and a civilian went to Kyiv": what adds up to the number before it went the other
    /// way.
    /// </summary>
    public static bool GoElsewhere(MarkedText text, Sentence sentence, List<Headcount> counts) =>
        counts is [var whole, var first, var second]
        && first.Value + second.Value == whole.Value
        && text.Is(first.Number.First - 1, Concept.And)
        && text.Tokens[first.Number.First - 2].Norm is ","
        && text.Find(Concept.GoesTo, second.Phrase.End, sentence.End) is { } goal
        && text.AnyToken(second.Phrase.End, goal.End, static (text, i) => text.At(i) is { } verb && Clause.IsTrigger(verb));

    // "390 people each: 270 soldiers and 120 civilians"; "of the 200, 195 are soldiers and five are civilians": what adds up to the number
    // before it divides it.
    public static void DivideUp(List<Headcount> counts)
    {
        for (var i = 0; i + 2 < counts.Count; i++)
        {
            var (whole, first, second) = (counts[i], counts[i + 1], counts[i + 2]);
            // "a further 46 were swapped: 31 Ukrainians for 15 Russians"
            if (
                !whole.IsPair
                && first.IsPair
                && second.IsPair
                && first.Value + second.Value == whole.Value
                && first.Nationality != second.Nationality
            )
            {
                (counts[i], counts[i + 1], counts[i + 2]) = (
                    whole with
                    {
                        Relation = Relation.BothSides,
                    },
                    first with
                    {
                        Relation = whole.Relation,
                    },
                    second with
                    {
                        Relation = whole.Relation,
                    }
                );
                continue;
            }

            // "410 captives: 205 Ukrainian and 205 Russian"
            if (
                !whole.IsPair
                && first.Value + second.Value == whole.Value
                && (first.Nationality | second.Nationality) == Sides.Both
                && first.Nationality != second.Nationality
            )
            {
                // "the bodies of 802 were exchanged: 757 Ukrainians and 45 Russians": the dead, both of them.
                Headcount OfWhole(Headcount share) =>
                    share with
                    {
                        Relation = Relation.Whole,
                        People = whole.IsBody ? People.Body : share.People,
                        PeopleAt = whole.IsBody ? whole.PeopleAt : share.PeopleAt,
                    };
                (counts[i], counts[i + 1], counts[i + 2]) = (whole with { Relation = Relation.BothSides }, OfWhole(first), OfWhole(second));
                continue;
            }

            // "25 Ukrainians and 25 Russians, 50 in all"
            if (
                !second.IsPair
                && !whole.IsPair
                && whole.Value + first.Value == second.Value
                && (whole.Nationality | first.Nationality) == Sides.Both
                && whole.Nationality != first.Nationality
                && second.Nationality == Sides.None
            )
            {
                counts[i + 2] = second with { Relation = Relation.BothSides };
                continue;
            }

            // "110 Ukrainians in return for 80 Russian sailors and 30 soldiers": as many of the other side.
            if (whole.Nationality is Sides.Ukraine or Sides.Russia && first.Nationality == Scene.Opposite(whole.Nationality))
            {
                if (first.Value + second.Value == whole.Value && second is { Nationality: Sides.None, To: Sides.None })
                    counts[i + 2] = second with { To = first.Nationality, SideAt = first.SideAt };
                continue;
            }

            // "Russia got 42 soldiers, Ukraine 40 and two bodies": the dead are no part of the living.
            if (
                whole.IsPair
                || first.Value + second.Value != whole.Value
                || first.People == second.People
                || (second.IsBody && !whole.IsBody)
                || whole.Relation is not (Relation.Whole or Relation.Part)
            )
                continue;
            counts[i] = whole with { Relation = Relation.Whole };
            counts[i + 1] = first with { Relation = Relation.Part };
            counts[i + 2] = second with { Relation = Relation.Part };
            // "got 17 people, 16 soldiers and one civilian, and gave 15": the parts of one number are no whole of the next.
            i += 2;
        }
    }

    // "320 bodies came from Donetsk, 89 from Bakhmut, 154 from morgues", of the 563 told before or in the headline: a list of bodies that
    // adds up to a number told divides it.
    public static void DivideTold(Scene scene, List<Headcount> counts, List<Numbers.Quantity> numbers)
    {
        if (numbers.Count < 2)
            return;
        if (!counts.Exists(c => c.IsBody))
        {
            DivideHeadline(scene, counts, numbers);
            return;
        }

        var sum = numbers.Sum(n => (long)n.Value);
        var told = scene.LastWhole is { IsBody: true } whole && whole.Number.First < numbers[0].First && whole.Value == sum ? whole : null;
        if (told is null && !scene.HeadlineNumbers.Contains((int)Math.Min(sum, int.MaxValue)))
            return;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] is { IsBody: true, IsPair: false, Nationality: Sides.None })
                counts[i] = counts[i] with
                {
                    Relation = Relation.Part,
                    To = told?.To ?? Sides.None,
                    SideAt = told?.SideAt ?? counts[i].SideAt,
                };
        }
    }

    // "12 guardsmen, including two of Azov, 18 sailors, eight border guards and two civilians", under a headline of 40 people: a long list
    // that adds up to it divides it.
    private static void DivideHeadline(Scene scene, List<Headcount> counts, List<Numbers.Quantity> numbers)
    {
        if (numbers.Count < LongList || scene.LastWhole is not null)
            return;
        var sum = numbers
            .FindAll(scene.Text, static (n, text) => !n.IsOrdinal && text.FindLast(Concept.Part, n.First - 2, n.First) is null)
            .Sum(n => (long)n.Value);
        if (!scene.HeadlineNumbers.Contains((int)Math.Min(sum, int.MaxValue)))
            return;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] is { IsPair: false, Relation: Relation.Whole })
                counts[i] = counts[i] with { Relation = Relation.Part };
        }
    }

    /// <summary>Numbers that make a list.</summary>
    private const int LongList = 4;

    // "277 soldiers: 246 by parity, 31 more apart from it": with another number of the sentence they make up the whole.
    public static void SetPartsInside(List<Headcount> counts, List<Numbers.Quantity> numbers)
    {
        for (var i = 1; i < counts.Count; i++)
        {
            var part = counts[i];
            if (
                part.Relation != Relation.OnTop
                || counts.Find(
                    part,
                    static (w, part) => w.Relation == Relation.Whole && w.Number.First < part.Number.First && w.Value > part.Value
                )
                    is not { } whole
            )
                continue;
            if (
                numbers.Exists(
                    (Part: part, Whole: whole),
                    static (n, told) =>
                        n.First > told.Whole.Number.First
                        && n.First != told.Part.Number.First
                        && n.Value + told.Part.Value == told.Whole.Value
                )
            )
                counts[i] = part with { Relation = Relation.Part };
        }
    }

    // "193 for 193" without sides gives both the same.
    public static void PairUp(List<Headcount> counts)
    {
        for (var i = 0; i + 1 < counts.Count; i++)
        {
            // "130 soldiers were traded for 140 Ukrainians": the first are the others.
            if (
                counts[i] is { To: Sides.None, IsBody: false, Relation: Relation.Whole } traded
                && counts[i + 1] is { IsPair: true, IsBody: false, Nationality: Sides.Ukraine or Sides.Russia } price
            )
                counts[i] = traded with { To = Scene.Opposite(price.Nationality), SideAt = price.SideAt };
            if (
                counts[i] is { IsPair: true, Nationality: Sides.None, To: Sides.None } first
                && counts[i + 1] is { IsPair: true, Nationality: Sides.None } second
                && first.Value == second.Value
            )
                (counts[i], counts[i + 1]) = (
                    first with
                    {
                        To = Sides.Both,
                    },
                    second with
                    {
                        To = Sides.Both,
                        People =
                            first.People == People.Captive && second.People is People.Civilian or People.Child
                                ? first.People
                                : second.People,
                    }
                );
        }
    }

    /// <summary>
    /// "In 2025 Ukraine got back 2,080 soldiers and 207 civilians": what "and" joins to a cumulative number is cumulative too.
    /// </summary>
    /// <param name="text">The article.</param>
    /// <param name="counts">Those of one clause, in their order.</param>
    /// <param name="add">Takes each number that turns out to be cumulative.</param>
    public static List<Headcount> CountTogether(MarkedText text, List<Headcount> counts, Action<Headcount> add)
    {
        if (counts.Count < 2 || !counts.Exists(c => c.Relation == Relation.Cumulative))
            return counts;
        var joined = counts.ToList();
        for (var i = 1; i < joined.Count; i++)
        {
            // «уже 115 детей, а в Россию — 26»: a number that takes its noun from a cumulative one is cumulative too.
            var borrows =
                joined[i - 1].Relation == Relation.Cumulative
                && joined[i] is { IsPair: false, IsBody: false }
                && joined[i].Phrase.End == joined[i].Number.End
                && joined[i].PeopleAt.First == joined[i].Number.First;
            if (!borrows && !IsJoined(text, joined[i - 1], joined[i]))
                continue;
            if (joined[i - 1].Relation == Relation.Cumulative && joined[i].Relation == Relation.Whole)
                add(joined[i] = joined[i] with { Relation = Relation.Cumulative });
            else if (joined[i].Relation == Relation.Cumulative && joined[i - 1].Relation == Relation.Whole)
                add(joined[i - 1] = joined[i - 1] with { Relation = Relation.Cumulative });
        }

        return joined;
    }

    /// <summary>
    /// "130 Russian servicemen and nine civilians came home": people who are joined go the same way, and the noun that names its side tells
    /// it for both.
    /// </summary>
    public static List<Headcount> GoTogether(MarkedText text, List<Headcount> counts)
    {
        var joined = counts.ToList();
        for (var i = 1; i < joined.Count; i++)
        {
            var (first, second) = (joined[i - 1], joined[i]);
            // A part goes where its whole goes: "89 Ukrainians, two civilians among them, and 50 Russians".
            if (first.Relation == Relation.Part || second.Relation == Relation.Part)
                continue;
            if (second.IsPair || first.People == second.People || !(IsJoined(text, first, second) || IsAdded(text, first, second)))
                continue;
            // "157 troops and three people from Kursk region": people beside soldiers are none.
            if (
                first is { People: People.Soldier, IsRank: false }
                && second is { People: People.Person, IsRank: false, IsLocal: true }
                && text.Is(second.Number.First - 1, Concept.And)
                && second.Value < first.Value
            )
                joined[i] = second = second with { People = People.Civilian };
            // "eight separatists for seven soldiers and four civilians": the price has two groups.
            if (first.IsPair)
            {
                if (
                    HeadcountCues.IsPairEnd(text, first.Number)
                    && second.Nationality == Sides.None
                    && first.To is Sides.Ukraine or Sides.Russia
                )
                    joined[i] = second with { To = first.To, SideAt = first.SideAt, Relation = Relation.Whole };
                continue;
            }

            // «…, России — 46 пленных и 20 тел»: the side by the first number is that of both.
            if (
                second.Nationality == Sides.None
                && first.Votes.Any(v => v.Weight == Directions.Weight.Beside && v.For == first.To)
                && second.Votes.All(v => v.Weight < Directions.Weight.Beside)
            )
                joined[i] = second with { To = first.To, SideAt = first.SideAt };
            // "185 servicemen and 20 civilians were brought home in exchange"
            else if (
                second.Nationality == Sides.None
                && first.Nationality == Sides.None
                && first.To is Sides.Ukraine or Sides.Russia
                && second.To == Scene.Opposite(first.To)
                && !second.IsBody
                && !first.IsBody
                && second.Votes.All(v => v.Weight < Directions.Weight.GoalBefore)
            )
                joined[i] = second with { To = first.To, SideAt = first.SideAt };
            else if (
                second.Nationality == Sides.None
                && first.Nationality is Sides.Ukraine or Sides.Russia
                && first.To == first.Nationality
            )
                joined[i] = second with { To = first.To, SideAt = first.SideAt };
            else if (
                first is { Nationality: Sides.None, Relation: not Relation.Part }
                && second.Nationality is Sides.Ukraine or Sides.Russia
                && second.To == second.Nationality
                && first.Votes.All(v => v.Weight < Directions.Weight.GoalBefore)
            )
                joined[i - 1] = first with
                {
                    To = second.To,
                    SideAt = second.SideAt,
                    Relation = first.Relation == Relation.BothSides ? Relation.Whole : first.Relation,
                };
        }

        return joined;
    }

    // Nothing but "and", "as well as" or a comma between them.
    private static bool IsJoined(MarkedText text, Headcount first, Headcount second) =>
        second.Number.First - first.Phrase.End is >= 0 and <= 4
        && (second.Number.First > first.Phrase.End || second.Relation == Relation.OnTop)
        && text.EveryToken(
            first.Phrase.End,
            second.Number.First,
            static (text, i) => text.Is(i, Concept.And) || text.Is(i, Concept.OnTop) || text.Tokens[i].Norm is ","
        );

    // "freed 90 soldiers from captivity, and five civilians": nothing but whence, where and when stands between.
    private static bool IsAdded(MarkedText text, Headcount first, Headcount second) =>
        second.Number.First - first.Phrase.End is > 0 and <= AddReach
        && text.All(Concept.And, first.Phrase.End, second.Number.First).Any(a => a.Value(Concept.And) == "")
        && text.EveryToken(
            first.Phrase.End,
            second.Number.First,
            static (text, i) =>
                text.Tokens[i].Norm is ","
                || (text.At(i) is { } term && term.Concepts.Overlaps(Setting) && !Clause.IsTrigger(term) && !term.Is(Concept.GoesTo))
        );

    private static readonly ConceptSet Setting = ConceptSet.Of(
        Concept.And,
        Concept.OnTop,
        Concept.Latest,
        Concept.ComesFrom,
        Concept.Captivity,
        Concept.On,
        Concept.Weekday,
        Concept.RelativeDay
    );

    // "502 in two days, 302 of them today", "in two days 502, today 300": the smaller number behind it has a day of its own.
    public static bool TellsDayApart(MarkedText text, List<TimeExpression> times, List<Headcount> sentence, Headcount count) =>
        sentence.Exists(c =>
            c.Number.First > count.Number.First
            && c.Value < count.Value
            && times.Any(t =>
                t.First >= count.Phrase.End
                && t.End <= c.Number.First
                && t.Kind is TimeKind.Weekday or TimeKind.FromPublished or TimeKind.MonthDay or TimeKind.FullDate
            )
        );

    /// <summary>«учора 200, сьогодні — 300 і ще двоє»: a day stands right before the number, or before one that this follows.</summary>
    public static bool HasOwnDay(MarkedText text, List<TimeExpression> times, List<Headcount> sentence, Headcount count) =>
        sentence.Exists(c =>
            c.Number.First <= count.Number.First
            && times.Any(t =>
                t.Kind is TimeKind.Weekday or TimeKind.FromPublished or TimeKind.MonthDay or TimeKind.FullDate
                && (t.End == c.Number.First || (t.End == c.Number.First - 1 && text.Tokens[t.End].Norm is "–" or "—" or "-" or ":"))
            )
        );

    public static bool IsSumOfStages(MarkedText text, Clause clause) =>
        text.All(Concept.Cumulative, clause.First, clause.End).Any(c => c.Value(Concept.Cumulative) == "stages");

    // «…, а в Угорщині затримали й відпустили сімох»: behind "and" or "but" stands another country, and no side.
    public static bool IsElsewhere(MarkedText text, Sentence sentence, Clause clause)
    {
        var turn = text.All(Concept.And, sentence.First, clause.Triggers[0].First).LastOrDefault(a => a.Value(Concept.And) == "clause");
        if (
            turn is null
            || !text.Is(turn.End, Concept.On)
            || !text.Is(turn.End + 1, Concept.OtherParty)
            || text.Is(turn.End + 1, Concept.Mediator)
        )
            return false;
        return !text.Has(Concept.SideName, turn.End, clause.End)
            && !text.Has(Concept.SidePeople, turn.End, clause.End)
            && !text.Has(Concept.GoesTo, turn.End, clause.End)
            && !text.Has(Concept.Exchange, turn.End, clause.End);
    }

    // «На трибунах були 20 звільнених захисників»: whoever was freed at some time.
    public static bool IsAttribute(MarkedText text, Clause clause, List<Headcount> own) =>
        clause.Triggers is [var only]
        && own.Exists(only, static (c, only) => only.First >= c.Number.End && only.End <= c.Phrase.End)
        && !text.Has(Concept.Weekday, clause.First, clause.End)
        && !text.Has(Concept.Month, clause.First, clause.End);

    // "Ten former captives freed in exchanges told reporters …": the exchanges are those of earlier days.
    public static bool IsOfEarlierOnes(MarkedText text, Clause clause, List<Headcount> own) =>
        clause.Triggers is [var act, var many]
        && many.Value(Concept.Exchange) == "many"
        && many.First - act.End <= Near
        && own.Exists(act, static (c, act) => act.First >= c.Number.End && act.First - c.Phrase.End <= 1)
        && !text.Has(Concept.Passive, clause.First, act.First)
        && !text.Is(act.First, Concept.Passive)
        && text.Has(Concept.Report, many.End, Math.Min(many.End + Near, clause.End));

    // "Only 30% of those agreed on have been exchanged": a share tells of no one exchange.
    public static bool IsShare(MarkedText text, Clause clause, List<Headcount> own) =>
        own.TrueForAll(
            (Text: text, clause.First),
            static (c, at) => at.Text.Has(Concept.Of, Math.Max(at.First, c.Number.First - Near), c.Number.First)
        )
        && text.AnyToken(clause.First, clause.End, static (text, i) => text.Tokens[i].Norm is "%")
        && !text.Has(Concept.Month, clause.First, clause.End)
        && !text.Has(Concept.Weekday, clause.First, clause.End)
        && !text.Has(Concept.RelativeDay, clause.First, clause.End);

    // "the freed Ukrainians were taken to hospital": no act of its own; nor in "interviewed prisoners released from the colony".
    public static bool IsAdjective(MarkedText text, Clause clause, List<Headcount> own) =>
        (
            own.Count == 0
            && clause.Triggers is [var attribute]
            && attribute.Is(Concept.Give)
            && text.Is(attribute.First - 1, Concept.Person)
            && (text.Is(attribute.End, Concept.ComesFrom) || text.Is(attribute.End, Concept.Oblique))
            && text.Has(Concept.Harm, clause.First, attribute.First)
            && !text.Has(Concept.Passive, clause.First, attribute.First)
        )
        || (
            own.Count == 0
            && clause.Triggers is [var only]
            && only.Is(Concept.Give)
            && (text.Is(only.End, Concept.SidePeople) || text.Is(only.End, Concept.Person))
            && !text.Has(Concept.SideName, Math.Max(clause.First, only.First - 3), only.First)
            && !text.Has(Concept.Passive, Math.Max(clause.First, only.First - 2), only.First)
        );
}
