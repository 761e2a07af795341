using System.Text;
using SwapPipeline.Extraction;
using SwapPipeline.Extraction.Reading;

namespace SwapPipeline.Tests.Extraction.Reading;

/// <summary>
/// Hostile pages. Time is not measured here: what would cost more than linear time is counted and refused before a tree is built.
/// </summary>
public sealed class LimitTests
{
    // By name: a test runner writes the arguments of a test down, and these are up to 8 MB.
    private static readonly Dictionary<string, Func<string>> Pages = new()
    {
        ["nesting"] = () => Many("<div>", 600),
        ["nesting behind end tags of nothing"] = () => Many("<div></b>", 600),
        ["nesting of list items"] = () => Many("<ul><li>", 600),
        ["a million attributes on one element"] = () => "<p " + Many("a ", 1_000_000) + ">",
        ["attributes on many elements"] = () =>
            Many("<i " + string.Join(' ', Enumerable.Range(0, 100).Select(n => $"a{n}=1")) + "></i>", 4_100),
        ["attributes handed to one body"] = () => Many("<body a=1>", 300),
        ["elements"] = () => Many("<br>", 50_001),
        ["formatting left open"] = () => string.Concat(Enumerable.Range(0, 600).Select(n => $"<p><b id={n}>x")),
        ["one text node"] = () => "<p>" + new string('x', 1024 * 1024 + 1) + "</p>",
        ["one line"] = () => new string('x', 1024 * 1024 + 1),
        ["lines"] = () => Many("a\n", 50_001),
        ["bytes"] = () => new string(' ', 8 * 1024 * 1024 + 1),
    };

    public static TheoryData<string> Hostile => new(Pages.Keys);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_page_beyond_a_limit_is_too_large(string what) => Reading.Html(Pages[what]()).Rejected.ShouldBe(Rejection.TooLarge, what);

    [Fact]
    public void Fifty_megabytes_of_text_are_refused_unread() =>
        Reading.Read(new byte[50 * 1024 * 1024], "text/html").Rejected.ShouldBe(Rejection.TooLarge);

    [Fact]
    public void The_limits_are_the_callers()
    {
        var page = "<p>The captives were freed on Friday after talks that had lasted for months.</p>"u8.ToArray();
        Reading.Read(page, "text/html", limits: new ReadingLimits { MaxBytes = 10 }).Rejected.ShouldBe(Rejection.TooLarge);
        Reading.Read(page, "text/html", limits: new ReadingLimits { MaxElements = 0 }).Rejected.ShouldBe(Rejection.TooLarge);
        Reading.Read(page, "text/html", limits: new ReadingLimits { MaxTextNode = 20 }).Rejected.ShouldBe(Rejection.TooLarge);
        Reading.Read(page, "text/html").Rejected.ShouldBeNull();
    }

    [Theory]
    [InlineData("<p>a<p>b<p>c", 3, 0)] // paragraphs end by themselves
    [InlineData("<div><p>a</div><div><p>b</div>", 4, 1)]
    [InlineData("<script>if (a < b) x('<div>')</script><br>", 2, 1)] // a script has no elements
    [InlineData("<!-- <div><div> --><b>x</b>", 1, 1)]
    [InlineData("<b><p>x</b>", 3, 1)] // the paragraph is still open: what follows in it is bold no more
    [InlineData("<b><p>x</p></b>", 2, 1)]
    [InlineData("<b><div>x</b></div>", 3, 2)]
    [InlineData("<b><i>x</b>y</i>", 3, 2)]
    [InlineData("1 < 2 and 3 > 2", 0, 0)]
    [InlineData("<img alt=\"a > b\" title='<div>'><i>x</i>", 2, 1)]
    public void Elements_and_depth_are_counted_as_a_parser_would_see_them(string html, int elements, int depth)
    {
        var size = PageSize.Of(html);
        (size.Elements, size.Depth).ShouldBe((elements, depth));
    }

    [Fact]
    public void A_page_twice_as_long_counts_twice()
    {
        var once = Many("<p class=a id=b>text</p>", 1000);
        var (one, two) = (PageSize.Of(once), PageSize.Of(once + once));
        two.Elements.ShouldBe(2 * one.Elements);
        two.Attributes.ShouldBe(2 * one.Attributes);
        two.Depth.ShouldBe(one.Depth);
    }

    [Fact]
    public void Many_unclosed_paragraphs_are_no_attack()
    {
        var page = Many("<p>The families waited in front of the hospital until the buses came with the freed.\n", 2000);
        Reading.Read(Encoding.UTF8.GetBytes(page), "text/html").Rejected.ShouldBeNull();
    }

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
