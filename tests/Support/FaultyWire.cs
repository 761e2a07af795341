using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SwapPipeline.Tests.Support;

/// <summary>What happens to an upload on its way.</summary>
internal enum WireFault
{
    None,

    /// <summary>The connection breaks inside the request.</summary>
    TornRequest,

    /// <summary>The request arrives and is carried out, and the connection breaks before the answer.</summary>
    LostAnswer,
}

/// <summary>A proxy on the wire between the storage client and the storage service, which breaks connections where a test says so.</summary>
internal sealed class FaultyWire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly IPEndPoint _service;
    private readonly Func<string, WireFault> _fault;
    private readonly Task _accepting;
    private int _faults;

    /// <param name="connectionString">Of the real service.</param>
    /// <param name="fault">Asked for each upload, with its path and query.</param>
    public FaultyWire(string connectionString, Func<string, WireFault> fault)
    {
        _fault = fault;
        var endpoint = new Uri(connectionString.Split(';').Single(part => part.StartsWith("BlobEndpoint=", StringComparison.Ordinal))["BlobEndpoint=".Length..]);
        _service = new IPEndPoint(IPAddress.Loopback, endpoint.Port);
        _listener.Start();
        ConnectionString = connectionString.Replace(endpoint.Authority, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}", StringComparison.Ordinal);
        _accepting = AcceptAsync();
    }

    /// <summary>Leads through this wire.</summary>
    public string ConnectionString { get; }

    /// <summary>How many connections were broken.</summary>
    public int Faults => _faults;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var service = new TcpClient();
        using (client)
        {
            try
            {
                await service.ConnectAsync(_service, _stop.Token);
                var line = new WireConnection(client.GetStream(), service.GetStream());
                while (await line.NextRequestAsync(_stop.Token) is { } request)
                {
                    var fault = request.Method == "PUT" ? _fault(request.Target) : WireFault.None;
                    if (fault != WireFault.None) Interlocked.Increment(ref _faults);
                    await line.SendAsync(request, fault == WireFault.TornRequest ? request.BodyBytes / 2 : request.BodyBytes, _stop.Token);
                    if (fault == WireFault.TornRequest) break;
                    await line.AnswerAsync(request.Method, keep: fault != WireFault.LostAnswer, _stop.Token);
                    if (fault == WireFault.LostAnswer) break;
                }
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Either side went away, or the test is over.
            }

            // A reset, as a cable that is pulled gives none: what was sent so far is all that the other side gets.
            client.Client.LingerState = new LingerOption(true, 0);
            if (service.Connected) service.Client.LingerState = new LingerOption(true, 0);
        }
    }
}

/// <summary>The head of a request on the wire.</summary>
internal sealed record WireRequest(string Method, string Target, byte[] Head, long BodyBytes);

/// <summary>One connection of HTTP/1.1, request by request. Bodies have a length or come in chunks.</summary>
internal sealed class WireConnection(Stream client, Stream service)
{
    private readonly BufferedStream _fromClient = new(client);
    private readonly BufferedStream _fromService = new(service);

    public async Task<WireRequest?> NextRequestAsync(CancellationToken cancellationToken)
    {
        if (await HeadAsync(_fromClient, cancellationToken) is not { } head) return null;
        var words = Encoding.ASCII.GetString(head).Split(' ', 3);
        return new WireRequest(words[0], words[1], head, LengthOf(head) ?? 0);
    }

    public async Task SendAsync(WireRequest request, long bodyBytes, CancellationToken cancellationToken)
    {
        await service.WriteAsync(request.Head, cancellationToken);
        await CopyAsync(_fromClient, service, bodyBytes, cancellationToken);
    }

    /// <param name="method">Of the request: an answer to HEAD has no body, whatever its length says.</param>
    /// <param name="keep">Whether the client gets the answer.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    public async Task AnswerAsync(string method, bool keep, CancellationToken cancellationToken)
    {
        var target = keep ? client : Stream.Null;
        var head = await HeadAsync(_fromService, cancellationToken) ?? throw new IOException("The service went away.");
        await target.WriteAsync(head, cancellationToken);
        if (method == "HEAD") return;
        if (LengthOf(head) is { } length) await CopyAsync(_fromService, target, length, cancellationToken);
        else if (IsChunked(head)) await CopyChunksAsync(target, cancellationToken);
    }

    private static async Task<byte[]?> HeadAsync(Stream source, CancellationToken cancellationToken)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            if (await source.ReadAsync(one, cancellationToken) == 0) return null;
            head.Add(one[0]);
        }

        return [.. head];
    }

    private static bool EndsHead(List<byte> head) => head.Count >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r';

    private static string? Header(byte[] head, string name) => Encoding.ASCII.GetString(head).Split("\r\n").Skip(1)
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    private static long? LengthOf(byte[] head) => Header(head, "Content-Length") is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    private static bool IsChunked(byte[] head) => Header(head, "Transfer-Encoding") == "chunked";

    private static async Task CopyAsync(Stream from, Stream to, long count, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 << 10];
        while (count > 0)
        {
            var read = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellationToken);
            if (read == 0) throw new IOException("The connection ended inside a body.");
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            count -= read;
        }
    }

    private async Task CopyChunksAsync(Stream target, CancellationToken cancellationToken)
    {
        while (true)
        {
            var line = new List<byte>();
            var one = new byte[1];
            do
            {
                await _fromService.ReadExactlyAsync(one, cancellationToken);
                line.Add(one[0]);
            }
            while (one[0] != '\n');

            await target.WriteAsync(line.ToArray(), cancellationToken);
            var size = long.Parse(Encoding.ASCII.GetString([.. line]).Split(';')[0].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            await CopyAsync(_fromService, target, size + 2, cancellationToken);
            if (size == 0) return;
        }
    }
}
