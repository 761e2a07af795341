using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Numbers;

/// <summary>
/// Reads the numbers of a sentence: digits with any separators, words, thousands, ordinals, and how precisely they are said.
/// </summary>
internal static class NumberReader
{
    private const int MostPeople = 10_000_000;
    private const int MostDigits = 12;

    /// <summary>Words between "the oldest" and an age.</summary>
    private const int OneReach = 4;
    private const string TooLarge = "too large to count people";

    /// <summary>
    /// The numbers of a sentence that can count something; the others go to <paramref name="left"/>, each with its reason.
    /// </summary>
    public static List<Quantity> Read(MarkedText text, Sentence sentence, List<Quantity>? left = null)
    {
        var found = new List<Quantity>();
        for (var i = sentence.First; i < sentence.End; )
        {
            var number =
                text.Tokens[i].Kind == TokenKind.Number ? Digits(text, sentence, i)
                : text.At(i) is { } term && term.Concepts.Overlaps(Openers) ? Words(text, sentence, i)
                : null;
            if (number is null)
            {
                i++;
                continue;
            }

            if (number.Left is null)
                found.Add(
                    Precision(text, sentence, number) is var said && said == number.Precision ? number : number with { Precision = said }
                );
            else
                left?.Add(number);
            i = Math.Max(number.End, i + 1);
        }

        return found;
    }

    private static Quantity? Digits(MarkedText text, Sentence sentence, int at)
    {
        var token = text.Tokens[at];
        var end = at + 1;
        var plain = IsPlain(token.Norm);
        var digits = token.Norm;
        if (plain && digits.Length <= 3 && !text.Is(at - 1, Concept.Month))
        {
            while (end < sentence.End && IsNextGroup(text, end))
            {
                // A run of groups that is longer than any number is one number too large, and not one at each of its groups.
                if (digits.Length <= MostDigits)
                    digits += text.Tokens[end].Norm;
                end++;
            }
        }

        if (!TryValue(digits, out var value))
            return null;
        while (
            end < sentence.End && text.ValueAt(end, Concept.Multiplier) is { } times && text.Tokens[end].Start > text.Tokens[end - 1].Start
        )
        {
            // What is too large already must not grow out of its type.
            if (value <= MostPeople)
                value *= decimal.Parse(times, CultureInfo.InvariantCulture);
            // «5 тыс. тел»
            end += text.Is(end, Concept.Abbreviation) && end + 1 < sentence.End && text.Tokens[end + 1].Is(".") ? 2 : 1;
        }

        // «1 тис. 212 тіл»
        if (
            end - at > 1
            && value % 1000 == 0
            && end < sentence.End
            && text.Tokens[end] is { Kind: TokenKind.Number, Joined: false } rest
            && rest.Norm.Length <= 3
            && IsPlain(rest.Norm)
            && text.ValueAt(at + 1, Concept.Multiplier) == "1000"
        )
        {
            value += int.Parse(rest.Norm, CultureInfo.InvariantCulture);
            end++;
        }

        if (value != decimal.Truncate(value))
            return Left("a fraction");
        if (value > MostPeople)
            return Left(TooLarge);
        if (IsMoneyOrShare(text, sentence, at, end) || IsPostMark(text, sentence, at) || IsListMark(text, sentence, at))
            return Left("money, a share or a number of a list");
        if (IsAge(text, sentence, at))
            return Left("an age");
        // Il-76, GSAT-20: the number of a thing's name.
        if (
            token.Joined
            && at > sentence.First
            && text.Tokens[at - 1].Kind == TokenKind.Word
            && !text.Is(at - 1, Concept.For)
            && !text.Is(at - 1, Concept.Each)
        )
            return Left("the name of a thing");
        if (
            end < sentence.End
            && (text.Tokens[end].Joined || text.Tokens[end].Start == text.Tokens[end - 1].End)
            && text.Tokens[end].Kind == TokenKind.Word
        )
        {
            if (text.Is(end, Concept.OrdinalEnding))
                return new Quantity(at, end + 1, (int)value, default, IsOrdinal: true);
            if (!text.Is(end, Concept.For) && !text.Is(end, Concept.Each) && !IsCaseEnding(text.Tokens[end]))
                return Left("part of another word");
        }

        return new Quantity(at, end, (int)value, default, LooksLikeYear: plain && digits.Length == 4 && value is >= 1990 and < 2040);

        Quantity Left(string why) => new(at, end, -1, default, Left: why);
    }

    // "younger than 25", "aged 20", "prisoners under 25"
    private static bool IsAge(MarkedText text, Sentence sentence, int at) =>
        at > sentence.First
        && (
            (
                text.ValueAt(at - 1, Concept.Age) is { } kind
                && (kind != "behind" || text.Is(at - 2, Concept.Person) || text.Is(at - 2, Concept.SidePeople))
            ) || IsOfOne(text, sentence, at)
        );

