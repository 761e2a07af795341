namespace SwapPipeline.Extraction.Words;

/// <summary>A sentence as a range of tokens, and the block of text it lies in.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Block">The number of its block, from 0.</param>
internal readonly record struct Sentence(int First, int End, int Block)
{
    public bool Contains(int token) => token >= First && token < End;
}
