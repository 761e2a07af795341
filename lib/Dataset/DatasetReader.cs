using SwapPipeline.Parquet;
using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>Reads the files that a snapshot names, and checks each against its hash.</summary>
public sealed class DatasetReader(IBlobStore blobs)
{
    /// <summary>The bytes of one file.</summary>
    /// <exception cref="InvalidDataException">The file is missing or not the one that the snapshot names.</exception>
    public async Task<ReadOnlyMemory<byte>> BytesAsync(SnapshotFile file, CancellationToken cancellationToken)
    {
        var name = new BlobName(DatasetLayout.Truth, file.Path);
        var content =
            await blobs.ReadAsync(name, cancellationToken)
            ?? throw new InvalidDataException($"{name} is missing, though a snapshot names it.");
        return ContentId.Sha256(content.Bytes.Span) == file.Sha256
            ? content.Bytes
            : throw new InvalidDataException($"{name} is damaged: its hash is not the one in its name.");
    }

    /// <summary>One year as it was published: encoding it again gives the same bytes.</summary>
    /// <exception cref="InvalidDataException">The file is missing, damaged or no Parquet file.</exception>
    public async Task<Partition> PartitionAsync(SnapshotFile file, CancellationToken cancellationToken)
    {
        var read = ParquetFile.Read(await BytesAsync(file, cancellationToken));
        if (read.Value is not { } content)
            throw new InvalidDataException($"{file.Path} cannot be read: {read.Problem}");

        // The encoder names itself when it writes.
        var metadata = content.Table.Metadata.Where(pair => pair.Key != DatasetLayout.EncoderKey).ToList();
        return new Partition(file.Table, file.Key, file.Year, content.Table with { Metadata = metadata });
    }

    /// <summary>The rows of one table over all years, in the order of the files; a row is its values by column name.</summary>
    /// <exception cref="InvalidDataException">A file is missing, damaged or no Parquet file.</exception>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> RowsAsync(
        Snapshot snapshot,
        string table,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        foreach (var file in snapshot.Files.Where(file => file.Table == table))
        {
            rows.AddRange(Rows((await PartitionAsync(file, cancellationToken)).Content));
        }

        return rows;
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Rows(ParquetTable table)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            var at = row;
            yield return table.Columns.ToDictionary(column => column.Field.Name, column => column.ValueAt(at), StringComparer.Ordinal);
        }
    }
}
