using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What a reader keeps in mind from sentence to sentence: who speaks, who acted last, which number was told last.</summary>
internal sealed class Scene(MarkedText text, Voice voice, MarkedText? title = null)
{
    public MarkedText Text { get; } = text;

    /// <summary>The side of an outlet that is itself an office of one side, or that writes in its language.</summary>
    public Sides Narrator { get; } = voice.Narrator;

    /// <summary>The side that the article's outlet or words lean to, without being its voice.</summary>
    public Sides Leaning { get; } = voice.Leaning;

    /// <summary>The outlet or the words of the article are those of one side, by more than its language.</summary>
    public bool HasVoice { get; } = voice.Leaning != Sides.None && !voice.LeansByLanguage;

    /// <summary>How much that counts.</summary>
    public int LeaningWeight { get; } = voice.LeansByLanguage ? Directions.Weight.LeansByLanguage : Directions.Weight.Leaning;

    /// <summary>The side of whoever speaks, or else of the outlet.</summary>
    public Sides Voice => ClaimantSide != Sides.None ? ClaimantSide : Narrator;

    /// <summary>Whose words these are: whom "our" and "the enemy" are said by. None for an outlet of neither side.</summary>
    public Sides Speaker => Voice != Sides.None ? Voice : Leaning;

    /// <summary>Set only when the reading is to be explained.</summary>
    public Explaining.ReadingTrace? Trace { get; init; }

    /// <summary>The day of the article; null where nobody knows it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>
    /// The side out of whose hands people come wherever the article or its headline says so; None when it names both or none.
    /// </summary>
    public Sides OnlyCaptivity { get; } = OnlySides.Captor(text, title);

    /// <summary>The numbers of the headline, which the text may divide without telling them again.</summary>
    public HashSet<int> HeadlineNumbers { get; } =
    [.. title?.Sentences.SelectMany(s => Numbers.NumberReader.Read(title, s)).Where(n => !n.IsOrdinal).Select(n => n.Value) ?? []];

    public string? Claimant { get; set; }

    public Sides ClaimantSide { get; set; }

    public Span? ClaimantAt { get; set; }

    public Sides Agent { get; set; }

    /// <summary>The side that the sentence before named first: whom "it" stands for.</summary>
    public Sides AgentBefore { get; private set; }

    public Headcount? Last { get; set; }

    /// <summary>The last number told for all of one side's people in this article.</summary>
    public Headcount? LastWhole
    {
        get => lastWhole;
        set
        {
            lastWhole = value;
            if (value is not null)
                Wholes.Add(value);
        }
    }

    private Headcount? lastWhole;

    /// <summary>The same, where it is the number of one side and not of both or of nobody knows whom.</summary>
    public Headcount? LastOfOneSide => LastWhole is { To: Sides.Ukraine or Sides.Russia } last ? last : null;

    /// <summary>All numbers so far told for all of one side's people.</summary>
    public List<Headcount> Wholes { get; } = [];

    /// <summary>As many were told last of the one side as of the other.</summary>
    public bool IsEqual { get; set; }

    /// <summary>The number told last for people of a side, be it on top of others: whom "the same number" repeats.</summary>
    public Headcount? LastTold { get; set; }

    /// <summary>The side of those whom the sentences before told of without a number.</summary>
    public Told<Sides> Uncounted { get; set; }

    /// <summary>The number told last counts all exchanges so far: parts told next are parts of it.</summary>
    public bool LastIsTotal { get; set; }

    /// <summary>The first number of "225 for 56".</summary>
    public Headcount? PairStart { get; set; }

    private Told<Sides>? children;

    /// <summary>Whose children the text speaks of: "Ukrainian children", and no others.</summary>
    public Told<Sides> Children => children ??= OnlySides.Children(Text);

    /// <summary>The headcounts of the sentence that is read.</summary>
    public List<Headcount> Here { get; set; } = [];

    public int FirstNumberOf(Clause clause)
    {
        foreach (var count in Here)
        {
            if (count.Number.First >= clause.First)
                return count.Number.First;
        }

        return clause.First;
    }

    /// <summary>
    /// A number stands right before a token, or is joined by "and" to one that does: "185 soldiers and 20 civilians each".
    /// </summary>
    public bool Reaches(Headcount count, int token)
    {
        Headcount? behind = null;
        for (var i = Here.Count - 1; i >= 0; i--)
        {
            if (Here[i].Number.First >= token)
                continue;
            if (
                behind is not null
                && (
                    behind.Number.First - Here[i].Phrase.End > 2
                    || !(
                        Text.Has(Concept.And, Here[i].Phrase.End, behind.Number.First)
                        || Text.Has(Concept.OnTop, Math.Min(Here[i].Phrase.End, behind.Number.First - 1), behind.Number.First)
                    )
                )
            )
                return false;
            if (Here[i].Number.First == count.Number.First)
                return true;
            behind = Here[i];
        }

        return false;
    }

