using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Parquet;
using SwapPipeline.Tests.Parquet;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Dataset;

/// <summary>A sound dataset, broken in one place at a time: the check names the rule and the place.</summary>
public sealed class DatasetVerifierTests
{
    [Fact]
    public async Task A_published_dataset_keeps_every_rule() => DatasetVerifier.Verify(await FilesAsync()).ShouldBeEmpty();

    [Fact]
    public async Task A_flipped_byte_is_named()
    {
        var broken = DatasetVerifier.Verify(
            await ChangedAsync(
                "exchanges",
                file =>
                {
                    var bytes = file.Bytes!.Value.ToArray();
                    bytes[bytes.Length / 2] ^= 1;
                    return file with { Bytes = bytes };
                }
            )
        );
        broken.ShouldContain(found => found.Rule == "file_hash" && found.Table == "exchanges");
    }

    [Fact]
    public async Task A_missing_file_is_named() =>
        DatasetVerifier
            .Verify(await ChangedAsync("claims", file => file with { Bytes = null }))
            .Single()
            .ShouldSatisfyAllConditions(found => found.Rule.ShouldBe("file_present"), found => found.Table.ShouldBe("claims"));

    [Fact]
    public async Task A_file_that_is_no_parquet_is_named() =>
        DatasetVerifier
            .Verify(
                await ChangedAsync(
                    "totals",
                    file => file with { Bytes = "<html>404</html>"u8.ToArray(), Sha256 = null },
                    orElse: "articles"
                )
            )
            .Single()
            .Rule.ShouldBe("file_readable");

    [Fact]
    public async Task A_duplicate_key_is_named() =>
        (
            await AfterAsync(
                "exchange_mediators",
                table =>
                    [
                        .. table.Columns.Select(column =>
                            column is StringColumn text ? text with { Values = Doubled(text.Values) }
                            : column is Int32Column number ? number with { Values = Doubled(number.Values) }
                            : column
                        ),
                    ]
            )
        ).ShouldContain(found =>
            found.Contains("exchange_mediators", StringComparison.Ordinal) && found.Contains("unique", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public async Task An_orphan_is_named() =>
        (await AfterAsync("claims", table => Text(table, "exchange_id", _ => ContentId.Of("nobody")))).ShouldContain(found =>
            found.Contains("claims", StringComparison.Ordinal) && found.Contains("exchange", StringComparison.Ordinal)
        );

    [Fact]
    public async Task A_sum_of_claims_that_is_off_is_named() =>
        (
            await AfterAsync(
                "exchanges",
                table =>
                    [
                        .. table.Columns.Select(column =>
                            column is Int32Column number && number.Field.Name == "people_to_ukraine"
                                ? number with
                                {
                                    Values = Raised(number.Values),
                                }
                                : column
                        ),
                    ]
            )
        ).ShouldContain(found => found.Contains("people_to_ukraine", StringComparison.Ordinal));

    [Fact]
    public async Task A_forbidden_encoding_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "foreign.parquet");
        await ForeignFiles.WriteDeltaEncodedAsync(path);
        var bytes = await File.ReadAllBytesAsync(path);
        DatasetVerifier
            .Verify(await ChangedAsync("exchanges", file => file with { Bytes = bytes, Sha256 = null }))
            .ShouldContain(found => found.Rule == "parquet_profile" && found.Table == "exchanges");
    }

    [Fact]
    public async Task A_file_of_another_table_is_named()
    {
        var files = await FilesAsync();
        var claims = files.First(file => file.Table == "claims");
        DatasetVerifier
            .Verify(await ChangedAsync("exchanges", file => file with { Bytes = claims.Bytes, Sha256 = null }))
            .ShouldContain(found => found.Rule == "file_metadata" && found.Reason.Contains("swap.table", StringComparison.Ordinal));
    }

    private static ReadOnlyMemory<T> Doubled<T>(ReadOnlyMemory<T> values) => (T[])[.. values.Span, .. values.Span];

    private static ReadOnlyMemory<int?> Raised(ReadOnlyMemory<int?> values) => values.ToArray().Select(value => value + 1).ToArray();

    private static List<ParquetColumn> Text(ParquetTable table, string name, Func<string?, string?> change) =>
        [
            .. table.Columns.Select(column =>
                column is StringColumn text && text.Field.Name == name
                    ? text with
                    {
                        Values = text.Values.ToArray().Select(change).ToArray(),
                    }
                    : column
            ),
        ];

    private static async Task<IEnumerable<string>> AfterAsync(string table, Func<ParquetTable, List<ParquetColumn>> change) =>
        DatasetVerifier
            .Verify(
                await ChangedAsync(
                    table,
                    file => file with { Bytes = Encoded(ParquetFile.Read(file.Bytes!.Value).Value!.Table, change), Sha256 = null }
                )
            )
            .Select(found => found.ToString());

    private static byte[] Encoded(ParquetTable table, Func<ParquetTable, List<ParquetColumn>> change)
    {
        using var output = new MemoryStream();
        new BuiltInParquetEncoder()
            .EncodeAsync(table with { Columns = change(table) }, output, CancellationToken.None)
            .AsTask()
            .GetAwaiter()
            .GetResult();
        return output.ToArray();
    }

    private static async Task<List<StoredFile>> ChangedAsync(string table, Func<StoredFile, StoredFile> change, string? orElse = null)
    {
        var files = await FilesAsync();
        var at = files.FindIndex(file => file.Table == table);
        if (at < 0)
            at = files.FindIndex(file => file.Table == orElse);
        files[at] = change(files[at]);
        return files;
    }

    private static async Task<List<StoredFile>> FilesAsync()
    {
        var storage = new InMemoryStorage(new FakeTimeProvider(TestPipeline.Now));
        await using var pipeline = new TestPipeline(storage, web: SmallNews.Site());
        await pipeline.FetchAsync();
        await pipeline.DrainAsync();
        var latest = (await pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot;
        return
        [
            .. latest.Files.Select(file => new StoredFile(
                file.Table,
                file.Key,
                file.Year,
                file.Path,
                storage.Blobs[$"{DatasetLayout.Truth}/{file.Path}"],
                file.Sha256
            )),
        ];
    }
}
