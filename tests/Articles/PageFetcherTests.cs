using System.IO.Compression;
using System.Text;
using SwapPipeline.Articles;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Articles;

/// <summary>Pages as honest servers send them, over real sockets.</summary>
public sealed class PageFetcherTests
{
    private const string Text = "Обмін полоненими: 200 на 200.";

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("deflate, bare")] // as some servers understand the word
    [InlineData("identity")]
    [InlineData("")]
    public async Task A_page_is_unpacked(string encoding)
    {
        await using var web = await WebFetcher.StartAsync();
        var body = Packed(encoding);
        web.Site.With(
            "news.test",
            "/a",
            context =>
            {
                context.Response.ContentType = "text/plain; charset=utf-8";
                if (encoding.Length > 0)
                    context.Response.Headers.ContentEncoding = encoding.Split(',')[0];
                return context.Response.Body.WriteAsync(body).AsTask();
            }
        );

        var page = (await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Fetched>();

        Encoding.UTF8.GetString(page.Content).ShouldBe(Text);
        page.ContentType.ShouldBe("text/plain; charset=utf-8");
    }

    [Theory]
    [InlineData("zstd", "not asked for")]
    [InlineData("gzip, gzip", "packed several times")]
    [InlineData("gzip", "does not unpack")]
    [InlineData("br", "does not unpack")]
    [InlineData("deflate", "does not unpack")]
    public async Task What_cannot_be_unpacked_is_rejected(string encoding, string reason)
    {
        await using var web = await WebFetcher.StartAsync();
        web.Site.With(
            "news.test",
            "/a",
            context =>
            {
                context.Response.ContentType = "text/html";
                context.Response.Headers.ContentEncoding = encoding;
                return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("certainly not packed at all, by anybody")).AsTask();
            }
        );

        var rejected = (await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Rejected>();

        rejected.Reason.ShouldBe(FetchReason.Encoding);
        rejected.Text.ShouldContain(reason);
    }

    /// <summary>Below the cap of what comes out, and far beyond what any page packs to.</summary>
    [Fact]
    public async Task What_unpacks_to_more_than_two_hundred_times_its_size_is_no_page()
    {
        await using var web = await WebFetcher.StartAsync();
        var packed = new MemoryStream();
        await using (var packing = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await packing.WriteAsync(new byte[4 * 1024 * 1024]);
        web.Site.With(
            "news.test",
            "/a",
            context =>
            {
                context.Response.ContentType = "text/html";
                context.Response.Headers.ContentEncoding = "gzip";
                return context.Response.Body.WriteAsync(packed.ToArray()).AsTask();
            }
        );

        var rejected = (await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Rejected>();

        rejected.Reason.ShouldBe(FetchReason.Encoding);
        rejected.Text.ShouldContain("that is no page");
    }

    [Theory]
    [InlineData(8 * 1024 * 1024, true)]
    [InlineData((8 * 1024 * 1024) + 1, false)]
    public async Task A_page_may_fill_the_cap_to_the_byte(int length, bool fits)
    {
        await using var web = await WebFetcher.StartAsync();
        web.Site.With("news.test", "/a", new string('a', length), "text/plain");
        var result = await web.GetAsync("news.test", "/a");
        if (fits)
            result.ShouldBeOfType<FetchResult.Fetched>().Content.Length.ShouldBe(length);
        else
            result.ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBe(FetchReason.TooLarge);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        await using var web = await WebFetcher.StartAsync();
        var tries = 0;
        web.Site.With(
            "news.test",
            "/a",
            async context =>
            {
                if (++tries == 3)
                {
                    await LoopbackSite.Text(Text, "text/html")(context);
                    return;
                }

                context.Response.ContentLength = 1000;
                await context.Response.Body.WriteAsync("half"u8.ToArray());
                await context.Response.Body.FlushAsync();
                context.Abort();
            }
        );
        Encoding.UTF8.GetString((await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Fetched>().Content).ShouldBe(Text);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_a_failure_that_may_pass()
    {
        await using var web = await WebFetcher.StartAsync(rules: rules =>
            rules with
            {
                ResolveAsync = (_, _) => Task.FromResult<System.Net.IPAddress[]>([]),
            }
        );
        (await web.GetAsync("nobody.test", "/a")).ShouldBeOfType<FetchResult.Failed>().Reason.ShouldBe(FetchReason.RobotsUnreachable);
    }

    private static byte[] Packed(string encoding)
    {
        var packed = new MemoryStream();
        Stream packing = encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Compress),
            "br" => new BrotliStream(packed, CompressionMode.Compress),
            "deflate" => new ZLibStream(packed, CompressionMode.Compress),
            "deflate, bare" => new DeflateStream(packed, CompressionMode.Compress),
            _ => new MemoryStream(),
        };
        if (packing is MemoryStream)
            return Encoding.UTF8.GetBytes(Text);
        using (packing)
            packing.Write(Encoding.UTF8.GetBytes(Text));
        return packed.ToArray();
    }
}
