using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>A range of tokens.</summary>
internal readonly record struct Span(int First, int End)
{
    public static Span Of(Term term) => new(term.First, term.End);
}
