using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using SwapPipeline.Articles;
using SwapPipeline.Parquet;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Tests.Pipeline;

public sealed class SettingsTests
{
    [Fact]
    public void The_function_app_reads_no_setting_but_its_storage_account_its_contact_its_encoder_and_whether_the_page_is_public()
    {
        var settings = new RecordingConfiguration();
        using var services = Services(settings);
        foreach (var step in new[] { typeof(FetchArticlesStep), typeof(NormalizeArticleStep), typeof(PublishExchangesStep) })
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService(step);
        }

        settings
            .Asked.Distinct()
            .ShouldBe(
                [Settings.DataStorage, Settings.FetchContact, Settings.ParquetEncoder, Settings.PublicPage],
                ignoreOrder: true,
                "an address that leads elsewhere, or a missing pause, would be a setting here"
            );
    }

    [Fact]
    public void The_function_app_is_polite_and_asks_each_host_by_its_own_name()
    {
        using var services = Services(new RecordingConfiguration());
        services.GetRequiredService<FetchManners>().DelayBetweenRequests.ShouldBe(TimeSpan.FromSeconds(5));
        services.GetRequiredService<FetchManners>().UserAgent.ShouldBe("SwapPipeline/0.1 (+owner@news.example)");
        var connections = services.GetRequiredService<HttpMessageHandler>().ShouldBeOfType<SocketsHttpHandler>();
        connections.ConnectCallback.ShouldNotBeNull("every address is checked before it is connected");
        connections.UseProxy.ShouldBeFalse("a proxy would look names up by itself");
        connections.AllowAutoRedirect.ShouldBeFalse("each address on the way is judged");
    }

    [Fact]
    public void The_encoder_is_the_one_that_the_setting_names()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(Settings.ParquetEncoder, "built-in")]).Build();
        using var services = Services(settings);
        services.GetRequiredService<IParquetEncoder>().ShouldBeOfType<BuiltInParquetEncoder>();
    }

    private static ServiceProvider Services(IConfiguration settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSwapPipeline(settings);
        return services.BuildServiceProvider();
    }

    /// <summary>Knows the storage account and nothing else, and remembers what was asked for.</summary>
    private sealed class RecordingConfiguration : IConfiguration
    {
        public List<string> Asked { get; } = [];

        public string? this[string key]
        {
            get
            {
                Asked.Add(key);
                return key switch
                {
                    Settings.DataStorage => "UseDevelopmentStorage=true",
                    Settings.FetchContact => "owner@news.example",
                    _ => null,
                };
            }
            set => throw new NotSupportedException();
        }

        public IEnumerable<IConfigurationSection> GetChildren()
        {
            Asked.Add("*");
            return [];
        }

        public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

        public IConfigurationSection GetSection(string key)
        {
            Asked.Add(key);
            return new ConfigurationBuilder().Build().GetSection(key);
        }
    }
}
