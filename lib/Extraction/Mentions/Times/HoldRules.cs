using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>How firmly words of time belong to the act of a clause: the first rule that knows decides.</summary>
internal static class HoldRules
{
    public static TimeHold Of(in TimePlace at)
    {
        if (IsPlanned(at))
            return TimeHold.Happened;
        var lead = at.Time.First > at.Sentence.First && at.Text.IsDefinite(at.Time.First - 1) ? at.Time.First - 2 : at.Time.First - 1;
        if (IsOfDatedExchange(at, lead))
            return TimeHold.Happened;
        if (OtherDays.IsLimit(at, lead))
            return TimeHold.None;
        if (OpensClause(at) || CountsToAct(at))
            return TimeHold.Happened;
        var before = at.Text.At(at.BeforePreposition);
        if (StandsBeforeVerb(at, before) || FollowsBodies(at, before))
            return TimeHold.Happened;
        if (OtherDays.IsOfSomethingElse(at, before))
            return TimeHold.None;
        if (Datelines.IsDateline(at))
            return TimeHold.Told;
        return LeadingTime.Of(at) ?? NearestWord.Of(at);
    }

    // "scheduled for Thursday", «на 20 листопада»: the day of the act, whatever stands near.
    private static bool IsPlanned(in TimePlace at) =>
        at.Text.ValueAt(at.Time.First - 1, Concept.On) == "for" || at.Text.ValueAt(at.Time.First - 1, Concept.For) == "date";

    // «обмін від 4 лютого»: of that day.
    private static bool IsOfDatedExchange(in TimePlace at, int from) =>
        at.Text.ValueAt(from, Concept.DecoyTime) == "before"
        && at.Text.ValueAt(from - 1, Concept.Exchange) == "one"
        && TimeRules.IsDate(at.Time)
        && at.Text.ValueAt(from, Concept.Since) == "year"
        && at.IsAct(at.Text.At(from - 1)!);

    // "…, a day after 390 people came home": opens the clause of its verb.
    private static bool OpensClause(in TimePlace at) =>
        at.Time is { Kind: TimeKind.FromContext, Offset: not 0 } && at.Time.First == at.Clause.First && at.Clause.First > at.Sentence.First;

    // "The summit came a day after Moscow and Kyiv had each handed over 95": of the verb behind it, with nothing between that parts them.
    private static bool CountsToAct(in TimePlace at) =>
        at.Time is { Kind: TimeKind.FromContext, Offset: < 0 }
        && at.ActBehind() is { } told
        && !at.Text.AnyToken(
            at.Time.End,
            told.First,
            static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol || text.Is(i, Concept.Talks) || text.Is(i, Concept.Exchange)
        );

    // «на виконання домовленостей 4 березня проведено обмін»: right before the verb it is the day of the act.
    private static bool StandsBeforeVerb(in TimePlace at, Term? before) =>
        before?.Value(Concept.DecoyTime) == "" && !before.Is(Concept.Captivity) && WordBehind(at) is { } verb && IsVerbOfAct(at, verb);

    private static Term? WordBehind(in TimePlace at) =>
        at.Time.First >= at.Clause.First && at.Time.End < at.Clause.End ? at.Text.At(at.Time.End) : null;

    private static bool IsVerbOfAct(in TimePlace at, Term verb) =>
        verb.Value(Concept.Happen) == "" || (at.IsAct(verb) && Frame.Of(at.Text, at.Clause.First, verb).Passive);

    // «обменялись телами погибших 19 декабря»: the day of the act, not of the death.
    private static bool FollowsBodies(in TimePlace at, Term? before) =>
        before?.Value(Concept.Person) == "body" && at.Text.At(before.First - 1) is { } swap && at.IsAct(swap);
}
