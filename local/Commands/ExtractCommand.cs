using System.CommandLine;
using System.Text;
using SwapPipeline.Extraction;
using SwapPipeline.Local.Articles;
using SwapPipeline.Local.Explaining;

namespace SwapPipeline.Local.Commands;

/// <summary>
/// <c>extract [FILE]</c>: articles in, what each says as JSON Lines out, or with <c>--explain</c> how each was read. No storage, no
/// network.
/// </summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "Articles as JSON Lines, or one saved page (.html, .txt); without it, JSON Lines from standard input",
        };
        var withText = new Option<bool>("--with-text") { Description = "Add the clean text, in which the offsets of the evidence count" };
        var explain = new Option<bool>("--explain")
        {
            Description = "Show for a person what was recognised, why each record came out and why a number was left",
        };
        var format = new Option<string>("--format")
        {
            Description = "How --explain shows it: text, or html for one page that needs nothing else",
            DefaultValueFactory = _ => "text",
            HelpName = "text|html",
        };
        var id = new Option<string?>("--id") { Description = "Only the article of this id", HelpName = "ID" };
        var published = new Option<DateTimeOffset?>("--published")
        {
            Description = "When the saved page was published: 2026-03-05 or an instant",
            HelpName = "DATE",
            CustomParser = SessionOptions.ParseInstant,
        };
        var outlet = new Option<string?>("--outlet") { Description = "Who published the saved page", HelpName = "NAME" };
        file.AcceptExistingOnly();
        format.AcceptOnlyFromAmong("text", "html");
        var command = new Command("extract", "Say what articles tell of exchanges, as JSON Lines, or show how they were read")
        {
            file,
            withText,
            explain,
            format,
            id,
            published,
            outlet,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(format) is { Implicit: false } && !result.GetValue(explain))
                result.AddError("--format goes with --explain; without it the answer is JSON Lines.");
            if (result.GetValue(withText) && result.GetValue(explain))
                result.AddError("--with-text goes without --explain, which shows the text anyway.");
            if (!GivenPages.IsPage(result.GetValue(file)) && (result.GetResult(published) ?? result.GetResult(outlet)) is not null)
                result.AddError("--published and --outlet go with a saved page (.html, .txt); in JSON Lines each article carries its own.");
        });
        command.SetAction(
            (parsed, cancellation) =>
            {
                var pages = GivenPages.ReadAsync(parsed.GetValue(file), parsed.GetValue(published), parsed.GetValue(outlet), cancellation);
                if (parsed.GetValue(id) is { } only)
                    pages = pages.Where(page => page.Error is not null || page.Id == only);
                return parsed.GetValue(explain)
                    ? ExplainedArticles.WriteAsync(pages, parsed.GetValue(format) == "html", cancellation)
                    : WriteAsync(pages, parsed.GetValue(withText), cancellation);
            }
        );
        return command;
    }

    private static async Task<int> WriteAsync(IAsyncEnumerable<GivenPage> pages, bool withText, CancellationToken cancellation)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var exit = ExitCode.Done;
        await foreach (var given in pages.WithCancellation(cancellation))
        {
            if (given.Page is null)
                exit = ExitCode.Findings;
            await output.WriteLineAsync(
                given.Page is null
                    ? ArticleOutput.Error(given.Line, given.Error!)
                    : ArticleOutput.Of(given.Id, ExchangeExtractor.Extract(given.Page, ReadingLimits.Default), withText).ToJson()
            );
        }

        return exit;
    }
}
