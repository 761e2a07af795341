using System.Buffers.Binary;
using SwapPipeline.Parquet;
using static SwapPipeline.Tests.Parquet.GeneratedTables;

namespace SwapPipeline.Tests.Parquet;

public sealed class HostileFileTests
{
    private static readonly byte[] File = ParquetBytes.Of(
        Table(500, Cardinality.Few, 0.2, 5),
        new ParquetEncoderOptions { PageBytes = 500, RowGroupRows = 200 }
    );
    private static readonly byte[] PlainFile = ParquetBytes.Of(Table(300, Cardinality.Unique, 0.2, 5));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(200)]
    public void What_is_no_Parquet_file_is_said_to_be_none(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        ParquetFile.Read(noise).Problem.ShouldNotBeNull().Fault.ShouldBe(ParquetFault.NotParquet);
        ParquetFile.ReadFooter(noise).Problem.ShouldNotBeNull().Fault.ShouldBe(ParquetFault.NotParquet);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        for (var length = 0; length < File.Length; length += 1 + (length / 50))
            ParquetFile.Read(File.AsMemory(0, length)).Problem.ShouldNotBeNull($"the first {length} bytes");
    }

    [Fact]
    public void A_file_with_its_middle_missing_is_refused()
    {
        for (var missing = 1; missing < File.Length - 12; missing += 97)
        {
            byte[] rest = [.. File.AsSpan(0, 4), .. File.AsSpan(4 + missing)];
            ParquetFile.Read(rest).Problem.ShouldNotBeNull($"{missing} bytes missing");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void A_file_with_changed_bytes_is_refused_or_read_as_some_table(int changes)
    {
        var random = new Random(changes);
        foreach (var original in new[] { File, PlainFile })
        {
            var footerStart = original.Length - 8 - BinaryPrimitives.ReadInt32LittleEndian(original.AsSpan(original.Length - 8));
            var refused = 0;
            for (var run = 0; run < 300; run++)
            {
                var changed = (byte[])original.Clone();
                for (var i = 0; i < changes; i++)
                {
                    // Half of them in the footer, where one byte can mean most.
                    var at = run % 2 == 0 ? random.Next(footerStart, original.Length) : random.Next(original.Length);
                    changed[at] ^= (byte)(1 << random.Next(8));
                }

                var before = GC.GetAllocatedBytesForCurrentThread();
                var result = ParquetFile.Read(changed, new ParquetReadLimits { Cells = 100_000 });
                (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
                refused += result.Succeeded ? 0 : 1;
                foreach (var column in result.Value?.Table.Columns ?? [])
                    column.RowCount.ShouldBe((int)result.Value!.Footer.RowCount);
            }

            refused.ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public void More_cells_than_the_limit_are_not_read() =>
        ParquetFile.Read(File, new ParquetReadLimits { Cells = 5_999 }).Problem.ShouldNotBeNull().Fault.ShouldBe(ParquetFault.TooLarge);
}
