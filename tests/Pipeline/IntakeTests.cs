using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Articles;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

public sealed class IntakeTests
{
    private static readonly RawArticle Article = RawArticle.Of(
        new Uri("https://news.example/a"),
        "A text."u8,
        "text/plain",
        TestPipeline.Now
    );

    private readonly InMemoryStorage _storage = new(new FakeTimeProvider(TestPipeline.Now));

    [Fact]
    public async Task An_article_that_is_taken_in_twice_is_sent_once()
    {
        await using var pipeline = new TestPipeline(_storage);
        (await pipeline.AcceptAsync(Article)).ShouldBeTrue();
        (await pipeline.AcceptAsync(Article with { FetchedAt = TestPipeline.Now.AddMinutes(1) })).ShouldBeFalse();
        _storage.Messages.Count.ShouldBe(1);
    }

    /// <summary>Whoever handed it in tries again before any run has looked for it.</summary>
    [Fact]
    public async Task An_article_whose_message_was_never_sent_is_sent_when_it_is_taken_in_again()
    {
        await using (var dying = new TestPipeline(_storage, new FaultSchedule(2, FaultPoint.Before)))
            (await Should.ThrowAsync<CrashException>(() => dying.AcceptAsync(Article))).Message.ShouldContain("send normalize");

        await using var next = new TestPipeline(_storage);
        (await next.AcceptAsync(Article with { FetchedAt = TestPipeline.Now.AddMinutes(1) })).ShouldBeFalse("its bytes were kept before");
        _storage.Messages.ShouldHaveSingleItem().Text.ShouldContain(Article.ArticleId);
    }

    [Fact]
    public async Task An_article_keeps_the_time_of_its_first_fetch()
    {
        await using var pipeline = new TestPipeline(_storage);
        await pipeline.AcceptAsync(Article);
        await pipeline.AcceptAsync(Article with { FetchedAt = TestPipeline.Now.AddDays(1) });
        (await pipeline.Get<RawArticleStore>().VersionsAsync(Article.ArticleId, CancellationToken.None))
            .Single()
            .FetchedAt.ShouldBe(TestPipeline.Now);
    }

    [Fact]
    public async Task A_changed_article_is_a_new_version_of_the_same_one()
    {
        await using var pipeline = new TestPipeline(_storage);
        var changed = RawArticle.Of(new Uri("https://news.example/a#top"), "Another text."u8, "text/plain", TestPipeline.Now.AddHours(1));
        await pipeline.AcceptAsync(changed);
        await pipeline.AcceptAsync(Article);
        (await pipeline.Get<RawArticleStore>().VersionsAsync(Article.ArticleId, CancellationToken.None))
            .Select(version => version.ContentSha256)
            .ShouldBe([Article.ContentSha256, changed.ContentSha256]);
    }

    [Fact]
    public async Task enqueue_fails_after_blob()
    {
        await using (var dying = new TestPipeline(_storage, new FaultSchedule(2, FaultPoint.Before)))
            (await Should.ThrowAsync<CrashException>(() => dying.AcceptAsync(Article))).Message.ShouldContain("send normalize");
        _storage.Messages.ShouldBeEmpty();

        await using var next = new TestPipeline(_storage, web: SmallNews.Site());
        await next.FetchAsync();
        _storage.Messages.ShouldContain(message => message.Text.Contains(Article.ArticleId, StringComparison.Ordinal));
    }
}
