using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using SwapPipeline.Articles;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Tests.Pipeline;

public sealed class SettingsTests
{
    [Fact]
    public void The_function_app_reads_no_setting_but_its_storage_account()
    {
        var settings = new RecordingConfiguration("UseDevelopmentStorage=true");
        using var services = Services(settings);
        foreach (var step in new[] { typeof(FetchArticlesStep), typeof(NormalizeArticleStep), typeof(PublishExchangesStep) })
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService(step);
        }

        settings.Asked.Distinct().ShouldBe([Settings.DataStorage], "an address that leads elsewhere, or a missing pause, would be a setting here");
    }

    [Fact]
    public void The_function_app_is_polite_and_asks_each_host_by_its_own_name()
    {
        using var services = Services(new RecordingConfiguration("UseDevelopmentStorage=true"));
        services.GetRequiredService<FetchManners>().DelayBetweenRequests.ShouldBe(TimeSpan.FromSeconds(5));
        services.GetRequiredService<HttpMessageHandler>().ShouldBeOfType<SocketsHttpHandler>();
    }

    private static ServiceProvider Services(IConfiguration settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSwapPipeline(settings);
        return services.BuildServiceProvider();
    }

    /// <summary>Gives one value for everything, and remembers what was asked for.</summary>
    private sealed class RecordingConfiguration(string value) : IConfiguration
    {
        public List<string> Asked { get; } = [];

        public string? this[string key]
        {
            get
            {
                Asked.Add(key);
                return value;
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
