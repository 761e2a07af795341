using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>"Today: 84 for 84.": a short sentence of equal numbers and a day, or of both sides, stands for an exchange that nobody names.</summary>
internal static class BareRatios
{
    /// <summary>Words and signs of such a sentence; people of each side.</summary>
    private const int Longest = 10, Fewest = 3;

    private static readonly ConceptSet OfOthers = ConceptSet.Of(Concept.OtherExchange, Concept.Plan, Concept.Agreed, Concept.Future, Concept.Proposed, Concept.Talks, Concept.Cancelled, Concept.OtherParty, Concept.Unit, Concept.Harm, Concept.Recall, Concept.Previous);

    /// <summary>The clause of the ratio; empty where the sentence is none.</summary>
    public static List<Clause> Split(MarkedText text, Sentence sentence)
    {
        if (sentence.End - sentence.First > Longest || !text.Has(Concept.For, sentence.First, sentence.End) || text.HasAny(OfOthers, sentence.First, sentence.End)) return [];
        if (!IsDated(text, sentence) || NumberReader.Read(text, sentence).FindAll(n => !n.LooksLikeYear) is not [{ IsOrdinal: false, Value: >= Fewest } one, { IsOrdinal: false } other] || one.Value != other.Value) return [];
        if (!text.Is(other.First - 1, Concept.For) || other.First - one.End != 1 || !(other.End >= sentence.End || text.Tokens[other.End].Kind == TokenKind.Symbol || text.At(other.End) is not null)) return [];
        return [new Clause(sentence.First, sentence.End, [new Term(other.First - 1, other.First, [.. text.At(other.First - 1)!.Meanings, new Meaning(Concept.Exchange, "one")])])];
    }

    private static bool IsDated(MarkedText text, Sentence sentence) =>
        text.All(Concept.RelativeDay, sentence.First, sentence.End).Any(d => d.Value(Concept.RelativeDay) is "0" or "-1") || text.Has(Concept.Weekday, sentence.First, sentence.End)
        || (ArticleView.Names(text, sentence.First, sentence.End, "ukraine") && ArticleView.Names(text, sentence.First, sentence.End, "russia"));
}
