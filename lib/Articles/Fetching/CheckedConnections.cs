using System.Net;
using System.Net.Sockets;

namespace SwapPipeline.Articles.Fetching;

/// <summary>
/// Connections to the public internet alone: a name is resolved here, every address is checked, and one of those very addresses is
/// connected, so that no second look-up can lead elsewhere. No proxy, no cookies, no credentials, no redirects of its own.
/// </summary>
public static class CheckedConnections
{
    private const int MaxHeaderKilobytes = 32;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    public static SocketsHttpHandler Create(ConnectionRules rules) =>
        new()
        {
            ConnectCallback = (context, cancellationToken) => ConnectAsync(rules, context.DnsEndPoint, cancellationToken),
            ConnectTimeout = ConnectTimeout,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseProxy = false,
            UseCookies = false,
            Credentials = null,
            PreAuthenticate = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        };

    private static async ValueTask<Stream> ConnectAsync(ConnectionRules rules, DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = TargetRules.Literal(target.Host) is { } literal
            ? [literal]
            : await rules.ResolveAsync(target.Host, cancellationToken);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        foreach (var address in addresses)
        {
            // One address that is not public spoils the name: a resolver that mixes them is up to something.
            if (Refusal(rules, address, target.Port) is { } reason)
                throw new AddressRefusedException($"{target.Host} is not fetched: {reason}");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Why an address is not connected; null when it may be.</summary>
    internal static string? Refusal(ConnectionRules rules, IPAddress address, int port)
    {
        if (IPAddress.IsLoopback(address) && rules.AllowedLoopback.Contains(new IPEndPoint(address, port)))
            return null;
        if (!PublicAddress.Is(address))
            return $"{address} is not on the public internet.";
        return ConnectionRules.IsWebPort(port) ? null : $"port {port} is not one of the web.";
    }
}
