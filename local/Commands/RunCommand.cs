using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Articles;
using SwapPipeline.Functions;
using SwapPipeline.Local.Samples;
using SwapPipeline.Local.Web;

namespace SwapPipeline.Local.Commands;

/// <summary><c>run</c>: the sample articles through all three functions.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Take the sample articles through fetch, normalize and publish, and show the exchanges found");
        var open = new Option<bool>("--open") { Description = "Then show the page in the browser, until Ctrl+C" };
        command.Options.Add(open);
        SessionOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), parsed.GetValue(open), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(SessionOptions options, bool open, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var site = await SampleSite.StartAsync(SampleSite.Folder, cancellation);
        await using var session = await LocalSession.OpenAsync(
            options,
            screen,
            cancellation,
            services =>
                services
                    .AddSingleton(SourceList.Load(Path.Combine(SampleSite.Folder, "sources.json")))
                    .AddSingleton(new FetchManners { UserAgent = FetchManners.ProductToken, DelayBetweenRequests = TimeSpan.Zero })
                    .AddSingleton(_ => site.Connections())
        );

        var code = await PipelineRun.RunAsync(
            session,
            screen,
            cancellation,
            async () =>
            {
                await session.Host.RunTimerOnceAsync(nameof(FetchArticles), cancellation);
                return 0;
            }
        );
        if (open)
            await ShowAsync(session, screen, cancellation);
        return code;
    }

    private static async Task ShowAsync(LocalSession session, Screen screen, CancellationToken cancellation)
    {
        await using var web = await LocalWeb.StartAsync(session, screen, port: 0, map: _ => { }, cancellation);
        Browser.Open(web.Address);
        screen.Say("Ctrl+C ends it.");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Whoever looked has seen enough; the run itself was done before.
        }
    }
}
