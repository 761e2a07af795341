using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What a reader keeps in mind from sentence to sentence: who speaks, who acted last, which number was told last.</summary>
internal sealed class Scene(MarkedText text, Sides narrator, MarkedText? title = null)
{
    public MarkedText Text { get; } = text;

    /// <summary>The side of an outlet that is itself an office of one side, or that writes in its language.</summary>
    public Sides Narrator { get; } = narrator;

    /// <summary>Set only when the reading is to be explained.</summary>
    public Explaining.ReadingTrace? Trace { get; init; }

    /// <summary>The side out of whose hands people come wherever the article or its headline says so; None when it names both or none.</summary>
    public Sides OnlyCaptivity { get; } = OnlyCaptor(text, title);

    public string? Claimant { get; set; }

    public Sides ClaimantSide { get; set; }

    public Span? ClaimantAt { get; set; }

    public Sides Agent { get; set; }

    /// <summary>The side that the sentence before named first: whom "it" stands for.</summary>
    public Sides AgentBefore { get; private set; }

    public Headcount? Last { get; set; }

    /// <summary>The last number told for all of one side's people in this article.</summary>
    public Headcount? LastWhole { get; set; }

    /// <summary>The number told last counts all exchanges so far: parts told next are parts of it.</summary>
    public bool LastIsTotal { get; set; }

    /// <summary>The first number of "225 for 56".</summary>
    public Headcount? PairStart { get; set; }

    /// <summary>The headcounts of the sentence that is read.</summary>
    public List<Headcount> Here { get; set; } = [];

    public int FirstNumberOf(Clause clause) => Here.Where(h => h.Number.First >= clause.First).Select(h => h.Number.First).DefaultIfEmpty(clause.First).First();

    /// <summary>A number stands right before a token, or is joined by "and" to one that does: "185 soldiers and 20 civilians each".</summary>
    public bool Reaches(Headcount count, int token)
    {
        var before = Here.Where(h => h.Number.First < token).ToList();
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].Number.First == count.Number.First) return true;
            if (i == 0 || before[i].Number.First - before[i - 1].Phrase.End > 2 || !Text.Has(Concept.And, before[i - 1].Phrase.End, before[i].Number.First)) return false;
        }

        return false;
    }

    private static Sides OnlyCaptor(MarkedText text, MarkedText? title)
    {
        var captors = Sides.None;
        foreach (var page in new[] { text, title })
        {
            foreach (var from in page?.All(Concept.ComesFrom, 0, page.Tokens.Count) ?? []) captors |= SideOf(from.Value(Concept.ComesFrom));
        }

        return captors == Sides.Both ? Sides.None : captors;
    }

    public static Sides SideOf(string? value) => value switch
    {
        "ukraine" => Sides.Ukraine,
        "russia" => Sides.Russia,
        _ => Sides.None,
    };

    public static Sides Opposite(Sides side) => side switch
    {
        Sides.Ukraine => Sides.Russia,
        Sides.Russia => Sides.Ukraine,
        _ => side,
    };

    /// <summary>Notes who speaks in a clause: who is named in it, else before it, else after it, unless a new clause begins between ("while Moscow says").</summary>
    public void Hear(Sentence sentence, Clause clause)
    {
        if (Named(clause.First, clause.End) || Named(sentence.First, clause.First)) return;
        var next = Enumerable.Range(clause.End, Math.Max(0, sentence.End - clause.End)).FirstOrDefault(i => Text.ValueAt(i, Concept.And) == "clause", sentence.End);
        if (Named(clause.End, next)) return;
        if (Named(clause.End, sentence.End)) (Claimant, ClaimantSide, ClaimantAt) = (null, Sides.None, null);
    }

    private bool Named(int first, int end)
    {
        if (!Array.Exists(Speakers, speaker => Text.Has(speaker.Concept, first, end))) return false;
        for (var i = end - 1; i >= first; i--)
        {
            if (Text.At(i) is not { } term) continue;
            foreach (var (concept, side) in Speakers)
            {
                if (term.Value(concept) is not { } name) continue;
                (Claimant, ClaimantSide, ClaimantAt) = (name, side, Span.Of(term));
                return true;
            }
        }

        return false;
    }

    private static readonly (Concept Concept, Sides Side)[] Speakers = [(Concept.ClaimantUkraine, Sides.Ukraine), (Concept.ClaimantRussia, Sides.Russia), (Concept.Claimant, Sides.None)];

    // "First sentence. Second sentence," the ministry said: who speaks is told where the quotation ends.
    private bool Quoted(Sentence sentence)
    {
        if (Text.Tokens[sentence.First].Norm is not ("\"" or "“" or "«")) return false;
        var index = Text.SentenceOf(sentence.First);
        if (Text.Tokens[sentence.End - 1].Norm is "\"" or "”" or "»" && index + 1 < Text.Sentences.Count && Text.Sentences[index + 1] is var saying && saying.Block == sentence.Block && Text.Has(Concept.Report, saying.First, saying.End)) return Named(saying.First, saying.End);
        for (var next = index + 1; next < Math.Min(index + 4, Text.Sentences.Count); next++)
        {
            var later = Text.Sentences[next];
            if (later.Block != sentence.Block) return false;
            if (Enumerable.Range(later.First, later.End - later.First).Any(i => Text.Tokens[i].Norm is "\"" or "”" or "»")) return Named(later.First, later.End);
        }

        return false;
    }

    /// <summary>Notes who speaks in a sentence; a pronoun at its beginning keeps the speaker of the one before.</summary>
    public void Hear(Sentence sentence)
    {
        Agent = Sides.None;
        var index = Text.SentenceOf(sentence.First);
        if (index > 0 && Text.Sentences[index - 1] is var last) AgentBefore = SideOf(Text.Find(Concept.SideName, last.First, last.End)?.Value(Concept.SideName));
        if (Named(sentence.First, sentence.End)) return;
        // "… the ministry said. In exchange, 157 were handed over": the same voice goes on.
        if (Text.Is(sentence.First, Concept.InReturn)) return;
        var reported = Text.Has(Concept.Report, sentence.First, sentence.End);
        for (var i = sentence.First; i < Math.Min(sentence.First + 4, sentence.End); i++)
        {
            if (Text.At(i) is { } pronoun && pronoun.Is(Concept.Pronoun) && (reported || pronoun.End - pronoun.First > 1)) return;
            if (Text.Tokens[i].Norm is "\"" or "“" or "«" or "„" or "'" or "‘" && (Claimant is not null || !Quoted(sentence))) return;
        }

        if (Quoted(sentence)) return;
        // «… Про це повідомив президент»: who says it is told in the sentence behind.
        if (index + 1 < Text.Sentences.Count && Text.Sentences[index + 1] is var next && next.Block - sentence.Block <= 1 && Text.Is(next.First, Concept.ThisFact) && Text.Has(Concept.Report, next.First, next.End) && Named(next.First, next.End)) return;
        (Claimant, ClaimantSide, ClaimantAt) = (null, Sides.None, null);
    }
}
