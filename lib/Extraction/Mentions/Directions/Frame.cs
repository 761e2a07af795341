using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// A verb with its roles, as the lexicon tells them: the concepts <c>give</c>, <c>get</c> and <c>back</c>, and the words of their value.
/// </summary>
/// <param name="Verb">The verb or noun.</param>
/// <param name="Act">Who gives and who gets.</param>
/// <param name="Passive">The people are the subject: "were handed over", «передано».</param>
/// <param name="IsGivenTo">A passive of giving whose subject may be the receiver: "was given", "was handed".</param>
internal readonly record struct Frame(Term Verb, Act Act, bool Passive, bool IsGivenTo)
{
    public static Frame Of(MarkedText text, int first, Term verb)
    {
        var value = verb.Value(Concept.Give) ?? verb.Value(Concept.Get) ?? "";
        var act = ActOf(verb, value);
        // "managed to get 12 of them released": whoever got it done gets them.
        if (act is Act.Free or Act.Return or Act.Hand && IsCaused(text, first, verb))
            return new(verb, Act.Get, false, false);
        // «Россия возвратила Украине 40 тел»: to whom it is returned, it is given.
        if (act == Act.Return && NamesReceiver(text, verb))
            act = Act.Hand;
        // "563 bodies received by Ukraine": a participle without an auxiliary.
        var hasAuxiliary = (act == Act.Get && text.Is(verb.End, Concept.ByWhom)) || HasAuxiliary(text, first, verb);
        return new(
            verb,
            act,
            hasAuxiliary || verb.Is(Concept.Nominal) || value.EndsWith("passive", StringComparison.Ordinal),
            hasAuxiliary && act == Act.Hand
        );
    }

    private static Act ActOf(Term verb, string value) =>
        value.StartsWith("return", StringComparison.Ordinal) ? Act.Return
        : value.StartsWith("free", StringComparison.Ordinal) ? Act.Free
        : verb.Is(Concept.Give) && verb.Is(Concept.Get) ? Act.Return
        : verb.Is(Concept.Give) ? Act.Hand
        : verb.Is(Concept.Get) ? Act.Get
        : verb.Is(Concept.Back) ? Act.Back
        : Act.Exchange;

    private static bool NamesReceiver(MarkedText text, Term verb) =>
        text.At(verb.End) is { } whom
        && whom.Is(Concept.Recipient)
        && (whom.Value(Concept.SideName) ?? whom.Value(Concept.GoesTo)) is "ukraine" or "russia";

    /// <summary>"were handed over", "were later handed over": an auxiliary stands at most so many words before its participle.</summary>
    private const int AuxiliaryReach = 4;

    private static bool HasAuxiliary(MarkedText text, int first, Term verb)
    {
        // "are said to have freed 95": the auxiliary is that of the telling.
        if (verb.First - 2 >= first && text.Tokens[verb.First - 1].Is("have") && text.Tokens[verb.First - 2].Is("to"))
            return false;
        // "is getting 65" is no passive.
        return !text.Tokens[verb.First].Norm.EndsWith("ing", StringComparison.Ordinal)
            && text.Has(Concept.Passive, Math.Max(first, verb.First - AuxiliaryReach), verb.First);
    }

    /// <summary>"get 12 of the captives released": those who are got free stand between the two verbs, in at most so many words.</summary>
    private const int CausedReach = 8;

    private static bool IsCaused(MarkedText text, int first, Term verb)
    {
        for (var i = verb.First - 1; i >= Math.Max(first, verb.First - CausedReach); i--)
        {
            if (Parts(text, i))
                return false;
            if (text.Is(i, Concept.Get))
                return i < verb.First - 1;
        }

        return false;
    }

    private static bool Parts(MarkedText text, int token) =>
        text.Tokens[token].Norm is "," or ";" or ":"
        || text.Is(token, Concept.And)
        || text.Is(token, Concept.Passive)
        || text.Is(token, Concept.Relative);

    /// <summary>To whom people go when a side does this to them; None when the verb does not tell.</summary>
    /// <param name="agent">Who does it.</param>
    /// <param name="voice">Whose voice tells it: "returned" brings its people home whoever does it («Україна повернула», «ворог
    /// повернув»).</param>
    /// <param name="narrator">The side of the outlet, which tells of its own side's deeds as of a rescue («Україна звільнила 50»).</param>
    public Sides Receiver(Sides agent, Sides voice, Sides narrator) =>
        Act switch
        {
            Act.Get => agent,
            Act.Hand => Scene.Opposite(agent),
            Act.Free => !Passive && agent == narrator ? agent : Scene.Opposite(agent),
            Act.Return => voice != Sides.None ? voice
            : Passive || Verb.Is(Concept.Give) ? Scene.Opposite(agent)
            : agent,
            Act.Back => Scene.Opposite(agent),
            _ => Sides.None,
        };
}
