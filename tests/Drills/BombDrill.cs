using System.IO.Compression;
using SwapPipeline.Articles;
using SwapPipeline.Tests.Articles;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>
/// What little comes over the wire must not fill the memory. All that the process allocates is measured, so nothing runs beside it.
/// </summary>
[Collection(nameof(AloneOnTheHeap))]
public sealed class BombDrill
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task gzip_bomb(string encoding)
    {
        // Plain text in blocks that do not repeat packs to a fiftieth: under the ratio, so that the cap itself must hold.
        foreach (var bomb in new[] { Packed(encoding, 200_000_000, 0), Packed(encoding, 100_000_000, 40) })
        {
            await using var web = await WebFetcher.StartAsync();
            web.Site.With(
                "news.test",
                "/a",
                context =>
                {
                    context.Response.Headers.ContentEncoding = encoding;
                    context.Response.ContentType = "text/html";
                    return context.Response.Body.WriteAsync(bomb).AsTask();
                }
            );
            (await web.GetAsync("news.test", "/warm-up")).ShouldBeOfType<FetchResult.Rejected>();
            var before = GC.GetTotalAllocatedBytes(precise: true);

            var result = await web.GetAsync("news.test", "/a");

            result.ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBeOneOf(FetchReason.TooLarge, FetchReason.Encoding);
            (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(
                2L * WebFetcher.Manners.MaxBytes,
                "all that was ever allocated, whether it was freed or not"
            );
        }
    }

    private static byte[] Packed(string encoding, int length, int noise)
    {
        var packed = new MemoryStream();
        Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new ZLibStream(packed, CompressionLevel.Optimal),
        };
        using (packing)
        {
            var random = new Random(1);
            var block = new byte[2048];
            for (var written = 0; written < length; written += block.Length)
            {
                random.NextBytes(block.AsSpan(0, noise));
                packing.Write(block);
            }
        }

        return packed.ToArray();
    }
}
