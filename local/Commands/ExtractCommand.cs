using System.CommandLine;
using System.Text;
using SwapPipeline.Extraction;
using SwapPipeline.Articles;
using SwapPipeline.Local.Articles;

namespace SwapPipeline.Local.Commands;

/// <summary><c>extract [FILE]</c>: articles as JSON Lines in, what each says as JSON Lines out. No storage, no network.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "Articles as JSON Lines; without it, standard input" };
        var withText = new Option<bool>("--with-text") { Description = "Add the clean text, in which the offsets of the evidence count" };
        file.AcceptExistingOnly();
        var command = new Command("extract", "Say what articles tell of exchanges: JSON Lines in, JSON Lines out") { file, withText };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(file), parsed.GetValue(withText), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? file, bool withText, CancellationToken cancellation)
    {
        using var input = new StreamReader(file is null ? Console.OpenStandardInput() : file.OpenRead(), Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var exit = ExitCode.Done;
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var article = ArticleInput.Parse(line);
                await output.WriteLineAsync(ArticleOutput.Of(article.Id!, ExchangeExtractor.Extract(article.ToPage(), ReadingLimits.Default), withText).ToJson());
            }
            catch (InvalidDataException error)
            {
                exit = ExitCode.Findings;
                await output.WriteLineAsync(ArticleOutput.Error(number, error.Message));
            }
        }

        return exit;
    }
}
