using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Numbers of a sentence without a verb of exchange that still count its people: the first of these rules that speaks.</summary>
internal sealed class VerblessRules(MarkedText text, Scene scene, MarkedText? title)
{
    /// <summary>Sentences after which a number without a verb goes on with nothing.</summary>
    public const int Reach = 2;

    /// <summary>Signs and words between two numbers of one line: "97 soldiers + 8 civilians".</summary>
    private const int JoinReach = 3;

    /// <summary>The headcounts that belong to the exchange told before.</summary>
    public List<Headcount> Counts(int index, Sentence sentence, List<Headcount> counts, List<Mention> mentions, bool isEntry)
    {
        if (counts.Count == 0 || CountRules.IsSumOfStages(text, new Clause(sentence.First, sentence.End, [])))
            return [];
        if (FollowsOthers(index, mentions) || OpensEntry(index, sentence))
            return [];
        List<Headcount> found = [];
        // "Ukraine: +112 (marines — 48, …)": the line's own number before its parts.
        if (
            mentions.Count > 0
            && mentions[^1] is { Status: MentionStatus.Completed or MentionStatus.Generic, IsPrevious: false } told
            && told.SentenceIndex >= index - Reach
            && counts.Count > 0
            && HeadcountCues.LineSide(text, sentence, counts[0].Number) is not null
        )
            found = SideLines(sentence, counts);
        // "5th exchange, 14 April. 30 Ukrainians: 22 servicemen and eight civilians."
        if (
            found.Count == 0
            && isEntry
            && counts is [{ Relation: Relation.Whole, IsRank: false, Nationality: Sides.Ukraine or Sides.Russia } listed, ..]
            && listed.Number.First == sentence.First
        )
            found = counts.ConvertAll(c => Spoken(c) with { To = c.Nationality == Sides.None ? listed.Nationality : c.Nationality });
        if (found.Count == 0)
            found = Shares(sentence, counts);
        if (found.Count == 0)
            found = OfUncounted(sentence, counts);
        if (found.Count == 0)
            found = PartsAndAdditions(sentence, counts);
        if (found.Count == 0)
            found = Division(counts);
        if (found.Count == 0)
            found = OfHeadline(counts);
        if (found.Count == 0)
            found = CarriedOut(index, sentence, counts, mentions);
        if (found.Count == 0)
            found = AheadEach(index, sentence, counts, mentions);
        if (found.Count == 0)
            found = Plan(sentence, counts);
        if (found.Count == 0)
            found = Definite(sentence, counts);
        // "More than 100 were freed. Among the 116 were many who …": the round number, told exactly.
        if (
            found.Count == 0
            && scene.LastWhole is { } round
            && counts is [{ Relation: Relation.Whole, IsRank: false } exact, ..]
            && HeadcountCues.IsExactly(round, exact.Number)
            && text.IsDefinite(exact.Number.First - 1)
        )
            found = [Spoken(exact) with { To = round.To, SideAt = round.SideAt }];
        // "Three are civilians: a couple and a man who had gone missing"
        if (found.Count == 0 && scene.LastWhole is { } all && counts.Exists(c => c.IsPredicate))
            found = SomeOf(all, counts.FindAll(c => c.IsPredicate));
        // "May 31, 2024: seventy-five prisoners each."
        if (found.Count == 0 && isEntry)
            found = EachSide(sentence, counts, isSpoken: false);
        // "Moscow puts the number at 150 from each side", below a headline of an exchange that was held.
        if (found.Count == 0 && mentions.Count == 0 && title is not null && Events.HeadlineRules.TellsOfDone(title))
            found = EachSide(sentence, counts, isSpoken: true);
        if (
            found.Count > 0
            || mentions.Count == 0
            || mentions[^1] is not { Status: MentionStatus.Completed or MentionStatus.Generic, IsPrevious: false } before
            || before.SentenceIndex < index - Reach
            || TellsOfOthers(text, sentence)
        )
            return found;
        found = SideLines(sentence, counts);
        if (found.Count == 0)
            found = EachSide(sentence, counts, isSpoken: true);
        if (found.Count == 0)
            found = Mirrored(sentence, counts);
        if (found.Count == 0)
            found = Reported(sentence, counts);
        if (found.Count == 0)
            found = Labelled(sentence, counts);
        if (found.Count == 0)
            found = NamedSide(sentence, counts);
        // "Its first part, on Friday, covered 270 soldiers and 120 civilians": of another day, and none of those just told.
        if (found.Count == 0 && !OpensLine(sentence, before))
            found = scene.LastWhole is { } whole
                ? text.Has(Concept.Weekday, sentence.First, sentence.End)
                    ? []
                    : SomeOf(whole, counts)
                : Them(counts, mentions);
        return found;
    }

