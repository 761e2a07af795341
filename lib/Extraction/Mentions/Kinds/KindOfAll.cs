using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Nouns;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>"Five Ukrainians are home. All of them are civilians": who they all are is said behind their number.</summary>
internal static class KindOfAll
{
    /// <summary>Words between "all of them" and who they are.</summary>
    private const int EveryReach = 3;

    /// <summary>Gives those counted in the same sentence or the one before the kind that is said of all of them.</summary>
    public static List<Mention> Give(MarkedText text, List<Mention> mentions)
    {
        foreach (var every in text.All(Concept.Every, 0, text.Tokens.Count))
        {
            var index = text.SentenceOf(every.First);
            if (KindSaid(text, every, text.Sentences[index]) is not { } noun || IsOfNumberBeside(text, every))
                continue;
            if (ThoseTold(text, mentions, every, index) is var (at, told))
                mentions[at] = Given(mentions[at], noun, told);
            else if (LastTold(mentions, every, index) is >= 0 and var last)
                mentions[last] = GivenLast(mentions[last], noun, every);
        }

        return mentions;
    }

    // "A further three, all Ukrainian civilians, were let go": said of the number right before it, and of nobody told earlier.
    private static bool IsOfNumberBeside(MarkedText text, Term every) =>
        every.First > 1 && text.Tokens[every.First - 1].Norm is "," or "(" && text.IsNumber(every.First - 2);

    // "All of them are civilians"
    private static Term? KindSaid(MarkedText text, Term every, Sentence sentence) =>
        text.Find(Concept.Person, every.End, Math.Min(every.End + EveryReach, sentence.End)) is { } noun
        && noun.Value(Concept.Person) is "civilian" or "child"
        && !noun.Is(Concept.Exchange)
        && !IsAllOfKind(every, noun)
            ? noun
            : null;

    // "all civilians are to be freed", «усі цивільні повернуться»: of whom else it may be.
    private static bool IsAllOfKind(Term every, Term noun) => noun.First == every.End && every.End - every.First == 1;

    // "All ten were civilians": those ten, wherever they were counted.
    private static (int At, int Value)? ThoseTold(MarkedText text, List<Mention> mentions, Term every, int index)
    {
        if (
            NumberReader.Read(text, text.Sentences[index]).Find(every, static (n, every) => n.First == every.End)
            is not { Value: > 0 } number
        )
            return null;
        var at = mentions.FindLastIndex(m =>
            m.SentenceIndex < index - 1 && m.Headcounts.Exists(number.Value, static (c, value) => KindCues.IsOpen(c) && c.Value == value)
        );
        return at >= 0 ? (at, number.Value) : null;
    }

    private static Mention Given(Mention mention, Term noun, int value)
    {
        var kind = NounPhrase.Kind(noun.Value(Concept.Person)!);
        return mention with
        {
            Headcounts = mention.Headcounts.ConvertAll(c => KindCues.IsOpen(c) && c.Value == value ? c.As(kind, Span.Of(noun)) : c),
        };
    }

    // The last who are counted before "all" in its sentence or the one before.
    private static int LastTold(List<Mention> mentions, Term every, int index) =>
        mentions.FindLastIndex(m =>
            m.SentenceIndex <= index
            && m.SentenceIndex >= index - 1
            && m.Headcounts.Exists(every, static (c, every) => IsOpenBefore(c, every))
        );

    private static bool IsOpenBefore(Headcount count, Term every) => KindCues.IsOpen(count) && count.Number.First < every.First;

    private static Mention GivenLast(Mention mention, Term noun, Term every)
    {
        var told = mention.Headcounts.FindLast(every, static (c, every) => IsOpenBefore(c, every));
        var kind = NounPhrase.Kind(noun.Value(Concept.Person)!);
        return mention with { Headcounts = mention.Headcounts.ConvertAll(c => c == told ? c.As(kind, Span.Of(noun)) : c) };
    }
}
