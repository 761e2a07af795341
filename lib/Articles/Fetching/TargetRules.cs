using System.Net;

namespace SwapPipeline.Articles.Fetching;

/// <summary>Which addresses may be asked at all, as far as their text tells. Where a name leads is checked when it is connected.</summary>
internal static class TargetRules
{
    private const int Longest = 4096;

    /// <summary>Null when the address may be asked.</summary>
    public static FetchResult.Rejected? Judge(Uri address) =>
        Refusal(address) is { } reason
            ? new FetchResult.Rejected(FetchReason.Address, $"An address is not fetched because {reason} {address.OriginalString}")
            : null;

    private static string? Refusal(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            return "only http and https are asked:";
        if (address.OriginalString.Length > Longest)
            return $"it is longer than {Longest} characters:";
        if (address.UserInfo.Length > 0 || Authority(address).Contains('@', StringComparison.Ordinal))
            return "it carries a user name:";
        if (!WebAddress.HasHost(address))
            return "it names no host:";
        return address.HostNameType switch
        {
            UriHostNameType.Dns => IsNumber(address) ? DisguisedNumber : null,
            UriHostNameType.IPv4 => Authority(address) is var host
            && (host != address.Host && !host.StartsWith($"{address.Host}:", StringComparison.Ordinal))
                ? DisguisedNumber
                : null,
            UriHostNameType.IPv6 => null,
            _ => "it names no host:",
        };
    }

    private const string DisguisedNumber = "its host is a number in an unusual form:";

    /// <summary>The IP address that stands in the place of a host name; null for a name.</summary>
    public static IPAddress? Literal(string host) => IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : null;

    // The library has made 127.0.0.1 of 2130706433, 0x7f.1 and 0177.0.0.1: only the text as it was linked still tells.
    private static string Authority(Uri address)
    {
        var text = address.OriginalString.AsSpan();
        var start = text.IndexOf("//");
        if (start < 0)
            return address.Authority;
        text = text[(start + 2)..];
        var end = text.IndexOfAny("/?#\\");
        return (end < 0 ? text : text[..end]).ToString();
    }

    // What ends in a number is meant as an IPv4 address, says the URL standard, and resolvers read it so.
    private static bool IsNumber(Uri address) =>
        address.IdnHost.TrimEnd('.').Split('.')[^1] is var last
        && (
            last.All(char.IsAsciiDigit)
            || (
                last.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
                && last.AsSpan(2).ContainsAnyExcept("0123456789abcdefABCDEF") is false
            )
        );
}