    // "seven of them"; an addition opens its sentence («Плюс семеро курян»), further on it tells of others ("the fate of 12 more").
    private List<Headcount> PartsAndAdditions(Sentence sentence, List<Headcount> counts) =>
        counts
            .Where(c => !IsOfUntold(counts, c))
            .Where(c =>
                TellsOfOthers(text, sentence)
                    ? IsOfGroup(sentence, c)
                    : c.Relation == Relation.Part
                        || (
                            (c is { Relation: Relation.OnTop, IsRank: false } || c is { Relation: Relation.Whole, IsBody: true })
                            && Opens(sentence)
                            && !text.Has(Concept.Future, sentence.First, sentence.End)
                        )
            )
            .Select(c =>
                Spoken(
                    c.To == Sides.None && c.Relation == Relation.Part ? PartSides.Place(scene, c)
                    : c.To == Sides.None ? c with { To = scene.LastWhole?.To ?? Sides.None }
                    : c
                )
            )
            .ToList();

    // "By her account 51,000 people were taken away, 9,000 of them children": some of those whom the sentence itself counts, and not of
    // those told before.
    private bool IsOfUntold(List<Headcount> counts, Headcount part) =>
        // "Last month 18 families with 31 children met in another city", of the six children told before.
        (
            part is { Relation: Relation.Part, Nationality: Sides.None }
            && scene.LastWhole is { Precision: CountPrecision.Exact, To: not Sides.Both } whole
            && whole.IsBody == part.IsBody
            && part.Value > whole.Value
        )
        || (
            part.Relation == Relation.Part
            && counts.Exists(w =>
                w.Relation == Relation.Whole
                && w.Number.First < part.Number.First
                && w.Value > part.Value
                && w.Nationality == Sides.None
                && !IsSum(text.Sentences[text.SentenceOf(w.Number.First)], w)
                && scene.LastWhole?.Value != w.Value
                && scene.LastWhole?.Value < part.Value
            )
        );

    // "Families met those who were freed. Among them are 40 civilians. Soldiers – 30. In all, 70 people": parts of people told of without a
    // number, and their sum.
    private List<Headcount> OfUncounted(Sentence sentence, List<Headcount> counts)
    {
        if (
            scene.LastWhole is not null
            || scene.Uncounted.Value == Sides.None
            || TellsOfOthers(text, sentence)
            || text.Has(Concept.Captivity, sentence.First, sentence.End)
        )
            return [];
        return
        [
            .. counts
                .Where(c =>
                    !c.IsRank
                    && c.Relation is Relation.Part or Relation.Whole
                    && (c.Relation == Relation.Part || c.PeopleAt.First < c.Number.First || IsSum(sentence, c))
                )
                .Select(c =>
                    PartSides.Place(scene, Spoken(c)) with
                    {
                        Relation = IsAll(sentence, c) ? Relation.Whole : Relation.Part,
                        IsOpen = !IsAll(sentence, c),
                    }
                ),
        ];
    }

    // A sum, or those of whom the sentence before told: "The remains of the fallen were handed over. There are 1,000."
    private bool IsAll(Sentence sentence, Headcount count) =>
        IsSum(sentence, count)
        || (
            count.Relation == Relation.Whole
            && count.PeopleAt.End <= sentence.First
            && !text.Has(Concept.Person, sentence.First, sentence.End)
        );

    // A line of a digest tells of something else than the line before.
    private bool OpensLine(Sentence sentence, Mention before) =>
        text.Tokens[sentence.First].Norm is "—" or "–" or "•" or "▪" && text.Sentences[before.SentenceIndex].Block != sentence.Block;

