using System.Text;
using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles;

/// <summary>Tests that look at the heap of the whole process: others would be measured with them.</summary>
[CollectionDefinition(nameof(AloneOnTheHeap), DisableParallelization = true)]
public sealed class AloneOnTheHeap;

/// <summary>Listings come in as streams that nobody holds as a whole, so what they cost does not grow with them.</summary>
[Collection(nameof(AloneOnTheHeap))]
public sealed class ListingMemoryTests
{
    private const long Most = 100 * 1024 * 1024;
    private static readonly string Filler = new('x', 2000);

    [Fact]
    public async Task A_feed_of_ten_thousand_items_streams_in_bounded_memory()
    {
        var feed = new GeneratedStream(
            "<rss version=\"2.0\"><channel>",
            10_000,
            number =>
                $"<item><title>Item {number}</title><link>https://news.example/{number}</link><description>{Filler}</description></item>",
            "</channel></rss>"
        );
        (await ReadAsync(feed, SourceKind.Rss)).ShouldBe(10_000);
        feed.PeakGrowth.ShouldBeLessThan(Most);
    }

    [Fact]
    public async Task A_json_feed_of_ten_thousand_items_streams_in_bounded_memory()
    {
        var feed = new GeneratedStream(
            "{\"items\": [{}",
            10_000,
            number => $",{{\"url\": \"https://news.example/{number}\", \"content_html\": \"{Filler}\"}}",
            "]}"
        );
        (await ReadAsync(feed, SourceKind.JsonFeed)).ShouldBe(10_000);
        feed.PeakGrowth.ShouldBeLessThan(Most);
    }

    [Fact]
    public async Task A_sitemap_index_of_fifty_files_streams_in_bounded_memory()
    {
        var index = new GeneratedStream(
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
            50,
            number => $"<sitemap><loc>https://news.example/{number}.xml</loc></sitemap>",
            "</sitemapindex>"
        );
        var parts = (await Listed.ReadAsync(index, SourceKind.NewsSitemap)).OfType<ListingEntry.Part>().ToList();
        parts.Count.ShouldBe(50);

        var (peak, before) = (0L, GC.GetTotalMemory(forceFullCollection: true));
        for (var at = 0; at < parts.Count; at++)
        {
            // Each look collects the heap of the whole process: what grew with the parts has grown by every tenth.
            var looks = (at + 1) % 10 == 0 ? 2_500 : int.MaxValue;
            var part = new GeneratedStream(
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
                5_000,
                number => $"<url><loc>https://news.example/{number}</loc><lastmod>2026-03-05</lastmod></url>",
                "</urlset>",
                looks,
                before
            );
            (await ReadAsync(part, SourceKind.NewsSitemap)).ShouldBe(5_000);
            peak = Math.Max(peak, part.PeakGrowth);
        }

        peak.ShouldBeLessThan(Most);
    }

    [Fact]
    public async Task An_item_that_never_ends_costs_no_more_than_its_headline()
    {
        var feed = new GeneratedStream(
            "<rss version=\"2.0\"><channel><item><link>/a</link><title>",
            20_000,
            _ => Filler,
            "</title></item></channel></rss>"
        );
        (await ReadAsync(feed, SourceKind.Rss)).ShouldBe(1);
        feed.PeakGrowth.ShouldBeLessThan(Most / 10);
    }

    private static async Task<int> ReadAsync(Stream body, SourceKind kind)
    {
        var source = new Source("tests", null, null, kind, Listed.Address);
        return await ListingReader
            .ReadAsync(source, Listed.Address, null, body, CancellationToken.None)
            .CountAsync(entry => entry is ListingEntry.Article);
    }

    /// <summary>A listing made while it is read, which looks now and then at what is alive on the heap.</summary>
    /// <param name="looks">Items between two looks.</param>
    /// <param name="before">What was alive before; looked at when the stream is made, where it is not given.</param>
    private sealed class GeneratedStream(
        string head,
        int count,
        Func<int, string> item,
        string tail,
        int looks = 2_500,
        long? before = null
    ) : Stream
    {
        private readonly long _before = before ?? GC.GetTotalMemory(forceFullCollection: true);
        private ReadOnlyMemory<byte> _ready = Encoding.UTF8.GetBytes(head);
        private int _made;

        public long PeakGrowth { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_ready.IsEmpty && _made <= count)
                Make();
            var length = Math.Min(buffer.Length, _ready.Length);
            _ready.Span[..length].CopyTo(buffer);
            _ready = _ready[length..];
            return length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private void Make()
        {
            _ready = Encoding.UTF8.GetBytes(_made < count ? item(_made) : tail);
            if (++_made % looks == 0)
                PeakGrowth = Math.Max(PeakGrowth, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }
    }
}
