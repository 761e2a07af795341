using SwapPipeline.Extraction.Reading;

namespace SwapPipeline.Tests.Extraction.Reading;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("  two\n lines\tand\u00A0spaces ", "two lines and spaces")]
    [InlineData("1\u202F200 and 1\u2009200", "1 200 and 1 200")] // narrow and thin spaces group digits
    [InlineData("ex\u00ADchange", "exchange")] // a soft hyphen
    [InlineData("\uFEFFzero\u200Bwidth\u2060", "zerowidth")]
    [InlineData("\u202B157\u202C people", "157 people")] // marks of direction
    [InlineData("１５７ ٤٢ 𝟑𝟗𝟎", "157 42 390")] // full-width, Arabic and mathematical digits
    [InlineData("10\u201120, 10\u221220", "10-20, 10-20")] // the no-break hyphen and the minus sign
    [InlineData("5\u201310 \u2014 so", "5\u201310 \u2014 so")] // dashes say more than hyphens and stay
    [InlineData("Зеленськии\u0306 і\u0308х", "Зеленський їх")] // two code points for one letter
    [InlineData("пле\u0301нные", "пленные")] // a stress mark
    [InlineData("🇺🇦 home", "🇺🇦 home")]
    [InlineData("\u200B \u00A0", "")]
    public void Text_becomes_one_clean_line(string raw, string clean) => CleanText.Of(raw).ShouldBe(clean);

    [Fact]
    public void Entities_are_decoded_in_pages_and_in_text()
    {
        Reading
            .Html("<p>Smith &amp; Sons&nbsp;said that 1&#8239;200 people were freed on that day&hellip;</p>")
            .Text.ShouldBe("Smith & Sons said that 1 200 people were freed on that day…");
        Reading
            .Text("Smith &amp; Sons said that &#8220;many&#8221; people were freed.")
            .Text.ShouldBe("Smith & Sons said that “many” people were freed.");
    }
}
