using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Comparing;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Totals;

/// <summary>The cumulative numbers of an article, and which numbers beside one are cumulative too.</summary>
internal sealed class RunningTotals(MarkedText text, Scene scene)
{
    /// <summary>Words between the members of a list of sums.</summary>
    private const int ListReach = 8;

    /// <summary>Words between the beginning of a sentence and "in all".</summary>
    private const int OpeningReach = 3;

    /// <summary>Words between people and "freed on both sides".</summary>
    private const int BothReach = 3;

    /// <summary>What parts a list of sums: a day, a part, an addition.</summary>
    private static readonly ConceptSet Partings = ConceptSet.Of(
        Concept.RelativeDay,
        Concept.Weekday,
        Concept.Month,
        Concept.On,
        Concept.Part,
        Concept.OnTop
    );

    private static readonly ConceptSet OfOneExchange = ConceptSet.Of(Concept.Exchange, Concept.RelativeDay, Concept.Weekday);

    /// <summary>Those found so far, each with its sentence.</summary>
    public List<(Headcount Count, int Sentence)> All { get; } = [];

    /// <summary>Keeps a cumulative number. "Freed on both sides" is of neither side alone.</summary>
    public void Add(Headcount count, int sentence) =>
        All.Add((count.Nationality == Sides.None && IsOfBoth(count, sentence) ? count with { To = Sides.None } : count, sentence));

    private bool IsOfBoth(Headcount count, int sentence) =>
        text.Has(Concept.BothTotal, count.Phrase.End, Math.Min(count.Phrase.End + BothReach, text.Sentences[sentence].End));

    /// <summary>
    /// "Five children went home. In all, 21 children were returned to Russia and 93 to Ukraine": far more than those just told, and than
    /// both sides together could be.
    /// </summary>
    public bool IsOfAll(Sentence sentence, Headcount count) =>
        count is { Relation: Relation.Whole, IsPair: false, People: People.Civilian or People.Child }
        && scene.LastWhole is { Precision: CountPrecision.Exact } told
        && IsFarMore(sentence, told, count)
        && !text.HasAny(OfOneExchange, sentence.First, sentence.End)
        && (OpensWithAll(sentence) || FollowsTaken(sentence, count));

    /// <summary>So many times as many were taken away as came back in all handovers so far.</summary>
    private const int TakenTimes = 5;

    /// <summary>Words between the number of those taken away and their noun.</summary>
    private const int TakenReach = 4;

    // "Russia has deported 19,546 children, by Kyiv's count. Home came 387": of all of those.
    private bool FollowsTaken(Sentence sentence, Headcount count)
    {
        if (text.SentenceOf(sentence.First) is not (> 0 and var index))
            return false;
        var before = text.Sentences[index - 1];
        foreach (var taken in NumberReader.Read(text, before))
        {
            if (
                taken.Value > count.Value * TakenTimes
                && text.All(Concept.Person, taken.End, Math.Min(taken.End + TakenReach, before.End))
                    .Any(static p => p.Value(Concept.Person) == "child")
            )
                return true;
        }

        return false;
    }

    private static bool IsFarMore(Sentence sentence, Headcount told, Headcount count) =>
        told.Number.First < sentence.First && told.People == count.People && count.Value > told.Value * 2;

    // "In all, …"
    private bool OpensWithAll(Sentence sentence) =>
        text.All(Concept.Cumulative, sentence.First, Math.Min(sentence.First + OpeningReach, sentence.End))
            .Any(static c => c.Value(Concept.Cumulative) == "weak");

    /// <summary>
    /// "4,300 people freed in exchanges, 460 brought home outside them and 7,000 bodies": the list of sums goes on, where no day or
    /// exchange
    /// parts it.
    /// </summary>
    public bool GoesOn(Sentence sentence, Headcount count)
    {
        if (
            !scene.LastIsTotal
            || count is not { Relation: Relation.Whole, IsPair: false }
            || All is not [.., var last]
            || last.Sentence != text.SentenceOf(sentence.First)
        )
            return false;
        var (first, end) = (last.Count.Phrase.End, count.Number.First);
        return IsInList(first, end)
            && !text.HasAny(Partings, first, count.Phrase.End)
            && (
                OpensWithTotal(sentence, last.Count) || !text.All(Concept.And, first, end).Any(static a => a.Value(Concept.And) == "clause")
            )
            && !text.All(Concept.Exchange, first, end).Any(static e => e.Value(Concept.Exchange) != "many");
    }

    // Near by, with a comma between.
    private bool IsInList(int first, int end) =>
        end > first && end - first <= ListReach && text.AnyToken(first, end, static (text, i) => text.Tokens[i].Norm is ",");

    private bool OpensWithTotal(Sentence sentence, Headcount last) =>
        text.All(Concept.Cumulative, sentence.First, last.Number.First).Any(sentence, static (c, sentence) => c.First == sentence.First);

    /// <summary>
    /// "In 2025 Ukraine got back 2,080 soldiers and 207 civilians": what "and" joins to a cumulative number is cumulative too.
    /// </summary>
    /// <param name="counts">Those of one clause, in their order.</param>
    /// <param name="index">Of its sentence.</param>
    public void AddJoined(List<Headcount> counts, int index)
    {
        if (!counts.Exists(static c => c.Relation == Relation.Cumulative))
            return;
        for (var i = 1; i < counts.Count; i++)
        {
            if (!Borrows(counts[i - 1], counts[i]) && !JoinedPeople.AreJoined(text, counts[i - 1], counts[i]))
                continue;
            if (counts[i - 1].Relation == Relation.Cumulative && counts[i].Relation == Relation.Whole)
                Add(counts[i] = counts[i] with { Relation = Relation.Cumulative }, index);
            else if (counts[i].Relation == Relation.Cumulative && counts[i - 1].Relation == Relation.Whole)
                Add(counts[i - 1] = counts[i - 1] with { Relation = Relation.Cumulative }, index);
        }
    }

    // «уже 115 детей, а в Россию — 26»: a number that takes its noun from a cumulative one is cumulative too.
    private static bool Borrows(Headcount before, Headcount count) =>
        before.Relation == Relation.Cumulative
        && count is { IsPair: false, IsBody: false }
        && count.Phrase.End == count.Number.End
        && count.PeopleAt.First == count.Number.First;
}
