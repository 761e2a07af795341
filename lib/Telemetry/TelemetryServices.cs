using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SwapPipeline.Telemetry;

/// <summary>
/// Where logs, traces and metrics go. The levels of logs stand in one place, the logging section of host.json, for the host and for the
/// app.
/// </summary>
public static class TelemetryServices
{
    /// <summary>The address of Application Insights; without it nothing is sent there.</summary>
    public const string ApplicationInsights = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Which identity sends: <c>ClientId=…;Authorization=AAD</c>, the form that the Functions host reads as well.</summary>
    public const string ApplicationInsightsIdentity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>The address of any other collector that speaks OTLP.</summary>
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IOpenTelemetryBuilder AddPipelineTelemetry(this IHostApplicationBuilder app)
    {
        // Before all others, so that a setting can still raise or lower a level.
        var host = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "host.json")).Build();
        app.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = host.GetSection("logging").AsEnumerable() });
        return app.Services.AddPipelineTelemetry(app.Configuration);
    }

    /// <inheritdoc cref="AddPipelineTelemetry(IHostApplicationBuilder)"/>
    public static IOpenTelemetryBuilder AddPipelineTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        IOpenTelemetryBuilder telemetry = services
            .AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(PipelineTelemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(PipelineTelemetry.Name, $"{PipelineTelemetry.Name}.*"))
            .WithLogging(null, logs => logs.IncludeFormattedMessage = true);
        if (configuration[ApplicationInsights] is { Length: > 0 } address)
        {
            telemetry = telemetry.UseAzureMonitorExporter(exporter =>
            {
                exporter.ConnectionString = address;
                if (ClientId(configuration[ApplicationInsightsIdentity]) is { } clientId)
                    exporter.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
            });
        }

        return configuration[OtlpEndpoint] is { Length: > 0 } ? telemetry.UseOtlpExporter() : telemetry;
    }

    /// <summary>For a program without a host: spans and metrics are sent from now on, if anywhere.</summary>
    public static TServices FollowedByTelemetry<TServices>(this TServices services)
        where TServices : IServiceProvider
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (configuration[ApplicationInsights] is not { Length: > 0 } && configuration[OtlpEndpoint] is not { Length: > 0 })
            return services;
        services.GetService<TracerProvider>();
        services.GetService<MeterProvider>();
        return services;
    }

    private static string? ClientId(string? authentication) =>
        authentication
            ?.Split(';', StringSplitOptions.TrimEntries)
            .Where(part => part.StartsWith("ClientId=", StringComparison.OrdinalIgnoreCase))
            .Select(part => part["ClientId=".Length..])
            .FirstOrDefault();
}
