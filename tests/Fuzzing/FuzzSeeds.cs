using System.Text;

namespace SwapPipeline.Tests.Fuzzing;

/// <summary>
/// The inputs that a target begins from, kept as text: <c>tests/Fuzzing/Seeds/NAME.txt</c>, one after the other behind lines of
/// <c>=====</c>.
/// </summary>
internal static class FuzzSeeds
{
    private const string Mark = "\n=====\n";

    public static IReadOnlyList<byte[]> Of(FuzzTarget target, string folder) =>
        target.MadeSeeds?.Invoke()
        ??
        [
            .. File.ReadAllText(Path.Combine(folder, $"{target.Name}.txt"))
                .ReplaceLineEndings("\n")
                .TrimEnd('\n')
                .Split(Mark)
                .Select(Encoding.UTF8.GetBytes),
        ];
}
