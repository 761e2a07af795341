using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Parquet;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>A writer that tries what readers of the dataset cannot take.</summary>
public sealed class ProfileDrills
{
    public static TheoryData<string, string> Attempts =>
        new()
        {
            { "nested", "Column \"mediator\": ListColumn is not in the profile." },
            { "not a number", "Column \"mediator\", row 0: a number that is not one (NaN)." },
            { "33,000 characters", "Column \"mediator\", row 0: a string of 33000 characters, at most 32000 are allowed." },
        };

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task profile_gate(string attempt, string message)
    {
        var storage = new InMemoryStorage(new FakeTimeProvider(TestPipeline.Now));
        var dataset = new SmallDataset(storage, new FakeTimeProvider(TestPipeline.Now));
        await dataset.PublishAsync(SmallDataset.Year(2025, "UAE"));
        var before = storage.Blobs;

        // The year that comes first is in order; it is not published without the other.
        var publish = () => dataset.PublishAsync(SmallDataset.Year(2025, "UAE", "US"), Outside(attempt));
        (await publish.ShouldThrowAsync<ParquetProfileException>()).Message.ShouldBe(message);
        storage.Blobs.ShouldBe(before);
    }

    private static Partition Outside(string attempt)
    {
        var year = SmallDataset.Year(2026, "UAE");
        ParquetColumn column = attempt switch
        {
            "nested" => new ListColumn(
                new ParquetField("mediator", ParquetType.String, false),
                [
                    ["UAE", "US"],
                ]
            ),
            "not a number" => new DoubleColumn(new ParquetField("mediator", ParquetType.Double, false), new double?[] { double.NaN }),
            _ => new StringColumn(new ParquetField("mediator", ParquetType.String, false), new[] { new string('x', 33_000) }),
        };
        return year with
        {
            Content = year.Content with { Columns = [.. year.Content.Columns.Where(other => other.Field.Name != "mediator"), column] },
        };
    }

    private sealed record ListColumn(ParquetField Field, IReadOnlyList<string[]> Lists) : ParquetColumn(Field)
    {
        public override int RowCount => Lists.Count;

        public override object? ValueAt(int row) => Lists[row];
    }
}
