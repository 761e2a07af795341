using SwapPipeline.Articles.State;

namespace SwapPipeline.Tests.Articles;

public sealed class RevisitPolicyTests
{
    private static readonly DateTimeOffset Fetched = new(2026, 3, 7, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 2.0)]
    [InlineData(1.9, 2.0)]
    [InlineData(2, 8.0)]
    [InlineData(5, 8.0)]
    [InlineData(10, 24.0)] // two looks that were missed are one
    [InlineData(30, 72.0)]
    [InlineData(72, null)]
    public void An_article_is_looked_at_again_less_and_less_often(double lookedAtHours, double? nextHours) =>
        RevisitPolicy.Next(Fetched, Fetched.AddHours(lookedAtHours)).ShouldBe(nextHours is { } hours ? Fetched.AddHours(hours) : null);

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(71.0, true)]
    [InlineData(73.0, false)]
    [InlineData(null, true)]
    public void An_old_article_is_left_as_it_is(double? hoursSincePublished, bool isLookedAt) =>
        (RevisitPolicy.First(hoursSincePublished is { } hours ? Fetched.AddHours(-hours) : null, Fetched) is not null).ShouldBe(isLookedAt);
}
