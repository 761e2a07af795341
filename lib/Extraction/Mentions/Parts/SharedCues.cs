using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>Whether "among them" is said of one of two numbers that stand beside each other, of both, or of a whole list.</summary>
internal static class SharedCues
{
    /// <summary>"22 soldiers, five of them officers, and eight civilians": the cue is that of the officers alone.</summary>
    public static bool IsOfLastAlone(in Neighbours pair) =>
        pair is { Found.Count: > 1, Last.Relation: Relation.Part, Count.Relation: Relation.Part }
        && pair.AreParted
        && !pair.Text.Has(Concept.Part, pair.From, EndOfReach(pair));

    /// <summary>"35 men and two women are among those freed": the cue behind the second is that of both.</summary>
    public static bool IsOfBoth(in Neighbours pair) =>
        pair.Last.Relation != pair.Count.Relation
        && pair is { Last.Relation: Relation.Whole or Relation.Part, Count: { Relation: Relation.Whole or Relation.Part, IsPair: false } }
        && pair.HasAnd
        && pair.AreOfOtherSex;

    /// <summary>"Ten Ukrainians, one politician and two priests among them": so is that of a list.</summary>
    public static bool IsOfList(in Neighbours pair) =>
        pair
            is {
                Found: [.., { Relation: Relation.Whole } all, _],
                Last: { Relation: Relation.Whole, IsPair: false },
                Count: { Relation: Relation.Whole or Relation.Part, IsPair: false }
            }
        && all.Value > pair.Last.Value + pair.Count.Value
        && pair.AreJoined
        && EndsWithCue(pair);

    private static bool EndsWithCue(in Neighbours pair) =>
        pair.Text.Find(Concept.Part, pair.Count.PeopleAt.End, EndOfReach(pair)) is { } cue
        && (cue.End >= pair.Sentence.End || pair.Text.Tokens[cue.End].Kind == TokenKind.Symbol);

    /// <summary>"among them" stands at most so many words behind those it is said of.</summary>
    private const int Reach = 4;

    private static int EndOfReach(in Neighbours pair) => Math.Min(pair.Count.Phrase.End + Reach, pair.Sentence.End);
}