    private bool IsSum(Sentence sentence, Headcount count) =>
        count is { Relation: Relation.Whole, People: People.Person or People.Captive }
        && (
            text.Has(Concept.BothTotal, Math.Max(sentence.First, count.Number.First - 4), count.Number.First)
            || text.Has(Concept.Cumulative, Math.Max(sentence.First, count.Number.First - 4), count.Number.First)
        );

    // "Among them are seven civilians held since 2022": the cue says whose they are before any other verb does.
    private bool IsOfGroup(Sentence sentence, Headcount count) =>
        count.Relation == Relation.Part
        && text.FindLast(Concept.Part, sentence.First, count.Number.First) is { } cue
        && !text.Has(Concept.DecoyTime, cue.First, count.Number.End)
        && !text.Has(Concept.DecoyTime, sentence.First, cue.First)
        && !text.Has(Concept.Harm, cue.First, sentence.End);

    /// <summary>"killed", "captured", "reached": what the numbers of such a sentence count did not come back.</summary>
    public static bool TellsOfOthers(MarkedText text, Sentence sentence) =>
        text.All(Concept.DecoyTime, sentence.First, sentence.End).Any(d => d.Value(Concept.DecoyTime) != "before" && !d.Is(Concept.Person));

    // "Thousands are still held. Among them are 26 journalists": of those of whom the sentence before told, and who did not come back.
    private bool FollowsOthers(int index, List<Mention> mentions)
    {
        if (index == 0 || mentions.Exists(index, static (m, index) => m.SentenceIndex == index - 1))
            return false;
        var (here, last) = (text.Sentences[index], text.Sentences[index - 1]);
        return text.Find(Concept.Part, here.First, Math.Min(here.First + 3, here.End)) is { } among
            && among.First - here.First <= 1
            && (
                text.Has(Concept.Captivity, last.First, last.End)
                || text.All(Concept.DecoyTime, last.First, last.End).Any(d => d.Value(Concept.DecoyTime) != "before")
            );
    }

    // «14:05 В Одесі двоє дітей у важкому стані»: the next entry of a live page, which speaks of no exchange, goes on with none.
    private bool OpensEntry(int index, Sentence sentence)
    {
        if (text.Tokens[sentence.First].Kind != TokenKind.Clock || index == 0 || text.Sentences[index - 1].Block == sentence.Block)
            return false;
        for (var s = index; s < text.Sentences.Count && text.Sentences[s].Block == sentence.Block; s++)
        {
            if (text.HasAny(Clause.Acts, text.Sentences[s].First, text.Sentences[s].End))
                return false;
        }

        return true;
    }

    private bool Opens(Sentence sentence)
    {
        var first = text.Is(sentence.First, Concept.And) ? sentence.First + 1 : sentence.First;
        // «Також: обстріл Херсона, п'ятеро поранених»: a colon behind it opens other news.
        if (text.At(first) is { } opening && opening.End < sentence.End && text.Tokens[opening.End].Norm is ":")
            return false;
        return text.Is(first, Concept.OnTop) || text.Is(first, Concept.Together);
    }

    // "The group consisted of 270 servicemen and 120 civilians": together they are the number told before.
    private List<Headcount> Division(List<Headcount> counts)
    {
        var divided =
            counts.Find(c => c.Divides is not null)?.Divides
            ?? (counts.Count > 1 && counts.Sum(c => c.Value) == scene.LastWhole?.Value ? scene.LastWhole : null);
        if (divided is null)
            return [];
        var side = scene.IsEqual && scene.Voice is Sides.Ukraine or Sides.Russia ? scene.Voice : divided.To;
        return
        [
            .. counts
                .Where(c => c.Divides is not null || divided == scene.LastWhole)
                .Select(c => Spoken(c) with { Relation = Relation.Part, To = side, SideAt = divided.SideAt }),
        ];
    }