    public static Sides SideOf(string? value) =>
        value switch
        {
            "ukraine" => Sides.Ukraine,
            "russia" => Sides.Russia,
            _ => Sides.None,
        };

    // The speaker, else the side whose office was heard last.
    private Sides Perspective => Speaker != Sides.None ? Speaker : lastHeard;

    private Sides lastHeard;

    /// <summary>The side that a word of the lexicon names: itself, or as the speaker sees it ("us", "the enemy", «інша сторона»).</summary>
    public Sides SideNamed(string? value) =>
        value switch
        {
            "us" => Perspective,
            "enemy" => Perspective != Sides.None ? Opposite(Perspective)
            : LastWhole is { To: Sides.Ukraine or Sides.Russia } told ? Opposite(told.To)
            : Sides.None,
            _ => SideOf(value),
        };

    public static Sides Opposite(Sides side) =>
        side switch
        {
            Sides.Ukraine => Sides.Russia,
            Sides.Russia => Sides.Ukraine,
            _ => side,
        };

    /// <summary>
    /// Notes who speaks in a clause: who is named in it, else before it, else after it, unless a new clause begins between ("while Moscow
    /// says").
    /// </summary>
    public void Hear(Sentence sentence, Clause clause)
    {
        if (Named(clause.First, clause.End))
            return;
        // "… announced by the ministry, while the Ukrainian side says that 130 came back": the other one speaks.
        if (ClaimantSide != Sides.None && Teller(clause) is { } teller && SideOf(teller.Value(Concept.SideName)) == Opposite(ClaimantSide))
        {
            (Claimant, ClaimantSide, ClaimantAt) = (null, Opposite(ClaimantSide), Span.Of(teller));
            return;
        }

        if (Named(sentence.First, clause.First))
            return;
        if (Attribution(sentence) is { } closing && closing >= clause.End && Named(closing, sentence.End))
            return;
        var next = clause.End;
        while (next < sentence.End && Text.ValueAt(next, Concept.And) != "clause" && Text.Tokens[next].Norm is not ";")
            next++;
        if (Named(clause.End, next))
            return;
        if (Named(clause.End, sentence.End))
            (Claimant, ClaimantSide, ClaimantAt) = (null, Sides.None, null);
    }

    // The side right before a verb of telling, with the act behind it.
    private Term? Teller(Clause clause) =>
        Text.All(Concept.SideName, clause.First, clause.Triggers[0].First)
            .FirstOrDefault(
                (Text, Clause: clause),
                static (name, told) => told.Text.Is(name.End, Concept.Report) && name.End < told.Clause.Triggers[0].First
            );

    // "…, Ukraine said", «…, заявили в Киеве»: behind a comma, the side itself says it.
    private bool SaysItself(Sentence sentence)
    {
        foreach (var says in Text.All(Concept.Report, sentence.First + 1, sentence.End))
        {
            var name =
                Text.At(says.First - 1) is { } before && before.Is(Concept.SideName)
                    ? before
                    : Text.Find(Concept.SideName, says.End, Math.Min(says.End + 2, sentence.End));
            if (name is null || SideOf(name.Value(Concept.SideName)) is not (Sides.Ukraine or Sides.Russia))
                continue;
            var (first, end) = (Math.Min(name.First, says.First), Math.Max(name.End, says.End));
            if (
                first == sentence.First
                || Text.Tokens[first - 1].Norm is not ","
                || Text.At(first - 1) is not null
                || (end < sentence.End && Text.Tokens[end].Kind != TokenKind.Symbol)
            )
                continue;
            (Claimant, ClaimantSide, ClaimantAt) = (null, SideOf(name.Value(Concept.SideName)), Span.Of(name));
            return true;
        }

        return false;
    }

    /// <summary>A sentence may close with who says all of it: "…, the ombudsman said", «…, заявив президент».</summary>
    private const int LongestAttribution = 9;

    // Where the closing words begin that say only who tells the sentence; null when it closes otherwise.
    private int? Attribution(Sentence sentence)
    {
        for (var i = sentence.End - 1; i > Math.Max(sentence.First, sentence.End - LongestAttribution); i--)
        {
            if (Text.At(i) is { } term && Clause.IsTrigger(term))
                return null;
            if (Text.Tokens[i].Norm is not "," || Text.At(i) is not null)
                continue;
            if (Text.Has(Concept.Report, i + 1, Math.Min(i + 4, sentence.End)) && !Text.Is(i + 1, Concept.And))
                return i + 1;
        }

        return null;
    }

    private bool Named(int first, int end)
    {
        if (!Text.HasAny(SpeakerConcepts, first, end))
            return false;
        for (var i = end - 1; i >= first; i--)
        {
            if (Text.At(i) is not { } term)
                continue;
            foreach (var (concept, side) in Speakers)
            {
                // "a Russian military officer", "the Ukrainian military prisoners": of that office, and no speaker.
                if (
                    term.Value(concept) is not { } name
                    || (
                        Text.At(term.End) is { } next
                        && term.End < end
                        && (next.Is(Concept.Person) || next.Is(Concept.Rank))
                        && !next.Is(Concept.SideName)
                    )
                )
                    continue;
                (Claimant, ClaimantSide, ClaimantAt) = (name, side, Span.Of(term));
                if (side != Sides.None)
                    lastHeard = side;
                return true;
            }
        }

        return false;
    }

