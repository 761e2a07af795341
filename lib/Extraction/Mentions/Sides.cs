namespace SwapPipeline.Extraction.Mentions;

/// <summary>The sides that people go back to.</summary>
// Small, as the other enums of a headcount: it is copied whenever more is learned of it.
[Flags]
internal enum Sides : byte
{
    None = 0,
    Ukraine = 1,
    Russia = 2,
    Both = Ukraine | Russia,
}
