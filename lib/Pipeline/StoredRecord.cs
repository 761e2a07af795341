using SwapPipeline.Exchanges;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// The record of an article as it lies in storage. What it said before stays beside what it says now, for one of both is what is published.
/// </summary>
/// <param name="Now">What every version says.</param>
/// <param name="Earlier">States before, oldest first, that gave other rows.</param>
/// <param name="ETag">The state of the blob.</param>
public sealed record StoredRecord(ArticleRecord Now, IReadOnlyList<ArticleRecord> Earlier, string ETag)
{
    // A publish follows a change within seconds; a state that is gone from here costs a merge of everything.
    private const int MostEarlier = 3;

    internal static StoredRecord Read(BlobName name, BlobContent content)
    {
        var file = StoredJson.Read<RecordFile>(name, content);
        return new StoredRecord(
            new ArticleRecord
            {
                ArticleId = file.ArticleId,
                Url = file.Url,
                Versions = file.Versions,
            },
            file.Earlier ?? [],
            content.ETag
        );
    }

    /// <summary>The bytes of a record that takes the place of another.</summary>
    internal static byte[] Write(ArticleRecord next, StoredRecord? before)
    {
        var states = before is null
            ? []
            : before.Earlier.Append(before.Now).Where(state => !GiveTheSameRows(state, next)).TakeLast(MostEarlier).ToList();
        return StoredJson.Write(new RecordFile(next.ArticleId, next.Url, next.Versions, states.Count == 0 ? null : states));
    }

    internal static bool GiveTheSameRows(ArticleRecord one, ArticleRecord other) => AreEqual(one.Telling(), other.Telling());

    internal static bool AreEqual(ArticleRecord one, ArticleRecord other) =>
        StoredJson.Write(one).AsSpan().SequenceEqual(StoredJson.Write(other));

    private sealed record RecordFile(
        string ArticleId,
        string Url,
        IReadOnlyList<ArticleVersion> Versions,
        IReadOnlyList<ArticleRecord>? Earlier
    );
}
