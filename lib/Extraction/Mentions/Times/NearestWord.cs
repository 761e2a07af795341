using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>
/// Words of time belong to the nearest word of their sentence that tells what happened, what was told, or something else.
/// </summary>
internal static class NearestWord
{
    /// <summary>How many words a sign counts for that stands between: what is behind it is further away.</summary>
    private const int ColonWeight = 6,
        CommaWeight = 2;

    public static TimeHold Of(in TimePlace at)
    {
        var near = double.MaxValue;
        var hold = TimeHold.Happened;
        for (var i = at.Sentence.First; i < at.Sentence.End; i++)
        {
            if (at.Text.At(i) is not { } word || word.First != i || at.Time.Covers(i) || Claim(at, word) is not { } its)
                continue;
            var distance = Distance(at, word, its);
            if (distance < near)
                (near, hold) = (distance, its);
        }

        return hold;
    }

    // What the words of time are where they belong to this word; null where they cannot.
    private static TimeHold? Claim(in TimePlace at, Term word) =>
        Meaning(at, word) switch
        {
            TimeHold.None when IsCause(at, word) || SaysWhom(at, word) || LeadsToAim(at, word) => null,
            TimeHold.Told when IsBeforeThat(at, word) => null,
            TimeHold.Happened when Clause.IsTrigger(word) && !at.IsAct(word) => OfOtherAct(at, word),
            var its => its,
        };

    private static TimeHold? Meaning(in TimePlace at, Term word)
    {
        var isTrigger = Clause.IsTrigger(word);
        if (isTrigger && word.Is(Concept.DecoyTime))
            return at.Time.Kind == TimeKind.Vague ? TimeHold.None : TimeHold.Told;
        if (word.Is(Concept.Happen) && HappensToOther(at.Text, word))
            return TimeHold.None;
        if (isTrigger || word.Is(Concept.Happen) || word.Is(Concept.Cancelled))
            return TimeHold.Happened;
        if (word.Value(Concept.DecoyTime) == "" || word.Is(Concept.Talks) || word.Value(Concept.Agreed) == "verb")
            return TimeHold.None;
        return word.Is(Concept.Report) ? TimeHold.Told : null;
    }

    // "the talks took place", "the invasion that began": not the exchange.
    private static bool HappensToOther(MarkedText text, Term happens) =>
        IsOther(text, happens.First - 1) || (text.Is(happens.First - 1, Concept.Relative) && IsOther(text, happens.First - 2));

    private static bool IsOther(MarkedText text, int token) => text.Is(token, Concept.DecoyTime) || text.Is(token, Concept.Talks);

    // "As a result of the negotiations, on 8 February 100 soldiers were brought back": the comma ends what led to it.
    private static bool IsCause(in TimePlace at, Term talks) =>
        talks.Is(Concept.Talks)
        && talks.First < at.Time.First
        && at.Text.AnyToken(talks.End, at.Time.First, static (text, i) => text.Tokens[i].Norm is ",")
        && at.Clause.Triggers is [.., var following]
        && following.First >= at.Time.End;

    // "handed over 60 captured Ukrainian troops on Tuesday": says whom, not when.
    private static bool SaysWhom(in TimePlace at, Term captured) =>
        captured.First > at.Sentence.First
        && ArticleView.IsNumber(at.Text, captured.First - 1)
        && at.Text.At(captured.End) is { } whom
        && (whom.Is(Concept.Person) || whom.Is(Concept.SidePeople));

    // "agreed to hold on 27 January an exchange": the day of what they agreed to do.
    private static bool LeadsToAim(in TimePlace at, Term agreed) =>
        agreed.Value(Concept.Agreed) == "verb" && agreed.First < at.Time.First && at.Text.Has(Concept.Aim, agreed.End, at.Time.First);

    // "said that on Saturday …": what follows "that" is the content.
    private static bool IsBeforeThat(in TimePlace at, Term said) =>
        said.First < at.Time.First && at.Text.Has(Concept.That, said.End, at.Time.First);

    // "On 16 October Qatar brought about the return of four": a verb that tells no act of its own.
    private static TimeHold? OfOtherAct(in TimePlace at, Term verb) => Clause.IsIdle(at.Text, at.Sentence, verb) ? null : TimeHold.None;

    // What stands before rules what follows; a verb right after "On Thursday" does too.
    private static double Distance(in TimePlace at, Term word, TimeHold its)
    {
        if (word.First < at.Time.End)
            return at.Time.First - word.End + Barriers(at.Text, word.End, at.Time.First);
        var words = word.First - at.Time.End;
        return (its == TimeHold.Happened ? words * 1.5 : (words + 2) * 2) + Barriers(at.Text, at.Time.End, word.First);
    }

    private static int Barriers(MarkedText text, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Norm is ":")
                count += ColonWeight;
            else if (text.Tokens[i].Kind == TokenKind.Symbol && text.Tokens[i].Norm is "," or "–" or "—" or ";" && i > from)
                count += CommaWeight;
        }

        return count;
    }
}
