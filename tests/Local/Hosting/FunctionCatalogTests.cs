using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using SwapPipeline.Functions;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class FunctionCatalogTests
{
    private static readonly IConfiguration Settings = Configuration(
        ("FetchSchedule", "0 */15 * * * *"),
        ("WorkQueue", "work-7"),
        ("Storage", "DataStorage")
    );

    [Fact]
    public void The_functions_of_the_app_are_found_by_their_attributes()
    {
        var functions = FunctionCatalog.Find(typeof(FetchArticles).Assembly, Settings).Functions.ToDictionary(function => function.Name);

        functions[nameof(FetchArticles)].Trigger.ShouldBeOfType<FunctionTrigger.Timer>();
        functions[nameof(NormalizeArticle)].Trigger.ShouldBe(new FunctionTrigger.Queue(Queues.Normalize, "DataStorage"));
        functions[nameof(PublishExchanges)].Trigger.ShouldBe(new FunctionTrigger.Queue(Queues.Publish, "DataStorage"));
    }

    [Fact]
    public void Names_between_percent_signs_are_settings() =>
        FunctionCatalog
            .Of([typeof(NamedBySettings)], Settings)
            .Functions.Single()
            .Trigger.ShouldBe(new FunctionTrigger.Queue("work-7", "DataStorage"));

    [Fact]
    public void A_missing_setting_is_refused_by_name() =>
        Should
            .Throw<HostSetupException>(() => FunctionCatalog.Find(typeof(FetchArticles).Assembly, Configuration()))
            .Message.ShouldBe("FetchArticles needs the setting FetchSchedule, which is not set.");

    [Fact]
    public void Without_a_connection_it_is_the_account_of_the_host() =>
        FunctionCatalog
            .Of([typeof(WithoutConnection)], Settings)
            .Functions.Single()
            .Trigger.ShouldBe(new FunctionTrigger.Queue("work", "AzureWebJobsStorage"));

    [Theory]
    [InlineData(typeof(BytesFromQueue), "BytesFromQueue.Run takes its QueueTriggerAttribute as Byte[]; only String is bound.")]
    [InlineData(typeof(StringFromTimer), "StringFromTimer.Run takes its TimerTriggerAttribute as String; only TimerInfo is bound.")]
    [InlineData(typeof(StringFromHttp), "StringFromHttp.Run takes its HttpTriggerAttribute as String; only HttpRequest is bound.")]
    [InlineData(
        typeof(TextFromHttp),
        "TextFromHttp.Run returns String; an HTTP function returns IActionResult or IResult, or a Task of one."
    )]
    [InlineData(typeof(SecondParameter), "SecondParameter.Run takes parameters other than one trigger and a CancellationToken.")]
    [InlineData(typeof(NoTrigger), "NoTrigger.Run takes parameters other than one trigger and a CancellationToken.")]
    [InlineData(typeof(Returning), "Returning.Run returns Task`1; there are no output bindings, return Task.")]
    [InlineData(typeof(AsyncVoid), "AsyncVoid.Run is async void, whose end nobody can await; return Task.")]
    [InlineData(typeof(Retrying), "Retrying.Run carries a retry attribute; queue messages are retried by host.json, timers not at all.")]
    [InlineData(
        typeof(BadQueueName),
        "BadQueueName listens to 'Work_Queue', which is no name of a storage queue (3 to 63 of a-z, 0-9 and single hyphens)."
    )]
    [InlineData(
        typeof(BadSchedule),
        "BadSchedule has the schedule '00:05:00', which is no NCRONTAB expression: second minute hour day month weekday."
    )]
    public void What_cannot_be_run_is_refused_in_one_sentence(Type type, string error) =>
        Should.Throw<HostSetupException>(() => FunctionCatalog.Of([type], Settings)).Message.ShouldBe(error);

    [Fact]
    public void A_name_is_given_once() =>
        Should
            .Throw<HostSetupException>(() => FunctionCatalog.Of([typeof(WithoutConnection), typeof(NamesakeOfWithoutConnection)], Settings))
            .Message.ShouldBe("Two functions are named WithoutConnection.");

    private static IConfiguration Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();

    private static class NamedBySettings
    {
        [Function(nameof(NamedBySettings))]
        public static void Run([QueueTrigger("%WorkQueue%", Connection = "%Storage%")] string message) => _ = message;
    }

    private static class WithoutConnection
    {
        [Function(nameof(WithoutConnection))]
        public static void Run([QueueTrigger("work")] string message) => _ = message;
    }

    private static class NamesakeOfWithoutConnection
    {
        [Function(nameof(WithoutConnection))]
        public static void Run([QueueTrigger("work")] string message) => _ = message;
    }

    private static class BytesFromQueue
    {
        [Function(nameof(BytesFromQueue))]
        public static void Run([QueueTrigger("work")] byte[] message) => _ = message;
    }

    private static class StringFromTimer
    {
        [Function(nameof(StringFromTimer))]
        public static void Run([TimerTrigger("0 0 * * * *")] string timer) => _ = timer;
    }

    private static class StringFromHttp
    {
        [Function(nameof(StringFromHttp))]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] string request) => _ = request;
    }

    private static class TextFromHttp
    {
        [Function(nameof(TextFromHttp))]
        public static string Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.Path;
    }

    private static class SecondParameter
    {
        [Function(nameof(SecondParameter))]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, string id) => _ = (request, id);
    }

    private static class NoTrigger
    {
        [Function(nameof(NoTrigger))]
        public static void Run(CancellationToken cancellationToken) => _ = cancellationToken;
    }

    private static class Returning
    {
        [Function(nameof(Returning))]
        public static Task<string> Run([QueueTrigger("work")] string message) => Task.FromResult(message);
    }

    private static class AsyncVoid
    {
        [Function(nameof(AsyncVoid))]
        public static async void Run([QueueTrigger("work")] string message) => await Task.FromResult(message);
    }

    private static class Retrying
    {
        [Function(nameof(Retrying)), FixedDelayRetry]
        public static void Run([QueueTrigger("work")] string message) => _ = message;
    }

    private static class BadQueueName
    {
        [Function(nameof(BadQueueName))]
        public static void Run([QueueTrigger("Work_Queue")] string message) => _ = message;
    }

    private static class BadSchedule
    {
        [Function(nameof(BadSchedule))]
        public static void Run([TimerTrigger("00:05:00")] TimerInfo timer) => _ = timer;
    }

    // The worker's own carries parameters and build-time checks that do not matter here: the host knows the kind by its name.
    private sealed class FixedDelayRetryAttribute : Attribute;
}
