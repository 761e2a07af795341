using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Statuses;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>When the act of a clause was, and what a day says of what became of it.</summary>
internal static class ClauseTimes
{
    /// <summary>By the words of time of the clause.</summary>
    public static Telling Own(MarkedText text, SentenceParts here, Clause clause, Told<MentionStatus> status)
    {
        // "put off to 14 July": ahead, and no longer on the day that was named first.
        if (status.Value == MentionStatus.Cancelled && PutOff.Day(text, here.Times, clause, status.At) is { } moved)
            return new(new(MentionStatus.Announced, status.At), moved, TimeHold.Happened);
        var (time, hold) = TimeRules.Read(text, here.Times, here.Sentence, clause, status.Value, here.Clauses.Count == 1);
        if (hold == TimeHold.None && TimeRules.BeforeColon(text, here.Times, here.Sentence, clause) is { } opening)
            (time, hold) = (opening, TimeHold.Happened);
        // What lies ahead is not done.
        return status.Value == MentionStatus.Completed && TimeRules.Ahead(here.Times, clause) is { } ahead
            ? new(new(MentionStatus.Announced, new(ahead.First, ahead.End)), ahead, TimeHold.Happened)
            : new(status, time, hold);
    }

    /// <summary>By days that stand outside it: of a timeline's entry, of the opening of the sentence, of the sentence before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="here">The sentence.</param>
    /// <param name="clause">One of its clauses.</param>
    /// <param name="open">What the clause before it tells; null for the first.</param>
    /// <param name="mentions">Those so far.</param>
    /// <param name="told">What its own words tell.</param>
    public static Telling Around(MarkedText text, SentenceParts here, Clause clause, Mention? open, List<Mention> mentions, Telling told)
    {
        told = OfEntry(text, here, clause, told);
        // "On Thursday, the first day of the swaps, the two exchanged 200 each": the day opens the sentence.
        if (told.Hold == TimeHold.None && open is { Hold: TimeHold.Happened } && TellsOfMany(open) && OpensWithDay(here, open))
            told = told with { Time = open.Time, Hold = open.Hold };
        return told.Time is null && told.IsDone && mentions.Count == 0 && here.DayBefore is { } set
            ? told with
            {
                Time = set,
                Hold = TimeHold.Happened,
            }
            : told;
    }

    private static Telling OfEntry(MarkedText text, SentenceParts here, Clause clause, Telling told)
    {
        if (told.IsDated || here.Entry is not { } entry)
            return told;
        told = told with { Time = entry, Hold = TimeHold.Happened };
        // «5 лютого. Формула "150 на 150"»: what an entry of a timeline names has happened, unless it says otherwise.
        return told.Status.Value == MentionStatus.Generic && ArticleView.HasRatio(text, clause.First, clause.End)
            ? told with
            {
                Status = new(MentionStatus.Completed, told.Status.At),
            }
            : told;
    }

    private static bool OpensWithDay(SentenceParts here, Mention open) => open.Time!.First - here.Sentence.First <= 1;

    /// <summary>By the people whom it counts.</summary>
    public static Telling ByPeople(MarkedText text, Sentence sentence, List<Headcount> own, List<Mention> mentions, Telling told)
    {
        // "So far 270 soldiers and 120 civilians have been freed": a division says more of the exchange whose people it divides, whatever
        // days its sentence names.
        if (own.Count > 1 && own.TrueForAll(static c => c is { Relation: Relation.Part, IsRank: false, Divides: not null }))
            told = told with { Time = null, Hold = TimeHold.None };
        // "144 will come home. Of the 144 soldiers returning, 95 …": still ahead.
        return told.IsDone && told.Hold == TimeHold.None && text.Is(sentence.First, Concept.Of) && AreAhead(own, mentions)
            ? told with
            {
                Status = new(MentionStatus.Announced, told.Status.At),
            }
            : told;
    }

    private static bool AreAhead(List<Headcount> own, List<Mention> mentions) =>
        own.Exists(
            mentions,
            static (c, mentions) =>
                mentions.Exists(
                    c,
                    static (m, c) =>
                        m.Status == MentionStatus.Announced
                        && m.Headcounts.Exists(c, static (h, c) => h.Value == c.Value && h.IsBody == c.IsBody)
                )
        );

    /// <summary>The clause before speaks of exchanges, and counts nobody.</summary>
    public static bool TellsOfMany(Mention? open) => open is { Status: MentionStatus.Generic, IsPlural: true, Headcounts.Count: 0 };
}
