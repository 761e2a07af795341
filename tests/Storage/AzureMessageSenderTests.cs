using System.Text;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Storage;

public sealed class AzureMessageSenderTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_message_is_base64_on_the_wire_and_its_queue_is_made_when_missing()
    {
        var account = azurite.NewAccount();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(Settings.DataStorage, account)]).Build();
        await new AzureMessageSender(StorageAccount.Queues(settings, Settings.DataStorage)).SendAsync(
            "normalize",
            "{\"v\":1}",
            null,
            CancellationToken.None
        );

        var wire = new QueueClient(account, "normalize", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        (await wire.PeekMessageAsync()).Value.MessageText.ShouldBe(Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"v\":1}")));
    }

    [Fact]
    public void A_missing_account_is_an_error_that_names_the_setting() =>
        Should
            .Throw<InvalidOperationException>(() => StorageAccount.Blobs(new ConfigurationBuilder().Build(), Settings.DataStorage))
            .Message.ShouldContain("DataStorage__blobServiceUri");
}
