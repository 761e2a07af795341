namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>What a verb of exchange makes of its subject.</summary>
internal enum Act
{
    /// <summary>"handed over": the subject gives away people of the other side.</summary>
    Hand,

    /// <summary>"freed": the subject lets go people of the other side, or gets its own free.</summary>
    Free,

    /// <summary>"returned", "repatriated": the subject gives them back, or gets its own back.</summary>
    Return,

    /// <summary>"received": the subject gets its own people.</summary>
    Get,

    /// <summary>"came home": the people themselves are the subject.</summary>
    Back,

    /// <summary>"exchanged": both give and get.</summary>
    Exchange,
}
