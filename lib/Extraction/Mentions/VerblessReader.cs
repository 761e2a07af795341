using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// A sentence without a verb of exchange still speaks of one when it names the mediators, divides a number, names the day, or says that
/// numbers are withheld.
/// </summary>
internal sealed class VerblessReader(MarkedText text, Scene scene, MarkedText? title)
{
    /// <summary>A sentence that does no more than name a day has at most so many tokens.</summary>
    private const int ShortSentence = 8;

    private readonly VerblessRules rules = new(text, scene, title);

    // The sentence that counted some of the people whom the mention before tells of without a number.
    private int countedAt = -1;

    /// <summary>Adds what a sentence without a verb of exchange tells, or completes the mention that it goes on about.</summary>
    /// <param name="index">Of the sentence.</param>
    /// <param name="numbers">Of the sentence.</param>
    /// <param name="counts">Of the numbers those that count people.</param>
    /// <param name="times">Of the sentence.</param>
    /// <param name="entry">The day of the timeline's entry in which it stands.</param>
    /// <param name="mediators">Whom it credits.</param>
    /// <param name="ordinal">The place in the row of exchanges that it names.</param>
    /// <param name="mentions">Those so far.</param>
    public void Read(
        int index,
        List<Quantity> numbers,
        List<Headcount> counts,
        List<TimeExpression> times,
        TimeExpression? entry,
        List<Told<string>> mediators,
        Told<int>? ordinal,
        List<Mention> mentions
    )
    {
        var sentence = text.Sentences[index];
        if (ListRules.Entries(scene, index, sentence, counts, times, mentions) is { Count: > 0 } lines)
        {
            mentions.AddRange(lines);
            return;
        }

        var withheld = WithheldRules.Read(text, sentence);
        var stageRange = new Span(sentence.First, sentence.End);
        var clause = new Clause(sentence.First, sentence.End, []);
        var own = rules.Counts(index, sentence, counts, mentions, entry is not null);
        if (own.Count == 0 && UntoldSide.Of(scene, index, numbers, counts, times, mentions) is { } untold)
            own = [untold];
        var isWhole = own.Exists(c => c.Relation == Relation.Whole);
        var only =
            isWhole && times is [{ Kind: not (TimeKind.Vague or TimeKind.Year or TimeKind.Month) } single] ? single
            : isWhole ? entry
            : null;
        var mixed = text.Has(Concept.SinceWar, sentence.First, sentence.End) ? Sides.None : MixedRules.Read(scene, clause);
        // "The exchange was planned for Saturday. Russia called it off."
        if (
            text.Find(Concept.Cancelled, sentence.First, sentence.End) is { } cancelled
            && mentions.Count > 0
            && mentions[^1] is { Status: MentionStatus.Announced } ahead
            && ahead.SentenceIndex == index - 1
            && !text.Is(cancelled.First - 1, Concept.Not)
        )
        {
            mentions.Add(
                new Mention
                {
                    SentenceIndex = index,
                    At = new(sentence.First, sentence.End),
                    Trigger = Span.Of(cancelled),
                    Status = MentionStatus.Cancelled,
                    StatusAt = Span.Of(cancelled),
                    IsOne = true,
                }
            );
            return;
        }

        // «Дата — 11.03»: a short sentence that names the day of what lies ahead.
        if (
            mentions.Count > 0
            && mentions[^1] is { Status: MentionStatus.Announced or MentionStatus.Agreed, Hold: TimeHold.None } coming
            && coming.SentenceIndex >= index - 1
            && sentence.End - sentence.First <= ShortSentence
            && times is [{ Kind: TimeKind.MonthDay or TimeKind.FullDate or TimeKind.Weekday } date]
        )
        {
            mentions[^1] = coming with { Time = date, Hold = TimeHold.Happened };
            return;
        }

        // «Про це Коордштаб повідомив у п'ятницю»: the day on which what stands before was told.
        if (
            mentions.Count > 0
            && mentions[^1] is { Status: MentionStatus.Completed, Hold: TimeHold.None } told
            && told.SentenceIndex == index - 1
            && text.Is(sentence.First, Concept.ThisFact)
            && text.Has(Concept.Report, sentence.First, sentence.End)
            && times.Count > 0
        )
        {
            mentions[^1] = told with { Time = times[0], Hold = TimeHold.Told };
            return;
        }

        // «Заходи відбулися в четвер»: the day of what was told without one.
        if (
            mentions.Count > 0
            && own.Count == 0
            && mentions[^1] is { Status: MentionStatus.Completed, Hold: TimeHold.None or TimeHold.Told } undated
            && undated.SentenceIndex >= index - 2
            && times is [{ Kind: not (TimeKind.Vague or TimeKind.Year) } day]
            && !TimeRules.IsSince(text, sentence, day)
            && text.FindLast(Concept.Happen, sentence.First, sentence.End) is { } happened
            && !happened.Is(Concept.Future)
            && !text.Has(Concept.Previous, sentence.First, sentence.End)
            && happened.Value(Concept.Happen) == ""
            && !text.Has(Concept.Talks, sentence.First, sentence.End)
            && !text.Has(Concept.DecoyTime, sentence.First, day.End)
            // "held votes on joining Russia on 23 September": something else was held.
            && Enumerable
                .Range(happened.End, Math.Max(0, day.First - happened.End))
                .Count(i => text.Tokens[i].Kind == TokenKind.Word && text.At(i) is null) <= 1
        )
        {
            mentions[^1] = undated with { Time = day, Hold = TimeHold.Happened };
            return;
        }

        // «Всего предусмотрено четыре этапа»: of the exchange told before.
        if (
            mentions.Count > 0
            && mentions[^1] is { Status: MentionStatus.Completed or MentionStatus.Announced, Stages: null, IsPrevious: false } staged
            && staged.SentenceIndex >= index - VerblessRules.Reach
            && StageRules.Stages(text, stageRange) is { } stages
        )
            mentions[^1] = staged with { Stages = stages, Stage = staged.Stage ?? StageRules.Stage(text, stageRange) };
        // «Це був 2-й етап», "This was stage two of the deal"
        if (
            mentions.Count > 0
            && mentions[^1] is { Status: MentionStatus.Completed, Stage: null, IsPrevious: false } whole
            && whole.SentenceIndex >= index - VerblessRules.Reach
            && text.Is(sentence.First, Concept.Copula)
            && StageRules.Stage(text, stageRange) is { } place
        )
            mentions[^1] = whole with { Stage = place, Stages = whole.Stages ?? StageRules.Stages(text, stageRange) };
        if (mentions.Count == 0 || (own.Count == 0 && mediators.Count == 0 && withheld is null && mixed == Sides.None))
            return;
        // "… were met by their families. Among them are 40 civilians": the numbers of those who were told of without one.
        if (
            own.Count > 0
            && times.Count == 0
            && mentions[^1] is { Status: MentionStatus.Completed, IsPrevious: false } uncounted
            && uncounted.Headcounts.All(c => c.IsOpen)
            && Math.Max(uncounted.SentenceIndex, countedAt) >= index - VerblessRules.Reach
        )
        {
            mentions[^1] = uncounted with { Headcounts = [.. uncounted.Headcounts, .. own] };
            countedAt = index;
            return;
        }

        mentions.Add(
            new Mention
            {
                SentenceIndex = index,
                At = new(sentence.First, sentence.End),
                Trigger = new(sentence.First, sentence.First + 1),
                Status = isWhole ? MentionStatus.Completed : MentionStatus.Generic,
                IsVerbless = true,
                // «У четвер — по 97 військових»
                Time = only,
                Hold = only is null ? TimeHold.None : TimeHold.Happened,
                Headcounts = own,
                Mediators = mediators,
                Ordinal = ordinal,
                WithheldAt = withheld,
                MixedFor = mixed,
            }
        );
    }

    /// <summary>Adds the side that was not told, where a sentence that tells of no exchange counts it.</summary>
    public void ReadUntold(int index, Sentence sentence, List<Mention> mentions)
    {
        var numbers = NumberReader.Read(text, sentence);
        if (numbers.Count == 0)
            return;
        var times = DateReader.Read(text, sentence);
        if (
            UntoldSide.Of(scene, index, numbers, HeadcountReader.Read(text, sentence, numbers, scene, times), times, mentions)
            is not { } untold
        )
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
