using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Which number told before "the same number", "as many" repeats.</summary>
internal static class Repetition
{
    /// <summary>Sentences between a number whose side is not known yet and "as many".</summary>
    private const int Reach = 2;

    /// <summary>Words between "the same number" and its noun.</summary>
    private const int NounReach = 4;

    /// <summary>A sentence that is little more than a number has at most so many tokens.</summary>
    private const int LongestNumber = 8;

    /// <summary>The headcount that is told again; null where nobody was counted before.</summary>
    public static Headcount? Of(in SentenceNumbers here, Quantity same) =>
        here.Found.Count > 0 ? AsManySoldiers(in here, same) ?? Divided(here.Found) : ToldBefore(in here);

    /// <summary>The number with the value that it repeats, where one was told.</summary>
    public static Quantity Counted(MarkedText text, Sentence sentence, Quantity same, Headcount? repeated)
    {
        if (repeated is not null)
            return same with { Value = repeated.Value, Precision = repeated.Precision };
        return ToldAlone(text, sentence) is { } alone ? same with { Value = alone.Value, Precision = alone.Precision } : same;
    }

    /// <summary>
    /// "270 soldiers and 120 civilians … as many captives and civilians": as many of either; null where not both were told in one sentence.
    /// </summary>
    public static (Headcount Soldiers, Headcount Civilians)? OfEither(Scene scene) =>
        scene is { LastTold: { People: People.Soldier or People.Captive } soldiers, LastWhole: { People: People.Civilian } civilians }
        && soldiers.Number.First < civilians.Number.First
        && IsOneSentence(scene.Text, soldiers, civilians)
            ? (soldiers, civilians)
            : null;

    /// <summary>
    /// "500 soldiers and two civilians … on Friday 302": whose noun is left out are the many, and not the few beside them.
    /// </summary>
    public static Headcount? WithoutFew(Scene scene) =>
        scene is { LastWhole: { People: People.Civilian or People.Child } few, LastTold: { People: People.Soldier or People.Captive } many }
        && many.Value > few.Value
        && IsOneSentence(scene.Text, many, few)
            ? many
            : null;

    private static bool IsOneSentence(MarkedText text, Headcount one, Headcount other) =>
        text.SentenceOf(one.Number.First) == text.SentenceOf(other.Number.First);

    // "185 soldiers and 20 civilians …, and the same number of its servicemen": as many as were soldiers.
    private static Headcount? AsManySoldiers(in SentenceNumbers here, Quantity same) =>
        here.Text.Find(Concept.Person, same.End, Math.Min(same.End + NounReach, here.Sentence.End))?.Value(Concept.Person) == "soldier"
            ? here.Found.FindLast(static f => f is { People: People.Soldier or People.Captive, IsRank: false, Relation: not Relation.Part })
            : null;

    // The number told last, or the one that the last ones divide: "101 prisoners, 100 soldiers and a civilian, for the same number".
    private static Headcount Divided(List<Headcount> found)
    {
        for (var (i, sum) = (found.Count - 1, 0); i > 0; i--)
        {
            sum += found[i].Value;
            if (found[i - 1].Value == sum && i < found.Count - 1)
                return found[i - 1];
        }

        return found.FindLast(static c => c.Relation != Relation.Part) ?? found[^1];
    }

    // The number of the sentences before.
    private static Headcount? ToldBefore(in SentenceNumbers here)
    {
        var told = here.Scene.LastTold ?? here.Scene.LastWhole ?? Open(in here);
        return told is { To: Sides.Both, IsBody: false } ? OfOtherSide(here.Scene) ?? told : told;
    }

    // A number near by whose side is not known yet.
    private static Headcount? Open(in SentenceNumbers here) =>
        here.Scene.Last is { Relation: Relation.Whole, IsRank: false } open
        && here.Text.SentenceOf(here.Sentence.First) - here.Text.SentenceOf(open.Number.First) <= Reach
            ? open
            : null;

    // "307 of ours are home, a day after each side freed 390. According to Russia's ministry the same number of its soldiers came home": as
    // many as the other side got by itself.
    private static Headcount? OfOtherSide(Scene scene) =>
        scene.Wholes is [.., { To: Sides.Ukraine or Sides.Russia } alone, { To: Sides.Both } both]
        && (scene.ClaimantSide is Sides.None or Sides.Both || alone.To == Scene.Opposite(scene.ClaimantSide))
        && IsOneSentence(scene.Text, alone, both)
            ? alone
            : null;

    // "Eleven. That is how many …", «Сто двадцять! Саме стільки …»: the number that stands by itself before.
    private static Quantity? ToldAlone(MarkedText text, Sentence sentence)
    {
        var index = text.SentenceOf(sentence.First);
        if (index == 0)
            return null;
        var before = text.Sentences[index - 1];
        if (before.End - before.First > LongestNumber || text.HasAny(Clause.Openers, before.First, before.End))
            return null;
        return NumberReader.Read(text, before) is [{ IsOrdinal: false, Value: > 0 } only] ? only : null;
    }
}
