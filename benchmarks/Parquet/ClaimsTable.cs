using SwapPipeline.Dataset;
using SwapPipeline.Dataset.Tables;
using SwapPipeline.Parquet;

namespace SwapPipeline.Benchmarks.Parquet;

/// <summary>
/// The table <c>claims</c> of the star schema with generated rows: a million claims of 250,000 exchanges over twelve years, ids in random
/// hex. The same seed gives the same rows.
/// </summary>
internal sealed class ClaimsTable(int rows, int exchanges, int seed)
{
    private static readonly string[] Claimants =
    [
        "Russian Defence Ministry",
        "Ukrainian Coordination Headquarters",
        "Ukrainian President",
        "UAE Foreign Ministry",
        "Russian Ombudsman",
        "Ukrainian Ombudsman",
    ];

    private static readonly DateTimeOffset FirstDay = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);

    public static ParquetTable Of(int rows, int seed = 1) => new ClaimsTable(rows, Math.Max(1, rows / 4), seed).Make();

    private ParquetTable Make()
    {
        var ids = Values(rows, Id);
        var events = Values(exchanges, Id);
        var columns = new Dictionary<string, ParquetColumn>(StringComparer.Ordinal)
        {
            ["claim_id"] = Text("claim_id", ids),
            ["exchange_id"] = Text("exchange_id", Values(rows, () => events[_random.Next(exchanges)])),
            ["exchange_year"] = Number("exchange_year", () => 2015 + _random.Next(12)),
            ["returned_to"] = Text("returned_to", Word),
            ["category"] = Text("category", Word),
            ["people"] = Number("people", () => Filled(0.95) ? _random.Next(1200) : null),
            ["precision"] = Text("precision", Word),
            ["claimed_by"] = Text("claimed_by", Values(rows, () => Filled(0.9) ? Claimants[_random.Next(Claimants.Length)] : null)),
            ["claimant_side"] = Text("claimant_side", Word),
            ["accepted"] = new BooleanColumn(Field("accepted"), Values<bool?>(rows, () => Filled(0.6))),
            ["rule"] = Text("rule", name => Filled(0.6) ? Word(name) : null),
            ["first_stated_at"] = new TimestampColumn(
                Field("first_stated_at"),
                Values<DateTimeOffset?>(rows, () => Filled(0.98) ? FirstDay.AddSeconds(_random.Next(12 * 365 * 86_400)) : null)
            ),
            ["superseded_by"] = Text("superseded_by", Values(rows, () => Filled(0.025) ? ids[_random.Next(rows)] : null)),
            ["article_count"] = Number("article_count", () => 1 + _random.Next(20)),
        };
        return new ParquetTable(
            [.. Schema.Columns.Select(column => columns[column.Name])],
            [new("swap.schema_version", StarSchema.Version), new("swap.table", Schema.Name)]
        );
    }

    private static Table Schema { get; } = StarSchema.Tables.Single(table => table.Name == "claims");

    private static Column ColumnOf(string name) => Schema.Columns.Single(column => column.Name == name);

    private static ParquetField Field(string name) => ColumnOf(name).Field;

    private StringColumn Text(string name, Func<string, string?> value) => Text(name, Values(rows, () => value(name)));

    private static StringColumn Text(string name, string?[] values) => new(Field(name), values);

    private Int32Column Number(string name, Func<int?> value) => new(Field(name), Values(rows, value));

    private string Word(string name)
    {
        var words = ColumnOf(name).Notes.Words!;
        return words[_random.Next(words.Count)];
    }

    private string Id() => _random.GetHexString(32, lowercase: true);

    private bool Filled(double part) => _random.NextDouble() < part;

    private static T[] Values<T>(int count, Func<T> value)
    {
        var values = new T[count];
        for (var i = 0; i < count; i++)
            values[i] = value();
        return values;
    }
}
