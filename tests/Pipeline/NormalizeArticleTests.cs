using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

public sealed class NormalizeArticleTests
{
    /// <summary>
    /// A publisher that takes the message the moment it is sent, and finds no mark, would take the article for published.
    /// </summary>
    [Fact]
    public async Task The_mark_stands_before_the_message_that_leads_to_it_is_sent()
    {
        for (var call = 0; ; call++)
        {
            var storage = new InMemoryStorage(new FakeTimeProvider(TestPipeline.Now));
            await using var intake = new TestPipeline(storage);
            await intake.AcceptAsync(News.Of(new DateOnly(2025, 3, 5), 100));
            var faults = new FaultSchedule(call, FaultPoint.Before);
            await using var dying = new TestPipeline(storage, faults);
            await Should.ThrowAsync<AggregateException>(
                () => dying.HandleAsync(storage.Messages.Single()),
                "the crash, and that it could not be noted"
            );
            if (!faults.Struck!.Contains("send publish", StringComparison.Ordinal))
                continue;

            storage.Blobs.Keys.Where(name => name.StartsWith("records/pending/", StringComparison.Ordinal)).ShouldHaveSingleItem();
            return;
        }
    }
}
