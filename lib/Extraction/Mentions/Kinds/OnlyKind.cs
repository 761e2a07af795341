using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>The only kind of people that an article and its headline name.</summary>
internal static class OnlyKind
{
    /// <summary>Words between a number and the children that it counts.</summary>
    private const int NumberReach = 2;

    /// <summary>
    /// The first noun of that kind in the text; null where there are several, or captivity makes soldiers likely.
    /// </summary>
    public static Term? Noun(MarkedText text, MarkedText? title) =>
        OfText(text) is { } only
        && !NamesOthers(title, only.Value(Concept.Person)!)
        && ((IsChild(only) && IsToldOf(text, title)) || KindCues.IsExchanged(text, only))
            ? only
            : null;

    private static Term? OfText(MarkedText text)
    {
        Term? only = null;
        foreach (var noun in text.All(Concept.Person, 0, text.Tokens.Count))
        {
            if (noun.Value(Concept.Person) is not { } kind || kind == "person")
                continue;
            if (kind is not ("civilian" or "child") || (only is not null && only.Value(Concept.Person) != kind))
                return null;
            // An exchange named after them says it of all.
            if (only is null || KindCues.IsExchanged(text, noun))
                only = noun;
        }

        return only;
    }

    private static bool NamesOthers(MarkedText? title, string kind) =>
        title is not null
        && title
            .All(Concept.Person, 0, title.Tokens.Count)
            .Any(kind, static (p, kind) => p.Value(Concept.Person) is { } named && named != "person" && named != kind);

    // "two of them never saw their children": a text that is about children names them where it tells what was done, or in its headline.
    private static bool IsToldOf(MarkedText text, MarkedText? title) =>
        title?.All(Concept.Person, 0, title.Tokens.Count).Any(IsChild) == true
        || text.Sentences.Exists(
            text,
            static (s, text) =>
                text.All(Concept.Person, s.First, s.End).Any((text, s), static (child, at) => IsToldIn(at.text, at.s, child))
        );

    private static bool IsToldIn(MarkedText text, Sentence sentence, Term child) =>
        IsChild(child) && (text.HasAny(Clause.Acts, sentence.First, sentence.End) || IsCounted(text, sentence, child));

    private static bool IsCounted(MarkedText text, Sentence sentence, Term child) =>
        text.AnyToken(Math.Max(sentence.First, child.First - NumberReach), child.First, static (text, i) => ArticleView.IsNumber(text, i));

    private static bool IsChild(Term noun) => noun.Value(Concept.Person) == "child";
}
