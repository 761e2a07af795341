using System.Globalization;
using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Explaining;

/// <summary>Why a mention went into a record, or into none.</summary>
internal static class MentionReasons
{
    public static bool IsOf(ExchangeEvent exchange, Mention mention) =>
        exchange.Mentions.Exists(m =>
            m.SentenceIndex == mention.SentenceIndex
            && m.At == mention.At
            && (m.Time == mention.Time || m.Time is null || mention.Time is null)
        );

    public static ExplainedMention Explain(ReadingTrace trace, BlockPlaces places, Mention mention)
    {
        var text = trace.Text!;
        var (block, start, end) = places.Of(text, mention.At);
        var record = trace.Events.FindIndex(e => IsOf(e, mention));
        return new(
            block,
            start,
            end,
            mention.Status.ToString().ToLowerInvariant(),
            Words(text, mention.Trigger),
            mention.Time is { } time ? When(trace, mention, time) : null,
            [.. mention.Headcounts.Select(h => Describe(text, h))],
            record < 0 ? null : record,
            record < 0 ? Dropped(text, mention) : Joined(trace, trace.Events[record], mention)
        );
    }

    public static string Words(MarkedText text, Span span) =>
        span.End <= span.First ? "" : text.Text[text.Tokens[span.First].Start..text.Tokens[span.End - 1].End];

    /// <summary>Why a mention is part of no record.</summary>
    public static string Dropped(MarkedText text, Mention mention) =>
        mention.Status switch
        {
            MentionStatus.Denied => "a denial",
            MentionStatus.Generic when text.Has(Concept.Rumour, mention.StatusAt.First, mention.StatusAt.End) => "a rumour",
            MentionStatus.Generic when text.Has(Concept.Not, mention.StatusAt.First, mention.StatusAt.End) => "negated",
            MentionStatus.Generic when mention.Headcounts.Any(h => h.Relation == Relation.Cumulative) => "a cumulative total",
            MentionStatus.Generic => "speaks of exchanges at large",
            MentionStatus.Agreed => "an agreement whose plan stands with the exchanges that carry it out",
            MentionStatus.Proposed => "a hope without a number",
            MentionStatus.Announced => "ahead, without a day or number of its own",
            MentionStatus.Cancelled => "called off, but no exchange of its own",
            _ => "no day, number or act of its own",
        };

    private static string Joined(ReadingTrace trace, ExchangeEvent exchange, Mention mention)
    {
        if (mention.SentenceIndex == exchange.First.SentenceIndex && mention.At == exchange.First.At)
            return "opens the record";
        if (
            mention is { Time: { } time, Hold: TimeHold.Happened }
            && Date(trace, mention, time) is { Date: not null } date
            && date.Date == exchange.Date.Date
        )
            return "names the same day";
        if (
            exchange
                .Mentions.TakeWhile(m => m.At.First < mention.At.First)
                .SelectMany(m => m.Headcounts)
                .Any(h => mention.Headcounts.Any(own => own.Value == h.Value))
        )
            return "repeats its number";
        return "goes on about it, without another day";
    }

    private static string When(ReadingTrace trace, Mention mention, TimeExpression time)
    {
        var day = Annotator.Day(Date(trace, mention, time));
        var words = Words(trace.Text!, new(time.First, time.End));
        return (day is null ? $"“{words}”" : $"“{words}” is {day}") + (mention.Hold == TimeHold.Told ? ", when it was told" : "");
    }

    private static ResolvedDate Date(ReadingTrace trace, Mention mention, TimeExpression time) =>
        trace.Resolver.Resolve(time, mention.Status is MentionStatus.Announced or MentionStatus.Cancelled, null);

    private static string Describe(MarkedText text, Headcount count)
    {
        var relation = count.Relation == Relation.Whole ? "" : Name(count.Relation) + " ";
        var people = count.People.ToString().ToLowerInvariant();
        var claimant = count.Claimant is null ? "" : $" ({count.Claimant})";
        var votes = string.Concat(count.Votes.Select(v => Vote(text, v)));
        return string.Create(CultureInfo.InvariantCulture, $"{relation}{count.Value} {people}{To(count.To)}{claimant}{votes}");
    }

    // "; “handed over” who gives: Ukraine +30"
    private static string Vote(MarkedText text, Vote vote) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"; “{Words(text, vote.At)}” {vote.Cue}: {(vote.For == Sides.Both ? "each" : vote.For.ToString())} +{vote.Weight}"
        );

    private static string To(Sides sides) =>
        sides switch
        {
            Sides.Ukraine => " to Ukraine",
            Sides.Russia => " to Russia",
            Sides.Both => " to each side",
            _ => "",
        };

    private static string Name(Relation relation) =>
        relation switch
        {
            Relation.Part => "of them",
            Relation.OnTop => "besides",
            Relation.BothSides => "both sides together",
            Relation.Plan => "planned",
            _ => "in all so far",
        };
}
