using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>What stands in front of a number and says that it counts some of those told before, or comes on top of them.</summary>
internal static class PartCues
{
    /// <summary>Words between "including" and its number.</summary>
    private const int PartReach = 6;

    /// <summary>Words between "together with them" and its number.</summary>
    private const int OnTopReach = 10;

    /// <summary>Words between "of" and the number of those who were freed.</summary>
    private const int OfReach = 4;

    /// <summary>What the words between the number before and this one say: "including", "together with them".</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentence">The first token of the sentence.</param>
    /// <param name="from">Behind the number before.</param>
    /// <param name="to">The number.</param>
    public static (bool Part, bool OnTop) Before(MarkedText text, int sentence, int from, int to)
    {
        var part = Part(text, from, to) ?? OfFreed(text, from, to) ?? AmongPeople(text, from, to);
        var onTop = OnTop(text, from, to);
        if (part is null && onTop is not null && List(text, onTop, from, to) is { } list)
            (part, onTop) = (list, null);
        onTop ??= Opening(text, sentence);
        return (part is not null && part.Value(Concept.Part) != "after", onTop is not null && onTop.Value(Concept.OnTop) != "after");
    }

    // "including", with no verb of its own behind it.
    private static Term? Part(MarkedText text, int from, int to)
    {
        if (text.FindLast(Concept.Part, Math.Max(from, to - PartReach), to) is not { } part)
            return null;
        // "an exchange of captives comprising 250 on either side": all of them.
        if (text.Is(part.First - 1, Concept.Exchange))
            return null;
        var hasVerb =
            text.Has(Concept.Report, part.End, to)
            || text.AnyToken(part.End, to, static (text, i) => text.At(i) is { } verb && Clause.IsTrigger(verb));
        return hasVerb ? null : part;
    }

    // «Із визволених 47 служать …»; but "news of the homecoming of 47 soldiers" tells of all.
    private static Term? OfFreed(MarkedText text, int from, int to) =>
        text.FindLast(Concept.Of, Math.Max(from, to - OfReach), to) is { } of
        && of.End < to
        && text.At(of.End) is { } freed
        && Participles.IsAct(text, of.End)
        && IsNumberBehind(text, freed, to)
            ? of
            : null;

    private static bool IsNumberBehind(MarkedText text, Term freed, int number) =>
        text.Tokens[freed.End - 1].Norm is not "of"
        && !text.AnyToken(freed.End, number, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol);

    // "Among the Ukrainians are seven civilians", «Среди украинцев семь гражданских»: some of the people of a side.
    private static Term? AmongPeople(MarkedText text, int from, int to) =>
        text.FindLast(Concept.Among, Math.Max(from, to - OfReach), to) is { } among
        && text.At(among.End) is { } people
        && people.End <= to
        && people.Is(Concept.SidePeople)
        && !text.AnyToken(people.End, to, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol || text.Is(i, Concept.Report))
            ? among
            : null;

    // "together with them", "as well as"
    private static Term? OnTop(MarkedText text, int from, int to)
    {
        var first = Math.Max(from, to - OnTopReach);
        return text.All(Concept.OnTop, first, to).LastOrDefault(static t => t.Value(Concept.OnTop) != "after")
            ?? text.FindLast(Concept.Together, first, to);
    }

    // "The returnees included officers of many units, as well as two civilians": the addition closes the list of those who came.
    private static Term? List(MarkedText text, Term onTop, int from, int to) =>
        onTop.End == to
        && text.FindLast(Concept.Part, from, to) is { } list
        && list.Value(Concept.Part) != "after"
        && IsOneList(text, list.End, onTop.First)
            ? list
            : null;

    // Nothing but commas parts its members, and no verb.
    private static bool IsOneList(MarkedText text, int first, int end) =>
        text.EveryToken(first, end, static (text, i) => text.Tokens[i].Kind != TokenKind.Symbol || text.Tokens[i].Norm is ",")
        && !text.AnyToken(first, end, static (text, i) => text.At(i) is { } verb && (Clause.IsTrigger(verb) || verb.Is(Concept.Report)));

    // "Also 20 civilians came home": the word opens the sentence.
    private static Term? Opening(MarkedText text, int sentence) =>
        text.At(sentence) is { } start && start.First == sentence && start.Value(Concept.OnTop) is "" or "also" ? start : null;
}
