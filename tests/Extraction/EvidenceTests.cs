using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction;

/// <summary>Every field that is told can be traced to its words, over all rows of the specification.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public void Offsets_select_the_words_they_carry()
    {
        foreach (var row in SpecificationRow.All())
        {
            var found = row.Extract();
            foreach (var evidence in found.Exchanges.SelectMany(e => e.Evidence).Concat(found.Totals.SelectMany(t => t.Evidence)))
            {
                found.Article.Text[evidence.Start..evidence.End].ShouldBe(evidence.Text, row.Name);
                evidence.Quote.Length.ShouldBeInRange(1, 300, row.Name);
                found.Article.Text.ShouldContain(evidence.Quote, customMessage: row.Name);
            }
        }
    }

    [Fact]
    public void Every_field_that_is_not_null_has_evidence()
    {
        foreach (var row in SpecificationRow.All())
        {
            foreach (var record in row.Extract().Exchanges)
            {
                var told = record.Evidence.Select(e => e.Field).ToHashSet();
                foreach (var field in Fields(record)) told.ShouldContain(field, row.Name);
            }
        }
    }

    private static IEnumerable<string> Fields(ExchangeRecord record)
    {
        yield return "role";
        yield return "status";
        if (record.Date is not null) yield return "date";
        if (record.DateText is not null) yield return "dateText";
        if (record.Location is not null) yield return "location";
        if (record.Stage is not null) yield return "stage";
        if (record.Stages is not null) yield return "stages";
        if (record.PlannedPerSide is not null) yield return "plannedPerSide";
        if (record.Ordinal is not null) yield return "ordinal";
        if (record.PreviousDate is not null) yield return "previousDate";
        for (var i = 0; i < record.Mediators.Count; i++) yield return $"mediators[{i}]";
        for (var i = 0; i < record.Released.Count; i++)
        {
            yield return $"released[{i}].returnedTo";
            yield return $"released[{i}].category";
            yield return $"released[{i}].precision";
            if (record.Released[i].Count is not null) yield return $"released[{i}].count";
            if (record.Released[i].ClaimedBy is not null) yield return $"released[{i}].claimedBy";
        }
    }
}
