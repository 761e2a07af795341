namespace SwapPipeline.Articles;

/// <summary>What a host is without the prefix that only says for which device it is.</summary>
internal static class SiteName
{
    private static readonly string[] Prefixes = ["www.", "m.", "mobile.", "amp.", "wap.", "touch."];

    public static string Of(string host)
    {
        // What is left of it must still be a domain: m.example is one of its own.
        while (
            Prefixes.FirstOrDefault(prefix => host.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } found
            && host.IndexOf('.', found.Length) > 0
        )
            host = host[found.Length..];
        return host.ToLowerInvariant();
    }

    /// <summary>Two hosts of one site, or a host and one below it.</summary>
    public static bool IsSame(string host, string other)
    {
        var (one, two) = (Of(host), Of(other));
        return one == two || one.EndsWith($".{two}", StringComparison.Ordinal) || two.EndsWith($".{one}", StringComparison.Ordinal);
    }
}
