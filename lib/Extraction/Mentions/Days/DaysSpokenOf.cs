using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>The days that a text has spoken of so far, for words of time that lean on them.</summary>
internal sealed class DaysSpokenOf(MarkedText text, DateOnly? published)
{
    private static readonly ConceptSet DayNames = ConceptSet.Of(Concept.Weekday, Concept.Month, Concept.RelativeDay);

    private readonly YearsTold years = new(text, published);
    private readonly EntryDays entries = new(text);
    private readonly DaySet daySet = new(text);
    private readonly DayOfTelling telling = new(text);
    private readonly LastDay lastDay = new(text, published);
    private (int First, List<TimeExpression> Times) read = (-1, []);

    /// <summary>The sentence names a day or month.</summary>
    public bool Names(Sentence sentence) => text.HasAny(DayNames, sentence.First, sentence.End) || HasFigures(sentence);

    // «Головне за 04.03.»
    private bool HasFigures(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var kind = text.Tokens[i].Kind;
            if (kind == TokenKind.Date || (kind == TokenKind.Number && DateFigures.Read(text, sentence, i) is not null))
                return true;
        }

        return false;
    }

    /// <summary>The words of time of the sentence that is read, as they stand there: asked for up to three times, and read once.</summary>
    public List<TimeExpression> TimesOf(Sentence sentence)
    {
        if (read.First != sentence.First)
            read = (sentence.First, DateReader.Read(text, sentence));
        return read.Times;
    }

    /// <summary>The day of the timeline's entry that a sentence belongs to.</summary>
    public TimeExpression? OfEntry(Sentence sentence) => entries.Of(sentence);

    /// <summary>The day that the sentence before this one set.</summary>
    public TimeExpression? OfSentenceBefore(int index) => daySet.Before(index);

    /// <summary>A year that heads a part of a chronology.</summary>
    public void SetYear(int index) => years.Head(index);

    /// <summary>
    /// "It was Saturday when the buses reached the border. By noon 103 were on their way home": a day that the next sentence may mean.
    /// </summary>
    public void Set(int index, Sentence sentence)
    {
        if (Names(sentence) && daySet.CanSet(sentence))
            daySet.Set(index, TimesOf(sentence));
    }

    /// <summary>"September 21: …", «15 січня. …», «15 січня — …»: the day of an entry of a timeline.</summary>
    public void SetEntry(int index, Sentence sentence)
    {
        if (Names(sentence))
            entries.Set(index, sentence, TimesOf(sentence));
    }

    /// <summary>«Нагадаємо, на свята відбувся обмін. Тоді …»: what is told now has another day, which nobody names.</summary>
    public void Leave() => lastDay.Leave();

    /// <summary>
    /// «24 серпня … Того ж дня»: puts the day spoken of last, and the year of the heading, where words of time leave them out.
    /// </summary>
    public List<TimeExpression> Resolve(List<TimeExpression> times, bool tellsExchange)
    {
        var isTelling = telling.Tells(times);
        if (isTelling)
            telling.Set(times);
        for (var i = 0; i < times.Count; i++)
        {
            times[i] = OfTelling(times[i]) ?? times[i];
            times[i] = years.Complete(times[i], times);
            times[i] = lastDay.NextTo(times[i]) ?? times[i];
            if (lastDay.MeantBy(times[i], times) is { } meant)
                times[i] = meant;
            else if (!isTelling)
                lastDay.Remember(times[i], tellsExchange);
        }

        return times;
    }

    // Today or yesterday, as those mean it whose words they are.
    private TimeExpression? OfTelling(TimeExpression spoken)
    {
        if (spoken is not { Kind: TimeKind.FromPublished, Offset: 0 or -1 })
            return null;
        var index = text.SentenceOf(spoken.First);
        return entries.OfDateline(index, spoken) ?? telling.Of(index, spoken);
    }
}
