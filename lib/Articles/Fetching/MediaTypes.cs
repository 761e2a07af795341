namespace SwapPipeline.Articles.Fetching;

/// <summary>Media types by what can be read of them here.</summary>
internal static class MediaTypes
{
    /// <summary>Whether a page of that type can hold text: not a picture, a film or a document for printing.</summary>
    public static bool IsText(string contentType)
    {
        var type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        var isPicture = type.StartsWith("image/", StringComparison.Ordinal);
        return type.Length == 0
            || type.StartsWith("text/", StringComparison.Ordinal)
            || (!isPicture && type.EndsWith("+xml", StringComparison.Ordinal))
            || type is "application/xml" or "application/json" or "application/ld+json";
    }
}