    private static readonly (Concept Concept, Sides Side)[] Speakers =
    [
        (Concept.ClaimantUkraine, Sides.Ukraine),
        (Concept.ClaimantRussia, Sides.Russia),
        (Concept.Claimant, Sides.None),
    ];

    private static readonly ConceptSet SpeakerConcepts = ConceptSet.Of([.. Speakers.Select(speaker => speaker.Concept)]);

    // "First sentence. Second sentence," the ministry said: who speaks is told where the quotation ends.
    private bool Quoted(Sentence sentence)
    {
        if (Text.Tokens[sentence.First].Norm is not ("\"" or "“" or "«"))
            return false;
        var index = Text.SentenceOf(sentence.First);
        if (
            Text.Tokens[sentence.End - 1].Norm is "\"" or "”" or "»"
            && index + 1 < Text.Sentences.Count
            && Text.Sentences[index + 1] is var saying
            && saying.Block == sentence.Block
            && Text.Has(Concept.Report, saying.First, saying.End)
        )
            return Named(saying.First, saying.End);
        for (var next = index + 1; next < Math.Min(index + 4, Text.Sentences.Count); next++)
        {
            var later = Text.Sentences[next];
            if (later.Block != sentence.Block)
                return false;
            if (Text.AnyToken(later.First, later.End, static (text, i) => text.Tokens[i].Norm is "\"" or "”" or "»"))
                return Named(later.First, later.End);
        }

        return false;
    }

    private (int Block, bool IsOpen) quotation = (-1, false);

    // The sentence goes on with a quotation that one before it opened.
    private bool Continues(Sentence sentence)
    {
        var isOpen = quotation.Block == sentence.Block && quotation.IsOpen;
        var was = isOpen;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Text.Tokens[i].Kind != TokenKind.Symbol)
                continue;
            if (Text.Tokens[i].Norm is "“" or "«" or "„")
                isOpen = true;
            else if (Text.Tokens[i].Norm is "”" or "»")
                isOpen = false;
            else if (Text.Tokens[i].Norm is "\"")
                isOpen = !isOpen;
        }

        quotation = (sentence.Block, isOpen);
        return was;
    }

    /// <summary>Notes who speaks in a sentence; a pronoun at its beginning keeps the speaker of the one before.</summary>
    public void Hear(Sentence sentence)
    {
        Agent = Sides.None;
        var isQuoted = Continues(sentence);
        var index = Text.SentenceOf(sentence.First);
        // A sentence without a word of these things ("Rain fell all night.") leaves "it" to the one before.
        if (index > 0 && Text.Sentences[index - 1] is var last && !Text.IsBare(index - 1))
            AgentBefore = SideOf(Text.Find(Concept.SideName, last.First, last.End)?.Value(Concept.SideName));
        if (Named(sentence.First, sentence.End) || SaysItself(sentence))
            return;
        // “Another swap. We got 12 released. Our men are coming home,” he said: one quotation in several sentences.
        if (isQuoted)
            return;
        // "… the ministry said. In exchange, 157 were handed over": the same voice goes on.
        if (Text.Is(sentence.First, Concept.InReturn))
            return;
        var reported = Text.Has(Concept.Report, sentence.First, sentence.End);
        for (var i = sentence.First; i < Math.Min(sentence.First + 4, sentence.End); i++)
        {
            if (Text.At(i) is { } pronoun && pronoun.Is(Concept.Pronoun) && (reported || pronoun.End - pronoun.First > 1))
                return;
            if (Text.Tokens[i].Norm is "\"" or "“" or "«" or "„" or "'" or "‘" && (Claimant is not null || !Quoted(sentence)))
                return;
        }

        // «… добавили в ведомстве», "…, the ministry said": a noun that stands for the speaker of the sentence before.
        if (reported && Text.All(Concept.Pronoun, sentence.First, sentence.End).Any(p => p.End - p.First > 1))
            return;
        if (Quoted(sentence))
            return;
        // «… Про це повідомив президент»: who says it is told in the sentence behind.
        if (
            index + 1 < Text.Sentences.Count
            && Text.Sentences[index + 1] is var next
            && next.Block - sentence.Block <= 1
            && (
                Text.Is(next.First, Concept.ThisFact)
                || (
                    Text.All(Concept.ThisFact, next.First, next.End).Any(f => f.Value(Concept.ThisFact) == "told")
                    && !Text.HasAny(Clause.Acts, next.First, next.End)
                )
            )
            && Text.Has(Concept.Report, next.First, next.End)
            && Named(next.First, next.End)
        )
            return;
        (Claimant, ClaimantSide, ClaimantAt) = (null, Sides.None, null);
    }
}
