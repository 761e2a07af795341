using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>"The first stage of a two-day swap", "the second, final round", "the 71st exchange".</summary>
internal static class StageRules
{
    public static Told<int>? Stage(MarkedText text, Span range, Clause? clause = null)
    {
        // "and the third on Sunday": the noun is left out.
        if (clause?.Triggers[0] is { } ordinal && ordinal.Is(Concept.Exchange) && ordinal.Value(Concept.OrdinalNumber) is { } place)
            return new(int.Parse(place, CultureInfo.InvariantCulture), Span.Of(ordinal));
        foreach (var noun in text.All(Concept.Stage, range.First, range.End))
        {
            if (text.Is(noun.End, Concept.Talks) || text.Is(noun.End + 1, Concept.Talks) || text.Is(noun.End + 2, Concept.Talks))
                continue;
            // «часть первая», «этап второй»
            if (
                text.ValueAt(noun.End, Concept.OrdinalNumber) is { } behind
                && noun.End < range.End
                && !text.Is(noun.End + 1, Concept.Exchange)
            )
                return new(int.Parse(behind, CultureInfo.InvariantCulture), new(noun.First, noun.End + 1));
            // "phase one of the 1,000-for-1,000 swap"
            if (
                noun.Value(Concept.Stage) != "loose"
                && noun.End < range.End
                && int.TryParse(
                    text.ValueAt(noun.End, Concept.Number) ?? (text.Tokens[noun.End].Is("one") ? "1" : null),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var one
                )
                && one is > 0 and < 10
                && !text.Is(noun.End + 1, Concept.Person)
            )
                return new(one, new(noun.First, noun.End + 1));
            for (var i = noun.First - 1; i >= Math.Max(range.First, noun.First - 4); i--)
            {
                if (text.ValueAt(i, Concept.OrdinalNumber) is { } word)
                    return new(int.Parse(word, CultureInfo.InvariantCulture), new(i, noun.End));
                // «2-й этап»
                if (
                    text.Tokens[i].Kind == TokenKind.Number
                    && text.Is(i + 1, Concept.OrdinalEnding)
                    && (text.Tokens[i + 1].Joined || text.Tokens[i + 1].Start == text.Tokens[i].End)
                    && int.TryParse(text.Tokens[i].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var digit)
                    && digit is > 0 and < 10
                )
                    return new(digit, new(i, noun.End));
            }
        }

        return null;
    }

    /// <summary>How many stages: "two-day swap", "in three stages", «займёт два дня».</summary>
    public static Told<int>? Stages(MarkedText text, Span range)
    {
        foreach (var noun in text.All(Concept.Stage, range.First, range.End))
        {
            // «первый этап из двух», "stage 2 of 4"
            var behind = text.At(noun.End) is { } exchange && exchange.Is(Concept.Exchange) ? exchange.End : noun.End;
            // «часть первая из двух»
            if (text.At(behind) is { } place && place.Is(Concept.OrdinalNumber))
                behind = place.End;
            var of =
                text.Is(behind, Concept.Of) ? behind
                : noun.End + 1 < range.End && text.Tokens[noun.End].Kind == TokenKind.Number && text.Is(noun.End + 1, Concept.Of)
                    ? noun.End + 1
                : -1;
            if (of > 0 && of + 1 < range.End && Few(text, of + 1) is { } whole && !text.Is(of + 2, Concept.Person))
                return new(whole, new(noun.First, of + 2));
        }

        for (var i = range.First; i + 1 < range.End; i++)
        {
            if (!text.Is(i, Concept.Number) || text.At(i)!.First != i)
                continue;
            if (
                !int.TryParse(text.ValueAt(i, Concept.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                || value is < 2 or > 9
            )
                continue;
            var isDays =
                text.ValueAt(i + 1, Concept.Day) == "1"
                && (
                    text.Tokens[i + 1].Joined
                        ? text.Has(Concept.Exchange, i + 2, Math.Min(i + 6, range.End))
                        : text.Is(i - 1, Concept.Stage) || text.ValueAt(i - 1, Concept.Happen) == "lasts"
                );
            if (isDays || (text.Is(i + 1, Concept.Stage) && !text.Is(i + 2, Concept.Talks) && !text.Is(i + 3, Concept.Talks)))
                return new(value, new(i, i + 2));
        }

        return null;
    }

    // A small number, in a word or in digits.
    private static int? Few(MarkedText text, int at) =>
        int.TryParse(
            text.ValueAt(at, Concept.Number) ?? text.Tokens[at].Norm,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        ) && value is >= 2 and <= 9
            ? value
            : null;

    public static bool IsFinal(MarkedText text, Span range) =>
        text.All(Concept.Final, range.First, range.End)
            .Any(
                (Text: text, range.End),
                static (f, to) =>
                    to.Text.Has(Concept.Stage, f.End, Math.Min(f.End + 3, to.End)) || to.Text.Is(f.First - 2, Concept.OrdinalNumber)
            );

    /// <summary>Words between an exchange and the place in the row that is said of it at the end.</summary>
    private const int PredicateReach = 12;

    /// <summary>
    /// The number in the count of exchanges since 2022: with an exchange beside it, and no year, week or mediator that it could count.
    /// </summary>
    public static Told<int>? Ordinal(MarkedText text, Sentence sentence, List<Quantity> numbers)
    {
        // «Обмін № 72»
        foreach (var noun in text.All(Concept.Exchange, sentence.First, sentence.End))
        {
            if (
                noun.Value(Concept.Exchange) == "one"
                && noun.End + 1 < sentence.End
                && text.Tokens[noun.End].Norm is "№"
                && int.TryParse(text.Tokens[noun.End + 1].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            )
                return new(place, new(noun.End, noun.End + 2));
        }

        foreach (var number in numbers)
        {
            if (!number.IsOrdinal || !text.Has(Concept.Exchange, sentence.First, sentence.End))
                continue;
            // «цей обмін, що стався сьогодні, — уже 57-й»: the predicate that ends its sentence.
            var ends = number.End >= sentence.End || text.Tokens[number.End].Norm is "." or "," or ";" or ")";
            var near = text.Has(
                Concept.Exchange,
                Math.Max(sentence.First, number.First - (ends ? PredicateReach : 4)),
                Math.Min(number.End + 4, sentence.End)
            );
            var sinceWar = text.Has(Concept.SinceWar, number.End, Math.Min(number.End + 10, sentence.End));
            // "the second of the year", but "the 54th since Russia invaded in 2022".
            if (
                text.Find(Concept.ThisYear, number.End, Math.Min(number.End + 6, sentence.End)) is { } year
                && !text.Has(Concept.SinceWar, number.End, year.First)
            )
                continue;
            if (text.Is(number.End, Concept.Stage) || text.Is(number.End, Concept.Mediation) || text.Is(number.End + 1, Concept.Mediation))
                continue;
            if ((near && number.Value >= 10) || sinceWar)
                return new(number.Value, new(number.First, number.End));
        }

        return null;
    }
}