    // «Визволили 230 людей» above, «у списку 224 військові й шестеро цивільних» below: together they are the number of the headline, of
    // which the text tells nothing else.
    private List<Headcount> OfHeadline(List<Headcount> counts)
    {
        var side = scene.ClaimantSide != Sides.None ? scene.ClaimantSide : scene.Narrator;
        if (
            title is null
            || side == Sides.None
            || counts.Count < 2
            || scene.LastWhole?.To == side
            || scene.LastWhole?.To == Sides.Both
            || !counts.TrueForAll(c => c is { IsRank: false, IsPair: false, To: Sides.None, Nationality: Sides.None })
        )
            return [];
        var sum = counts.Sum(c => (long)c.Value);
        return title.Sentences.Exists(s => NumberReader.Read(title, s).Any(n => !n.IsOrdinal && n.Value == sum))
            ? counts.ConvertAll(c => Spoken(c) with { Relation = Relation.Whole, To = side })
            : [];
    }

    // "The exchange took place today. 84 for 84, as agreed": a ratio that opens the sentence behind tells how many.
    private static List<Headcount> CarriedOut(int index, Sentence sentence, List<Headcount> counts, List<Mention> mentions) =>
        mentions.Count > 0
        && mentions[^1] is { Status: MentionStatus.Completed, IsPrevious: false, Headcounts.Count: 0, IsOne: true } done
        && done.SentenceIndex == index - 1
        && counts is [{ IsPair: true, To: Sides.Both } ratio, ..]
        && ratio.Number.First - sentence.First <= 1
            ? [ratio with { Relation = Relation.Whole }]
            : [];

    // "The exchange is postponed to Tuesday. The number is the same: 160 on each side": what the one ahead is to bring.
    private List<Headcount> AheadEach(int index, Sentence sentence, List<Headcount> counts, List<Mention> mentions) =>
        mentions.Count > 0
        && mentions[^1] is { Status: MentionStatus.Announced, IsPrevious: false, Headcounts.Count: 0, IsOne: true } ahead
        && ahead.SentenceIndex == index - 1
        && counts is [{ Relation: Relation.Whole, IsRank: false, Nationality: Sides.None } each]
        && (text.ValueAt(each.Number.First - 1, Concept.Each) == "before" || HeadcountCues.EachFollows(text, sentence, each.Phrase.End))
            ? [Spoken(each) with { To = Sides.Both }]
            : [];

    // "The agreement on 1,000 for 1,000 was the one result of the talks"
    private List<Headcount> Plan(Sentence sentence, List<Headcount> counts) =>
        text.Has(Concept.Plan, sentence.First, sentence.End)
        || text.All(Concept.Agreed, sentence.First, sentence.End).Any(a => a.Value(Concept.Agreed) == "verb")
            ? counts
                .ConvertAll(c => IsForeseen(sentence, c) ? c with { To = Sides.Both, IsPair = true } : c)
                .Where(c => c is { IsPair: true, To: Sides.Both })
                .Take(1)
                .Select(c =>
                    c with
                    {
                        Relation = Relation.Plan,
                        IsRatio = text.All(Concept.Plan, sentence.First, sentence.End).Any(p => p.Value(Concept.Plan) == "ratio"),
                    }
                )
                .ToList()
            : [];

    // "the deal foresees 1,200 prisoners per side"
    private bool IsForeseen(Sentence sentence, Headcount count) =>
        count is { Relation: Relation.Whole, IsBody: false }
        && text.Has(Concept.Each, count.Phrase.End, Math.Min(count.Phrase.End + 3, sentence.End))
        && text.FindLast(Concept.Agreed, sentence.First, count.Number.First) is { } foreseen
        && count.Number.First - foreseen.End <= 3;

    // "The 103 Russian soldiers are in Belarus"
    private List<Headcount> Definite(Sentence sentence, List<Headcount> counts) =>
        counts is [{ Relation: Relation.Whole, IsRank: false, Nationality: Sides.Ukraine or Sides.Russia } definite, ..]
        && definite.Number.First - sentence.First is > 0 and <= 2
        && text.IsDefinite(definite.Number.First - 1)
            ? [Spoken(definite) with { To = definite.Nationality }]
            : [];

