namespace SwapPipeline.Tests.Fuzzing;

/// <summary>One parser that meets foreign bytes.</summary>
/// <param name="Name">On the command line and in the report; its seeds are <c>Seeds/NAME.txt</c> unless it makes its own.</param>
/// <param name="Share">Of a run's inputs, beside the shares of the other targets: quick parsers get more.</param>
/// <param name="Read">
/// Hands an input to the parser and checks what must hold of the answer. It returns for every answer that the parser documents, refusals
/// included, and throws for every other one.
/// </param>
/// <param name="MadeSeeds">Inputs to begin from that no text file can hold; null reads them from the file.</param>
internal sealed record FuzzTarget(string Name, int Share, Action<byte[]> Read, Func<IReadOnlyList<byte[]>>? MadeSeeds = null)
{
    public override string ToString() => Name;
}

/// <summary>A parser broke a rule.</summary>
internal sealed class FuzzRuleBrokenException(string rule) : Exception(rule);

/// <summary>An input that broke a rule.</summary>
/// <param name="Target">The parser.</param>
/// <param name="Number">Of the input in the run: with the run's seed it makes the same bytes again.</param>
/// <param name="Input">The bytes.</param>
/// <param name="Error">What the parser did.</param>
internal sealed record FuzzFinding(FuzzTarget Target, long Number, byte[] Input, Exception Error);
