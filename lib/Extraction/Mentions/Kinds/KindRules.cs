using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Nouns;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>
/// Who mere people are, where the whole article names only one kind: «обмін цивільними … 15 українців і четверо росіян», "nine went to
/// Ukraine" in a text about children.
/// </summary>
internal static class KindRules
{
    /// <summary>
    /// Gives the mentions' people without a kind the only one that the article and its headline name; a soldier or captive anywhere leaves
    /// them as they are.
    /// </summary>
    public static List<Mention> Conclude(MarkedText text, MarkedText? title, List<Mention> mentions)
    {
        mentions = KindOfOthers.Give(text, title, KindOfAll.Give(text, KindOfNumber.Give(mentions)));
        if (
            !mentions.Exists(HasOpen)
            || mentions.Exists(static m => m.MixedFor != Sides.None)
            || OnlyKind.Noun(text, title) is not { } noun
        )
            return mentions;
        var kind = NounPhrase.Kind(noun.Value(Concept.Person)!);
        // "150 people, two civilians among them": the others are something else.
        if (mentions.Exists(kind, static (m, kind) => HasSome(m, kind)))
            return mentions;
        return mentions.ConvertAll(m => HasOpen(m) ? Given(text, m, kind, Span.Of(noun)) : m);
    }

    private static bool HasOpen(Mention mention) => mention.Headcounts.Exists(KindCues.IsOpen);

    private static bool HasSome(Mention mention, People kind) =>
        mention.Headcounts.Exists(kind, static (c, kind) => c.People == kind && c.Relation != Relation.Whole);

    private static Mention Given(MarkedText text, Mention mention, People kind, Span at) =>
        mention with
        {
            Headcounts = mention.Headcounts.ConvertAll(c =>
                KindCues.IsOpen(c) && !((c.IsPair || c.To == Sides.Both) && IsOfPrisoners(text, mention.SentenceIndex)) ? c.As(kind, at) : c
            ),
        };

    // "a prisoner exchange, 45 for 45. Two children came home as well": those are prisoners, by the name of the exchange.
    private static bool IsOfPrisoners(MarkedText text, int sentence) =>
        text.All(Concept.OfPrisoners, text.Sentences[sentence].First, text.Sentences[sentence].End)
            .Any(static o => o.Value(Concept.Person) is null);
}
