using System.Net;
using System.Net.Sockets;

namespace SwapPipeline.Articles.Fetching;

/// <summary>
/// Which IP addresses belong to the public internet. What is named here is not asked: by the special-purpose registries of IANA, the
/// networks
/// that are private, local, shared, reserved, for documentation, for many receivers, or that carry another address inside.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", // this host
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, with the metadata services of clouds
            "168.63.129.16/32", // the platform channel of Azure, in public space
            "192.0.0.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15", // protocol assignments, 6to4 relays, benchmarks
            "192.0.2.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24", // documentation
            "224.0.0.0/4",
            "240.0.0.0/4", // multicast; reserved, with broadcast
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublicUnicast =
    [
        .. new[]
        {
            "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
            "2001:db8::/32",
            "3fff::/20", // documentation
            "2002::/16", // 6to4: an IPv4 address inside
            "3ffe::/16", // the old 6bone
        }.Select(IPNetwork.Parse),
    ];

    // A network that has IPv6 alone reaches IPv4 hosts through this prefix: the address inside is the one that counts.
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Is(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !NotPublic.Any(network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.ScopeId != 0)
            return false;
        if (Nat64.Contains(address))
            return Is(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        return GlobalUnicast.Contains(address) && !NotPublicUnicast.Any(network => network.Contains(address));
    }
}