    // «Минобороны РФ отчиталось о 157 военных и трёх гражданских», «Міноборони РФ заявило про 82 своїх»: those of the office that reports.
    // One number alone, by whatever verb, is read by UntoldSide.
    private List<Headcount> Reported(Sentence sentence, List<Headcount> counts)
    {
        if (counts.Count == 0 || scene.ClaimantSide is not (Sides.Ukraine or Sides.Russia))
            return [];
        // "The two held an exchange. The ministry told of 100 of ours: 80 men and 20 women": before the number of the other side.
        if (scene.LastWhole is null)
            return
                counts[0] is { Relation: Relation.Whole, IsRank: false } first
                && IsReported(sentence, first)
                && text.ValueAt(first.Number.End, Concept.Own) is not null
                ?
                [
                    scene.LastWhole = Spoken(first) with { To = scene.ClaimantSide },
                    .. counts.Where(c => c.Relation == Relation.Part).Select(c => Spoken(c) with { To = scene.ClaimantSide }),
                ]
                : [];
        if (scene.LastWhole is not { To: Sides.Ukraine or Sides.Russia } told || scene.ClaimantSide != Scene.Opposite(told.To))
            return [];
        if (
            !counts.TrueForAll(c =>
                (c.Relation is Relation.Whole or Relation.OnTop && !c.IsRank)
                && (c.Nationality is Sides.None || c.Nationality == scene.ClaimantSide)
            )
        )
            return [];
        return IsReported(sentence, counts[0]) || text.Has(Concept.Own, counts[0].Number.First, counts[0].Phrase.End + 1)
            ? counts.ConvertAll(c => Spoken(c) with { Relation = Relation.Whole, To = scene.ClaimantSide })
            : [];
    }

    private bool IsReported(Sentence sentence, Headcount count) =>
        text.FindLast(Concept.Report, sentence.First, count.Number.First) is { } says && count.Number.First - says.End <= 3;

    // "Russia: 97 soldiers + 8 civilians. Ukraine: 97 soldiers": each line counts the people of the side that opens it, and what is joined
    // to them.
    private List<Headcount> SideLines(Sentence sentence, List<Headcount> counts)
    {
        List<Headcount> lines = [];
        foreach (var count in counts)
        {
            if (count.IsRank || count.Relation is Relation.Part or Relation.Plan)
                continue;
            if (
                (
                    HeadcountCues.LineSide(text, sentence, count.Number)
                    ?? (
                        HeadcountCues.IsOurLine(text, sentence, count.Number) && scene.Speaker != Sides.None
                            ? scene.Speaker
                            : Goal(sentence, count)
                    )
                ) is
                { } side
            )
                lines.Add(Spoken(count) with { To = side, Relation = Relation.Whole });
            else if (
                lines.Count > 0
                && count.Number.First - lines[^1].Phrase.End <= JoinReach
                && count.People != lines[^1].People
                && !text.AnyToken(
                    lines[^1].Phrase.End,
                    count.Number.First,
                    static (text, i) => text.Tokens[i].Kind == TokenKind.Word && !text.Is(i, Concept.And) && !text.Is(i, Concept.OnTop)
                )
            )
                lines.Add(Spoken(count) with { To = lines[^1].To, Relation = Relation.Whole });
        }

        return lines;
    }

    // "150 bodies were exchanged. Of these 121 went to Kyiv"; "six of them go to relatives in Ukraine, two to Russia": where some of those
    // of both sides go.
    private List<Headcount> Shares(Sentence sentence, List<Headcount> counts)
    {
        List<Headcount> shares = [];
        foreach (var count in counts)
        {
            if (
                count is { Relation: Relation.Part or Relation.Whole, IsRank: false, IsPair: false, To: Sides.None }
                && (Goal(sentence, count) ?? GoalAhead(sentence, counts, count)) is { } side
            )
                shares.Add(Spoken(count) with { To = side, Relation = Relation.Whole });
        }

        return scene.LastWhole is null || shares.Exists(s => s.To == Scene.Opposite(shares[0].To)) ? shares : [];
    }

    /// <summary>Words between people and where they go, in a sentence that tells of nothing else.</summary>
    private const int GoalReach = 6;

    private Sides? GoalAhead(Sentence sentence, List<Headcount> counts, Headcount count)
    {
        var next = counts.Find(c => c.Number.First > count.Number.First)?.Number.First ?? sentence.End;
        return
            text.Find(Concept.GoesTo, count.Phrase.End, Math.Min(count.Phrase.End + GoalReach, next)) is { } goal
            && !text.Has(Concept.Report, count.Phrase.End, goal.First)
            && scene.SideNamed(goal.Value(Concept.GoesTo)) is var side
            && side != Sides.None
            ? side
            : null;
    }

