namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>How firmly words of time belong to the exchange.</summary>
internal enum TimeHold : byte
{
    None,

    /// <summary>They say when it was told.</summary>
    Told,

    /// <summary>They say when it happened.</summary>
    Happened,
}
