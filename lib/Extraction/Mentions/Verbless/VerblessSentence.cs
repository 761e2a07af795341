using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>A sentence that counts people without a verb of exchange, and what was told before it.</summary>
/// <param name="Scene">What was told so far.</param>
/// <param name="Title">The headline of the article; null where it has none.</param>
/// <param name="Parts">What was read of the sentence.</param>
/// <param name="Mentions">Those before it.</param>
internal readonly record struct VerblessSentence(Scene Scene, MarkedText? Title, SentenceParts Parts, List<Mention> Mentions)
{
    public MarkedText Text => Scene.Text;

    public int Index => Parts.Index;

    public Sentence Sentence => Parts.Sentence;

    /// <summary>Whom it counts: at least one number.</summary>
    public List<Headcount> Counts => Parts.Counts;

    /// <summary>The day of the timeline's entry in which it stands.</summary>
    public TimeExpression? Entry => Parts.Entry;

    /// <summary>The exchange told right before, with which it may go on; null where there is none.</summary>
    public Mention? Told =>
        Mentions is [.., { Status: MentionStatus.Completed or MentionStatus.Generic, IsPrevious: false } told]
        && told.SentenceIndex >= Index - VerblessRules.Reach
            ? told
            : null;

    /// <summary>Its numbers count people who did not come back.</summary>
    public bool TellsOfOthers => VerblessRules.TellsOfOthers(Text, Sentence with { End = EndOfFirst });

    // "nine civilians, one of whom was detained in 2019", "seven are civilians and 19 had been captured": what is said behind the first
    // number and its kind is said of others.
    private int EndOfFirst
    {
        get
        {
            if (
                Counts
                is not [{ People: People.Civilian or People.Child or People.Soldier, Relation: Relation.Part or Relation.Whole } first, ..]
            )
                return Sentence.End;
            for (var i = first.Phrase.End; i < Sentence.End; i++)
            {
                if (Text.Tokens[i].Norm is "," or ";" || Text.Is(i, Concept.And))
                    return i;
            }

            return Sentence.End;
        }
    }

    public bool Has(Concept concept) => Text.Has(concept, Sentence.First, Sentence.End);

    /// <summary>A number in the words of whoever speaks.</summary>
    public Headcount Spoken(Headcount count) =>
        count with
        {
            Claimant = Scene.Claimant,
            ClaimantAt = Scene.ClaimantAt,
            ClaimantSide = Scene.ClaimantSide,
        };
}
