using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>Days that head what follows: the entry of a timeline, the page of a diary.</summary>
internal sealed class EntryDays(MarkedText text)
{
    /// <summary>Words of a line that heads a paragraph with its day.</summary>
    private const int LongestDateline = 7;

    /// <summary>Words of a line that heads a paragraph with its day and its exchange.</summary>
    private const int LongestHeading = 10;

    private (TimeExpression Day, int Sentence)? entry;
    private (TimeExpression Day, int Sentence)? dateline;

    /// <summary>The day of the timeline's entry that a sentence belongs to.</summary>
    public TimeExpression? Of(Sentence sentence) =>
        entry is { } set && text.Sentences[set.Sentence].Block == sentence.Block ? set.Day : null;

    /// <summary>"Diary, 4 March. Today they exchanged us": today, as the line that heads the paragraph says.</summary>
    public TimeExpression? OfDateline(int index, TimeExpression spoken) =>
        dateline is { } line && Heads(line.Sentence, text.Sentences[index].Block) ? DaySteps.Shifted(line.Day, spoken) : null;

    private bool Heads(int line, int block) =>
        text.Sentences[line].Block == block || (line + 1 < text.Sentences.Count && text.Sentences[line + 1].Block == block);

    /// <summary>"September 21: …", «15 січня. …», «15 січня — …»: the day of an entry of a timeline.</summary>
    public void Set(int index, Sentence sentence, List<TimeExpression> times)
    {
        if (times is not [{ Kind: TimeKind.MonthDay or TimeKind.FullDate, Month: not null } day, ..])
            return;
        var isLast = day.End + 1 >= sentence.End;
        var opens = index == 0 || text.Sentences[index - 1].Block != sentence.Block;
        if (isLast && IsDateline(sentence, day))
            dateline = (day, index);
        if ((isLast && opens && NamesExchange(sentence, day)) || OpensEntry(sentence, day, opens))
            entry = (day, index);
    }

    // Nothing but words and the day that ends them: "Camp diary, 4 March."
    private bool IsDateline(Sentence sentence, TimeExpression day) =>
        day.End - sentence.First <= LongestDateline
        && !text.HasAny(Clause.Acts, sentence.First, sentence.End)
        && !text.Has(Concept.Report, sentence.First, sentence.End);

    // "2nd exchange, Wednesday, 16 March.": the line that heads an entry names its exchange too.
    private bool NamesExchange(Sentence sentence, TimeExpression day) =>
        day.End - sentence.First <= LongestHeading
        && text.Has(Concept.Exchange, sentence.First, day.First)
        && text.EveryToken(sentence.First, day.First, static (text, i) => IsOfHeading(text, i));

    private static bool IsOfHeading(MarkedText text, int token) =>
        text.Tokens[token].Kind is TokenKind.Number or TokenKind.Symbol
        || text.Is(token, Concept.OrdinalEnding)
        || text.Is(token, Concept.OrdinalNumber)
        || text.Is(token, Concept.Weekday)
        || text.ValueAt(token, Concept.Exchange) == "one";

    private bool OpensEntry(Sentence sentence, TimeExpression day, bool opens)
    {
        if (day.First - sentence.First > 1)
            return false;
        var sign = day.End < sentence.End ? text.Tokens[day.End].Norm : ".";
        return sign is ":" || (opens && day.First == sentence.First && Parts(sentence, day, sign));
    }

    // A dash behind the day, or the stop of a sentence that is the day alone.
    private static bool Parts(Sentence sentence, TimeExpression day, string sign) =>
        sign is "–" or "—" || (sign is "." && day.End + 1 >= sentence.End);
}
