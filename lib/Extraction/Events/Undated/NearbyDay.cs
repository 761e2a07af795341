using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Undated;

/// <summary>The day of the main exchange, told in a sentence near by that tells of no other one.</summary>
internal static class NearbyDay
{
    /// <summary>Words beside a day that tell nothing of their own.</summary>
    private const int BareDay = 3;

    private static readonly ConceptSet OfIt = ConceptSet.Of(
        Concept.Exchange,
        Concept.Give,
        Concept.Get,
        Concept.Back,
        Concept.Happen,
        Concept.Copula,
        Concept.ThisFact,
        Concept.Report,
        Concept.Homeward,
        Concept.Describes,
        Concept.Border
    );

    private static readonly ConceptSet OfDays = ConceptSet.Of(
        Concept.Weekday,
        Concept.Month,
        Concept.RelativeDay,
        Concept.On,
        Concept.Holiday,
        Concept.Article
    );

    /// <summary>Looks for the only day that the sentences near by name.</summary>
    /// <returns>False where they name two.</returns>
    public static bool TryFind(MarkedText text, List<ExchangeEvent> events, ExchangeEvent main, NamedDays days, out DayTold? found)
    {
        found = null;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            if (!MayTellDay(text, events, main, s))
                continue;
            foreach (var told in days.In(text, text.Sentences[s]))
            {
                if (found is { } known && known.Day.Date != told.Day.Date)
                    return false;
                found ??= told;
            }
        }

        return true;
    }

    private static bool MayTellDay(MarkedText text, List<ExchangeEvent> events, ExchangeEvent main, int sentence) =>
        UndatedRules.IsNear(main, sentence)
        && (sentence <= main.First.SentenceIndex || SpeaksOfIt(text, text.Sentences[sentence]))
        && !events.Exists(
            (Main: main, Sentence: sentence),
            static (e, asked) => e != asked.Main && e.Mentions.Exists(asked.Sentence, static (m, s) => m.SentenceIndex == s)
        );

    // Behind the exchange a day is its own where the sentence goes on about it: "The buses came on Friday" may be of other buses, "It was
    // Friday", "Friday, late evening" may not.
    private static bool SpeaksOfIt(MarkedText text, Sentence sentence)
    {
        if (text.HasAny(OfIt, sentence.First, sentence.End))
            return true;
        var others = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && !text.HasAny(OfDays, i, i + 1))
                others++;
        }

        return others <= BareDay;
    }
}
