using SwapPipeline.Articles;
using SwapPipeline.Articles.Fetching;

namespace SwapPipeline.Tests.Articles.Fetching;

public sealed class RedirectsTests
{
    [Theory]
    [InlineData("https://news.test/a", "http://news.test/b", false)] // anybody on the way could write the article
    [InlineData("http://news.test/a", "https://news.test/b", true)]
    [InlineData("https://news.test/a", "https://other.test/b", true)]
    public async Task A_redirect_never_leads_from_https_to_http(string from, string to, bool isFollowed)
    {
        var asked = new List<string>();
        var result = await Redirects.FollowAsync(
            new Uri(from),
            address =>
            {
                asked.Add(address.AbsoluteUri);
                return Task.FromResult<HopResult>(
                    asked.Count == 1 ? new HopResult.Redirected(new Uri(to)) : new HopResult.Answered(new FetchResult.Unchanged())
                );
            }
        );

        asked.ShouldBe(isFollowed ? [from, to] : [from]);
        if (!isFollowed)
            result.ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBe(FetchReason.Redirect);
    }
}
