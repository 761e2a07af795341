using System.Text.Json;
using SwapPipeline.Extraction;
using SwapPipeline.Extraction.Reading;
using SwapPipeline.Extraction.Reading.Markup;

namespace SwapPipeline.Tests.Extraction.Reading;

public sealed class UnreadContentsTests
{
    private static readonly string Code = string.Join(' ', Enumerable.Repeat("let a = '<p>';", 10));

    [Fact]
    public void Scripts_and_style_sheets_are_left_out_and_their_elements_stay() =>
        LeftOut($"<p>a<script async>{Code}</script>b<STYLE>{Code}</Style >c").ShouldBe("<p>a<script async></script>b<STYLE></Style >c");

    [Fact]
    public void Comments_are_left_out_whatever_their_length_and_form() =>
        LeftOut("<p>a<!---->b<!-- <b>no</b> -->c<!-->d<!--->e<!--[if IE]><p>old<![endif]-->f<!-- no end").ShouldBe("<p>abcdef");

    [Theory]
    [InlineData("<script type=application/ld+json>{0}</script>", "data that is read")]
    [InlineData("<script type='application/LD&#43;json'>{0}</script>", "the same, written as nobody expects")]
    [InlineData("<script><!-- {0}</script>", "a comment may hide the end")]
    [InlineData("<script>{0}", "no end")]
    [InlineData("<style>{0}</styles>", "the end tag of something else")]
    [InlineData("<title>How a <script> works</title><p>{0}<script></script>", "in a title a tag is text")]
    [InlineData("<textarea><style></textarea><p>{0}<style></style>", "likewise in a text field")]
    [InlineData("<noscript><style></noscript><p>{0}<style></style>", "and where scripts run, in what stands there for those without")]
    [InlineData("<title>Why <!-- is no arrow --></title><p>", "in a title a comment is text")]
    [InlineData("<textarea><!-- </textarea><p>{0}<!-- --> ", "likewise in a text field, which it does not keep open")]
    [InlineData("<svg><![CDATA[ > <!-- ]]></svg><p>{0}", "nor does it begin in character data")]
    [InlineData("<p>a<!-- b --!>{0}<p>c<!-- d -->", "a mark that only a parser takes for the end")]
    [InlineData("<svg><style></svg><p>{0}<style></style>", "in a drawing a style sheet is markup")]
    public void What_a_parser_could_see_otherwise_stays(string form, string why)
    {
        var html = form.Replace("{0}", Code, StringComparison.Ordinal);
        LeftOut(html).ShouldBe(html, why);
    }

    [Theory]
    [MemberData(nameof(Layout.Names), MemberType = typeof(Layout))]
    public void A_page_reads_the_same_with_and_without_them(string name)
    {
        // No layout has a script of its own worth leaving out.
        var html =
            Layout
                .Named(name)
                .Page.Replace("</head>", $"<style>{Code}</style><script>{Code}</script></head>", StringComparison.OrdinalIgnoreCase)
            + $"<script>{Code}</script>";
        var page = new Page { Content = default, ContentType = "text/html" };
        JsonSerializer.Serialize(HtmlReader.Read(LeftOut(html), page)).ShouldBe(JsonSerializer.Serialize(HtmlReader.Read(html, page)));
    }

    private static string LeftOut(string html)
    {
        var unread = new UnreadContents();
        PageSize.Of(html, unread: unread);
        return unread.LeaveOut(html);
    }
}
