using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Records;

/// <summary>Collects the words that support each field of one record.</summary>
/// <param name="quotes">Sentences quoted so far: the records of an article rest on few of them.</param>
internal sealed class EvidenceList(MarkedText text, Dictionary<(int From, int To), string> quotes)
{
    /// <summary>A quote is cut to so many letters; most records rest on no more words than so many.</summary>
    private const int LongestQuote = 300,
        Usual = 20;
    private readonly List<Evidence> found = new(Usual);

    public IReadOnlyList<Evidence> All => found;

    /// <summary>Adds the words of a field, or those that it is derived from where no words tell it.</summary>
    public void Add(string field, Span? span, Span derivedFrom) => Add(field, span is { } at && at.End > at.First ? at : derivedFrom);

    public void Add(string field, Span? span)
    {
        if (span is not { } at || at.End <= at.First)
            return;
        var start = text.Tokens[at.First].Start;
        var end = text.Tokens[at.End - 1].End;
        Evidence? same = null;
        foreach (var known in found)
        {
            if (known.Start != start || known.End != end)
                continue;
            if (known.Field == field)
                return;
            same = known;
        }

        // Most fields of a record rest on words that another rests on.
        found.Add(
            same is not null
                ? same with
                {
                    Field = field,
                }
                : new Evidence(field, start, end, text.Text[start..end]) { Quote = Quote(at.First, start, end) }
        );
    }

    // The sentence around the words; a long one is cut to a window about them, between words.
    private string Quote(int token, int start, int end)
    {
        var sentence = text.Sentences[text.SentenceOf(token)];
        var from = text.Tokens[sentence.First].Start;
        var to = Math.Max(text.Tokens[sentence.End - 1].End, end);
        if (to - from <= LongestQuote)
        {
            if (!quotes.TryGetValue((from, to), out var quote))
                quotes.Add((from, to), quote = text.Text[from..to]);
            return quote;
        }

        var first = sentence.First;
        while (text.Tokens[first].Start < start && end - text.Tokens[first].Start > LongestQuote / 2)
            first++;
        from = Math.Min(text.Tokens[first].Start, start);
        var until = first;
        while (until + 1 < sentence.End && text.Tokens[until + 1].End - from <= LongestQuote)
            until++;
        return text.Text[from..Math.Min(Math.Max(text.Tokens[until].End, end), from + LongestQuote)];
    }
}
