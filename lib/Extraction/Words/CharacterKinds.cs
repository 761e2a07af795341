namespace SwapPipeline.Extraction.Words;

/// <summary>What a character is, as far as it matters to where a word ends and how it is written.</summary>
[Flags]
internal enum CharacterKinds : byte
{
    None = 0,
    Letter = 1,
    Blank = 2,
    Upper = 4,
    Apostrophe = 8,

    /// <summary>An accent over the letter before it.</summary>
    Mark = 16,
    Cyrillic = 32,

    /// <summary>Of another alphabet.</summary>
    Other = 64,
}
