namespace SwapPipeline.Articles;

/// <summary>
/// Addresses of the web as strangers write them. The library takes some for addresses whose host it cannot tell afterwards
/// ("http://xn--é"), and
/// throws only then: whatever comes from outside goes through here first.
/// </summary>
internal static class WebAddress
{
    /// <param name="from">Where a relative address counts from; null takes absolute ones alone.</param>
    /// <param name="text">As it was written.</param>
    /// <returns>Null when it is no address, or one of the web without a host; that another scheme is not asked is for its caller to
    /// say.</returns>
    public static Uri? Of(Uri? from, string? text)
    {
        var read = from is null ? Uri.TryCreate(text, UriKind.Absolute, out var address) : Uri.TryCreate(from, text, out address);
        return read && (HasHost(address!) || IsOfOtherScheme(address!)) ? address : null;
    }

    /// <summary>Whether the host of an address can be told and asked for.</summary>
    public static bool HasHost(Uri address)
    {
        if (!address.IsAbsoluteUri)
            return false;
        try
        {
            return Uri.CheckHostName(address.IdnHost.TrimEnd('.')) is not UriHostNameType.Unknown;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    // "file:///etc/passwd", "mailto:": no host at all, which is no fault of theirs.
    private static bool IsOfOtherScheme(Uri address) => address.Scheme is not ("http" or "https") && address.Authority.Length == 0;
}