    // «40 — украинской стороне, 9 — российской»
    private Sides? Goal(Sentence sentence, Headcount count)
    {
        var at =
            count.Phrase.End < sentence.End
            && text.Tokens[count.Phrase.End].Norm is "–" or "—"
            && !text.Is(count.Phrase.End, Concept.GoesTo)
                ? count.Phrase.End + 1
                : count.Phrase.End;
        return at < sentence.End && text.ValueAt(at, Concept.GoesTo) is { } goal && scene.SideNamed(goal) is var side && side != Sides.None
            ? side
            : null;
    }

    // "To Ukraine: 205 servicemen", "Russian soldiers returned – 100"
    private List<Headcount> Labelled(Sentence sentence, List<Headcount> counts)
    {
        List<Headcount> found = [];
        foreach (var count in counts.Where(c => c is { Relation: Relation.Whole, IsRank: false }))
        {
            if (LabelRules.Of(text, sentence, count.Number) is { } label && LabelRules.Side(scene, label) is { Value: not Sides.None } side)
                found.Add(Spoken(count) with { To = side.Value, SideAt = side.At });
        }

        if (found.Count > 0)
            scene.LastWhole = found[^1];
        return found;
    }

    // "107 came home. The price was 98 Russian soldiers": those of the other side, of whom nothing was told yet.
    private List<Headcount> NamedSide(Sentence sentence, List<Headcount> counts)
    {
        if (
            scene.LastWhole is not { To: Sides.Ukraine or Sides.Russia } told
            || text.Has(Concept.Future, sentence.First, sentence.End)
            || text.Has(Concept.Captivity, sentence.First, sentence.End)
            || text.Has(Concept.ComesFrom, sentence.First, sentence.End)
            || text.Has(Concept.Harm, sentence.First, sentence.End)
        )
            return [];
        var others = counts.FindAll(c =>
            c
                is {
                    Relation: Relation.Whole or Relation.OnTop,
                    IsRank: false,
                    People: People.Soldier or People.Captive or People.Person or People.Body
                }
            && c.Nationality == Scene.Opposite(told.To)
            && c.IsBody == told.IsBody
        );
        // "6,400 Ukrainians and 1,300 Russians", counted side by side: of both nothing new is told.
        if (counts.Exists(c => c.Nationality == told.To && c.IsBody == told.IsBody))
            return [];
        return others is [var only] ? [Spoken(only) with { Relation = Relation.Whole, To = only.Nationality }] : [];
    }

    // "Russia's defence ministry spoke of 195 prisoners on each side"
    private List<Headcount> EachSide(Sentence sentence, List<Headcount> counts, bool isSpoken) =>
        isSpoken && scene.ClaimantSide == Sides.None
            ? []
            : counts
                .Where(c => c.Relation == Relation.Whole && text.Has(Concept.Each, c.Phrase.End, Math.Min(c.Phrase.End + 4, sentence.End)))
                .Select(c => Spoken(c) with { To = Sides.Both })
                .ToList();

    // «Основная часть была зеркальной: 246 на 246»
    private List<Headcount> Mirrored(Sentence sentence, List<Headcount> counts) =>
        text.Has(Concept.Next, sentence.First, sentence.End) || text.Has(Concept.Future, sentence.First, sentence.End)
            ? []
            :
            [
                .. counts.Where(c => c is { IsPair: true, To: Sides.Both, Relation: Relation.Whole }).Take(1).Select(Spoken),
                .. Beside(counts),
                .. OfEach(sentence, counts),
            ];

    // "538 were freed. The greater part was one for one: 246 from each side": of both sides' number so many to each.
    private IEnumerable<Headcount> OfEach(Sentence sentence, List<Headcount> counts) =>
        scene.LastWhole is null && scene.Last is { Relation: Relation.Whole } all
            ? counts
                .Where(c =>
                    c is { Relation: Relation.Whole, IsPair: false, IsRank: false, To: Sides.None }
                    && c.Value * 2 <= all.Value
                    && HeadcountCues.EachFollows(text, sentence, c.Phrase.End)
                )
                .Take(1)
                .Select(c => Spoken(c) with { To = Sides.Both })
            : [];

