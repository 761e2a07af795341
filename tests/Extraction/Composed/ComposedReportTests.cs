namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>
/// Reports of the six things that happen to exchanges, put together of sentences that several people wrote, none of whom knew the rules:
/// whatever stands beside it, each sentence says what it says. Drawn with a fixed seed.
/// </summary>
public sealed class ComposedReportTests
{
    private const int Reports = 500;

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void Soldiers_of_both_sides_came_home(string language) => ReadsAll(language, draw => draw.Exchange());

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void The_dead_were_handed_over(string language) => ReadsAll(language, draw => draw.Bodies());

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void An_exchange_is_announced(string language) => ReadsAll(language, draw => draw.Announced());

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void An_exchange_is_called_off(string language) => ReadsAll(language, draw => draw.Cancelled());

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void Children_came_home(string language) => ReadsAll(language, draw => draw.Children());

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void One_stage_of_an_agreement_was_carried_out(string language) => ReadsAll(language, draw => draw.Stage());

    private static void ReadsAll(string language, Func<ReportDraw, Report> compose)
    {
        var draw = new ReportDraw(language, seed: 20260305);
        Enumerable.Range(0, Reports).Select(_ => compose(draw).Faults(language)).Where(fault => fault.Length > 0).ToList().ShouldBeEmpty();
    }
}
