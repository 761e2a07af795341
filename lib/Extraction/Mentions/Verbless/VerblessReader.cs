using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Mentions.Kinds;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// A sentence without a verb of exchange still speaks of one when it names the mediators, divides a number, names the day, or says that
/// numbers are withheld.
/// </summary>
internal sealed class VerblessReader(MarkedText text, Scene scene, MarkedText? title)
{
    // The sentence that counted some of the people whom the mention before tells of without a number.
    private int countedAt = -1;

    /// <summary>Adds what a sentence without a verb of exchange tells, or completes the mention that it goes on about.</summary>
    /// <param name="here">What was read of the sentence.</param>
    /// <param name="mentions">Those so far.</param>
    public void Read(SentenceParts here, List<Mention> mentions)
    {
        if (ListRules.Entries(scene, here, mentions) is { Count: > 0 } lines)
        {
            mentions.AddRange(lines);
            return;
        }

        var own = Counts(here, mentions);
        if (mentions.Count == 0)
            return;
        if (Sequel.CalledOff(text, here, mentions[^1]) is { } cancelled)
        {
            mentions.Add(cancelled);
            return;
        }

        if (Sequel.Dated(text, here, mentions[^1], countsNobody: own.Count == 0) is { } dated)
        {
            mentions[^1] = dated;
            return;
        }

        mentions[^1] = Sequel.Staged(text, here, mentions[^1]);
        if (CountsSome(here, own, mentions[^1]))
            Complete(here, own, mentions);
        else
            Add(here, own, mentions);
    }

    private List<Headcount> Counts(SentenceParts here, List<Mention> mentions)
    {
        var own = VerblessRules.Counts(new VerblessSentence(scene, title, here, mentions));
        return own.Count == 0 && UntoldSide.Of(scene, here.Index, here.Numbers, here.Counts, here.Times, mentions) is { } untold
            ? [untold]
            : own;
    }

    // "… were met by their families. Among them are 40 civilians": the numbers of those who were told of without one.
    private bool CountsSome(SentenceParts here, List<Headcount> own, Mention last) =>
        own.Count > 0
        && here.Times.Count == 0
        && last is { Status: MentionStatus.Completed, IsPrevious: false }
        && last.Headcounts.TrueForAll(static c => c.IsOpen)
        && Math.Max(last.SentenceIndex, countedAt) >= here.Index - VerblessRules.Reach;

    private void Complete(SentenceParts here, List<Headcount> own, List<Mention> mentions)
    {
        mentions[^1] = mentions[^1] with { Headcounts = [.. mentions[^1].Headcounts, .. own] };
        countedAt = here.Index;
    }

    private void Add(SentenceParts here, List<Headcount> own, List<Mention> mentions)
    {
        var withheld = WithheldRules.Read(text, here.Sentence);
        var mixed = TellsOfOthers(here, own) ? Sides.None : MixedRules.Read(scene, here.Whole);
        if (own.Count == 0 && here.Mediators.Count == 0 && withheld is null && mixed == Sides.None)
            return;
        var isWhole = own.Exists(static c => c.Relation == Relation.Whole);
        var day = isWhole ? DayOf(here) : null;
        mentions.Add(
            new Mention
            {
                SentenceIndex = here.Index,
                At = here.At,
                Trigger = new(here.Sentence.First, here.Sentence.First + 1),
                Status = isWhole ? MentionStatus.Completed : MentionStatus.Generic,
                IsVerbless = true,
                Time = day,
                Hold = day is null ? TimeHold.None : TimeHold.Happened,
                Headcounts = own,
                Mediators = here.Mediators,
                Ordinal = here.Ordinal,
                WithheldAt = withheld,
                MixedFor = mixed,
            }
        );
    }

    // "90,000 are missing, soldiers and civilians alike": it counts people, and none of the exchange.
    private bool TellsOfOthers(SentenceParts here, List<Headcount> own) =>
        text.Has(Concept.SinceWar, here.Sentence.First, here.Sentence.End)
        || (own.Count == 0 && here.Counts.Exists(static c => c.Relation == Relation.Whole));

    // «У четвер — по 97 військових»; else the day of the timeline's entry.
    private static TimeExpression? DayOf(SentenceParts here) =>
        here.Times is [{ Kind: not (TimeKind.Vague or TimeKind.Year or TimeKind.Month) } only] ? only : here.Entry;

    /// <summary>Adds the side that was not told, where a sentence that tells of no exchange counts it.</summary>
    public void ReadUntold(int index, Sentence sentence, List<Mention> mentions)
    {
        var numbers = NumberReader.Read(text, sentence);
        if (numbers.Count == 0)
            return;
        var times = DateReader.Read(text, sentence);
        var counts = HeadcountReader.Read(text, sentence, numbers, scene, times);
        if (UntoldSide.Of(scene, index, numbers, counts, times, mentions) is not { } untold)
            return;
        mentions.Add(
            new Mention
            {
                SentenceIndex = index,
                At = new(sentence.First, sentence.End),
                Trigger = untold.SideAt,
                Status = MentionStatus.Completed,
                IsVerbless = true,
                Headcounts = [untold],
            }
        );
    }
}
