using System.Text.Json;
using System.Text.RegularExpressions;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Samples;

public sealed partial class ExpectedRecordTests
{
    private static readonly JsonSerializerOptions Contract = new(JsonSerializerDefaults.Web);

    private static readonly string[] Mediators = ["Belarus", "ICRC", "Qatar", "Saudi Arabia", "Turkey", "UAE", "UN", "US", "Vatican"];

    private static readonly string[] Claimants =
    [
        "ICRC",
        "Russian Defence Ministry",
        "Russian Human Rights Commissioner",
        "UAE Foreign Ministry",
        "Ukrainian Coordination Headquarters",
        "Ukrainian Ombudsman",
        "Ukrainian President",
    ];

    public static TheoryData<string> Addresses => SampleSet.Addresses;

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Records_use_the_names_and_words_of_the_contract(string address)
    {
        foreach (var json in Records(address))
        {
            NamesOf(json).Except(["optional"]).ShouldBeSubsetOf(NamesOf<ExchangeRecord>());
            foreach (var group in json.GetProperty("released").EnumerateArray())
                NamesOf(group).Except(["derived"]).ShouldBeSubsetOf(NamesOf<ReleasedGroup>());

            var record = json.Deserialize<ExchangeRecord>(Contract)!;
            record.Mediators.ShouldBe(record.Mediators.Order(StringComparer.Ordinal));
            record.Mediators.ShouldBeSubsetOf(Mediators);
            (record.Date is null).ShouldBe(record.DatePrecision == DatePrecision.Unknown);
            foreach (var group in record.Released)
            {
                (group.Count is null).ShouldBe(group.Precision == CountPrecision.Withheld);
                if (group.ClaimedBy is { } office)
                    Claimants.ShouldContain(office);
            }
        }

        if (SampleSet.ExpectedArticle(address).TryGetProperty("totals", out var totals))
            foreach (var total in totals.EnumerateArray())
                total.Deserialize<StatedTotal>(Contract)!.Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_article_is_relevant_when_a_record_is_more_than_a_proposal(string address) =>
        SampleSet
            .ExpectedArticle(address)
            .GetProperty("relevant")
            .GetBoolean()
            .ShouldBe(Records(address).Any(json => json.Deserialize<ExchangeRecord>(Contract)!.Status != RecordStatus.Proposed));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void What_is_done_lies_before_the_publication_and_what_is_announced_after_it(string address)
    {
        var published = DateOnly.FromDateTime(
            SampleSet.Instant(SampleSet.ExpectedArticle(address).GetProperty("published").GetString()!).DateTime
        );
        foreach (var record in Records(address).Select(json => json.Deserialize<ExchangeRecord>(Contract)!))
            switch (record.Status)
            {
                case RecordStatus.Completed:
                    record.Date!.Value.ShouldBeLessThanOrEqualTo(published);
                    break;
                case RecordStatus.Announced:
                    record.Date!.Value.ShouldBeGreaterThan(published);
                    break;
                default:
                    record.Date.ShouldBeNull();
                    break;
            }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_number_that_is_not_derived_stands_in_the_page(string address)
    {
        var text = DigitGroup().Replace(SampleSet.Page(address).Body!.TextContent, "");
        var groups = Records(address).SelectMany(json => json.GetProperty("released").EnumerateArray());
        foreach (var group in groups.Where(group => !group.TryGetProperty("derived", out _)))
            // Small numbers are written in words.
            if (group.GetProperty("count") is { ValueKind: JsonValueKind.Number } count && count.GetInt32() > 20)
                Regex.IsMatch(text, $@"(?<!\d){count.GetInt32()}(?!\d)").ShouldBeTrue($"{count} in {address}");
    }

    private static List<JsonElement> Records(string address) =>
        [.. SampleSet.ExpectedArticle(address).GetProperty("exchanges").EnumerateArray()];

    private static IEnumerable<string> NamesOf(JsonElement json) => json.EnumerateObject().Select(member => member.Name);

    private static IEnumerable<string> NamesOf<T>() =>
        typeof(T).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    // The comma of 1,212.
    [GeneratedRegex(@"(?<=\d),(?=\d{3}(?!\d))")]
    private static partial Regex DigitGroup();
}
