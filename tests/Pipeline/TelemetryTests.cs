using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;
using SwapPipeline.Pipeline;
using SwapPipeline.Telemetry;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

public sealed class TelemetryTests
{
    private readonly InMemoryStorage _storage = new(new FakeTimeProvider(TestPipeline.Now));

    [Fact]
    public async Task One_trace_runs_through_fetch_message_normalize_and_publish()
    {
        var spans = new List<Activity>();
        using var tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(PipelineTelemetry.Name)
            .SetSampler(new AlwaysOnSampler())
            .AddInMemoryExporter(spans)
            .Build();
        await using var pipeline = new TestPipeline(_storage, web: SmallNews.Site());
        await pipeline.FetchAsync();
        var sent = _storage.Messages.Select(message => ClaimCheck.Parse(message.Text)).ToList();
        await pipeline.DrainAsync();
        tracing.ForceFlush();

        // Other tests of the run may be followed too; ours is the trace that our messages name.
        var trace = ActivityContext.Parse(sent[0].Traceparent!, null).TraceId;
        var ours = spans.Where(span => span.TraceId == trace).ToList();
        sent.ShouldAllBe(message => ActivityContext.Parse(message.Traceparent!, null).TraceId == trace);
        ours.Select(span => span.DisplayName)
            .Distinct()
            .ShouldBe(["fetch articles", "process normalize", "process publish"], ignoreOrder: true);
        ours.Count(span => span.DisplayName == "process normalize").ShouldBe(sent.Count);

        var byId = ours.ToDictionary(span => span.SpanId);
        foreach (var publish in ours.Where(span => span.DisplayName == "process publish"))
        {
            byId[publish.ParentSpanId].DisplayName.ShouldBe("process normalize");
            byId[byId[publish.ParentSpanId].ParentSpanId].DisplayName.ShouldBe("fetch articles");
        }
    }

    [Fact]
    public async Task A_failure_marks_the_span_of_its_message()
    {
        var spans = new List<Activity>();
        using var tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(PipelineTelemetry.Name)
            .SetSampler(new AlwaysOnSampler())
            .AddInMemoryExporter(spans)
            .Build();
        await using var pipeline = new TestPipeline(_storage);
        var nobody = ContentId.Of("nobody fetched this");
        using var sender = new Activity("sender").Start();
        await Should.ThrowAsync<InvalidMessageException>(() =>
            pipeline.HandleAsync(new QueuedMessage(Queues.Normalize, ClaimCheck.For(nobody).ToJson()))
        );
        tracing.ForceFlush();

        var span = spans.Single(span => span.TraceId == sender.TraceId);
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.StatusDescription.ShouldNotBeNull().ShouldContain(nobody);
        span.Events.ShouldContain(what => what.Name == "exception");
    }

    [Fact]
    public void A_message_has_one_name_in_whatever_trace_it_was_sent()
    {
        Activity.Current = null;
        var untraced = ClaimCheck.For(ContentId.Of("an article")).ToJson();
        using var sender = new Activity("sender").SetIdFormat(ActivityIdFormat.W3C).Start();
        var traced = ClaimCheck.For(ContentId.Of("an article")).ToJson();
        traced.ShouldNotBe(untraced);
        FailureLog.MessageId(traced).ShouldBe(FailureLog.MessageId(untraced));
        FailureLog.MessageId("no message").ShouldBe(ContentId.Of("no message"));
    }

    [Fact]
    public async Task A_message_of_an_older_sender_begins_a_trace_of_its_own()
    {
        await using var pipeline = new TestPipeline(_storage);
        Activity.Current = null;
        ClaimCheck.For(ContentId.Of("a")).ToJson().ShouldNotContain("traceparent");
        ClaimCheck.TraceparentOf("{\"v\":1,\"article\":\"a\"}").ShouldBeNull();
        ClaimCheck.TraceparentOf("no message").ShouldBeNull();
    }

    [Fact]
    public void Information_reaches_the_sink_of_the_function_app()
    {
        var records = new List<LogRecord>();
        var app = FunctionsApplication.CreateBuilder([]);
        app.AddPipelineTelemetry().WithLogging(logs => logs.AddInMemoryExporter(records));
        using var services = app.Services.BuildServiceProvider();
        var loggers = services.GetRequiredService<ILoggerFactory>();
        loggers.CreateLogger<FetchArticlesStep>().LogInformation("Source {Source}: {Fetched} fetched", "a", 3);
        loggers.CreateLogger<FetchArticlesStep>().LogDebug("not this");
        loggers.CreateLogger("Azure.Core").LogInformation("nor the line a request of the SDK");

        var record = records.ShouldHaveSingleItem();
        record.LogLevel.ShouldBe(LogLevel.Information);
        record.FormattedMessage.ShouldBe("Source a: 3 fetched");
    }

    [Fact]
    public async Task What_the_steps_count_is_what_happened()
    {
        await using var pipeline = new TestPipeline(_storage, web: SmallNews.Site());
        using var measured = new Measurements(pipeline.Get<System.Diagnostics.Metrics.IMeterFactory>());
        await pipeline.FetchAsync();
        await pipeline.DrainAsync();
        await Should.ThrowAsync<InvalidMessageException>(() => pipeline.HandleAsync(new QueuedMessage(Queues.Publish, "{}")));

        measured.Sum("swap.fetch.articles", "outcome", "fetched").ShouldBe(3);
        measured.Sum("swap.normalize.articles", "outcome", "relevant").ShouldBe(2);
        measured.Sum("swap.normalize.articles", "outcome", "irrelevant").ShouldBe(1);
        measured.Sum("swap.publish.articles").ShouldBe(3);
        measured.Sum("swap.publish.runs", "outcome", "published").ShouldBe(1);
        measured.Sum("swap.messages.failed", "queue", "publish").ShouldBe(1);
        measured.Sum("swap.messages.poisoned").ShouldBe(0);
    }

    [Fact]
    public async Task The_last_try_of_a_message_is_counted_as_poisoned()
    {
        await using var pipeline = new TestPipeline(_storage);
        using var measured = new Measurements(pipeline.Get<System.Diagnostics.Metrics.IMeterFactory>());
        await _storage.SendAsync(Queues.Normalize, "{\"v\":1}", null, CancellationToken.None);
        (await pipeline.DrainAsync()).ShouldHaveSingleItem();

        measured.Sum("swap.messages.failed", "error.type", nameof(InvalidMessageException)).ShouldBe(Queues.MaxTries);
        measured.Sum("swap.messages.poisoned", "queue", "normalize").ShouldBe(1);
    }
}
