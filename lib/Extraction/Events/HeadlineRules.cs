using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Headlines;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Completing;
using SwapPipeline.Extraction.Mentions.Nouns;
using SwapPipeline.Extraction.Mentions.Speaking;
using SwapPipeline.Extraction.Mentions.Statuses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// What only the headline tells of the main exchange: a text below "Ukraine brings home five children" may say no more than "their return
/// was made possible by …".
/// Evidence selects words of the clean text, which has no headline: such numbers point at the words that speak of the exchange.
/// </summary>
internal static class HeadlineRules
{
    /// <summary>Words from a number of our own to the noun that says who they are.</summary>
    private const int KindReach = 4;

    /// <summary>The headline tells of an exchange when it says whom: captives, soldiers, children, the dead, or both sides.</summary>
    public static bool TellsOfReturn(MarkedText title) => HeadlineReturns.TellsOfReturn(title);

    /// <summary>The headline tells of something done: "sides swap hundreds of prisoners".</summary>
    public static bool TellsOfDone(MarkedText title) =>
        TellsOfReturn(title) && HasClause(title, static status => status == MentionStatus.Completed);

    /// <summary>
    /// The headline tells of an exchange, be it held, ahead or called off: not of one who was freed, nor of what was denied.
    /// </summary>
    public static bool TellsOfSome(MarkedText title) =>
        HasClause(title, static status => status is not (MentionStatus.Denied or MentionStatus.Generic));

    private static bool HasClause(MarkedText title, Func<MentionStatus, bool> condition)
    {
        foreach (var sentence in title.Sentences)
        {
            foreach (var clause in Clause.Split(title, sentence))
            {
                if (!CountRules.IsAdjective(title, clause, []) && condition(StatusRules.Read(title, sentence, clause).Value))
                    return true;
            }
        }

        return false;
    }

    /// <summary>
    /// «ДОМА! 95 наших»: so many of our own in a headline, which need no verb beside their number; null when it counts none.
    /// </summary>
    public static Headcount? Ours(MarkedText title, Sides us)
    {
        if (us is not (Sides.Ukraine or Sides.Russia))
            return null;
        foreach (var sentence in title.Sentences)
        {
            foreach (var number in NumberReader.Read(title, sentence))
            {
                if (number is { IsOrdinal: false, LooksLikeYear: false, Value: > 1 } && IsOfOurs(title, number))
                    return Ours(title, sentence, number, us);
            }
        }

        return null;
    }

    // The word for our own stands before the number, else behind it.
    private static bool IsOfOurs(MarkedText title, Quantity number)
    {
        var own = title.At(number.First - 1) is { } before && before.Is(Concept.Own) ? before : title.At(number.End);
        return own?.Value(Concept.Own) == "speaker";
    }

    private static Headcount Ours(MarkedText title, Sentence sentence, Quantity number, Sides us)
    {
        var kind = title.Find(Concept.Person, number.End, Math.Min(number.End + KindReach, sentence.End))?.Value(Concept.Person);
        return new Headcount
        {
            Number = new Quantity(0, 0, number.Value, number.Precision),
            Phrase = default,
            People = kind is null ? People.Person : NounPhrase.Kind(kind),
            Value = number.Value,
            Precision = number.Precision,
            To = us,
        };
    }

    /// <summary>Gives the main exchange the people that only its headline counts; opens it where the text itself opens none.</summary>
    /// <returns>The main exchange, null when there is none.</returns>
    public static ExchangeEvent? Complete(
        MarkedText text,
        MarkedText? title,
        Voice voice,
        List<Mention> mentions,
        List<ExchangeEvent> events,
        ExchangeEvent? main,
        DateResolver resolver
    )
    {
        if (title is null || !(TellsOfReturn(title) || HeadlineReturns.CountsReturn(title, mentions)))
            return main;
        var headline = new Headline(title, voice);
        return new HeadlineCompletion(text, headline, new(text, headline, mentions, events, resolver), resolver).Complete(main);
    }
}
