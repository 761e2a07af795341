using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Whether a name in front of a verb can be its subject: its form, and the words around it.</summary>
internal static class ActorNames
{
    /// <summary>A side in front of a verb is its subject, as far as its form and its neighbours tell.</summary>
    public static bool IsSubject(MarkedText text, int first, Term name, Term? verb, int before)
    {
        if (!CanAct(text, first, name) || Tells(text, name) || IsOfPair(text, first, name))
            return false;
        if (IsParted(text, name.End, before) || IsOneOfMany(verb, name))
            return false;
        return verb is null || !IsOfSpeaker(text, first, name, before);
    }

    /// <summary>Not "from Moscow", «Росії», «Москвой»: a form or place that no subject has.</summary>
    public static bool CanAct(MarkedText text, int first, Term name) =>
        !HasFormOfObject(text, name)
        && !IsOfBetween(text, first, name)
        && !IsJoinedToObject(text, first, name)
        && !IsBehindPreposition(text, first, name);

    private static bool HasFormOfObject(MarkedText text, Term name) =>
        name.Is(Concept.Oblique) || name.Is(Concept.Recipient) || (name.Is(Concept.Undeclined) && text.Is(name.First - 1, Concept.Person));

    // "a swap between Russia and Ukraine has set 190 free": neither of the two acts.
    private static bool IsOfBetween(MarkedText text, int first, Term name) =>
        text.ValueAt(name.First - 1, Concept.Since) == "pair"
        || (Partner(text, first, name) is { } partner && text.ValueAt(partner.First - 1, Concept.Since) == "pair");

    // «обмін між Україною та рф»: the second of two joined names stands in the case of the first.
    private static bool IsJoinedToObject(MarkedText text, int first, Term name) =>
        name.Is(Concept.Undeclined) && Partner(text, first, name)?.Is(Concept.Oblique) == true;

    // The side in front, that a name is joined to by "and".
    private static Term? Partner(MarkedText text, int first, Term name) =>
        name.First - 2 >= first
        && text.Is(name.First - 1, Concept.And)
        && text.At(name.First - 2) is { } partner
        && partner.Is(Concept.SideName)
            ? partner
            : null;

    // «В ходе обмена с Россией Украина вернула»: a name in another case before it is no preposition.
    private static bool IsBehindPreposition(MarkedText text, int first, Term name) =>
        name.First - 1 >= first && text.At(name.First - 1) is { } before && before.Is(Concept.Oblique) && !before.Is(Concept.SideName);

    /// <summary>«Из плена, добавил Ермак, освободили двоих»: who tells it, between commas.</summary>
    public static bool Tells(MarkedText text, Term name) => text.Is(name.First - 1, Concept.Report) && text.Tokens[name.End].Norm is ",";

    // «обмін між Україною та РФ»: beside a side in a form that no subject has.
    private static bool IsOfPair(MarkedText text, int first, Term name) =>
        text.Is(name.First - 1, Concept.And)
        && text.At(name.First - 2) is { } other
        && other.First >= first
        && other.Is(Concept.SideName)
        && !CanAct(text, first, other);

    // «Між Україною та РФ новий обмін: з полону визволили 207»: what stands before a colon acts in no verb behind it.
    private static bool IsParted(MarkedText text, int from, int verb) =>
        text.AnyToken(from, verb, static (text, i) => text.Tokens[i].Norm is ":");

    /// <summary>«РФ віддали шістьох»: a plural, of which the one state that has no endings is no subject, but who is given.</summary>
    public static bool IsOneOfMany(Term? verb, Term name) => verb?.Is(Concept.Plural) == true && name.Value(Concept.Undeclined) == "one";

    /// <summary>
    /// «Как уточнил замминистра обороны РФ, процесс позволил освободить …»: named as whose office speaks, before the comma.
    /// </summary>
    public static bool IsOfSpeaker(MarkedText text, int first, Term name, int before) =>
        name.Value(Concept.Undeclined) is not null
        && name.First > first
        && text.Tokens[name.First - 1].Kind == TokenKind.Word
        && text.Has(Concept.Report, first, name.First)
        && text.AnyToken(name.End, before, static (text, i) => text.Tokens[i].Norm is ",");

    /// <summary>"19 civilians whom Russia had deported were allowed home": the subject of the relative clause alone.</summary>
    public static bool IsOfRelative(MarkedText text, int first, Term name, int before) =>
        name.First > first
        && text.Is(name.First - 1, Concept.Relative)
        && text.All(Concept.DecoyTime, name.End, before).Any(static d => d.Value(Concept.DecoyTime) != "before");

    /// <summary>The side that a name stands for, or whose office it is.</summary>
    public static Sides SideOfAny(Scene scene, Term name) =>
        name.Value(Concept.SideName) is { } side ? scene.SideNamed(side)
        : name.Is(Concept.ClaimantUkraine) ? Sides.Ukraine
        : name.Is(Concept.ClaimantRussia) ? Sides.Russia
        : Sides.None;

    /// <summary>How many words before a name it may be joined to another: "Russia and also Ukraine".</summary>
    private const int JoinReach = 3;

    /// <summary>"Russia and Ukraine", "Russia-Ukraine": it acts together with the one before.</summary>
    public static bool IsCoordinated(MarkedText text, Term name)
    {
        for (var i = name.First - 1; i >= name.First - JoinReach; i--)
        {
            if (text.Is(i, Concept.And) || (i >= 0 && text.Tokens[i].Norm is "," or "-" or "–"))
                return true;
        }

        return text.Tokens[name.First].Joined;
    }
}
