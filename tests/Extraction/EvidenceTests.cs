using System.Text.Json;
using System.Text.Json.Nodes;
using SwapPipeline.Extraction;
using SwapPipeline.Tests.Samples;

namespace SwapPipeline.Tests.Extraction;

/// <summary>Every field that is told can be traced to its words, over all samples and all rows of the specification.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public void Offsets_select_the_words_they_carry()
    {
        foreach (var (name, found) in Extractions())
        {
            foreach (var evidence in found.Exchanges.SelectMany(e => e.Evidence).Concat(found.Totals.SelectMany(t => t.Evidence)))
            {
                evidence.Text.ShouldNotBeEmpty(name);
                found.Article.Text[evidence.Start..evidence.End].ShouldBe(evidence.Text, name);
                evidence.Quote.Length.ShouldBeInRange(1, 300, name);
                found.Article.Text.ShouldContain(evidence.Quote, customMessage: name);
            }
        }
    }

    [Fact]
    public void Every_field_of_a_record_that_is_not_null_has_evidence()
    {
        foreach (var (name, found) in Extractions())
        {
            foreach (var record in found.Exchanges)
                Told(record, record.Evidence, name);
        }
    }

    [Fact]
    public void Every_field_of_a_total_that_is_not_null_has_evidence()
    {
        foreach (var (name, found) in Extractions())
        {
            foreach (var total in found.Totals)
                Told(total, total.Evidence, name);
        }
    }

    [Fact]
    public void No_evidence_is_for_a_field_that_is_not_there()
    {
        foreach (var (name, found) in Extractions())
        {
            foreach (var record in found.Exchanges)
                record.Evidence.Select(e => e.Field).Distinct().ShouldBeSubsetOf(Paths(record), name);
            foreach (var total in found.Totals)
                total.Evidence.Select(e => e.Field).Distinct().ShouldBeSubsetOf(Paths(total), name);
        }
    }

    private static void Told<T>(T said, IReadOnlyList<Evidence> evidence, string name)
    {
        var told = evidence.Select(e => e.Field).ToHashSet();
        foreach (var path in Paths(said))
            told.ShouldContain(path, name);
    }

    // The paths of the contract's JSON itself, so that a field that is added later is asked for too.
    private static List<string> Paths<T>(T said)
    {
        var json = JsonSerializer.SerializeToNode(said, JsonSerializerOptions.Web)!.AsObject();
        json.Remove("evidence");
        return [.. Leaves(json, "")];
    }

    private static IEnumerable<string> Leaves(JsonNode? node, string path) =>
        node switch
        {
            null => [],
            JsonObject fields => fields.SelectMany(field => Leaves(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
            JsonArray items => items.SelectMany((item, i) => Leaves(item, $"{path}[{i}]")),
            _ => [path],
        };

    private static IEnumerable<(string Name, ArticleExtraction Found)> Extractions() =>
        SampleSet
            .PageAddresses.Select(address => (address, ExchangeExtractor.Extract(SamplePage.Of(address), ReadingLimits.Default)))
            .Concat(SpecificationRow.All().Select(row => (row.Name, row.Extract())));
}
