namespace SwapPipeline.Extraction.Lexicon;

/// <summary>A place in a <see cref="PhraseTree"/>.</summary>
/// <param name="First">Of the nodes behind it, one a letter.</param>
/// <param name="Ending">What ends here.</param>
/// <param name="Tail">Where the letters behind the first lie that lead to it, and to nothing else.</param>
/// <param name="Letter">What leads to it.</param>
/// <param name="Count">How many nodes are behind it.</param>
/// <param name="TailLength">How many letters its tail has.</param>
internal readonly record struct PhraseTreeNode(int First, int Ending, int Tail, char Letter, byte Count, byte TailLength);
