using System.Buffers;
using System.Text;

namespace SwapPipeline.Parquet.Writing;

/// <summary>Refuses what the dataset's profile does not allow, by name of column and number of row (the first row is 0).</summary>
/// <param name="field">The column that is written.</param>
/// <param name="firstRow">Where its chunk begins in the table.</param>
internal readonly struct ProfileGate(ParquetField field, int firstRow)
{
    /// <summary>The longest string, in UTF-16 code units: what Power Query and Excel can hold in a cell.</summary>
    public const int MaxStringLength = 32_000;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Checks what can be said of a table without looking at its values.</summary>
    public static void CheckShape(ParquetTable table)
    {
        if (table.Columns.Count == 0)
            throw new ParquetProfileException("A table needs at least one column.");

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            var name = column.Field.Name;
            if (!IsLowerSnake(name))
                throw new ParquetProfileException($"Column \"{name}\": a name is lower_snake.");
            if (!names.Add(name))
                throw new ParquetProfileException($"Column \"{name}\" stands twice in the table.");
            if (column.RowCount != table.RowCount)
                throw new ParquetProfileException($"Column \"{name}\" has {column.RowCount} rows, the first column has {table.RowCount}.");
            if (column.Field.Type != TypeOf(column))
                throw new ParquetProfileException($"Column \"{name}\" is declared {column.Field.Type} but holds {TypeOf(column)}.");
        }

        foreach (var (key, value) in table.Metadata)
        {
            if (!IsWellFormed(key) || !IsWellFormed(value))
                throw new ParquetProfileException($"Metadata \"{key}\": a surrogate without its pair has no UTF-8.");
        }
    }

    /// <summary>Checks which rows have a value: one byte a row, 0 for null.</summary>
    public void CheckNulls(ReadOnlySpan<byte> present)
    {
        if (field.Nullable)
            return;
        var row = present.IndexOf((byte)0);
        if (row >= 0)
            throw Refusal(row, "a null in a required column");
    }

    /// <param name="row">Counted from the start of the chunk.</param>
    /// <param name="reason">What is wrong with the value.</param>
    public ParquetProfileException Refusal(int row, string reason) => new($"Column \"{field.Name}\", row {firstRow + row}: {reason}.");

    private static bool IsLowerSnake(string name) =>
        name.Length > 0
        && char.IsAsciiLetterLower(name[0])
        && !name.EndsWith('_')
        && !name.Contains("__", StringComparison.Ordinal)
        && !name.AsSpan().ContainsAnyExcept(NameCharacters);

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !text.Contains('\uFFFD'))
                return false;
        }

        return true;
    }

    private static ParquetType TypeOf(ParquetColumn column) =>
        column switch
        {
            StringColumn => ParquetType.String,
            Int32Column => ParquetType.Int32,
            DoubleColumn => ParquetType.Double,
            BooleanColumn => ParquetType.Boolean,
            DateColumn => ParquetType.Date,
            TimestampColumn => ParquetType.Timestamp,
            _ => throw new ParquetProfileException($"Column \"{column.Field.Name}\": {column.GetType().Name} is not in the profile."),
        };
}
