using System.CommandLine;
using SwapPipeline.Articles;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Commands;

/// <summary><c>rebuild</c>: records and dataset again from the raw articles.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command(
            "rebuild",
            "Make all records and the dataset again from the raw articles, after a change of the rules or a loss"
        );
        SessionOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(SessionOptions options, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        return await PipelineRun.RunAsync(
            session,
            screen,
            cancellation,
            async () =>
            {
                var count = 0;
                await foreach (var articleId in session.Get<RawArticleStore>().IdsAsync(cancellation))
                {
                    await session.Get<IMessageSender>().SendAsync(Queues.Normalize, ClaimCheck.For(articleId).ToJson(), null, cancellation);
                    count++;
                }

                screen.Say($"{count} articles are read again.");
                return 0;
            }
        );
    }
}
