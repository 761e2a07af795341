namespace SwapPipeline.Extraction.Mentions.Topics;

/// <summary>What speaks for or against one answer, and how much.</summary>
/// <param name="Name">As an explanation names it.</param>
/// <param name="Weight">Points; below zero it speaks against.</param>
/// <param name="Holds">Whether it does in what is looked at.</param>
internal sealed record Cue<T>(string Name, int Weight, Func<T, bool> Holds);
