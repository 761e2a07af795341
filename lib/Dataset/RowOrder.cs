using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset;

/// <summary>Rows of two tables in one order: those that are kept of the first, and all of the second, by their places.</summary>
internal sealed class RowOrder
{
    private readonly List<(bool IsAdded, int Row)> _order = [];

    /// <param name="before">The places of the first table's rows, in order.</param>
    /// <param name="isKept">Whether a row of it stays.</param>
    /// <param name="added">The places of the second table's rows, in order.</param>
    public static RowOrder Merge(IReadOnlyList<(string, string)> before, Func<int, bool> isKept, IReadOnlyList<(string, string)> added)
    {
        var order = new RowOrder();
        var next = 0;
        for (var row = 0; row < before.Count; row++)
        {
            if (!isKept(row))
                continue;
            for (; next < added.Count && Compare(added[next], before[row]) < 0; next++)
                order._order.Add((true, next));
            order._order.Add((false, row));
        }

        for (; next < added.Count; next++)
            order._order.Add((true, next));
        return order;
    }

    /// <summary>The values of one column in this order.</summary>
    public ParquetColumn Take(ParquetColumn before, ParquetColumn added) =>
        (before, added) switch
        {
            (StringColumn a, StringColumn b) => new StringColumn(b.Field, Values(a.Values, b.Values)),
            (Int32Column a, Int32Column b) => new Int32Column(b.Field, Values(a.Values, b.Values)),
            (DoubleColumn a, DoubleColumn b) => new DoubleColumn(b.Field, Values(a.Values, b.Values)),
            (BooleanColumn a, BooleanColumn b) => new BooleanColumn(b.Field, Values(a.Values, b.Values)),
            (DateColumn a, DateColumn b) => new DateColumn(b.Field, Values(a.Values, b.Values)),
            (TimestampColumn a, TimestampColumn b) => new TimestampColumn(b.Field, Values(a.Values, b.Values)),
            _ => throw new InvalidDataException(
                $"The column {before.Field.Name} was published as {before.Field.Type}, not as {added.Field.Type}."
            ),
        };

    private T[] Values<T>(ReadOnlyMemory<T> before, ReadOnlyMemory<T> added)
    {
        var kept = before.Span;
        var more = added.Span;
        var values = new T[_order.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = _order[i].IsAdded ? more[_order[i].Row] : kept[_order[i].Row];
        return values;
    }

    private static int Compare((string First, string Second) a, (string First, string Second) b) =>
        string.CompareOrdinal(a.First, b.First) is var first && first != 0 ? first : string.CompareOrdinal(a.Second, b.Second);
}
