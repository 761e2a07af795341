namespace SwapPipeline.Extraction.Mentions;

/// <summary>What a clause says has become of an exchange; <see cref="Generic"/> speaks of exchanges at large.</summary>
internal enum MentionStatus : byte
{
    Completed,
    Announced,

    /// <summary>An agreement that is carried out by exchanges.</summary>
    Agreed,
    Proposed,
    Cancelled,
    Denied,
    Generic,
}
