using System.Net;
using System.Net.Sockets;

namespace SwapPipeline.Tests.Support;

/// <summary>What happens to a request on its way.</summary>
internal enum WireFault
{
    None,

    /// <summary>The connection breaks inside the request.</summary>
    TornRequest,

    /// <summary>The request arrives and is carried out, and the connection breaks before the answer.</summary>
    LostAnswer,

    /// <summary>The service is busy: 503, and nothing is carried out.</summary>
    Busy,
}

/// <summary>
/// A proxy on the wire between the storage client and the storage service, which lets requests fail where a test says so.
/// </summary>
internal sealed class FaultyWire : IAsyncDisposable
{
    private static readonly string[] Services = ["BlobEndpoint", "QueueEndpoint"];

    private readonly CancellationTokenSource _stop = new();
    private readonly Func<WireRequest, WireFault> _fault;
    private readonly List<(TcpListener Listener, Task Accepting)> _services = [];
    private int _requests;
    private int _faults;

    /// <param name="connectionString">Of the real service: its blobs and queues.</param>
    /// <param name="fault">Asked for each request.</param>
    public FaultyWire(string connectionString, Func<WireRequest, WireFault> fault)
    {
        (_fault, ConnectionString) = (fault, connectionString);
        foreach (var service in Services)
            ConnectionString = Through(ConnectionString, service);
    }

    /// <summary>A wire on which uploads of blobs fail alone; asked with path and query.</summary>
    public static FaultyWire OfUploads(string connectionString, Func<string, WireFault> fault) =>
        new(connectionString, request => request is { Method: "PUT", IsOfQueues: false } ? fault(request.Target) : WireFault.None);

    /// <summary>Leads through this wire.</summary>
    public string ConnectionString { get; private set; }

    /// <summary>How many requests came.</summary>
    public int Requests => _requests;

    /// <summary>How many requests failed.</summary>
    public int Faults => _faults;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // A listener that is gone while its loop comes back to it is an error of its own, so the loops end first.
        await Task.WhenAll(_services.Select(service => service.Accepting));
        foreach (var (listener, _) in _services)
            listener.Dispose();
        _stop.Dispose();
    }

    private string Through(string connectionString, string service)
    {
        var endpoint = new Uri(
            connectionString.Split(';').Single(part => part.StartsWith($"{service}=", StringComparison.Ordinal))[(service.Length + 1)..]
        );
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _services.Add((listener, AcceptAsync(listener, new IPEndPoint(IPAddress.Loopback, endpoint.Port), service == "QueueEndpoint")));
        return connectionString.Replace(
            endpoint.Authority,
            $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}",
            StringComparison.Ordinal
        );
    }

    private async Task AcceptAsync(TcpListener listener, IPEndPoint service, bool isOfQueues)
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync(_stop.Token), service, isOfQueues);
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient client, IPEndPoint endpoint, bool isOfQueues)
    {
        using var service = new TcpClient();
        using (client)
        {
            try
            {
                await service.ConnectAsync(endpoint, _stop.Token);
                var line = new WireConnection(client.GetStream(), service.GetStream(), isOfQueues);
                while (await line.NextRequestAsync(_stop.Token) is { } request && await CarryAsync(line, request)) { }
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Either side went away, or the test is over.
            }

            // A reset, as a cable that is pulled gives none: what was sent so far is all that the other side gets.
            client.Client.LingerState = new LingerOption(true, 0);
            if (service.Connected)
                service.Client.LingerState = new LingerOption(true, 0);
        }
    }

    // False when the connection is broken by that.
    private async Task<bool> CarryAsync(WireConnection line, WireRequest request)
    {
        Interlocked.Increment(ref _requests);
        var fault = _fault(request);
        if (fault != WireFault.None)
            Interlocked.Increment(ref _faults);
        switch (fault)
        {
            case WireFault.Busy:
                await line.RefuseAsync(request, _stop.Token);
                return true;
            case WireFault.TornRequest:
                await line.SendAsync(request, request.BodyBytes / 2, _stop.Token);
                return false;
            default:
                await line.SendAsync(request, request.BodyBytes, _stop.Token);
                await line.AnswerAsync(request.Method, keep: fault != WireFault.LostAnswer, _stop.Token);
                return fault != WireFault.LostAnswer;
        }
    }
}
