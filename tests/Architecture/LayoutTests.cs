using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Architecture;

/// <summary>Code is read beside a review: a line and a file have the length that a person takes in.</summary>
public sealed class LayoutTests
{
    /// <summary>Columns, as in <c>.csharpierrc.yaml</c>.</summary>
    private const int Widest = 140;

    /// <summary>Lines.</summary>
    private const int Longest = 250;

    [Theory]
    [InlineData("lib")]
    [InlineData("functions")]
    [InlineData("local")]
    [InlineData("benchmarks")]
    public void A_line_of_code_fits_the_width_that_the_formatter_is_set_to(string folder)
    {
        var files = Sources(folder).ToList();
        files.ShouldNotBeEmpty();
        files.SelectMany(WideLines).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_the_library_is_read_in_one_sitting() =>
        Sources("lib")
            .Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > Longest)
            .ShouldBeEmpty();

    // A sentence that is printed is not parted, and a text in several lines is not code.
    private static IEnumerable<string> WideLines(string file)
    {
        var isText = false;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!isText && line.Length > Widest && !line.Contains('"', StringComparison.Ordinal))
                yield return $"{Path.GetRelativePath(Repository.Root, file)}:{number} has {line.Length} columns";
            if ((line.Split("\"\"\"").Length - 1) % 2 == 1)
                isText = !isText;
        }
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(Path.GetRelativePath(Repository.Root, file)));

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");
}
