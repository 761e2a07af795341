namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>
/// Ordinary sentences, put together in any choice and in every order in which people tell an exchange: whatever stands beside it, each says
/// what it says. The texts are drawn from all that can be made, some hundred thousand, with a fixed seed.
/// </summary>
public sealed class ComposedTextTests
{
    private const int Texts = 700;

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void A_number_is_divided_right_behind_it(string language) =>
        ReadsAll(language, (from, draw) => draw.Divided(from.Openings, [.. from.Across, .. from.AcrossOfCaptives], acrossBefore: false));

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void A_number_is_divided_behind_the_soldiers_of_the_other_side(string language) =>
        ReadsAll(language, (from, draw) => draw.Divided(from.Openings, from.Across, acrossBefore: true));

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void The_other_side_opens_the_text(string language) => ReadsAll(language, (_, draw) => draw.Answered());

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void Other_exchanges_and_other_news_stand_behind_it(string language) => ReadsAll(language, (_, draw) => draw.WithBackground());

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void Some_come_on_top_of_an_equal_exchange(string language) => ReadsAll(language, (_, draw) => draw.Equal());

    private static void ReadsAll(string language, Func<Sentences, Draw, ComposedText> compose)
    {
        var sentences = Sentences.Of(language);
        var draw = new Draw(sentences, seed: 20260305);
        Enumerable
            .Range(0, Texts)
            .Select(_ => compose(sentences, draw).Faults(language))
            .Where(fault => fault.Length > 0)
            .ToList()
            .ShouldBeEmpty();
    }
}
