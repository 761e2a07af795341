using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Mentions.Speaking;
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

    private readonly Speakers speakers = new(text);

    /// <summary>Who speaks, by its English name; null where a side itself does, or nobody.</summary>
    public string? Claimant => speakers.Now.Name;

    public Sides ClaimantSide => speakers.Now.Side;

    public Span? ClaimantAt => speakers.Now.At;

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
            if (behind is not null && !IsJoined(Here[i], behind))
                return false;
            if (Here[i].Number.First == count.Number.First)
                return true;
            behind = Here[i];
        }

        return false;
    }

    // "185 soldiers and 20 civilians", «185 военных, а также 20 гражданских»
    private bool IsJoined(Headcount one, Headcount next)
    {
        var (end, first) = (one.Phrase.End, next.Number.First);
        return first - end <= 2 && (Text.Has(Concept.And, end, first) || Text.Has(Concept.OnTop, Math.Min(end, first - 1), first));
    }

    /// <summary>The first number of the sentence that stands between two tokens.</summary>
    public Headcount? NumberBetween(int first, int end) =>
        Here.Find(new Span(first, end), static (h, between) => h.Number.First > between.First && h.Number.First < between.End);

    public static Sides SideOf(string? value) =>
        value switch
        {
            "ukraine" => Sides.Ukraine,
            "russia" => Sides.Russia,
            _ => Sides.None,
        };

    /// <summary>The side whose office was heard last.</summary>
    public Sides LastHeard => speakers.LastHeard;

    // The speaker, else the side whose office was heard last.
    private Sides Perspective => Speaker != Sides.None ? Speaker : speakers.LastHeard;

    /// <summary>The side that a word of the lexicon names: itself, or as the speaker sees it ("us", "the enemy", «інша сторона»).</summary>
    public Sides SideNamed(string? value) =>
        value switch
        {
            "us" => Perspective,
            "enemy" => Perspective != Sides.None ? Opposite(Perspective)
            : LastOfOneSide is { } told ? Opposite(told.To)
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

    /// <summary>Notes who speaks in a sentence, and which side the one before it named.</summary>
    public void Hear(Sentence sentence)
    {
        Agent = Sides.None;
        var index = Text.SentenceOf(sentence.First);
        // A sentence without a word of these things ("Rain fell all night.") leaves "it" to the one before.
        if (index > 0 && Text.Sentences[index - 1] is var last && !Text.IsBare(index - 1))
            AgentBefore = SideOf(Text.Find(Concept.SideName, last.First, last.End)?.Value(Concept.SideName));
        speakers.Hear(sentence);
    }

    /// <summary>Notes who speaks in a clause.</summary>
    public void Hear(Sentence sentence, Clause clause) => speakers.Hear(sentence, clause);
}