    // «146 на 146 і ще вісім жителів Курщини»: who comes on top of the ratio, named by side.
    private static IEnumerable<Headcount> Beside(List<Headcount> counts) =>
        counts.Exists(c => c is { IsPair: true, To: Sides.Both, Relation: Relation.Whole })
            ? counts.Where(c => c is { IsPair: false, Relation: Relation.OnTop, Nationality: Sides.Ukraine or Sides.Russia })
            : [];

    // "These are soldiers from Azovstal, and two civilians"; "more than 150 … the final figure is 141 of our defenders and 15 civilians"
    private List<Headcount> SomeOf(Headcount whole, List<Headcount> counts) =>
        whole.Precision != CountPrecision.Exact
        && counts is [{ People: People.Soldier } soldiers, { People: People.Civilian } civilians]
        && soldiers.Value + civilians.Value is var sum
        && sum >= whole.Value
        && sum <= whole.Value * 5 / 4
            ? counts.ConvertAll(c => Spoken(c) with { Relation = Relation.Part, To = whole.To, SideAt = whole.SideAt })
            : counts
                .Where(c =>
                    (
                        c is { People: People.Civilian or People.Child, Relation: Relation.Whole }
                        || c
                            is {
                                People: People.Soldier,
                                IsPredicate: true,
                                IsRank: false,
                                Nationality: Sides.None,
                                Relation: Relation.Whole
                            }
                    )
                    && c.Value < whole.Value
                )
                .Select(c =>
                    c.People == People.Civilian
                    && whole.People == People.Soldier
                    && !c.IsPredicate
                    && c.Nationality == Sides.None
                    && scene.Text.SentenceOf(whole.Number.First) == scene.Text.SentenceOf(c.Number.First) - 1
                        ? Spoken(c) with
                        {
                            To = whole.To,
                            SideAt = whole.SideAt,
                        }
                        : PartSides.Place(scene, Spoken(c)) with
                        {
                            Relation = Relation.Part,
                        }
                )
                .ToList();

    // "Our people are home. There are 157 of them", «Сьогодні – 95 воїнів»
    private List<Headcount> Them(List<Headcount> counts, List<Mention> mentions)
    {
        var side = scene.ClaimantSide != Sides.None ? scene.ClaimantSide : scene.Narrator;
        // "They came home on Thursday. 1,000 of our fallen"
        if (side == Sides.None && counts.Count > 0 && text.ValueAt(counts[0].Number.End, Concept.Own) == "speaker")
            side = scene.Speaker;
        // "Their sons had been handed back by Russia. There are 37 of them"
        if (side == Sides.None && counts.Count > 0 && text.ValueAt(counts[0].Number.First - 1, Concept.Copula) == "there")
            side = scene.Uncounted.Value;
        if (
            mentions.Exists(m => m.Status == MentionStatus.Cancelled || m.Headcounts.Any(h => h.Relation != Relation.Plan))
            || counts is not [{ Relation: Relation.Whole or Relation.Part, IsRank: false } only, ..]
            || (only.Nationality == Sides.None && side == Sides.None)
        )
            return [];
        // «Кількість: по 84 з обох сторін»
        var isEach =
            text.ValueAt(only.Number.First - 1, Concept.Each) == "before"
            || HeadcountCues.EachFollows(text, text.Sentences[text.SentenceOf(only.Number.First)], only.Phrase.End);
        scene.LastWhole = Spoken(only) with
        {
            Relation = Relation.Whole,
            To =
                only.Nationality != Sides.None ? only.Nationality
                : isEach ? Sides.Both
                : side,
        };
        // «160 воїнів і ще шестеро цивільних»
        return
        [
            scene.LastWhole,
            .. counts
                .Skip(1)
                .Where(c => c is { Relation: Relation.OnTop, IsRank: false } && c.Nationality == Sides.None)
                .Select(c => Spoken(c) with { To = scene.LastWhole.To, SideAt = scene.LastWhole.SideAt }),
        ];
    }

    private Headcount Spoken(Headcount count) =>
        count with
        {
            Claimant = scene.Claimant,
            ClaimantAt = scene.ClaimantAt,
            ClaimantSide = scene.ClaimantSide,
        };
}
