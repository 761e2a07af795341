using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>A number counts people of the same kind as the one told last: "while 19 were handed to Moscow".</summary>
internal static class SharedNouns
{
    /// <summary>«передана тысяча тел, в ответ — 38»</summary>
    public static FoundPeople? InReturn(in BareNumber bare) =>
        Shared(bare) is { } earlier
        && bare.IsEarlierHere
        && bare.Number.First - 2 > earlier.Phrase.End
        && bare.Text.Tokens[bare.Number.First - 1].Norm is "–" or "—" or ":"
        && bare.Text.Is(bare.Number.First - 2, Concept.InReturn)
            ? bare.Of(earlier.People)
            : null;

    /// <summary>«Киев — 35 военных, Москва — 28»</summary>
    public static FoundPeople? BySide(in BareNumber bare) =>
        Shared(bare) is { } earlier && SidesBefore.Dash(bare.Text, bare.Sentence, bare.Number) is { } side
            ? bare.Of(earlier.People, side)
            : null;

    /// <summary>«64 військових — Україні, 64 — РФ»</summary>
    public static FoundPeople? ByReceiver(in BareNumber bare) =>
        Shared(bare) is { } earlier
        && bare.Number.End + 1 < bare.Sentence.End
        && bare.Text.Tokens[bare.Number.End].Norm is "–" or "—"
        && bare.Text.At(bare.Number.End + 1) is { } gets
        && IsReceiver(bare, gets)
            ? bare.Of(earlier.People)
            : null;

    private static bool IsReceiver(in BareNumber bare, Term name) =>
        name.Is(Concept.GoesTo) || name.Is(Concept.Recipient) || (name.Is(Concept.SideName) && MayReceive(bare, name));

    private static bool MayReceive(in BareNumber bare, Term name) =>
        name.Is(Concept.Undeclined)
        || (!name.Is(Concept.Oblique) && bare.IsEarlierHere && bare.Text.Has(Concept.Get, bare.Sentence.First, bare.Number.First));

    /// <summary>"Kyiv spoke of 112 servicemen, the Russian side of 98"</summary>
    public static FoundPeople? ByTeller(in BareNumber bare) =>
        Shared(bare) is { } earlier
        && bare.IsEarlierHere
        && ToldNumbers.SaysToo(bare.Text, bare.Number, earlier.Phrase.End) is { } teller
        && Scene.SideOf(teller.Value(Concept.SideName)) is var theirs
        && theirs != Sides.None
            ? bare.Of(earlier.People, theirs)
            : null;

    /// <summary>"84 captives of Ukraine and 84 of Russia"</summary>
    public static FoundPeople? OfOtherSide(in BareNumber bare)
    {
        if (bare.Earlier is not { Nationality: Sides.Ukraine or Sides.Russia } earlier || !bare.IsEarlierHere)
            return null;
        var other = Scene.Opposite(earlier.Nationality);
        return
            bare.Text.Is(bare.Number.End, Concept.Of)
            && bare.Text.At(bare.Number.End + 1) is { } name
            && name.Is(Concept.SideName)
            && Scene.SideOf(name.Value(Concept.SideName)) == other
            ? bare.Of(earlier.People, other)
            : null;
    }

    /// <summary>
    /// "Six children are to be returned. The six left Moscow yesterday."
    /// "More than 100 were freed. Among the 116 were …": told again, more exactly.
    /// </summary>
    public static FoundPeople? ToldAgain(in BareNumber bare) =>
        bare.Earlier is { Relation: Relation.Whole } earlier
        && (earlier.Value == bare.Number.Value || RoundNumbers.StandsFor(earlier, bare.Number))
        && bare.Number.First > bare.Sentence.First
        && bare.Text.IsDefinite(bare.Number.First - 1)
            ? bare.Of(earlier.People, earlier.Nationality)
            : null;

    /// <summary>"nearly 100 are home. Yermak gave the number as 95", «более сотни тел: в Киеве говорят о 104»</summary>
    public static FoundPeople? ToldExactly(in BareNumber bare) =>
        bare is { ToldLast: { Relation: Relation.Whole, IsPair: false } round }
        && (bare.EndsPhrase || bare.Text.Is(bare.Number.End, Concept.And))
        && RoundNumbers.StandsFor(round, bare.Number)
        && (bare.IsBehindDash || ToldNumbers.IsReported(bare.Text, bare.Number))
            ? bare.Of(round.People, round.To is Sides.Ukraine or Sides.Russia ? round.To : round.Nationality)
            : null;

    /// <summary>Words between a number and what says that it lies ahead.</summary>
    private const int FutureReach = 2;

    /// <summary>"the first of 6,000 to come"</summary>
    public static FoundPeople? StillToCome(in BareNumber bare)
    {
        var (text, end) = (bare.Text, bare.Number.End);
        return
            bare.Earlier is { } earlier
            && text.Is(bare.Number.First - 1, Concept.Of)
            && text.Has(Concept.Future, end, Math.Min(end + FutureReach, bare.Sentence.End))
            ? new(earlier.People, earlier.Nationality, bare.IsPart, IsRest: true)
            : null;
    }

    /// <summary>"the same number", "and 300 on Friday"</summary>
    public static FoundPeople? ByDay(in BareNumber bare) =>
        bare is { Place: { IsSame: true } or { IsByDay: true }, Earlier: { } earlier } ? bare.Of(earlier.People) : null;

    /// <summary>"and received 38", "and the Russian side 60"</summary>
    public static FoundPeople? ByVerbLeftOut(in BareNumber bare) =>
        bare.Earlier is { } earlier && GappedVerbs.SideWithoutNoun(bare.Text, bare.Sentence, bare.Number) is { } side
            ? bare.Of(earlier.People, side)
            : null;

    // The number told last, where this one is no part of it.
    private static Headcount? Shared(in BareNumber bare) => bare.IsPart ? null : bare.Earlier;
}
