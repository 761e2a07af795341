using System.IO.Compression;
using System.Text;
using SwapPipeline.Extraction.Reading.Decoding;

namespace SwapPipeline.Articles.Listings;

/// <summary>The text of a listing, decoded as it is read: its encoding is judged by its beginning.</summary>
internal sealed class ListingText : IAsyncDisposable
{
    /// <summary>Of the unpacked bytes; a sitemap has 50 MB at most.</summary>
    public const long MaxBytes = 64 * 1024 * 1024;

    private const int Window = 64 * 1024;

    private readonly Stream _body;
    private readonly Encoding _encoding;

    private readonly Stream? _unpacked;

    private ListingText(Stream body, Stream? unpacked, Encoding encoding, string beginning) =>
        (_body, _unpacked, _encoding, Beginning) = (body, unpacked, encoding, beginning);

    /// <summary>The first characters that are no white space, for a person.</summary>
    public string Beginning { get; }

    public char? FirstCharacter => Beginning.Length > 0 ? Beginning[0] : null;

    public TextReader Characters() => new StreamReader(_body, _encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);

    public Stream Utf8() =>
        _encoding is UTF8Encoding ? _body : Encoding.CreateTranscodingStream(_body, _encoding, Encoding.UTF8, leaveOpen: true);

    /// <param name="body">Left open.</param>
    /// <param name="contentType">As the server names it; its charset counts where the bytes do not say otherwise.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">It is a gzip file that does not unpack.</exception>
    public static async Task<ListingText> OpenAsync(Stream body, string? contentType, CancellationToken cancellationToken)
    {
        var head = await PeekAsync(body, cancellationToken);
        var unpacked = head is [0x1F, 0x8B, ..] ? new GZipStream(new ReplayStream(head, body), CompressionMode.Decompress) : null;
        if (unpacked is not null)
            head = await PeekAsync(unpacked, cancellationToken);

        var (encoding, mark) = PageDecoder.Choose(head, contentType is null ? null : MediaType.Parse(contentType).Charset);
        // White space before <?xml is common, and no parser takes it.
        var text = encoding.GetString(head.AsSpan(mark));
        var blank = encoding.GetByteCount(text.AsSpan(0, text.Length - text.TrimStart(' ', '\t', '\r', '\n', '\uFEFF').Length));
        var beginning = text.TrimStart(' ', '\t', '\r', '\n', '\uFEFF');
        return new ListingText(
            new ReplayStream(head.AsMemory(mark + blank), unpacked ?? body, MaxBytes),
            unpacked,
            encoding,
            beginning[..Math.Min(beginning.Length, 40)]
        );
    }

    public ValueTask DisposeAsync() => _unpacked?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<byte[]> PeekAsync(Stream body, CancellationToken cancellationToken)
    {
        var head = new byte[Window];
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return head[..length];
    }
}
