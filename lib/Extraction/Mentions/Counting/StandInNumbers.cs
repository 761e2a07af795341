using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Words that count people without a number: "the same number", "a civilian", the names of the dead.</summary>
internal static class StandInNumbers
{
    /// <summary>Stands for "the same number" until the number before is known.</summary>
    private const int SameAsLast = int.MinValue;

    /// <summary>Words between "a" and the office of those who come first: "a pro-Russian cleric".</summary>
    private const int OfficeReach = 3;

    /// <summary>Words between "a" and its noun, and between a number and its price.</summary>
    private const int NounReach = 4,
        PriceReach = 8;

    /// <summary>Words between a number and the one who is joined to it: "six boys and a girl".</summary>
    private const int JoinedReach = 5;

    /// <summary>"The same number", whatever it is.</summary>
    public static bool IsSame(Quantity number) => number.Value == SameAsLast;

    /// <summary>The numbers of a sentence with what stands for one, in their order.</summary>
    /// <param name="read">Those that the number reader found.</param>
    /// <param name="text">The article.</param>
    /// <param name="sentence">Where they stand.</param>
    public static List<Quantity> AddedTo(List<Quantity> read, MarkedText text, Sentence sentence)
    {
        List<Quantity> numbers = [.. read];
        foreach (var same in text.All(Concept.Same, sentence.First, sentence.End))
        {
            if (same.Value(Concept.Same) != "those" && !IsNamed(text, same, read))
                numbers.Add(new Quantity(same.First, same.End, SameAsLast, default));
        }

        foreach (var article in text.All(Concept.Article, sentence.First, sentence.End))
        {
            if (CountsOne(text, sentence, article, read))
                numbers.Add(new Quantity(article.First, article.End, 1, default));
        }

        AddSingles(numbers, read, text, sentence);
        NamedBodies.AddTo(numbers, text, sentence);
        if (numbers.Count > read.Count)
            numbers.Sort(static (a, b) => a.First.CompareTo(b.First));
        return numbers;
    }

    // "the same number: 186 soldiers", «таку саму кількість – 186»: told in figures behind it.
    private static bool IsNamed(MarkedText text, Term same, List<Quantity> read) =>
        text.Tokens[Math.Min(same.End, text.Tokens.Count - 1)].Norm is "–" or "—" or "-" or ":" or "," or "("
        && read.Exists(
            (Text: text, Same: same),
            static (n, told) => n.First == told.Same.End + 1 && !told.Text.Is(n.End, Concept.Part) && !told.Text.Is(n.End, Concept.Of)
        );

    // "A" is one of those who were exchanged.
    private static bool CountsOne(MarkedText text, Sentence sentence, Term article, List<Quantity> read) =>
        IsOffice(text, sentence, article, read)
        || IsTraded(text, sentence, article, read)
        || IsBodyOf(text, article)
        || IsJoined(text, article, read);

    // "a pro-Russian cleric and 24 soldiers"
    private static bool IsOffice(MarkedText text, Sentence sentence, Term article, List<Quantity> read) =>
        text.Find(Concept.Profession, article.End, Math.Min(article.End + OfficeReach, sentence.End)) is { } office
        && text.Is(office.End, Concept.And)
        && CountsFrom(read, office.End + 1);

    // "a Russian officer for five Ukrainian fighters", "12 Russians for a Ukrainian pilot": one who was exchanged for so many, or so many
    // for one: a soldier or captive of a side.
    private static bool IsTraded(MarkedText text, Sentence sentence, Term article, List<Quantity> read)
    {
        if (text.Find(Concept.SidePeople, article.End, Math.Min(article.End + 2, sentence.End)) is null)
            return false;
        var end = Math.Min(article.End + NounReach, sentence.End);
        if (
            (text.Find(Concept.Person, article.End + 1, end) ?? text.Find(Concept.Rank, article.End + 1, end)) is not { } noun
            || noun.Is(Concept.Exchange)
            || text.AnyToken(article.End, noun.First, static (text, i) => text.Is(i, Concept.Exchange))
        )
            return false;
        if (text.Is(noun.End, Concept.For) && CountsFrom(read, noun.End + 1))
            return true;
        return text.Is(article.First - 1, Concept.For)
            && text.Has(Concept.Exchange, sentence.First, article.First)
            && EndsBefore(read, article.First, PriceReach);
    }

    // "the body of an Israeli volunteer"
    private static bool IsBodyOf(MarkedText text, Term article) =>
        text.Is(article.First - 1, Concept.Of) && text.ValueAt(article.First - 2, Concept.Person) == "body";

    // "24 soldiers and a civilian", "… and a colonel"
    private static bool IsJoined(MarkedText text, Term article, List<Quantity> read) =>
        text.Is(article.First - 1, Concept.And)
        && (
            text.ValueAt(article.End, Concept.Person) is "civilian" or "child" or "soldier"
            || (text.Is(article.End, Concept.Rank) && read is [var first, ..] && first.First < article.First)
        );

    // Nouns that count one by themselves; their number takes no words of its own.
    private static void AddSingles(List<Quantity> numbers, List<Quantity> read, MarkedText text, Sentence sentence)
    {
        foreach (var single in text.All(Concept.Single, sentence.First, sentence.End))
        {
            if (NamedBodies.IsOneBody(text, single))
                numbers.Add(new Quantity(single.First, single.First, 1, default));
            // «шестеро хлопчиків і дівчинка»
            if (
                text.ValueAt(single.First - 1, Concept.And) == ""
                && !text.Is(single.First - 2, Concept.Single)
                && EndsBefore(read, single.First, JoinedReach)
            )
                numbers.Add(new Quantity(single.First, single.First, 1, default));
        }
    }

    // A number ends so near before a token, with a word between.
    private static bool EndsBefore(List<Quantity> numbers, int token, int reach)
    {
        foreach (var number in numbers)
        {
            if (!number.IsOrdinal && number.End < token && token - number.End <= reach)
                return true;
        }

        return false;
    }

    // A number that counts begins at a token.
    private static bool CountsFrom(List<Quantity> numbers, int token)
    {
        foreach (var number in numbers)
        {
            if (!number.IsOrdinal && number.First == token)
                return true;
        }

        return false;
    }
}
