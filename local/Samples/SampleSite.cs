using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using SwapPipeline.Articles.Fetching;

namespace SwapPipeline.Local.Samples;

/// <summary>
/// Serves the sample articles on loopback: <c>https://HOST/PATH</c> is the file <c>sites/HOST/PATH.html</c>. The port is a free one.
/// </summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SampleSite(WebApplication app) => _app = app;

    /// <summary>Where the samples lie beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Where the site listens: <c>http://127.0.0.1:PORT</c>.</summary>
    public Uri Address => new(_app.Urls.Single());

    public static async Task<SampleSite> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Use(NamePages);
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(Path.Combine(folder, "sites")),
                ContentTypeProvider = new FileExtensionContentTypeProvider
                {
                    Mappings = { [".html"] = "text/html", [".xml"] = "application/rss+xml" },
                },
            }
        );
        await app.StartAsync(cancellationToken);
        return new SampleSite(app);
    }

    /// <summary>
    /// Takes requests for any host that ends in <c>.example</c> to this site; every other request goes nowhere. This site's own endpoint is
    /// the one place on loopback that may be connected.
    /// </summary>
    public HttpMessageHandler Connections() =>
        new ExampleHosts(
            Address,
            new ConnectionRules { AllowedLoopback = new HashSet<IPEndPoint> { new(IPAddress.Loopback, Address.Port) } }
        );

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // The host of the article is the first folder; a page has no ending in its address.
    private static Task NamePages(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "/";
        context.Request.Path =
            $"/{context.Request.Headers[ExampleHosts.HostHeader]}{(Path.HasExtension(path) ? path : path.TrimEnd('/') + ".html")}";
        return next(context);
    }

    private sealed class ExampleHosts(Uri site, ConnectionRules rules) : DelegatingHandler(CheckedConnections.Create(rules))
    {
        public const string HostHeader = "X-Sample-Host";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            if (!asked.IdnHost.EndsWith(".example", StringComparison.OrdinalIgnoreCase))
                throw new HttpRequestException($"{asked.IdnHost} is no sample host, and the samples are all that this run reads.");
            request.Headers.Add(HostHeader, asked.IdnHost);
            request.RequestUri = new Uri(site, asked.PathAndQuery);
            var answer = await base.SendAsync(request, cancellationToken);
            request.RequestUri = asked;
            return answer;
        }
    }
}
