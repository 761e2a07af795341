using System.IO.Compression;

namespace SwapPipeline.Articles.Fetching;

/// <summary>Bodies as streams: unpacked, with caps on what comes in and on what comes out.</summary>
internal static class PageBody
{
    /// <summary>What we can unpack.</summary>
    public const string AcceptEncoding = "gzip, deflate, br";

    /// <param name="answer">Its headers are read, its body is not.</param>
    /// <param name="cap">In bytes, for the packed and for the unpacked body.</param>
    /// <param name="deadline">Ends every read.</param>
    /// <exception cref="BodyRefusedException">It is packed in a way that is not read here, or says that it is too large.</exception>
    public static async Task<Stream> OpenAsync(HttpResponseMessage answer, long cap, CancellationToken deadline)
    {
        if (answer.Content.Headers.ContentLength > cap)
            throw new BodyRefusedException(FetchReason.TooLarge, $"The page is larger than {cap} bytes.");
        var encodings = answer
            .Content.Headers.ContentEncoding.Where(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (encodings.Count > 1)
            throw new BodyRefusedException(FetchReason.Encoding, $"The page is packed several times: {string.Join(", ", encodings)}.");
        var packed = new CappedStream(await answer.Content.ReadAsStreamAsync(deadline), cap, "The page", deadline);
        return encodings.Count == 0
            ? packed
            : new UnpackedStream(await UnpackingAsync(encodings[0], packed, deadline), packed, cap, deadline);
    }

    private static async Task<Stream> UnpackingAsync(string encoding, Stream packed, CancellationToken deadline) =>
        encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" => await DeflateAsync(packed, deadline),
            _ => throw new BodyRefusedException(FetchReason.Encoding, $"The page is packed as \"{encoding}\", which was not asked for."),
        };

    // The standard means the zlib format; some servers send the bare one.
    private static async Task<Stream> DeflateAsync(Stream packed, CancellationToken deadline)
    {
        var head = new byte[2];
        var count = await packed.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, deadline);
        var whole = new HeadedStream(head.AsMemory(0, count), packed);
        var isZlib = count == head.Length && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
        return isZlib ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
    }
}
