using SwapPipeline.Dataset;
using SwapPipeline.Parquet;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Support;

/// <summary>
/// A dataset of one small table, <c>exchange_mediators</c>, for drills of publishing in which the rows only have to be told apart, and a
/// publisher over some storage.
/// </summary>
internal sealed class SmallDataset(IBlobStore blobs, TimeProvider time, PublicCopy? website = null)
{
    private const string Table = "exchange_mediators";

    public SnapshotStore Snapshots { get; } = new(blobs);

    public DatasetReader Reader { get; } = new(blobs);

    public DatasetPublisher Publisher { get; } =
        new(
            new SnapshotStore(blobs),
            new StoredFiles(blobs, time),
            new CurrentCopy(blobs),
            new Retention(blobs, time, website),
            new BuiltInParquetEncoder(),
            time,
            website
        );

    /// <summary>A year that holds these mediators, one exchange each.</summary>
    public static Partition Year(int year, params IReadOnlyList<string> mediators)
    {
        var empty = StarSchema.Empty(Table, year);
        return empty with
        {
            Content = empty.Content with
            {
                Columns =
                [
                    .. empty.Content.Columns.Select<ParquetColumn, ParquetColumn>(column =>
                        column.Field.Name switch
                        {
                            "exchange_year" => new Int32Column(column.Field, mediators.Select(_ => (int?)year).ToArray()),
                            "mediator" => new StringColumn(column.Field, mediators.ToArray()),
                            _ => new StringColumn(column.Field, mediators.Select(name => ContentId.Of(name)).ToArray()),
                        }
                    ),
                ],
            },
        };
    }

    /// <summary>The mediators of a year as it was published.</summary>
    public async Task<IReadOnlyList<string>> MediatorsAsync(Snapshot snapshot, int year) =>
        snapshot.Files.SingleOrDefault(file => file.Year == year) is { } file
            ?
            [
                .. (
                    (StringColumn)
                        (await Reader.PartitionAsync(file, CancellationToken.None)).Content.Columns.Single(column =>
                            column.Field.Name == "mediator"
                        )
                )
                    .Values.ToArray()
                    .Select(name => name!),
            ]
            : [];

    /// <summary>Publishes these years on top of what is committed now.</summary>
    public async Task<PublishOutcome?> PublishAsync(params IReadOnlyList<Partition> years) =>
        await Publisher.PublishAsync(await Publisher.BeginAsync(CancellationToken.None), years, CancellationToken.None);

    public async Task<Snapshot> LatestAsync() => (await Snapshots.LatestAsync(CancellationToken.None))!.Snapshot;
}
