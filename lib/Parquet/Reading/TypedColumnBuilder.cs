using System.Buffers.Binary;
using SwapPipeline.Parquet.Encodings;

namespace SwapPipeline.Parquet.Reading;

/// <summary>Decodes the pages of one type.</summary>
/// <typeparam name="TPhysical">The type in the file.</typeparam>
/// <typeparam name="TCell">The type in the table, with null.</typeparam>
internal sealed class TypedColumnBuilder<TPhysical, TCell>(
    ParquetField field,
    int rowCount,
    PlainDecoder.Decode<TPhysical> decodePlain,
    Func<TPhysical, TCell> toCell,
    Func<ParquetField, ReadOnlyMemory<TCell>, ParquetColumn> toColumn
) : ColumnBuilder
{
    private readonly TCell[] cells = new TCell[rowCount];
    private TCell[] dictionary = [];
    private TPhysical[] values = [];
    private int[] indices = [];
    private int[] levels = [];
    private int filled;

    public override void Take(Page page, ReadOnlySpan<byte> content)
    {
        if (page.IsDictionary)
        {
            // A value takes at least a bit: this bounds what a lying header can make us hold.
            if (page.ValueCount > 8L * content.Length)
                throw Corrupt();
            dictionary = Array.ConvertAll(DecodePlain(content, page.ValueCount).ToArray(), value => toCell(value));
            return;
        }

        var target = cells.AsSpan(filled, page.ValueCount);
        filled += page.ValueCount;
        var valueCount = field.Nullable ? ReadLevels(ref content, target) : page.ValueCount;
        if (page.Encoding == ParquetEncoding.RleDictionary)
            FillFromDictionary(content, valueCount, target);
        else
            Fill(DecodePlain(content, valueCount), target);
    }

    public override ParquetColumn ToColumn() => toColumn(field, cells);

    // Leaves the levels of the page in their array, and only the values in content.
    private int ReadLevels(ref ReadOnlySpan<byte> content, ReadOnlySpan<TCell> target)
    {
        if (content.Length < sizeof(int))
            throw Corrupt();
        var length = BinaryPrimitives.ReadInt32LittleEndian(content);
        if (length < 0 || length > content.Length - sizeof(int))
            throw Corrupt();

        var decoded = Sized(ref levels, target.Length).AsSpan(0, target.Length);
        if (!HybridRleDecoder.TryDecode(content.Slice(sizeof(int), length), 1, decoded))
            throw Corrupt();
        content = content[(sizeof(int) + length)..];
        var present = 0;
        foreach (var level in decoded)
            present += level;
        return present;
    }

    private void FillFromDictionary(ReadOnlySpan<byte> content, int valueCount, Span<TCell> target)
    {
        // An all-null page may hold not even the bit width.
        if (valueCount == 0)
            return;

        var decoded = Sized(ref indices, valueCount).AsSpan(0, valueCount);
        if (content.IsEmpty || !HybridRleDecoder.TryDecode(content[1..], content[0], decoded))
            throw Corrupt();
        var next = 0;
        for (var row = 0; row < target.Length; row++)
        {
            if (field.Nullable && levels[row] == 0)
                continue;
            var index = decoded[next++];
            target[row] = index < dictionary.Length ? dictionary[index] : throw Corrupt();
        }
    }

    private void Fill(ReadOnlySpan<TPhysical> decoded, Span<TCell> target)
    {
        var next = 0;
        for (var row = 0; row < target.Length; row++)
        {
            if (!field.Nullable || levels[row] == 1)
                target[row] = toCell(decoded[next++]);
        }
    }

    private ReadOnlySpan<TPhysical> DecodePlain(ReadOnlySpan<byte> content, int count)
    {
        if (count > 8L * content.Length)
            throw Corrupt();
        var decoded = Sized(ref values, count).AsSpan(0, count);
        return decodePlain(content, decoded) ? decoded : throw Corrupt();
    }

    private static T[] Sized<T>(ref T[] array, int count) => array.Length >= count ? array : array = new T[count];

    private ParquetFormatException Corrupt() =>
        ParquetFormatException.Corrupt($"A page of column \"{field.Name}\" does not hold the values that it says.");
}
