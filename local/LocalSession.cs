using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SwapPipeline.Functions;
using SwapPipeline.Local.Emulator;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Local.Parked;
using SwapPipeline.Pipeline;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Local;

/// <summary>
/// The function app on one machine, for as long as a command takes: storage, services and the host that runs the functions.
/// </summary>
internal sealed class LocalSession : IAsyncDisposable
{
    private readonly StorageEmulator? _emulator;
    private readonly ServiceProvider _services;

    private LocalSession(StorageEmulator? emulator, ServiceProvider services) => (_emulator, _services) = (emulator, services);

    /// <summary>What the session works on, for a person.</summary>
    public required string Place { get; init; }

    public FunctionHost Host => Get<FunctionHost>();

    /// <summary>Starts the emulator unless an account is named, and wires the pipeline as the function app does.</summary>
    /// <param name="options">Storage and clock.</param>
    /// <param name="screen">Takes what a person should know while it works.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <param name="replace">Services that stand in for the usual ones: those of the samples.</param>
    public static async Task<LocalSession> OpenAsync(
        SessionOptions options,
        Screen screen,
        CancellationToken cancellationToken,
        Action<IServiceCollection>? replace = null
    )
    {
        var emulator = options.Storage is null
            ? await StorageEmulator.StartAsync(options.DataDirectory, screen.Say, TimeProvider.System, cancellationToken)
            : null;
        if (emulator?.WasRunning == true)
            screen.Say("Using the storage emulator that runs here already.");

        try
        {
            var place = options.Storage is null ? Path.GetFullPath(options.DataDirectory) : "the storage account";
            return new LocalSession(emulator, Services(options, emulator, screen, replace)) { Place = place };
        }
        catch
        {
            // A wrong setting must not leave an emulator behind.
            if (emulator is not null)
                await emulator.DisposeAsync();
            throw;
        }
    }

    private static ServiceProvider Services(
        SessionOptions options,
        StorageEmulator? emulator,
        Screen screen,
        Action<IServiceCollection>? replace
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection([
                .. SessionOptions.AccountSettings(options.Storage ?? emulator!.ConnectionString),
                new(Settings.FetchSchedule, Environment.GetEnvironmentVariable(Settings.FetchSchedule) ?? DefaultSchedule),
            ])
            .Build();

        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(screen.Logger));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(options.Now is { } now ? new FixedClock(now) : TimeProvider.System);
        services.AddSingleton<IHostObserver>(screen);
        replace?.Invoke(services);
        services.AddSwapPipeline(configuration);
        services.AddPipelineTelemetry(configuration);
        services.AddFunctionHost(typeof(FetchArticles).Assembly, HostJson.ReadBesideProgram());
        services.AddSingleton<ParkedMessages>();
        return services.BuildServiceProvider().FollowedByTelemetry();
    }

    /// <summary>Every half hour, as the settings sample of the function app says.</summary>
    private const string DefaultSchedule = "0 */30 * * * *";

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_emulator is not null)
            await _emulator.DisposeAsync();
    }
}
