using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>Which exchange the article is about: one told in its headline or first sentences; all others are background.</summary>
internal static class RoleRules
{
    /// <summary>Days after which an exchange is no news.</summary>
    private const int LongAgo = 7;

    public static ExchangeEvent? Main(MarkedText text, string? title, string language, List<ExchangeEvent> events, DateOnly? published)
    {
        var body = text.Sentences.FindIndex(s => s.Block > 0);
        var hasHeadline = body > 0 && text.Sentences.Count > body && !EndsLikeSentence(text, text.Sentences[body - 1]);
        var first = hasHeadline ? body : 0;
        var headline = hasHeadline ? Speaks(text, 0, text.Sentences[first - 1].End) : title is not null && Speaks(new MarkedText(title, language), 0, int.MaxValue);
        var isShort = text.Sentences.Count - first <= 3 && (headline || title is null || new MarkedText(title, language) is var about && about.Has(Concept.Person, 0, about.Tokens.Count));
        var last = headline ? first + 5 : hasHeadline || title is not null ? first : first + 2;
        var candidates = events.Where(e => !e.IsBackground && !e.First.IsRecalled && e.First.SentenceIndex <= (isShort ? first + 2 : last) && (headline || !IsOld(e, published))).ToList();
        // A live page tells its newest first: what took place on its own day is what it is about.
        var own = headline && candidates.TrueForAll(e => e.Status != RecordStatus.Completed) ? events.Find(e => e is { Status: RecordStatus.Completed, IsBackground: false, First.IsRecalled: false, Hold: TimeHold.Happened } && e.Date.Date == published && published is not null) : null;
        return own ?? candidates.FirstOrDefault(e => e.Status is RecordStatus.Completed or RecordStatus.Cancelled) ?? candidates.FirstOrDefault();
    }

    // A story under another headline that recalls an exchange of long ago is not about it.
    private static bool IsOld(ExchangeEvent exchange, DateOnly? published) =>
        published is { } today && exchange.Date is { Precision: DatePrecision.Day, Date: { } day } && today.DayNumber - day.DayNumber > LongAgo;

    private static bool EndsLikeSentence(MarkedText text, Sentence sentence) => text.Tokens[sentence.End - 1].Norm is ".";

    private static bool Speaks(MarkedText text, int first, int end)
    {
        for (var i = first; i < end && i < text.Tokens.Count; i++)
        {
            if (text.At(i) is { } term && (term.Is(Concept.Exchange) || term.Is(Concept.Back) || (term.Value(Concept.Person) is { } p && p is not ("person" or "soldier")))) return true;
        }

        return false;
    }
}
