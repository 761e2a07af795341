using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Headlines;

/// <summary>Whether a headline says whom it tells of as exchanged or back: captives, soldiers, children, the dead, both sides.</summary>
internal static class HeadlineReturns
{
    /// <summary>A noun stands at most so many words behind its number.</summary>
    private const int NounReach = 3;

    private static readonly ConceptSet Returns = ConceptSet.Of(Concept.Back, Concept.Get, Concept.Give);

    public static bool TellsOfReturn(MarkedText title) =>
        !TellsOfOtherExchange(title) && (Has(title, Concept.OfPrisoners) || IsOfExchange(title) || IsOfAct(title));

    private static bool TellsOfOtherExchange(MarkedText title) =>
        All(title, Concept.OtherExchange).Any(static o => o.Value(Concept.OtherExchange) != "goods");

    private static bool IsOfExchange(MarkedText title) => IsOfRatio(title) || IsOfCounted(title) || IsOfOne(title);

    // «Обмін 140 на 140 очікують у четвер»
    private static bool IsOfRatio(MarkedText title) => Has(title, Concept.Exchange) && ArticleView.HasRatio(title, 0, title.Tokens.Count);

    // «90 військових удома, і з ними п'ятеро цивільних: обмін відбувся», "95 on each side in an exchange": so many captives, whoever they
    // are.
    private static bool IsOfCounted(MarkedText title) =>
        (Has(title, Concept.Exchange) || (Has(title, Concept.Captivity) && HasAct(title)))
        && !Has(title, Concept.OtherParty)
        && CountsCaptives(title);

    // "Exchange: 350 from each side today", «Обмен, которого ждали в четверг, не состоится»
    private static bool IsOfOne(MarkedText title) =>
        All(title, Concept.Exchange).Any(static e => e.Value(Concept.Exchange) == "one")
        && !Has(title, Concept.OtherParty)
        && (Has(title, Concept.Each) || (Has(title, Concept.Cancelled) && !Has(title, Concept.Talks)));

    private static bool IsOfAct(MarkedText title) => HasAct(title) && (CountsOurs(title) || SaysWhom(title));

    // «ДОМА 173 наших защитника!»
    private static bool CountsOurs(MarkedText title) => ArticleView.CountsOurs(title, 0, title.Tokens.Count);

    // Both sides; or one of them, or our own («64 наших воїнів приїхали додому»), and who they are.
    private static bool SaysWhom(MarkedText title)
    {
        var sides = ArticleView.SidesIn(title, 0, title.Tokens.Count);
        return sides == Sides.Both || (NamesPeople(title) && (sides != Sides.None || NamesOurs(title)));
    }

    // «самолёт с девяноста освобождёнными россиянами»: who was freed is one of those.
    private static bool NamesPeople(MarkedText title) =>
        All(title, Concept.Person).Any(static p => p.Value(Concept.Person) is not "person" || p.Is(Concept.Back))
        || Has(title, Concept.Captivity)
        || Has(title, Concept.ComesFrom);

    private static bool NamesOurs(MarkedText title) => All(title, Concept.Own).Any(static o => o.Value(Concept.Own) == "speaker");

    private static bool HasAct(MarkedText title) =>
        title.AnyToken(0, title.Tokens.Count, static (title, i) => title.At(i) is { } term && Clause.IsTrigger(term));

    // A number of soldiers or captives, or of people on each side.
    private static bool CountsCaptives(MarkedText title)
    {
        foreach (var sentence in title.Sentences)
        {
            foreach (var number in NumberReader.Read(title, sentence))
            {
                if (number is { IsOrdinal: false, LooksLikeYear: false, Value: > 1 } && IsOfCaptives(title, sentence, number))
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfCaptives(MarkedText title, Sentence sentence, Quantity number)
    {
        var people = title.All(Concept.Person, number.End, Math.Min(number.End + NounReach, sentence.End));
        return people.Any(static p => p.Value(Concept.Person) is "soldier" or "captive")
            || (title.Has(Concept.Each, sentence.First, sentence.End) && people.Any(static p => p.Value(Concept.Person) == "person"));
    }

    /// <summary>
    /// «502 полеглі повернулися на щиті», above a text that names the sides: so many came home, whoever they are.
    /// </summary>
    public static bool CountsReturn(MarkedText title, List<Mention> mentions) =>
        mentions.Exists(static m => m.Status is MentionStatus.Completed or MentionStatus.Announced)
        && !Has(title, Concept.OtherParty)
        && !Has(title, Concept.OtherExchange)
        && title.Sentences.Exists(s => CountsPeople(title, s) && title.HasAny(Returns, s.First, s.End));

    private static bool CountsPeople(MarkedText title, Sentence sentence)
    {
        foreach (var person in title.All(Concept.Person, sentence.First, sentence.End))
        {
            if (person.Value(Concept.Person) is not "person" && ArticleView.IsNumber(title, Math.Max(sentence.First, person.First - 1)))
                return true;
        }

        return false;
    }

    private static bool Has(MarkedText title, Concept concept) => title.Has(concept, 0, title.Tokens.Count);

    private static Terms All(MarkedText title, Concept concept) => title.All(concept, 0, title.Tokens.Count);
}
