using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>One place in an article that speaks of one exchange.</summary>
internal sealed record Mention
{
    public required int SentenceIndex { get; init; }

    public required Span At { get; init; }

    /// <summary>The word that tells the act.</summary>
    public required Span Trigger { get; init; }

    public required MentionStatus Status { get; init; }

    public Span StatusAt { get; init; }

    public TimeExpression? Time { get; init; }

    public TimeHold Hold { get; init; }

    /// <summary>The only day that the clause names where it holds none: of what was agreed, if it lies ahead.</summary>
    public TimeExpression? LooseDay { get; init; }

    public List<Headcount> Headcounts
    {
        get => field ??= [];
        init;
    }

    public Told<int>? Stage { get; init; }

    public Told<int>? Stages { get; init; }

    /// <summary>The stage is the last: "the final round".</summary>
    public bool IsFinal { get; init; }

    public Told<int>? Ordinal { get; init; }

    public List<Told<string>> Mediators
    {
        get => field ??= [];
        init;
    }

    public Told<string>? Location { get; init; }

    public Span? WithheldAt { get; init; }

    /// <summary>"last exchanged", "the previous swap": an earlier one.</summary>
    public bool IsPrevious { get; init; }

    /// <summary>"the remaining prisoners", "the next stage".</summary>
    public bool IsNext { get; init; }

    /// <summary>One exchange is meant: "the swap", "another exchange", or the verb itself.</summary>
    public bool IsOne { get; init; }

    /// <summary>An act is told, not a mere noun: "exchanged", "held a swap", "in the latest exchange".</summary>
    public bool IsTold { get; init; }

    /// <summary>Introduced as known: "Recall", «Нагадаємо».</summary>
    public bool IsRecalled { get; init; }

    /// <summary>"The same day, 14 April, another exchange was held": one more than that of the day told before.</summary>
    public bool IsOfSameDay { get; init; }

    /// <summary>"Hours before the swap": an act of its own, on the day of the one spoken of.</summary>
    public bool IsHoursBefore { get; init; }

    /// <summary>"in the latest swap".</summary>
    public bool IsLatest { get; init; }

    /// <summary>Soldiers and civilians without numbers: "both military personnel and civilians".</summary>
    public Sides MixedFor { get; init; }

    /// <summary>Speaks of the agreement of an exchange told before: "the swap is part of the deal".</summary>
    public bool RefersBack { get; init; }

    /// <summary>Says whom: soldiers, captives, the dead, those of a side; not merely somebody.</summary>
    public bool NamesCaptives { get; init; }

    /// <summary>"The ministry said then that three had come home": of what the sentence before tells.</summary>
    public bool IsThen { get; init; }

    /// <summary>
    /// A side hands people to the other, without saying how many: "Ukraine has handed the gravely wounded over to Russia".
    /// </summary>
    public bool IsHandover { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>A sentence without an act, which only says more of what was told.</summary>
    public bool IsVerbless { get; init; }

    /// <summary>"The exchange took place": says of the exchange itself that it was held.</summary>
    public bool IsOfItself { get; init; }

    /// <summary>Only the noun tells of it: no verb says whether it was held or lies ahead.</summary>
    public bool IsNounOnly { get; init; }

    /// <summary>Told of somebody in a relative clause: "a soldier who came home in an exchange".</summary>
    public bool IsRelative { get; init; }

    /// <summary>Told for the sake of one of them: "He was one of 146 who were freed".</summary>
    public bool IsThroughOne { get; init; }
}
