namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// How much each cue counts when the direction of a number is decided. The strongest stand in the noun phrase itself; then come the words
/// of the clause, then who acts in it, then who tells it, and last what was told before. Two weaker cues together may outvote a stronger
/// one.
/// </summary>
internal static class Weight
{
    /// <summary>"200 each", «по 200».</summary>
    public const int Each = 100;

    /// <summary>"its soldiers", «наших бійців».</summary>
    public const int Own = 70;

    /// <summary>"150 from the Russian side", «Украине — 205»: a side that stands by the number itself.</summary>
    public const int Beside = 60;

    /// <summary>«России передано 38 тел»: the side that a verb of giving names as its recipient.</summary>
    public const int Recipient = 50;

    /// <summary>"… to Ukraine", "… from Russian captivity" behind the number; before it, in the same clause.</summary>
    public const int Goal = 45,
        Source = 42,
        GoalBefore = 34;

    /// <summary>«росіян виміняли близько сотні»: a people in the genitive that opens the clause.</summary>
    public const int Fronted = 44;

    /// <summary>"whom Russia freed", «яких відпустила українська сторона».</summary>
    public const int Relative = 40;

    /// <summary>"Moscow freed 50 and Kyiv 60": a side whose verb is that of the clause before.</summary>
    public const int Gapped = 40;

    /// <summary>
    /// "Russia handed over 50": who acts is named in the clause; taken from the clause or sentence before; an office that acts.
    /// </summary>
    public const int Agent = 30,
        AgentBefore = 18,
        Office = 24;

    /// <summary>"Ukraine returned 80": gave back or got back.</summary>
    public const int Returner = 18;

    /// <summary>"157 were handed over", says one side, without a word to whom.</summary>
    public const int GivenAway = 6;

    /// <summary>"in return", "the other way": against what was told last.</summary>
    public const int InReturn = 26;

    /// <summary>"received 900, handed over 31": given away, beside what was received.</summary>
    public const int Contrast = 20;

    /// <summary>"the same number", where nothing else says of whom.</summary>
    public const int Same = 20;

    /// <summary>"came home", says an office of one side; an outlet that speaks for a side; one that leans to it.</summary>
    public const int Speaker = 16,
        Narrator = 12,
        Leaning = 4;

    /// <summary>"Both sides returned 390".</summary>
    public const int BothAct = 14;

    /// <summary>"Of the 190 who were freed": those whose number was told before.</summary>
    public const int ToldBefore = 40;

    /// <summary>"the 116 freed captives": those spoken of before.</summary>
    public const int Known = 10;

    /// <summary>The only nationality that the sentence names.</summary>
    public const int OnlyNationality = 8;

    /// <summary>Nothing but a leaning tells it, and the number of one side is told: the other's.</summary>
    public const int OtherSide = 12;

    /// <summary>"home" goes where those told last went; else out of the hands of the article's only captor.</summary>
    public const int ToldLast = 3,
        OnlyCaptor = 2;

    /// <summary>"came home", in a sentence without a speaker, behind the words of an office.</summary>
    public const int LastHeard = 3;

    /// <summary>"came home", in a text whose language alone tells where home is.</summary>
    public const int LeansByLanguage = 2;
}
