using Azure.Storage.Queues;
using SwapPipeline.Local.Hosting;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class HostJsonTests
{
    [Fact]
    public void The_host_json_of_the_function_app_is_read_beside_the_program() =>
        HostJson
            .ReadBesideProgram()
            .ShouldBe(
                new HostRules
                {
                    BatchSize = 8,
                    NewBatchThreshold = 4,
                    MaxDequeueCount = 5,
                    VisibilityTimeout = TimeSpan.FromSeconds(30),
                    MaxPollingInterval = TimeSpan.FromSeconds(10),
                    MessageEncoding = QueueMessageEncoding.Base64,
                }
            );

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "api" } } }""")]
    [InlineData("""{ "extensions": { "queues": {} } } // a comment""")]
    public void What_is_not_set_has_the_default_of_the_real_host(string json)
    {
        var rules = HostJson.Parse(json);

        rules.BatchSize.ShouldBe(16);
        rules.NewBatchThreshold.ShouldBe(8 * Environment.ProcessorCount);
        rules.MaxDequeueCount.ShouldBe(5);
        rules.VisibilityTimeout.ShouldBe(TimeSpan.Zero);
        rules.MaxPollingInterval.ShouldBe(TimeSpan.FromMinutes(1));
        rules.MessageEncoding.ShouldBe(QueueMessageEncoding.Base64);
    }

    [Theory]
    [InlineData("""{ "batchSize": 33 }""", "host.json: extensions.queues.batchSize must be a whole number from 1 to 32, not 33.")]
    [InlineData("""{ "batchSize": 0 }""", "host.json: extensions.queues.batchSize must be a whole number from 1 to 32, not 0.")]
    [InlineData("""{ "batchSize": "8" }""", "host.json: extensions.queues.batchSize must be a whole number from 1 to 32, not \"8\".")]
    [InlineData(
        """{ "newBatchThreshold": -1 }""",
        "host.json: extensions.queues.newBatchThreshold must be a whole number from 0 up, not -1."
    )]
    [InlineData("""{ "maxDequeueCount": 0 }""", "host.json: extensions.queues.maxDequeueCount must be a whole number from 1 up, not 0.")]
    [InlineData(
        """{ "visibilityTimeout": 30 }""",
        "host.json: extensions.queues.visibilityTimeout must be a duration \"hh:mm:ss\" from 00:00:00 to 7.00:00:00, not 30."
    )]
    [InlineData(
        """{ "maxPollingInterval": "00:00:00.05" }""",
        "host.json: extensions.queues.maxPollingInterval must be a duration \"hh:mm:ss\" from 00:00:00.1000000 to 1.00:00:00, not \"00:00:00.05\"."
    )]
    [InlineData(
        """{ "messageEncoding": "utf8" }""",
        "host.json: extensions.queues.messageEncoding must be \"base64\" or \"none\", not \"utf8\"."
    )]
    [InlineData("""{ "batchsize": 8 }""", "host.json: extensions.queues.batchsize is not a rule that this host knows.")] // Case matters, as a slip would go unseen.
    public void A_wrong_rule_is_refused_by_name(string queues, string error) =>
        Should.Throw<HostSetupException>(() => HostJson.Parse($$"""{ "extensions": { "queues": {{queues}} } }""")).Message.ShouldBe(error);

    [Fact]
    public void A_text_that_is_no_json_is_refused() =>
        Should.Throw<HostSetupException>(() => HostJson.Parse("{")).Message.ShouldStartWith("host.json is not JSON: ");
}
