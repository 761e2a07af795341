using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What the words around a number say of it: part, addition, pair, the dead, a noun left out.</summary>
internal static class HeadcountCues
{
    /// <inheritdoc cref="PairCues.IsPairEnd" />
    public static bool IsPairEnd(MarkedText text, Quantity number) => PairCues.IsPairEnd(text, number);

    /// <inheritdoc cref="PairCues.IsJoinedPair" />
    public static bool IsJoinedPair(MarkedText text, int number) => PairCues.IsJoinedPair(text, number);

    /// <inheritdoc cref="SumCues.IsExactly" />
    public static bool IsExactly(Headcount round, Quantity number) => SumCues.IsExactly(round, number);

    /// <inheritdoc cref="SumCues.IsSum" />
    public static bool IsSum(MarkedText text, Sentence sentence, Quantity number) => SumCues.IsSum(text, sentence, number);

    /// <inheritdoc cref="SumCues.IsOutOf" />
    public static bool IsOutOf(MarkedText text, Quantity? before, Quantity number) => SumCues.IsOutOf(text, before, number);

    /// <inheritdoc cref="SumCues.NounOf" />
    public static Term? SumOf(MarkedText text, Sentence sentence, Quantity number) => SumCues.NounOf(text, sentence, number);

    /// <inheritdoc cref="Predicates.Told" />
    public static Headcount Predicate(MarkedText text, Sentence sentence, Headcount part, int from) =>
        Predicates.Told(text, sentence, part, from);

    /// <inheritdoc cref="Participles.IsParticiple" />
    public static bool IsParticiple(MarkedText text, Term term) => Participles.IsParticiple(text, term);

    /// <inheritdoc cref="Participles.IsFollowedByPeople" />
    public static bool FollowedByPerson(MarkedText text, int at) => Participles.IsFollowedByPeople(text, at);

    /// <inheritdoc cref="AdditionCues.EachFollows" />
    public static bool EachFollows(MarkedText text, Sentence sentence, int at) => AdditionCues.EachFollows(text, sentence, at);

    /// <inheritdoc cref="AdditionCues.OnTopFollows" />
    public static bool OnTopFollows(MarkedText text, int next, int at) => AdditionCues.OnTopFollows(text, next, at);

    /// <inheritdoc cref="AdditionCues.AlsoFollows" />
    public static bool AlsoFollows(MarkedText text, int next, int at) => AdditionCues.AlsoFollows(text, next, at);

    /// <inheritdoc cref="PartCues.Before" />
    public static (bool Part, bool OnTop) Before(MarkedText text, int sentence, int from, int to) =>
        PartCues.Before(text, sentence, from, to);

    /// <inheritdoc cref="GappedVerbs.SideWithoutNoun" />
    public static Sides? Elided(MarkedText text, Sentence sentence, Quantity number) => GappedVerbs.SideWithoutNoun(text, sentence, number);

    /// <inheritdoc cref="GappedVerbs.Side" />
    public static Term? Gapped(MarkedText text, Sentence sentence, Quantity number) => GappedVerbs.Side(text, sentence, number);

    /// <inheritdoc cref="Arguments.IsArgument" />
    public static bool IsArgument(MarkedText text, Sentence sentence, Quantity number) => Arguments.IsArgument(text, sentence, number);

    /// <inheritdoc cref="NounsBefore.Of" />
    public static Term? NounBefore(MarkedText text, Sentence sentence, Quantity number) => NounsBefore.Of(text, sentence, number);

    /// <inheritdoc cref="NounsBefore.Own" />
    public static Term? OwnBefore(MarkedText text, int first, Quantity number) => NounsBefore.Own(text, first, number);

    /// <inheritdoc cref="BodiesBefore.Find" />
    public static Term? BodyBefore(MarkedText text, int from, int to) => BodiesBefore.Find(text, from, to);

    /// <inheritdoc cref="SidesBefore.Dash" />
    public static Sides? DashSide(MarkedText text, Sentence sentence, Quantity number) => SidesBefore.Dash(text, sentence, number);

    /// <inheritdoc cref="SidesBefore.Line" />
    public static Sides? LineSide(MarkedText text, Sentence sentence, Quantity number) => SidesBefore.Line(text, sentence, number);

    /// <inheritdoc cref="SidesBefore.IsOurLine" />
    public static bool IsOurLine(MarkedText text, Sentence sentence, Quantity number) => SidesBefore.IsOurLine(text, sentence, number);
}
