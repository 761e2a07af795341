using System.Text;
using SwapPipeline.Articles;
using SwapPipeline.Articles.State;
using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Local.Merging;
using SwapPipeline.Pipeline;
using SwapPipeline.Pipeline.Fetching;
using SwapPipeline.Storage;
using SwapPipeline.Telemetry;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Fuzzing;

/// <summary>
/// JSON of strangers and of operators: messages, articles handed in, records, settings, and our own files as somebody else may have left
/// them.
/// </summary>
internal static class JsonTargets
{
    private static readonly BlobName Name = new("any", "file.json");
    private static readonly DateTimeOffset Now = new(2026, 3, 7, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("messages", 14, input => ReadMessage(Encoding.UTF8.GetString(input))),
        new("articles", 8, input => ReadArticle(Encoding.UTF8.GetString(input))),
        new("submissions", 6, ReadSubmission),
        new("records", 6, input => Refused<InvalidDataException>(() => MergeLine.Parse(Encoding.UTF8.GetString(input)))),
        new("sources", 1, input => ReadSources(Encoding.UTF8.GetString(input))),
        new("host-json", 10, input => Refused<HostSetupException>(() => HostJson.Parse(Encoding.UTF8.GetString(input)))),
        new("stored", 6, ReadStored),
    ];

    private static void ReadMessage(string text)
    {
        _ = MessageText.Decode(text, Azure.Storage.Queues.QueueMessageEncoding.Base64);
        Refused<InvalidMessageException>(() => ClaimCheck.Parse(text));
        if (FailureLog.MessageId(text).Length != 32)
            throw new FuzzRuleBrokenException("a message without a name");
        using var work = TraceParent.BeginProcessing(Queues.Normalize, ClaimCheck.TraceparentOf(text));
    }

    private static void ReadArticle(string line) =>
        Refused<InvalidDataException>(() =>
        {
            var article = ArticleInput.Parse(line);
            _ = article.ToPage();
            return StoredJson.Write(article.ToRaw(Now));
        });

    // The step does nothing that waits: storage is in memory.
    private static void ReadSubmission(byte[] input)
    {
        var storage = new InMemoryStorage(TimeProvider.System);
        var articles = new RawArticleStore(storage);
        var step = new SubmitArticlesStep(
            new RequestedArticles(storage),
            new ArticleIntake(storage, storage, articles, TimeProvider.System),
            TimeProvider.System
        );
        var answer = step.RunAsync("application/json", new MemoryStream(input), CancellationToken.None).GetAwaiter().GetResult();
        if (answer is SubmissionAnswer.Refused && storage.Blobs.Count > 0)
            throw new FuzzRuleBrokenException("something was taken of a request that was refused");
    }

    private static void ReadSources(string text) =>
        Refused<InvalidDataException>(() =>
        {
            foreach (var archive in SourceList.Parse(text, "sources.json").Sources.SelectMany(source => source.Archives))
                _ = ArchiveWindow.Of(archive, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2)).FirstOrDefault()?.Address;
            return text;
        });

    private static void ReadStored(byte[] input)
    {
        var content = new BlobContent(input, "");
        Refused<InvalidDataException>(() => StoredJson.Read<RawArticle>(Name, content));
        Refused<InvalidDataException>(() => StoredJson.Read<ArticleRecord>(Name, content));
        Refused<InvalidDataException>(() => StoredJson.Read<Snapshot>(Name, content));
        Refused<InvalidDataException>(() => StoredJson.Read<SourceState>(Name, content));
        Refused<InvalidDataException>(() => StoredJson.Read<Failure>(Name, content));
    }

    private static void Refused<TRefusal>(Func<object?> read)
        where TRefusal : Exception
    {
        try
        {
            _ = read();
        }
        catch (TRefusal)
        {
            // As documented.
        }
    }
}