    // "the oldest is 74", «найстаршому цивільному — 74»: the number ends what is said of them.
    private static bool IsOfOne(MarkedText text, Sentence sentence, int at) =>
        (at + 1 >= sentence.End || text.Tokens[at + 1].Kind == TokenKind.Symbol || text.Is(at + 1, Concept.Unit))
        && text.All(Concept.Age, Math.Max(sentence.First, at - OneReach), at).Any(one => one.Value(Concept.Age) == "who");

    // 12-ти, 200-ма: a case ending tied to the digits.
    private static bool IsCaseEnding(Token token) =>
        token.End - token.Start <= 3 && token.Norm is "ти" or "ма" or "х" or "ми" or "ох" or "ох" or "ем" or "ю";

    private static bool IsNextGroup(MarkedText text, int at)
    {
        var token = text.Tokens[at];
        return token.Kind == TokenKind.Number
            && token.Norm.Length == 3
            && !token.Joined
            && IsPlain(token.Norm)
            && token.Start - text.Tokens[at - 1].End == 1;
    }

    private static bool IsPlain(string norm) => !norm.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool TryValue(string digits, out decimal value)
    {
        // Most numbers have neither.
        if (
            digits.Length <= MostDigits
            && IsPlain(digits)
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
        )
        {
            value = whole;
            return true;
        }

        // A point or comma before exactly three digits parts thousands; otherwise it begins a fraction.
        var parts = digits.Split(',', '.');
        if (parts.Length > 1 && parts.Skip(1).All(p => p.Length == 3) && parts[0].Length is > 0 and <= 3 && parts[0] != "0")
            return decimal.TryParse(string.Concat(parts), NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return decimal.TryParse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsMoneyOrShare(MarkedText text, Sentence sentence, int at, int end) =>
        (end < sentence.End && text.Tokens[end].Norm is "am" or "pm" or "a.m" or "p.m" or "a.m." or "p.m.")
        || (
            end + 2 < sentence.End
            && text.Tokens[end].Norm is "a" or "p"
            && text.Tokens[end + 1].Norm is "."
            && text.Tokens[end + 2].Norm is "m"
        )
        || (end < sentence.End && text.Tokens[end].Norm is "%" or "€" or "$" or "°" or "₴" or "₽")
        || (
            at > sentence.First && text.Tokens[at - 1].Norm is "$" or "€" or "£" or "№" or "₴" or "#"
            || (
                at > sentence.First + 1
                && text.Tokens[at - 1].Norm is "/"
                && text.Tokens[at - 1].End == text.Tokens[at].Start
                && text.Tokens[at - 2].Norm != text.Tokens[at].Norm
            )
        );

    // "(3/3)": the last of three posts.
    private static bool IsPostMark(MarkedText text, Sentence sentence, int at)
    {
        var first = at > sentence.First && text.Tokens[at - 1].Norm is "/" ? at - 2 : at;
        return first > sentence.First
            && first + 3 < sentence.End
            && text.Tokens[first - 1].Norm is "("
            && text.Tokens[first + 1].Norm is "/"
            && text.Tokens[first + 3].Norm is ")"
            && text.Tokens[first].Norm.Length <= 2;
    }

    // "7. A swap before Christmas", where other lines begin with a number as well
    private static bool IsListMark(MarkedText text, Sentence sentence, int at) =>
        at == sentence.First && text.NumberedLines > 1 && text.IsNumberedLine(text.SentenceOf(at));

    // «сотні наших чекають»: nobody knows how many; but «по сотні», «близько сотні», «сотні на сотню».
    private static bool IsOneHundred(MarkedText text, Sentence sentence, int at) =>
        at > sentence.First
        && text.At(at - 1) is { } before
        && (
            before.Is(Concept.Each)
            || before.Is(Concept.Approximately)
            || before.Is(Concept.AtLeast)
            || before.Is(Concept.AtMost)
            || before.Is(Concept.On)
            || before.Is(Concept.For)
            || before.Is(Concept.Of)
        );

    // «праця десятків людей»: tens without a number of them.
    private static bool IsDozens(MarkedText text, Term first) =>
        first.Value(Concept.Multiplier) == "10" && !first.Is(Concept.Number) && !text.Is(first.End, Concept.Number);

    private static readonly ConceptSet Openers = ConceptSet.Of(Concept.OrdinalNumber, Concept.Number, Concept.Multiplier);

    private static Quantity? Words(MarkedText text, Sentence sentence, int at)
    {
        // "the hundredth exchange", «десятый»
        if (
            text.At(at) is { } ordinal
            && ordinal.First == at
            && ordinal.Value(Concept.OrdinalNumber) is { } row
            && int.Parse(row, CultureInfo.InvariantCulture) is var rank and >= 10
        )
            return new Quantity(at, ordinal.End, rank, default, IsOrdinal: true);
        if (text.At(at) is not { } first || first.First != at || !(first.Is(Concept.Number) || first.Is(Concept.Multiplier)))
            return null;
        // «десятки полонених»: no one number.
        if (first.Is(Concept.Approximately))
            return null;
        if ((first.Is(Concept.Plural) || IsDozens(text, first)) && !IsOneHundred(text, sentence, at))
            return null;
        var (total, current, end) = (0L, 0L, at);
        while (end < sentence.End && text.At(end) is { } term)
        {
            // «две сотни», «три десятки»: a hundred by itself, a multiplier behind a number.
            if (term.Value(Concept.Number) is { } word && !(current is > 0 and < 10 && term.Is(Concept.Multiplier)))
            {
                var value = int.Parse(word, CultureInfo.InvariantCulture);
                if (current != 0 && !(value < 100 && current % 100 == 0) && !(value < 10 && current % 100 >= 20 && current % 10 == 0))
                    break;
                current += value;
            }
            else if (term.Value(Concept.Multiplier) is { } times)
            {
                var value = int.Parse(times, CultureInfo.InvariantCulture);
                if (value is 10 or 100)
                    current = Math.Max(current, 1) * value;
                else
                    (total, current) = (total + (Math.Max(current, 1) * value), 0);
            }
            else if (
                !(
                    text.Tokens[end].Is("and")
                    && (current == 0 ? total > 0 && IsSmall(text, end + 1) : current >= 100 && current % 100 == 0)
                    && end + 1 < sentence.End
                    && text.Is(end + 1, Concept.Number)
                )
            )
            {
                break;
            }

            end = term.End;
            // "A million million million" goes on for as long as a page does.
            (total, current) = (Math.Min(total, MostPeople + 1L), Math.Min(current, MostPeople + 1L));
        }

        // «сімдесят другий», "fifty-seventh": a place in a row.
        if (
            current % 100 is >= 20 and <= 90
            && current % 10 == 0
            && end < sentence.End
            && text.At(end) is { } unit
            && unit.First == end
            && !unit.Is(Concept.Number)
            && int.TryParse(unit.Value(Concept.OrdinalNumber), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place < 10
        )
            return new Quantity(at, unit.End, (int)Math.Min(total + current + place, MostPeople), default, IsOrdinal: true);
        // "two-day", «трирічний»: part of another word, no count.
        var compound = end < sentence.End && text.Tokens[end].Joined && !text.Is(end, Concept.For);
        if (compound)
            return new Quantity(at, end, -1, default, Left: "part of another word");
        if (end == at + 1 && IsOfOne(text, sentence, at))
            return new Quantity(at, end, -1, default, Left: "an age");
        return total + current > MostPeople
            ? new Quantity(at, end, -1, default, Left: TooLarge)
            : new Quantity(at, end, (int)(total + current), default);
    }

    // "two thousand and five", but "a thousand and two hundred" are two numbers.
    private static bool IsSmall(MarkedText text, int at) =>
        text.At(at) is { } term
        && term.Is(Concept.Number)
        && !text.Is(term.End, Concept.Multiplier)
        && !text.Is(term.End + 1, Concept.Multiplier);

    private static CountPrecision Precision(MarkedText text, Sentence sentence, Quantity number)
    {
        for (var i = number.First - 1; i >= Math.Max(sentence.First, number.First - 3); i--)
        {
            if (text.Is(i, Concept.AtLeast))
                return CountPrecision.AtLeast;
            if (text.Is(i, Concept.Approximately) || text.Is(i, Concept.AtMost))
                return CountPrecision.Approx;
            if (text.Tokens[i].Kind != TokenKind.Word)
                break;
        }

        // «двести с лишним»
        if (
            number.End < sentence.End
            && text.At(number.End) is { } behind
            && behind.Is(Concept.AtLeast)
            && behind.End - number.End == 2
            && behind.First == number.End
            && !text.Is(behind.End, Concept.Number)
            && text.Tokens[Math.Min(behind.End, sentence.End - 1)].Kind != TokenKind.Number
        )
            return CountPrecision.AtLeast;
        // 200–250: the lower end is sure.
        return
            number.End < sentence.End
            && text.Tokens[number.End] is { Joined: true, Kind: TokenKind.Number }
            && !Mentions.HeadcountCues.IsJoinedPair(text, number.End)
            ? CountPrecision.Approx
            : CountPrecision.Exact;
    }
}
