using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Articles;
using SwapPipeline.Functions;
using SwapPipeline.Local.Samples;

namespace SwapPipeline.Local.Commands;

/// <summary><c>run</c>: the sample articles through all three functions.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Take the sample articles through fetch, normalize and publish, and show the exchanges found");
        SessionOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(SessionOptions options, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var site = await SampleSite.StartAsync(SampleSite.Folder, cancellation);
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation, services => services
            .AddSingleton(SourceList.Load(Path.Combine(SampleSite.Folder, "sources.json")))
            .AddSingleton(new FetchManners { UserAgent = FetchManners.ProductToken, DelayBetweenRequests = TimeSpan.Zero })
            .AddSingleton(_ => site.Connections()));

        return await PipelineRun.RunAsync(session, screen, cancellation, async () =>
        {
            await session.Host.RunTimerOnceAsync(nameof(FetchArticles), cancellation);
            return 0;
        });
    }
}
