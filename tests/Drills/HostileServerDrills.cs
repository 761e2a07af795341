using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using SwapPipeline.Articles;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>Servers that mean harm, over real sockets.</summary>
public sealed class HostileServerDrills
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://10.0.0.5/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://user@news.test/")]
    [InlineData("ftp://news.test/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://news.test/")]
    public async Task ssrf_literals(string address)
    {
        // Every name leads to loopback here, and no endpoint there is allowed.
        await using var web = await WebFetcher.StartAsync(rules: rules => rules with { AllowedLoopback = new HashSet<IPEndPoint>() });

        var result = await web.Fetcher.GetAsync(new Uri(address), CancellationToken.None);

        result.ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBe(FetchReason.Address);
        web.Site.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task ssrf_allowed_endpoint_is_that_one_alone()
    {
        await using var other = await LoopbackSite.StartAsync(TimeProvider.System);
        await using var web = await WebFetcher.StartAsync();
        web.Site.With("news.test", "/a", "An article.");
        (await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Fetched>();

        (await web.Fetcher.GetAsync(other.At("news.test", "/a"), CancellationToken.None))
            .ShouldBeOfType<FetchResult.Rejected>()
            .Reason.ShouldBe(FetchReason.Address);

        other.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("//127.0.0.1:22/")]
    [InlineData("http://2852039166/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:word@news.test/")]
    public async Task ssrf_redirect(string target)
    {
        await using var web = await WebFetcher.StartAsync();
        web.Site.WithStatus("news.test", "/a", 302, ("Location", target));

        var result = await web.GetAsync("news.test", "/a");

        result.ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBe(FetchReason.Address);
        web.Site.Requests.Select(request => request.Path).ShouldBe(["/robots.txt", "/a"]);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(20, false)]
    public async Task ssrf_redirect_without_end(int redirects, bool arrives)
    {
        await using var web = await WebFetcher.StartAsync();
        for (var hop = 0; hop < redirects; hop++)
            web.Site.WithStatus("news.test", $"/{hop}", 301, ("Location", $"/{hop + 1}"));
        web.Site.With("news.test", $"/{redirects}", "An article.");

        var result = await web.GetAsync("news.test", "/0");

        if (arrives)
            result.ShouldBeOfType<FetchResult.Fetched>().Address.ShouldBe(web.Site.At("news.test", $"/{redirects}"));
        else
            result.ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBe(FetchReason.Redirect);
        web.Site.Requests.Count(request => request.Path != "/robots.txt").ShouldBe(6);
    }

    [Fact]
    public async Task ssrf_rebinding()
    {
        // The second address answers on the same port and counts who comes.
        var answers = new Queue<IPAddress>([IPAddress.Loopback, IPAddress.Parse("127.0.0.2")]);
        await using var web = await WebFetcher.StartAsync(rules: rules =>
            rules with
            {
                ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([answers.Count > 1 ? answers.Dequeue() : answers.Peek()]),
            }
        );
        using var inside = new TcpListener(IPAddress.Parse("127.0.0.2"), web.Site.Port);
        inside.Start();
        // The connection ends with the answer, so that the next request looks the name up again.
        web.Site.With(
            "news.test",
            "/robots.txt",
            context =>
            {
                context.Response.Headers.Connection = "close";
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

        var asking = web.GetAsync("news.test", "/a");
        (await Task.WhenAny(asking, inside.AcceptTcpClientAsync())).ShouldBe(asking, "nobody comes to the second address");

        (await asking).ShouldBeOfType<FetchResult.Rejected>().Text.ShouldContain("127.0.0.2");
        web.Site.Requests.Select(request => request.Path)
            .ShouldBe(["/robots.txt"], "the checked address was connected, the other one was refused");
    }

    [Fact]
    public async Task ssrf_rebinding_in_one_answer()
    {
        await using var web = await WebFetcher.StartAsync(rules: rules =>
            rules with
            {
                ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("10.0.0.1")]),
            }
        );
        (await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Rejected>().Text.ShouldContain("10.0.0.1");
        web.Site.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task endless_body()
    {
        await using var web = await WebFetcher.StartAsync();
        var chunk = new byte[64 * 1024];
        web.Site.With(
            "news.test",
            "/a",
            async context =>
            {
                // Many times the cap: where nothing ends it, the whole of it comes in and the drill fails, instead of going on without end.
                for (
                    var sent = 0L;
                    sent < 16L * WebFetcher.Manners.MaxBytes && !context.RequestAborted.IsCancellationRequested;
                    sent += chunk.Length
                )
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        );
        (await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBe(FetchReason.TooLarge);
    }

    [Fact]
    public async Task endless_headers()
    {
        await using var web = await WebFetcher.StartAsync();
        web.Site.With(
            "news.test",
            "/a",
            context =>
            {
                for (var number = 0; number < 2000; number++)
                    context.Response.Headers[$"X-{number}"] = new string('a', 100);
                return Task.CompletedTask;
            }
        );
        (await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBe(FetchReason.TooLarge);
    }

    [Fact]
    public async Task slow_loris()
    {
        await using var web = await WebFetcher.StartAsync();
        var aborted = new TaskCompletionSource();
        web.Site.With(
            "slow.test",
            "/a",
            async context =>
            {
                context.RequestAborted.Register(() => aborted.TrySetResult());
                await context.Response.Body.WriteAsync("<"u8.ToArray());
                await aborted.Task;
            }
        );
        web.Site.With("news.test", "/a", "An article.");

        using var giveUp = new CancellationTokenSource();
        var slow = web.Fetcher.GetAsync(web.Site.At("slow.test", "/a"), giveUp.Token);
        await web.Site.AskedAsync("slow.test", "/a");
        var other = await web.GetAsync("news.test", "/a");
        slow.IsCompleted.ShouldBeFalse();
        web.Clock.Advance(WebFetcher.Manners.Deadline);
        // The clock has passed the deadline already: real time goes by only where nothing ends the request.
        giveUp.CancelAfter(TimeSpan.FromSeconds(30));

        other.ShouldBeOfType<FetchResult.Fetched>("other hosts go on");
        (await slow).ShouldBeOfType<FetchResult.Failed>().Reason.ShouldBe(FetchReason.Timeout);
        await aborted.Task;
    }

    [Theory]
    [InlineData(
        """<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title><link>http://news.test/a</link></item></channel></rss>"""
    )]
    [InlineData(
        """<!DOCTYPE rss [<!ENTITY x SYSTEM "http://inside.test/x">]><rss version="2.0"><channel><item><title>&x;</title><link>http://news.test/a</link></item></channel></rss>"""
    )]
    [InlineData(
        """<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><item><title>&c;</title><link>http://news.test/a</link></item></channel></rss>"""
    )]
    public async Task xml_dtd(string feed)
    {
        await using var run = await FetchRig.StartAsync();
        run.Site.With("news.test", "/feed.xml", feed, "application/rss+xml");

        var report = (await run.FetchAsync(run.Source("news.test"))).Single();

        report.Error.ShouldNotBeNull().ShouldContain("DTD");
        run.Site.Requests.Select(request => request.Host).ShouldAllBe(host => host == "news.test");
        run.Storage.Blobs.Keys.ShouldNotContain(name => name.StartsWith("articles/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task log_injection()
    {
        await using var run = await FetchRig.StartAsync();
        var title = "\u001b[2J\u202EpoW\r\n2026-01-01 ERROR all is lost " + new string('x', 1_000_000);
        run.Site.With(
                "news.test",
                "/feed.xml",
                FetchRig.Feed((run.Site.At("news.test", "/a"), "A swap of prisoners")),
                "application/rss+xml"
            )
            .With("broken.test", "/feed.xml", $"\u001b]0;owned\u0007 {title}", "text/plain")
            .With("news.test", "/a", $"<html><head><title>{title}</title></head><body><p>{title}</p></body></html>")
            .With(
                "away.test",
                "/feed.xml",
                context =>
                {
                    context.Response.StatusCode = 302;
                    context.Response.Headers.Location = "http://10.0.0.1/%0d%0aERROR%1b[2J" + new string('y', 3000);
                    return Task.CompletedTask;
                }
            );

        await run.FetchAsync(run.Source("news.test"), run.Source("broken.test"), run.Source("away.test"));

        run.LogLines.ShouldNotBeEmpty();
        run.LogLines.Where(line => line.Contains("could not be read", StringComparison.Ordinal)).Count().ShouldBe(2);
        run.LogLines.ShouldAllBe(line => line.Length < 1000 && !line.Any(letter => char.IsControl(letter) || letter == '\u202E'));
    }
}
