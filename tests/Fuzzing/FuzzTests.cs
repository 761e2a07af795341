using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Fuzzing;

/// <summary>
/// A small share of what <c>benchmarks fuzz</c> does, and every input that it ever found, by the names of the files that keep them.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20261126;
    private const int Inputs = 60;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Fuzzing");

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name)];

    public static TheoryData<string> Found =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "Found")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_parser_answers_foreign_bytes_as_it_documents(string name)
    {
        var target = FuzzTargets.Named(name);
        var fuzzer = new Fuzzer(target, Path.Combine(Folder, "Seeds"), Seed);
        for (var number = 0; number < Inputs * target.Share; number++)
        {
            if (fuzzer.Try(number) is { } finding)
                Assert.Fail($"{name} at input {number} of seed {Seed}: {finding.Error}");
        }
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void What_was_found_once_stays_mended(string file) =>
        Fuzzer.Problem(FuzzTargets.Named(file.Split('.')[0]), File.ReadAllBytes(Path.Combine(Folder, "Found", file))).ShouldBeNull(file);

    [Fact]
    public void An_input_can_be_made_again_by_its_number()
    {
        var target = FuzzTargets.Named("messages");
        byte[] Made() => new Fuzzer(target, Path.Combine(Folder, "Seeds"), Seed).Input(4711);
        Made().ShouldBe(Made());
        new Fuzzer(target, Path.Combine(Folder, "Seeds"), Seed + 1).Input(4711).ShouldNotBe(Made());
    }

    [Fact]
    public void A_broken_rule_is_found_and_shortened()
    {
        var target = new FuzzTarget(
            "messages",
            1,
            input =>
            {
                if (input.Contains((byte)'"'))
                    throw new InvalidOperationException("A quotation mark.");
            }
        );
        var finding = new Fuzzer(target, Path.Combine(Folder, "Seeds"), Seed).Try(0).ShouldNotBeNull();
        Fuzzer.Shorten(finding).ShouldBe("\""u8.ToArray());
    }
}
