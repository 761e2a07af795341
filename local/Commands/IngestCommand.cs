using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Articles;
using SwapPipeline.Local.Articles;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Commands;

/// <summary><c>ingest FILE|URL…</c>: given articles in, and the steps run over them.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var what = new Argument<string[]>("FILE|URL")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Pages as HTML or plain text, or their addresses",
        };
        var lines = new Option<FileInfo>("--jsonl") { Description = "Articles as JSON Lines, as `extract` takes them", HelpName = "FILE" };
        var published = new Option<DateTimeOffset?>("--published")
        {
            Description = "When they were published: 2026-03-05 or an instant",
            HelpName = "DATE",
            CustomParser = SessionOptions.ParseInstant,
        };
        var outlet = new Option<string?>("--outlet") { Description = "Who published them", HelpName = "NAME" };
        var url = new Option<Uri?>("--url")
        {
            Description = "The address that a file was saved from",
            HelpName = "URL",
            CustomParser = ParseAddress,
        };
        lines.AcceptExistingOnly();

        var command = new Command("ingest", "Take given articles in, run the steps over them and show the exchanges found")
        {
            what,
            lines,
            published,
            outlet,
            url,
        };
        SessionOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            var count = result.GetValue(what)?.Length ?? 0;
            if (count == 0 && result.GetResult(lines) is null)
                result.AddError("Name a file or an address, or a file of JSON Lines with --jsonl.");
            if (count != 1 && result.GetResult(url) is not null)
                result.AddError("--url goes with one file.");
        });
        command.SetAction(
            (parsed, cancellation) =>
            {
                var reader = new ArticleFiles(parsed.GetValue(published), parsed.GetValue(outlet), parsed.GetValue(url));
                return RunAsync(SessionOptions.Of(parsed), reader, parsed.GetValue(what) ?? [], parsed.GetValue(lines), cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        SessionOptions options,
        ArticleFiles reader,
        IReadOnlyList<string> given,
        FileInfo? lines,
        CancellationToken cancellation
    )
    {
        var screen = new Screen();

        // Everything is read before anything is started, so that a wrong name costs nothing.
        var now = options.Now ?? TimeProvider.System.GetUtcNow();
        var read = given.Where(name => !ArticleFiles.IsAddress(name)).Select(name => reader.ReadFile(name, now)).ToList();
        if (lines is not null)
            read.AddRange(ArticleFiles.ReadLines(lines.FullName, now));
        foreach (var refused in read.Where(article => article.Error is not null))
            screen.Say(refused.Error!);

        await using var session = await LocalSession.OpenAsync(options, screen, cancellation, ByHand);
        return await PipelineRun.RunAsync(
            session,
            screen,
            cancellation,
            async () =>
            {
                var fetched = new List<ReadArticle>();
                foreach (var address in given.Where(ArticleFiles.IsAddress))
                    fetched.Add(await reader.FetchAsync(session.Get<PageFetcher>(), new Uri(address), now, cancellation));
                foreach (var failed in fetched.Where(article => article.Error is not null))
                    screen.Say(failed.Error!);

                var articles = read.Concat(fetched).Select(article => article.Article).OfType<RawArticle>().ToList();
                foreach (var article in articles)
                    await session.Get<ArticleIntake>().AcceptAsync(article, cancellation);
                return read.Count + fetched.Count - articles.Count;
            }
        );
    }

    // A person who asks for a page once is no crawler that a site owner must be able to reach; who sets a contact shows it all the same.
    private static void ByHand(IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Settings.FetchContact)))
            services.AddSingleton(new FetchManners { UserAgent = $"{FetchManners.ProductToken}/0.1 (by hand)" });
    }

    private static Uri? ParseAddress(System.CommandLine.Parsing.ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (ArticleFiles.IsAddress(text))
            return new Uri(text);
        argument.AddError($"\"{text}\" is no address: it begins with https://.");
        return null;
    }
}
