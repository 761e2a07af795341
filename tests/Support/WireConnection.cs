using System.Globalization;
using System.Text;

namespace SwapPipeline.Tests.Support;

/// <summary>The head of a request on the wire.</summary>
internal sealed record WireRequest(string Method, string Target, byte[] Head, long BodyBytes, bool IsOfQueues);

/// <summary>One connection of HTTP/1.1, request by request. Bodies have a length or come in chunks.</summary>
internal sealed class WireConnection(Stream client, Stream service, bool isOfQueues)
{
    private static readonly byte[] Busy =
        "HTTP/1.1 503 Server Busy\r\nx-ms-error-code: ServerBusy\r\nContent-Length: 0\r\n\r\n"u8.ToArray();

    private readonly BufferedStream _fromClient = new(client);
    private readonly BufferedStream _fromService = new(service);

    public async Task<WireRequest?> NextRequestAsync(CancellationToken cancellationToken)
    {
        if (await HeadAsync(_fromClient, cancellationToken) is not { } head)
            return null;
        var words = Encoding.ASCII.GetString(head).Split(' ', 3);
        return new WireRequest(words[0], words[1], head, LengthOf(head) ?? 0, isOfQueues);
    }

    public async Task SendAsync(WireRequest request, long bodyBytes, CancellationToken cancellationToken)
    {
        await service.WriteAsync(request.Head, cancellationToken);
        await CopyAsync(_fromClient, service, bodyBytes, cancellationToken);
    }

    /// <summary>Answers in place of the service, as one does that is asked too much.</summary>
    public async Task RefuseAsync(WireRequest request, CancellationToken cancellationToken)
    {
        await CopyAsync(_fromClient, Stream.Null, request.BodyBytes, cancellationToken);
        await client.WriteAsync(Busy, cancellationToken);
    }

    /// <param name="method">Of the request: an answer to HEAD has no body, whatever its length says.</param>
    /// <param name="keep">Whether the client gets the answer.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    public async Task AnswerAsync(string method, bool keep, CancellationToken cancellationToken)
    {
        var target = keep ? client : Stream.Null;
        var head = await HeadAsync(_fromService, cancellationToken) ?? throw new IOException("The service went away.");
        await target.WriteAsync(head, cancellationToken);
        if (method == "HEAD")
            return;
        if (LengthOf(head) is { } length)
            await CopyAsync(_fromService, target, length, cancellationToken);
        else if (IsChunked(head))
            await CopyChunksAsync(target, cancellationToken);
    }

    private static async Task<byte[]?> HeadAsync(Stream source, CancellationToken cancellationToken)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            if (await source.ReadAsync(one, cancellationToken) == 0)
                return null;
            head.Add(one[0]);
        }

        return [.. head];
    }

    private static bool EndsHead(List<byte> head) =>
        head.Count >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r';

    private static string? Header(byte[] head, string name) =>
        Encoding
            .ASCII.GetString(head)
            .Split("\r\n")
            .Skip(1)
            .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            ?[(name.Length + 1)..].Trim();

    private static long? LengthOf(byte[] head) =>
        Header(head, "Content-Length") is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    private static bool IsChunked(byte[] head) => Header(head, "Transfer-Encoding") == "chunked";

    private static async Task CopyAsync(Stream from, Stream to, long count, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 << 10];
        while (count > 0)
        {
            var read = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellationToken);
            if (read == 0)
                throw new IOException("The connection ended inside a body.");
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
            } while (one[0] != '\n');

            await target.WriteAsync(line.ToArray(), cancellationToken);
            var size = long.Parse(
                Encoding.ASCII.GetString([.. line]).Split(';')[0].Trim(),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture
            );
            await CopyAsync(_fromService, target, size + 2, cancellationToken);
            if (size == 0)
                return;
        }
    }
}
