using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>
/// "It was Saturday when the buses reached the border. By noon 103 were on their way home": a day that the next sentence may mean.
/// </summary>
internal sealed class DaySet(MarkedText text)
{
    private static readonly ConceptSet OfAnother = ConceptSet.Of(
        Concept.Talks,
        Concept.Report,
        Concept.Captivity,
        Concept.ComesFrom,
        Concept.Harm,
        Concept.Future,
        Concept.Agreed,
        Concept.Proposed
    );

    private (TimeExpression Day, int Sentence)? day;

    /// <summary>The day that the sentence before this one set.</summary>
    public TimeExpression? Before(int index) =>
        day is { } set && (set.Sentence == index - 1 || IsAlone(text.Sentences[set.Sentence], set.Day)) ? set.Day : null;

    // "Sunday, 11 June.": a line that is nothing but a day rules until something is told.
    private bool IsAlone(Sentence sentence, TimeExpression day)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!day.Covers(i) && text.Tokens[i].Kind != TokenKind.Symbol && !text.Is(i, Concept.On) && !text.Is(i, Concept.Weekday))
                return false;
        }

        return true;
    }

    /// <summary>A sentence tells of nothing else than the day itself.</summary>
    public bool CanSet(Sentence sentence) =>
        !text.HasAny(OfAnother, sentence.First, sentence.End)
        // A dateline ("KYIV, 5 March —") sets no day.
        && !text.AnyToken(sentence.First, sentence.End, static (text, i) => text.Tokens[i].Norm is "–" or "—" or "-")
        && !text.All(Concept.DecoyTime, sentence.First, sentence.End).Any(static d => d.Value(Concept.DecoyTime) == "");

    /// <summary>Keeps the only day that such a sentence names.</summary>
    public void Set(int index, List<TimeExpression> times)
    {
        if (
            times is [{ Kind: TimeKind.Weekday or TimeKind.MonthDay or TimeKind.FullDate or TimeKind.FromPublished } only]
            && !TimeRules.BeginsSpan(text, only)
        )
            day = (only, index);
    }
}
