using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SwapPipeline.Articles.Fetching;

namespace SwapPipeline.Tests.Support;

/// <summary>A request as the site saw it.</summary>
internal sealed record SeenRequest(string Host, string Path, DateTimeOffset At, IReadOnlyDictionary<string, string> Headers);

/// <summary>
/// Web servers of any name on one loopback port, over real sockets: they play every kind of source and of misbehaviour. What nobody has
/// described is answered with 404, robots.txt included.
/// </summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _inFlight = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SeenRequest> _requests = new();
    private readonly Lock _gate = new();

    private LoopbackSite(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>In the order of their coming.</summary>
    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    /// <summary>The most requests that one host had at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Names lead to this site, and this endpoint alone may be connected on loopback.</summary>
    public ConnectionRules Rules =>
        new()
        {
            AllowedLoopback = new HashSet<IPEndPoint> { new(IPAddress.Loopback, Port) },
            ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        };

    public static async Task<LoopbackSite> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0);
            server.Limits.MinResponseDataRate = null;
        });
        var app = builder.Build();
        var site = new LoopbackSite(app, clock);
        app.Run(site.AnswerAsync);
        await app.StartAsync();
        return site;
    }

    public Uri At(string host, string path) => new($"http://{host}:{Port}{path}");

    /// <summary>Describes what is answered; each request reads the description anew.</summary>
    public LoopbackSite With(string host, string path, RequestDelegate answer)
    {
        _pages[$"{host}{path}"] = answer;
        return this;
    }

    public LoopbackSite With(string host, string path, string body, string type = "text/html; charset=utf-8") =>
        With(host, path, Text(body, type));

    public LoopbackSite WithStatus(string host, string path, int status, params (string Name, string Value)[] headers) =>
        With(
            host,
            path,
            context =>
            {
                context.Response.StatusCode = status;
                foreach (var (name, value) in headers)
                    context.Response.Headers[name] = value;
                return Task.CompletedTask;
            }
        );

    public static RequestDelegate Text(string body, string type) =>
        context =>
        {
            context.Response.ContentType = type;
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();
        };

    /// <summary>A page with an ETag, which answers 304 to those who have it.</summary>
    public LoopbackSite WithETag(string host, string path, string body, string etag, string type = "text/html; charset=utf-8") =>
        With(
            host,
            path,
            context =>
            {
                context.Response.Headers.ETag = etag;
                if (context.Request.Headers.IfNoneMatch != etag)
                    return Text(body, type)(context);
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        );

    /// <summary>Completes when the page is asked for the first time.</summary>
    public Task AskedAsync(string host, string path) => Asked($"{host}{path}").Task;

    /// <summary>How often a path was asked for.</summary>
    public int CountOf(string host, string path) => _requests.Count(request => request.Host == host && request.Path == path);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (host, path) = (context.Request.Host.Host, $"{context.Request.Path}{context.Request.QueryString}");
        _requests.Enqueue(
            new SeenRequest(
                host,
                path,
                _clock.GetUtcNow(),
                context.Request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                )
            )
        );
        lock (_gate)
            MostAtOnce = Math.Max(MostAtOnce, _inFlight[host] = _inFlight.GetValueOrDefault(host) + 1);
        Asked($"{host}{path}").TrySetResult();
        try
        {
            if (_pages.TryGetValue($"{host}{path}", out var answer))
                await answer(context);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The fetcher has had enough.
        }
        finally
        {
            lock (_gate)
                _inFlight[host]--;
        }
    }

    private TaskCompletionSource Asked(string page) =>
        _asked.GetOrAdd(page, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
