using System.Text;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Drills;

/// <summary>Pages that are made to exhaust whoever reads them.</summary>
public sealed class PageDrills
{
    // What a reader may allocate for a page beyond its limits: the decoded text and little else. Allocation is exact where time is not.
    private const int BytesAByte = 4;

    private const string Prose =
        "<p>The families waited in front of the hospital until the buses came with those who had been freed that day.</p>";

    // By name: a test runner writes the arguments of a test down, and these are up to 50 MB.
    private static readonly Dictionary<string, (Func<string> Page, Rejection? Outcome)> Bombs = new()
    {
        ["a million nested elements"] = (() => Many(1_000_000, "<div>"), Rejection.TooLarge),
        ["a million nested elements, closed"] = (() => Many(500_000, "<b>") + Many(500_000, "</b>"), Rejection.TooLarge),
        ["a million elements side by side"] = (() => Many(1_000_000, "<br>"), Rejection.TooLarge),
        ["a million attributes of one element"] = (() => "<p " + Many(1_000_000, "a ") + ">", Rejection.TooLarge),
        ["a million attributes with names of their own"] = (
            () => "<p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(n => $"a{n} ")) + ">",
            Rejection.TooLarge
        ),
        ["one text node of 50 MB"] = (() => "<p>" + new string('x', 50_000_000), Rejection.TooLarge),
        ["one text node of 7 MB"] = (() => "<p>" + new string('x', 7_000_000), Rejection.TooLarge),
        ["one line of 7 MB"] = (() => new string('x', 7_000_000), Rejection.TooLarge),
        ["a comment that never ends"] = (() => Prose + "<!--" + new string('-', 7_000_000), null),
        ["a tag that never ends"] = (() => Prose + "<a " + new string('=', 7_000_000), null),
        ["opening brackets only"] = (() => new string('<', 1_000_000), Rejection.Empty),
    };

    public static TheoryData<string> Names => new(Bombs.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void html_bombs(string what)
    {
        var (page, expected) = Bombs[what];
        var bytes = Encoding.UTF8.GetBytes(page());
        var before = GC.GetAllocatedBytesForCurrentThread();

        var article = ArticleReader.Read(new Page { Content = bytes, ContentType = "text/html" }, ReadingLimits.Default);

        article.Rejected.ShouldBe(expected, what);
        if (expected == Rejection.TooLarge)
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan((long)BytesAByte * bytes.Length + 1_000_000, what);
    }

    private static string Many(int times, string part) => string.Concat(Enumerable.Repeat(part, times));
}
