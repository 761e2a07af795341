using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Comparing;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Days;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Mentions.Kinds;
using SwapPipeline.Extraction.Mentions.Parts;
using SwapPipeline.Extraction.Mentions.Stages;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Mentions.Totals;
using SwapPipeline.Extraction.Mentions.Verbless;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Reads the sentences of an article in order and says which of them speak of an exchange, and what.</summary>
/// <param name="isKnown">The text is a headline of which the article below tells that it is of this war.</param>
internal sealed class MentionReader(MarkedText text, Scene scene, MarkedText? title = null, bool isKnown = false)
{
    /// <summary>Places that speak of exchanges after which nothing more is read: ten times as many as the longest live page has.</summary>
    private const int Most = 1000;

    /// <summary>"We recall" stands among the first so many words of a sentence.</summary>
    private const int RecallReach = 5;

    private readonly Relevance relevance = new(text, scene, title, isKnown) { Trace = scene.Trace };
    private readonly ClauseReader reader = new(text, scene, title);
    private readonly VerblessReader verbless = new(text, scene, title);
    private readonly Divisions divisions = new(text);
    private readonly DaysSpokenOf spoken = new(text, scene.Published);

    // «Нагадаємо, на свята відбувся обмін. Тоді …»: what a paragraph recalls, it recalls to its end.
    private int recalledBlock = -1;

    /// <summary>Cumulative numbers, which belong to no exchange, with their sentence.</summary>
    public List<(Headcount Count, int Sentence)> Totals => reader.Totals;

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
            ReadAside(index, clauses, topic, mentions);
            return;
        }

        RecastRules.Read(scene, index, sentence, clauses, mentions);
        var here = Parts(index, clauses, mentions);
        if (clauses.Count == 0)
            ReadVerbless(here, mentions);
        else
            ReadClauses(here, mentions);
    }

    // A sentence that tells of no exchange of this war.
    private void ReadAside(int index, List<Clause> clauses, Topic topic, List<Mention> mentions)
    {
        var sentence = text.Sentences[index];
        // "… landed in Riyadh late on Wednesday. The swap was announced the same night."
        if (spoken.Names(sentence))
            spoken.Resolve(spoken.TimesOf(sentence), tellsExchange: false);
        if (topic != Topic.None)
            return;
        RecastRules.Read(scene, index, sentence, clauses, mentions);
        if (clauses.Count == 0 && mentions.Count > 0 && GroupNumber.IsSaidIn(text, sentence))
            ReadVerbless(Parts(index, clauses, mentions), mentions);
        else if (scene.LastWhole is not null && mentions.Count > 0)
            verbless.ReadUntold(index, sentence, mentions);
        // "Its mediation between Russia and Ukraine had succeeded", before the exchange itself is told.
        if (relevance.NamesBoth(sentence) && CreditRules.Mediators(text, sentence) is { Count: > 0 } early)
            mentions.Add(Credit(index, sentence, early));
    }

    private SentenceParts Parts(int index, List<Clause> clauses, List<Mention> mentions)
    {
        var sentence = text.Sentences[index];
        var numbers = PutRight.Without(text, sentence, divisions.NumbersOf(index), mentions);
        var times = spoken.Resolve(spoken.TimesOf(sentence), clauses.Count > 0);
        if (times.Count == 0 && sentence.Block == recalledBlock)
            spoken.Leave();
        var here = new SentenceParts(index, sentence, clauses)
        {
            Numbers = numbers,
            Counts = HeadcountReader.Read(text, sentence, numbers, scene, times),
            Times = times,
            Mediators = CreditRules.Mediators(text, sentence),
            Ordinal = StageRules.Ordinal(text, sentence, numbers),
            Entry = spoken.OfEntry(sentence),
            DayBefore = spoken.OfSentenceBefore(index),
            IsRecalled = sentence.Block == recalledBlock,
        };
        Compare(here);
        return here;
    }

    // The numbers of a sentence with each other, and with those told before.
    private void Compare(SentenceParts here)
    {
        var (counts, numbers) = (here.Counts, here.Numbers);
        (scene.Here, scene.PairStart) = (counts, null);
        scene.Trace?.Counted(counts, here.Clauses);
        Ratios.PairUp(counts);
        if (!Dividing.GoElsewhere(text, here.Sentence, counts))
            Dividing.DivideUp(counts);
        Dividing.SetPartsInside(counts, numbers);
        ToldLists.Divide(scene, counts, numbers);
        divisions.Mark(scene, here.Index, counts, here.Times);
        ListSums.JoinServices(text, scene, counts);
    }

    private void ReadVerbless(SentenceParts here, List<Mention> mentions)
    {
        foreach (var count in here.Counts)
        {
            if (CumulativeRules.IsCumulative(text, here.Sentence, here.Whole, count, here.Times, isDone: false))
                reader.AddTotal(count, here.Index);
        }

        verbless.Read(here, mentions);
    }

    private void ReadClauses(SentenceParts here, List<Mention> mentions)
    {
        Mention? open = null;
        var repeated = new List<Mention>();
        foreach (var clause in here.Clauses)
        {
            if (reader.Read(here, clause, open, mentions) is not { } told)
                continue;
            var mention = DayShares.Divide(text, here.Times, clause, told, repeated);
            if (mentions.Count > 0 && SaysMore(here, clause, mention))
                mention = mention with { Time = null, Hold = TimeHold.None };
            if (open is not null && !IsFirstOfMany(open, mention) && MentionJoining.Continues(open, mention))
            {
                open = MentionJoining.Join(open, mention);
                mentions[^1] = open;
                continue;
            }

            mentions.Add(mention);
            open = mention;
            NoteUncounted(here, clause, mention);
            if (
                mention is { Hold: TimeHold.Happened, Headcounts.Count: 0 }
                && TimeRules.Again(text, here.Times, mention.Time!) is { } again
            )
                repeated.Add(mention with { Time = again, Stage = null });
        }

        MirrorRules.Settle(text, here.Index, mentions);
        // "exchanged prisoners on Monday, and again on Tuesday": two exchanges.
        mentions.AddRange(repeated);
    }

    // "It is the second swap in two months": says more of the one told, whatever time it names.
    private bool SaysMore(SentenceParts here, Clause clause, Mention mention) =>
        text.Is(here.Sentence.First, Concept.Copula)
        && mention is { Headcounts.Count: 0, Status: MentionStatus.Completed }
        && TimeRules.When(text, clause) is null;

    // "We count exchanges instead of birthdays, and this one brought 112 home": exchanges at large, and then one of them.
    private static bool IsFirstOfMany(Mention open, Mention next) =>
        open is { Status: MentionStatus.Generic, IsPlural: true, Headcounts.Count: 0 }
        && next is { Status: MentionStatus.Completed, Headcounts.Count: > 0 };

    // The side of those who came home without a number.
    private void NoteUncounted(SentenceParts here, Clause clause, Mention mention)
    {
        if (
            scene.LastWhole is null
            && mention is { Status: MentionStatus.Completed, Headcounts.Count: 0 }
            && DirectionRules.OfUncounted(scene, here.Sentence, clause) is { Value: not Sides.None } side
        )
            scene.Uncounted = side;
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
