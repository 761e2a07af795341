using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Speaking;

/// <summary>Hears who speaks, from sentence to sentence and from clause to clause.</summary>
internal sealed class Speakers(MarkedText text)
{
    private readonly Quotations quotations = new(text);

    public Speaker Now { get; private set; }

    /// <summary>The side whose office was heard last.</summary>
    public Sides LastHeard { get; private set; }

    /// <summary>Notes who speaks in a sentence; a pronoun at its beginning keeps the speaker of the one before.</summary>
    public void Hear(Sentence sentence)
    {
        var isInQuotation = quotations.GoesOn(sentence);
        if (Hears(sentence.First, sentence.End))
            return;
        if (Attributions.SideItself(text, sentence) is { } side)
        {
            Now = new(null, Scene.SideOf(side.Value(Concept.SideName)), Span.Of(side));
            return;
        }

        // “Another swap. We got 12 released. Our men are coming home,” he said: one quotation in several sentences.
        if (isInQuotation)
            return;
        // "… the ministry said. In exchange, 157 were handed over": the same voice goes on.
        if (text.Is(sentence.First, Concept.InReturn))
            return;
        if (OpensWithQuotation(sentence))
        {
            if (Now.Name is null && quotations.Telling(sentence) is { } telling)
                Hears(telling.First, telling.End);
            return;
        }

        if (!GoesOnAboutSpeaker(sentence) && !IsToldBehind(sentence))
            Now = Speaker.Nobody;
    }

    /// <summary>
    /// Notes who speaks in a clause: who is named in it, else before it, else after it, unless a new clause begins between ("while Moscow
    /// says").
    /// </summary>
    public void Hear(Sentence sentence, Clause clause)
    {
        if (Hears(clause.First, clause.End))
            return;
        // "… announced by the ministry, while the Ukrainian side says that 130 came back": the other one speaks.
        if (Attributions.OtherTeller(text, clause, Now.Side) is { } teller)
        {
            Now = new(null, Scene.Opposite(Now.Side), Span.Of(teller));
            return;
        }

        if (Hears(sentence.First, clause.First))
            return;
        if (Attributions.Closing(text, sentence) is { } closing && closing >= clause.End && Hears(closing, sentence.End))
            return;
        if (Hears(clause.End, Attributions.NextClause(text, sentence, clause.End)))
            return;
        // Whoever is named beyond that speaks there, and not here.
        if (Hears(clause.End, sentence.End))
            Now = Speaker.Nobody;
    }

    /// <summary>A quotation, or a pronoun that stands for who speaks, begins within so many words.</summary>
    private const int OpeningReach = 4;

    private bool OpensWithQuotation(Sentence sentence) =>
        text.AnyToken(
            sentence.First,
            Math.Min(sentence.First + OpeningReach, sentence.End),
            static (text, i) => text.Tokens[i].Norm is "\"" or "“" or "«" or "„" or "'" or "‘"
        );

    // "He said …", «По его словам …»; «… добавили в ведомстве», "…, the ministry said": a pronoun, or a noun that stands for the speaker of
    // the sentence before.
    private bool GoesOnAboutSpeaker(Sentence sentence)
    {
        var isReported = text.Has(Concept.Report, sentence.First, sentence.End);
        for (var i = sentence.First; i < Math.Min(sentence.First + OpeningReach, sentence.End); i++)
        {
            if (text.At(i) is { } pronoun && pronoun.Is(Concept.Pronoun) && (isReported || IsNoun(pronoun)))
                return true;
        }

        return isReported && text.All(Concept.Pronoun, sentence.First, sentence.End).Any(IsNoun);
    }

    // "the ministry", «по его словам»: of several words.
    private static bool IsNoun(Term pronoun) => pronoun.End - pronoun.First > 1;

    // «… Про це повідомив президент»: who says it is told in the sentence behind.
    private bool IsToldBehind(Sentence sentence)
    {
        var index = text.SentenceOf(sentence.First) + 1;
        if (index >= text.Sentences.Count)
            return false;
        var next = text.Sentences[index];
        return next.Block - sentence.Block <= 1
            && (text.Is(next.First, Concept.ThisFact) || TellsOnlyFact(next))
            && text.Has(Concept.Report, next.First, next.End)
            && Hears(next.First, next.End);
    }

    private bool TellsOnlyFact(Sentence sentence) =>
        text.All(Concept.ThisFact, sentence.First, sentence.End).Any(static fact => fact.Value(Concept.ThisFact) == "told")
        && !text.HasAny(Clause.Acts, sentence.First, sentence.End);

    // Takes the last one named in a range for who speaks; false where nobody is named.
    private bool Hears(int first, int end)
    {
        if (!text.HasAny(Offices, first, end))
            return false;
        for (var i = end - 1; i >= first; i--)
        {
            if (text.At(i) is { } term && OfficeNamed(term, end) is { } speaker)
            {
                Now = speaker;
                if (speaker.Side != Sides.None)
                    LastHeard = speaker.Side;
                return true;
            }
        }

        return false;
    }

    private Speaker? OfficeNamed(Term term, int end)
    {
        foreach (var (concept, side) in SideOfOffice)
        {
            if (term.Value(concept) is { } name && !IsOfPerson(term, end))
                return new(name, side, Span.Of(term));
        }

        return null;
    }

    // "a Russian military officer", "the Ukrainian military prisoners": of that office, and no speaker.
    private bool IsOfPerson(Term office, int end) =>
        text.At(office.End) is { } next
        && office.End < end
        && (next.Is(Concept.Person) || next.Is(Concept.Rank))
        && !next.Is(Concept.SideName);

    private static readonly (Concept Concept, Sides Side)[] SideOfOffice =
    [
        (Concept.ClaimantUkraine, Sides.Ukraine),
        (Concept.ClaimantRussia, Sides.Russia),
        (Concept.Claimant, Sides.None),
    ];

    private static readonly ConceptSet Offices = ConceptSet.Of([.. SideOfOffice.Select(office => office.Concept)]);
}
