using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Reads the sentences of an article in order and says which of them speak of an exchange, and what.</summary>
/// <param name="isKnown">The text is a headline of which the article below tells that it is of this war.</param>
internal sealed class MentionReader(MarkedText text, Scene scene, MarkedText? title = null, bool isKnown = false)
{
    /// <summary>Places that speak of exchanges after which nothing more is read: ten times as many as the longest live page has.</summary>
    private const int Most = 1000;

    private readonly Relevance relevance = new(text, scene, title, isKnown) { Trace = scene.Trace };
    private readonly ClauseReader reader = new(text, scene, title);
    private readonly VerblessReader verbless = new(text, scene, title);

    /// <summary>Cumulative numbers, which belong to no exchange, with their sentence.</summary>
    public List<(Headcount Count, int Sentence)> Totals => reader.Totals;

    private readonly Divisions divisions = new(text);
    private readonly DaysSpokenOf spoken = new(text, scene.Published);

    /// <summary>"We recall" stands among the first so many words of a sentence.</summary>
    private const int RecallReach = 5;

    // «Нагадаємо, на свята відбувся обмін. Тоді …»: what a paragraph recalls, it recalls to its end.
    private int recalledBlock = -1;

    public bool SomethingDenied => reader.SomethingDenied;

    public List<Mention> Read()
    {
        var mentions = new List<Mention>();
        for (var s = 0; s < text.Sentences.Count && mentions.Count + Totals.Count < Most; s++)
        {
            ReadSentence(s, mentions);
            if (text.Has(Concept.PutRight, text.Sentences[s].First, text.Sentences[s].End))
                PutRight.Settle(scene, text.Sentences[s], divisions.NumbersOf(s), mentions);
        }

        SumsBehind.Settle(text, divisions, mentions);
        EqualShares.Settle(text, mentions);
        WeakSides.Settle(scene, mentions);
        return mentions;
    }

    private void ReadSentence(int index, List<Mention> mentions)
    {
        var sentence = text.Sentences[index];
        scene.Hear(sentence);
        if (text.Has(Concept.Recall, sentence.First, Math.Min(sentence.First + RecallReach, sentence.End)))
            recalledBlock = sentence.Block;
        // Most sentences of some texts: nothing in them can be read, though an explanation shows that they were.
        if (scene.Trace is null && text.IsBare(index))
            return;
        spoken.SetYear(index);
        var clauses = Clause.Split(text, sentence);
        if (index == 0 || text.Sentences[index - 1].Block != sentence.Block)
            spoken.SetEntry(index, sentence);
        var topic = relevance.Of(sentence, clauses);
        if (topic != Topic.Ours || clauses.Count == 0)
            spoken.Set(index, sentence);
        if (topic != Topic.Ours)
        {
            // "… landed in Riyadh late on Wednesday. The swap was announced the same night."
            if (spoken.Names(sentence))
                spoken.Resolve(spoken.TimesOf(sentence), tellsExchange: false);
            // "Its mediation between Russia and Ukraine had succeeded", before the exchange itself is told.
            if (topic == Topic.None)
                RecastRules.Read(scene, index, sentence, clauses, mentions);
            if (topic == Topic.None && scene.LastWhole is not null && mentions.Count > 0)
                verbless.ReadUntold(index, sentence, mentions);
            if (topic == Topic.None && relevance.NamesBoth(sentence) && CreditRules.Mediators(text, sentence) is { Count: > 0 } early)
                mentions.Add(Credit(index, sentence, early));
            return;
        }

        RecastRules.Read(scene, index, sentence, clauses, mentions);
        var numbers = PutRight.Without(text, sentence, divisions.NumbersOf(index), mentions);
        var times = spoken.Resolve(spoken.TimesOf(sentence), clauses.Count > 0);
        if (times.Count == 0 && sentence.Block == recalledBlock)
            spoken.Leave();
        var counts = HeadcountReader.Read(text, sentence, numbers, scene, times);
        (scene.Here, scene.PairStart) = (counts, null);
        scene.Trace?.Counted(counts, clauses);
        CountRules.PairUp(counts);
        if (!CountRules.GoElsewhere(text, sentence, counts))
            CountRules.DivideUp(counts);
        CountRules.SetPartsInside(counts, numbers);
        CountRules.DivideTold(scene, counts, numbers);
        divisions.Mark(scene, index, counts, times);
        ListSums.JoinServices(text, scene, counts);
        var mediators = CreditRules.Mediators(text, sentence);
        var ordinal = StageRules.Ordinal(text, sentence, numbers);
        if (clauses.Count == 0)
        {
            foreach (var count in counts)
            {
                if (CumulativeRules.IsCumulative(text, sentence, new Clause(sentence.First, sentence.End, []), count, times, isDone: false))
                    reader.AddTotal(count, index);
            }

            verbless.Read(index, numbers, counts, times, spoken.OfEntry(sentence), mediators, ordinal, mentions);
            return;
        }

        var here = new SentenceParts(index, sentence, clauses)
        {
            Numbers = numbers,
            Counts = counts,
            Times = times,
            Mediators = mediators,
            Ordinal = ordinal,
            Entry = spoken.OfEntry(sentence),
            DayBefore = spoken.OfSentenceBefore(index),
            IsRecalled = sentence.Block == recalledBlock,
        };
        Mention? open = null;
        var repeated = new List<Mention>();
        foreach (var clause in clauses)
        {
            if (reader.Read(here, clause, open, mentions) is not { } mention)
                continue;
            mention = DayShares.Divide(text, times, clause, mention, repeated);

            // "It is the second swap in two months": says more of the one told, whatever time it names.
            if (
                text.Is(sentence.First, Concept.Copula)
                && mention is { Headcounts.Count: 0, Status: MentionStatus.Completed }
                && mentions.Count > 0
                && TimeRules.When(text, clause) is null
            )
                mention = mention with { Time = null, Hold = TimeHold.None };
            // "We count exchanges instead of birthdays, and this one brought 112 home": exchanges at large, and then one of them.
            var isFirstOfMany =
                open is { Status: MentionStatus.Generic, IsPlural: true, Headcounts.Count: 0 }
                && mention is { Status: MentionStatus.Completed, Headcounts.Count: > 0 };
            if (open is not null && !isFirstOfMany && MentionJoining.Continues(open, mention))
            {
                open = MentionJoining.Join(open, mention);
                mentions[^1] = open;
                continue;
            }

            mentions.Add(mention);
            open = mention;
            if (
                scene.LastWhole is null
                && mention is { Status: MentionStatus.Completed, Headcounts.Count: 0 }
                && DirectionRules.OfUncounted(scene, sentence, clause) is { Value: not Sides.None } side
            )
                scene.Uncounted = side;
            if (mention is { Hold: TimeHold.Happened, Headcounts.Count: 0 } && TimeRules.Again(text, times, mention.Time!) is { } again)
                repeated.Add(mention with { Time = again, Stage = null });
        }

        MirrorRules.Settle(text, index, mentions);
        // "exchanged prisoners on Monday, and again on Tuesday": two exchanges.
        mentions.AddRange(repeated);
    }

    private static Mention Credit(int index, Sentence sentence, List<Told<string>> mediators) =>
        new()
        {
            SentenceIndex = index,
            At = new(sentence.First, sentence.End),
            Trigger = mediators[0].At,
            Status = MentionStatus.Generic,
            Mediators = mediators,
        };
}
