using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SwapPipeline.Pipeline;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Tests.Pipeline;

/// <summary>Telemetry on the wire, to a collector that speaks OTLP.</summary>
public sealed class OtlpTests
{
    [Fact]
    public async Task Spans_metrics_and_information_reach_the_collector_that_a_setting_names()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectorAsync(received);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new(TelemetryServices.OtlpEndpoint, collector.Urls.Single()),
                new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                new(Settings.DataStorage, "UseDevelopmentStorage=true"),
            ])
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSwapPipeline(configuration);
        services.AddPipelineTelemetry(configuration);
        await using (var provider = services.BuildServiceProvider().FollowedByTelemetry())
        {
            using (TraceParent.BeginProcessing(Queues.Normalize, null))
                provider.GetRequiredService<ILogger<NormalizeArticleStep>>().LogInformation("Article {ArticleId} speaks", "a-1");
            provider.GetRequiredService<PipelineMetrics>().MessagePoisoned(Queues.Normalize);
            provider.GetRequiredService<TracerProvider>().ForceFlush();
            provider.GetRequiredService<MeterProvider>().ForceFlush();
        }

        received["/v1/traces"].ShouldContain("process normalize");
        received["/v1/metrics"].ShouldContain("swap.messages.poisoned");
        received["/v1/logs"].ShouldContain("Article a-1 speaks");
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            // Texts of a protobuf lie in it as they are.
            received.AddOrUpdate(
                context.Request.Path,
                Encoding.UTF8.GetString(body.ToArray()),
                (_, before) => before + Encoding.UTF8.GetString(body.ToArray())
            );
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await site.StartAsync();
        return site;
    }
}
