using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Local.Hosting;

/// <summary>A function host over an account of the emulator, with the functions of one test.</summary>
internal sealed class HostHarness : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IConfiguration _settings;

    public HostHarness(
        string account,
        Type[] functions,
        HostRules? rules = null,
        HostTimings? timings = null,
        TimeProvider? time = null,
        Action<IServiceCollection>? more = null
    )
    {
        _settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [Settings.DataStorage] = account })
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton(_settings).AddSingleton(time ?? TimeProvider.System);
        services.AddSwapPipeline(_settings);
        services.AddSingleton<IHostObserver>(Events).AddSingleton(timings ?? new HostTimings()).AddSingleton(Handler);
        more?.Invoke(services);
        services.AddFunctionHost(functions, rules ?? new HostRules());
        _services = services.BuildServiceProvider();
    }

    public RecordingObserver Events { get; } = new();

    public Handler Handler { get; } = new();

    public FunctionHost Host => _services.GetRequiredService<FunctionHost>();

    public IMessageSender Sender => _services.GetRequiredService<IMessageSender>();

    public IBlobStore Blobs => _services.GetRequiredService<IBlobStore>();

    /// <summary>The queue without any encoding, so that a test sees what is on the wire.</summary>
    public QueueClient RawQueue(string name) =>
        StorageAccount.Queues(_settings, Settings.DataStorage, QueueMessageEncoding.None).GetQueueClient(name);

    public async Task SendAsync(params string[] messages)
    {
        foreach (var message in messages)
            await Sender.SendAsync(Work.Queue, message, null, CancellationToken.None);
    }

    public async Task<int> CountAsync(string queue) => await new HostQueue(RawQueue(queue)).CountAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>Keeps all events, and lets a test wait for one.</summary>
internal sealed class RecordingObserver : IHostObserver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<HostEvent> _events = new();
    private readonly WakeUp _happened = new();

    public IEnumerable<T> Of<T>()
        where T : HostEvent => _events.OfType<T>();

    public void On(HostEvent what)
    {
        _events.Enqueue(what);
        _happened.Ring();
    }

    /// <summary>The first <paramref name="count"/> events of that kind, as soon as there are so many.</summary>
    public Task<IReadOnlyList<T>> WaitForAsync<T>(int count = 1)
        where T : HostEvent => WaitForAsync<T>(_ => true, count);

    /// <summary>The first <paramref name="count"/> events of that kind that are as wanted, as soon as there are so many.</summary>
    public async Task<IReadOnlyList<T>> WaitForAsync<T>(Func<T, bool> wanted, int count = 1)
        where T : HostEvent
    {
        while (true)
        {
            var next = _happened.Next;
            if (Of<T>().Where(wanted).ToList() is { } found && found.Count >= count)
                return found;
            await next.WaitAsync(Patience);
        }
    }
}
