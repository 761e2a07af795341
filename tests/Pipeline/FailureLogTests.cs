using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

public sealed class FailureLogTests
{
    private readonly InMemoryStorage _storage = new(new FakeTimeProvider(TestPipeline.Now));

    [Fact]
    public async Task A_message_that_names_no_article_leaves_its_reason_under_the_hash_of_its_text()
    {
        await using var pipeline = new TestPipeline(_storage);
        var message = new QueuedMessage(Queues.Normalize, ClaimCheck.For(ContentId.Of("nobody")).ToJson());
        await Should.ThrowAsync<InvalidMessageException>(() => pipeline.HandleAsync(message));

        _storage.Blobs.Keys.ShouldContain($"failures/normalize/{ContentId.Of(message.Text)}.json");
        var failure = await pipeline.Get<FailureLog>().FindAsync(message.Queue, message.Text, CancellationToken.None);
        failure.ShouldNotBeNull();
        failure.Reason.ShouldContain("There is no article");
        failure.Message.ShouldBe(message.Text);
        failure.FailedAt.ShouldBe(TestPipeline.Now);
    }

    [Fact]
    public async Task A_shutdown_is_no_failure()
    {
        await using var pipeline = new TestPipeline(_storage);
        using var shutdown = new CancellationTokenSource();
        await shutdown.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            pipeline.Get<FailureLog>().RunAsync(Queues.Normalize, "{}", () => Task.FromCanceled(shutdown.Token), shutdown.Token)
        );
        _storage.Blobs.ShouldBeEmpty();
    }
}
