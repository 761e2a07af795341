using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Web;

/// <summary>A web server on loopback that shows the page over the dataset of a session.</summary>
internal sealed class LocalWeb : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly DatasetFiles _dataset;

    private LocalWeb(WebApplication web, DatasetFiles dataset) => (_web, _dataset) = (web, dataset);

    /// <summary>Where it answers: <c>http://127.0.0.1:PORT</c>.</summary>
    public Uri Address => new(_web.Urls.Single());

    /// <summary>Builds the page where that is needed, and starts the server.</summary>
    /// <param name="session">Whose dataset is shown.</param>
    /// <param name="screen">Told where the page is, or why it is not.</param>
    /// <param name="port">Of loopback; 0 takes a free one.</param>
    /// <param name="map">Adds further routes.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalWeb> StartAsync(
        LocalSession session,
        Screen screen,
        int port,
        Action<WebApplication> map,
        CancellationToken cancellation
    )
    {
        var installation = PageInstallation.Find(TimeProvider.System);
        var page = installation is null
            ? PageBuild.Failed("There is no folder dashboard above this program: run it from a clone to see the page.")
            : await installation.EnsureAsync(screen.Say, cancellation);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddMvcCore();
        // The signals are the command line's: a server that hears them too would answer for a command that has not begun to listen.
        builder.Services.AddSingleton<IHostLifetime, LifetimeOfCommand>();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        var local = new LocalWeb(builder.Build(), new DatasetFiles(session.Get<IBlobStore>()));
        try
        {
            local._web.MapPage(page, local._dataset);
            map(local._web);
            await local._web.StartAsync(cancellation);
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }

        screen.Say(page.Problem is null ? $"The page: {local.Address}" : $"The page is not shown. {page.Problem}");
        return local;
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _dataset.Dispose();
    }

    private sealed class LifetimeOfCommand : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
