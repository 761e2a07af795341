namespace SwapPipeline.Extraction.Words;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>A date in digits: 05.02.2026, 2026-02-05.</summary>
    Date,

    /// <summary>A time of day: 10:15.</summary>
    Clock,
    Symbol,
}
