namespace SwapPipeline.Extraction.Mentions;

/// <summary>How a number stands to the people of the exchange.</summary>
internal enum Relation : byte
{
    /// <summary>All that one side gets.</summary>
    Whole,

    /// <summary>Some of them: "of whom", "including".</summary>
    Part,

    /// <summary>More than them: "together with them", "outside the list".</summary>
    OnTop,

    /// <summary>Both sides added up: "386 altogether".</summary>
    BothSides,

    /// <summary>What an agreement foresees.</summary>
    Plan,

    /// <summary>All exchanges so far.</summary>
    Cumulative,
}
