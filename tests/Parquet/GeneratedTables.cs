using System.Globalization;
using System.Text;
using SwapPipeline.Parquet;

namespace SwapPipeline.Tests.Parquet;

/// <summary>Tables of every type from seeded generators.</summary>
public static class GeneratedTables
{
    /// <summary>How a column's values repeat.</summary>
    public enum Cardinality
    {
        /// <summary>One value in all rows.</summary>
        Constant,

        /// <summary>A dozen values.</summary>
        Few,

        /// <summary>A few thousand values.</summary>
        Many,

        /// <summary>Nearly each row has its own.</summary>
        Unique,

        /// <summary>A few values in long runs.</summary>
        Runs,
    }

    private static readonly string[] Pieces =
    [
        "",
        "a",
        "Zürich",
        "обмін",
        "Ωmega",
        "日本",
        "🕊️",
        "𐍈",
        "\0",
        "nul\0inside",
        "\"quoted\"",
        "line\nbreak",
        "tab\t",
        "\uFFFD",
        "\uE000",
        "\uFFFF",
        "e\u0301",
    ];

    private static readonly double[] Doubles =
    [
        0.0,
        -0.0,
        1.0,
        -1.5,
        double.MaxValue,
        double.MinValue,
        double.Epsilon,
        -double.Epsilon,
        double.PositiveInfinity,
        double.NegativeInfinity,
        0.1,
        1e-300,
        97.25,
    ];

    private static readonly int[] Integers = [0, 1, -1, int.MaxValue, int.MinValue, 65_535, 65_536, -65_537];

    /// <summary>A table with one nullable and one required column of each type.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="cardinality">How values repeat.</param>
    /// <param name="nulls">The part of nulls in nullable columns, 0 to 1.</param>
    /// <param name="seed">The same seed gives the same table.</param>
    /// <param name="names">Only these columns; none for all.</param>
    public static ParquetTable Table(int rows, Cardinality cardinality, double nulls, int seed, params string[] names)
    {
        var random = new Random(seed);
        (string Name, Func<ParquetColumn> Make)[] columns =
        [
            ("text", () => new StringColumn(new ParquetField("text", ParquetType.String, false), Filled(Text))),
            ("text_or_null", () => new StringColumn(new ParquetField("text_or_null", ParquetType.String, true), Holed(Text))),
            ("whole", () => new Int32Column(new ParquetField("whole", ParquetType.Int32, false), Filled(Nullable(Integer)))),
            ("whole_or_null", () => new Int32Column(new ParquetField("whole_or_null", ParquetType.Int32, true), Holed(Nullable(Integer)))),
            ("number", () => new DoubleColumn(new ParquetField("number", ParquetType.Double, false), Filled(Nullable(Number)))),
            (
                "number_or_null",
                () => new DoubleColumn(new ParquetField("number_or_null", ParquetType.Double, true), Holed(Nullable(Number)))
            ),
            ("flag", () => new BooleanColumn(new ParquetField("flag", ParquetType.Boolean, false), Filled(Nullable(Flag)))),
            ("flag_or_null", () => new BooleanColumn(new ParquetField("flag_or_null", ParquetType.Boolean, true), Holed(Nullable(Flag)))),
            ("day", () => new DateColumn(new ParquetField("day", ParquetType.Date, false), Filled(Nullable(Day)))),
            ("day_or_null", () => new DateColumn(new ParquetField("day_or_null", ParquetType.Date, true), Holed(Nullable(Day)))),
            ("instant", () => new TimestampColumn(new ParquetField("instant", ParquetType.Timestamp, false), Filled(Nullable(Instant)))),
            (
                "instant_or_null",
                () => new TimestampColumn(new ParquetField("instant_or_null", ParquetType.Timestamp, true), Holed(Nullable(Instant)))
            ),
        ];
        return new ParquetTable(
            [.. columns.Where(column => names.Length == 0 || names.Contains(column.Name)).Select(column => column.Make())],
            [new("swap.table", "generated"), new("note", "обмін")]
        );

        T[] Filled<T>(Func<int, T> value) => [.. Enumerable.Range(0, rows).Select(row => value(Key(row)))];

        T?[] Holed<T>(Func<int, T?> value) =>
            [.. Enumerable.Range(0, rows).Select(row => random.NextDouble() < nulls ? default : value(Key(row)))];

        int Key(int row) =>
            cardinality switch
            {
                Cardinality.Constant => seed,
                Cardinality.Few => random.Next(12),
                Cardinality.Many => random.Next(3_000),
                Cardinality.Unique => random.Next(),
                Cardinality.Runs => row / 700,
                _ => throw new ArgumentOutOfRangeException(nameof(cardinality)),
            };
    }

    private static Func<int, T?> Nullable<T>(Func<int, T> value)
        where T : struct => key => value(key);

    private static string Text(int key)
    {
        var text = new StringBuilder(Pieces[key % Pieces.Length]);
        if (key >= Pieces.Length)
            text.Append(key.ToString("x8", CultureInfo.InvariantCulture)).Append(Pieces[key / Pieces.Length % Pieces.Length]);
        return text.ToString();
    }

    private static int Integer(int key) => key < Integers.Length ? Integers[key] : (key * 7) - 1_000_000;

    private static double Number(int key) => key < Doubles.Length ? Doubles[key] : key / 3.0;

    private static bool Flag(int key) => key % 2 == 0;

    private static DateOnly Day(int key) =>
        key switch
        {
            0 => new DateOnly(1, 1, 1),
            1 => new DateOnly(9999, 12, 31),
            2 => new DateOnly(1969, 12, 31),
            3 => new DateOnly(1970, 1, 1),
            _ => new DateOnly(1582, 10, 1).AddDays(key % 200_000),
        };

    private static DateTimeOffset Instant(int key) =>
        key switch
        {
            0 => new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero),
            1 => new DateTimeOffset(9999, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero),
            2 => DateTimeOffset.UnixEpoch.AddTicks(-10),
            3 => new DateTimeOffset(2026, 3, 5, 14, 2, 0, TimeSpan.FromHours(3)),
            _ => DateTimeOffset.UnixEpoch.AddTicks(key * 98_765_430L),
        };
}
