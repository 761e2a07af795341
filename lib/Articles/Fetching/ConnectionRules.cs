using System.Net;

namespace SwapPipeline.Articles.Fetching;

/// <summary>Where connections may lead. The rules of a deployment are the defaults; nothing of it is a setting.</summary>
public sealed record ConnectionRules
{
    /// <summary>
    /// Loopback endpoints that may be connected all the same: the sample site that the same process serves. Empty in the function app.
    /// </summary>
    public IReadOnlySet<IPEndPoint> AllowedLoopback { get; init; } = new HashSet<IPEndPoint>();

    /// <summary>From a host name to its addresses.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> ResolveAsync { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Ports of other services (mail, databases) are no web sites.</summary>
    internal static bool IsWebPort(int port) => port is 80 or 443 or 8000 or 8080 or 8443;
}
