using System.CommandLine;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Local.Web;

namespace SwapPipeline.Local.Commands;

/// <summary>
/// <c>serve</c>: timers, queues and HTTP functions until Ctrl+C, as the Functions host would run them, and the page over the dataset.
/// </summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "Where the page and HTTP functions answer, on loopback; 0 takes a free port",
            DefaultValueFactory = _ => 7071,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue)
                result.AddError("--port is a number from 0 to 65535.");
        });
        var command = new Command("serve", "Run timers, queues, HTTP and the page until Ctrl+C") { port };
        SessionOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), parsed.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(SessionOptions options, int port, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);

        LocalWeb web;
        try
        {
            web = await LocalWeb.StartAsync(session, screen, port, session.Get<HttpFunctions>().Map, cancellation);
        }
        catch (IOException error)
        {
            screen.Say($"Port {port} is taken: name another with --port, or 0 for a free one. ({error.Message})");
            return ExitCode.Usage;
        }

        await using var served = web;
        screen.Say($"Timers and queues run; HTTP functions answer at {web.Address}{HttpFunctions.RoutePrefix}. Ctrl+C ends it.");
        await session.Host.RunAsync(cancellation);
        screen.Say("Stopped. What was not finished is still in the queues.");
        return ExitCode.Done;
    }
}
