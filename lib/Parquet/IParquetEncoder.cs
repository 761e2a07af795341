namespace SwapPipeline.Parquet;

/// <summary>Turns a table into the bytes of one Parquet file in the dataset's profile. The same table gives the same bytes.</summary>
public interface IParquetEncoder
{
    /// <summary>Stands in each file's metadata as <c>swap.encoder</c>.</summary>
    string Name { get; }

    /// <summary>Writes the file to <paramref name="output"/>.</summary>
    /// <exception cref="ParquetProfileException">A value lies outside the profile (NaN, a string that is too long, a null in a required
    /// column).</exception>
    ValueTask EncodeAsync(ParquetTable table, Stream output, CancellationToken cancellationToken);
}
