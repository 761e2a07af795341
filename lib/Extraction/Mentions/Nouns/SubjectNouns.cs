using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>A number alone beside its verb: the noun of the sentence stands in front of the verb, or was told before.</summary>
internal static class SubjectNouns
{
    /// <summary>«Российских солдат отдали столько же, 131»: the noun stands before the verb.</summary>
    public static FoundPeople? OfTheSame(in BareNumber bare) =>
        bare.Number.First - 2 > bare.Sentence.First
        && bare.Text.Tokens[bare.Number.First - 1].Kind == TokenKind.Symbol
        && bare.Text.Is(bare.Number.First - 2, Concept.Same)
            ? OfSentence(bare)
            : null;

    /// <summary>
    /// «звільнено дванадцятьох», "Moscow freed seven": a number alone beside its verb, where nobody was counted before, counts people.
    /// </summary>
    public static FoundPeople? OfArgument(in BareNumber bare) =>
        Arguments.IsArgument(bare.Text, bare.Sentence, bare.Number) ? OfSentence(bare) ?? bare.Of(People.Person) : null;

    // "Bodies were handed over too: 212 to Ukraine": the noun of the sentence, else of those told last.
    private static FoundPeople? OfSentence(in BareNumber bare)
    {
        var first = bare.IsEarlierHere ? bare.Earlier!.Phrase.End : bare.Sentence.First;
        return bare.Text.FindLast(Concept.Person, first, bare.Number.First) is { } subject
            && !Tells(bare.Text, subject)
            && !IsGiven(bare, subject)
                ? OfSubject(bare, subject)
            : bare.Earlier is { } earlier ? bare.Of(earlier.People)
            : null;
    }

    // «Росії, кажуть волонтери, віддали 41»: who tells it is not counted.
    private static bool Tells(MarkedText text, Term subject) =>
        text.Is(subject.First - 1, Concept.Report) && text.Tokens[subject.End].Norm is ",";

    // «Киеву вернули 980 тел, россиянам — 36»: those who are given the dead are not the ones counted.
    private static bool IsGiven(in BareNumber bare, Term subject) =>
        bare is { Earlier.IsBody: true, IsEarlierHere: true } && subject.Is(Concept.GoesTo) && bare.Kind(subject) == People.Person;

    // «Украинцев вернулось 60, россиян — 55»: the noun in front of the verb says whose they are, where no other number stands between.
    private static FoundPeople OfSubject(in BareNumber bare, Term subject) =>
        bare.Nationality == Sides.None
        && subject.Value(Concept.SidePeople) is { } side
        && bare.Place.From <= subject.First
        && !IsReceiverOrDoer(bare.Text, subject)
            ? new(bare.Kind(subject), Scene.SideOf(side), bare.IsPart, Span.Of(subject))
            : bare.Of(subject);

    private static bool IsReceiverOrDoer(MarkedText text, Term subject) =>
        text.Is(subject.First - 1, Concept.Oblique) || subject.Is(Concept.GoesTo) || subject.Is(Concept.ByWhom);
}
