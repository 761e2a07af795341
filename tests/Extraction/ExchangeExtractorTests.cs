using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction;

public sealed class ExchangeExtractorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\t\u00a0\u2009")]
    [InlineData("… — !")]
    public void A_text_without_a_word_tells_of_nothing(string text)
    {
        var found = ExchangeExtractor.Extract(Some.Article(text, "en", null));
        found.Exchanges.ShouldBeEmpty();
        found.Totals.ShouldBeEmpty();
        found.Relevant.ShouldBeFalse();
    }

    [Fact]
    public void A_headline_over_a_text_of_blanks_is_no_error() =>
        ExchangeExtractor
            .Extract(Some.Article("  ", "en", null, title: "Russia and Ukraine swap 205 prisoners each"))
            .Totals.ShouldBeEmpty();
}
