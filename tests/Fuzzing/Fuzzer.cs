using System.Text;

namespace SwapPipeline.Tests.Fuzzing;

/// <summary>Feeds a parser with inputs by number. Any number can be made again alone.</summary>
internal sealed class Fuzzer(FuzzTarget target, string seedFolder, int seed)
{
    // What a parser may allocate for an input of a few kilobytes: its text, a tree, tokens, records.
    private const long BytesForAnInput = 32_000_000;

    private readonly InputMutator _mutator = Mutator(target, seedFolder);

    public FuzzTarget Target => target;

    public byte[] Input(long number) => _mutator.Make(seed, number);

    /// <returns>Null when every rule holds.</returns>
    public FuzzFinding? Try(long number)
    {
        var input = Input(number);
        return Problem(target, input) is { } error ? new FuzzFinding(target, number, input, error) : null;
    }

    /// <summary>What goes wrong with an input; null for nothing.</summary>
    public static Exception? Problem(FuzzTarget target, byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Read(input);
        }
        catch (Exception error)
        {
            return error;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return allocated > BytesForAnInput
            ? new FuzzRuleBrokenException($"{allocated} bytes allocated for {input.Length} bytes of input")
            : null;
    }

    /// <summary>A shorter input that goes wrong in the same way, for the test that keeps it.</summary>
    public static byte[] Shorten(FuzzFinding finding)
    {
        var input = finding.Input;
        for (var part = input.Length / 2; part > 0; part /= 2)
        {
            for (var at = 0; at + part <= input.Length; )
            {
                byte[] shorter = [.. input.AsSpan(0, at), .. input.AsSpan(at + part)];
                if (Problem(finding.Target, shorter)?.GetType() == finding.Error.GetType())
                    input = shorter;
                else
                    at += part;
            }
        }

        return input;
    }

    // Words and marks of the seeds themselves lead further than noise.
    private static InputMutator Mutator(FuzzTarget target, string seedFolder)
    {
        var seeds = FuzzSeeds.Of(target, seedFolder);
        // Tables that the first call of a language builds are not the input's.
        foreach (var input in seeds)
            _ = Problem(target, input);
        var words = seeds
            .SelectMany(bytes =>
                Encoding.Latin1.GetString(bytes).Split([' ', '\n', '"', '<', '>', ':', ','], StringSplitOptions.RemoveEmptyEntries)
            )
            .Where(word => word.Length < 40);
        return new InputMutator(
            seeds,
            [.. InputMutator.CommonPieces, .. words.Distinct(StringComparer.Ordinal).Take(400).Select(Encoding.Latin1.GetBytes)]
        );
    }
}
