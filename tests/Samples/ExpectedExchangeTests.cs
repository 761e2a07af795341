using System.Globalization;
using System.Text.Json;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Samples;

public sealed class ExpectedExchangeTests
{
    private static readonly JsonSerializerOptions Contract = new(JsonSerializerDefaults.Web);

    [Fact]
    public void The_exchanges_are_those_that_the_articles_tell_of_as_completed() =>
        Exchanges()
            .Select(DateOf)
            .ShouldBe(
                AllRecords()
                    .Where(record => record.Status == RecordStatus.Completed)
                    .Select(record => record.Date!.Value)
                    .Distinct()
                    .Order()
            );

    [Fact]
    public void Every_announced_stage_is_told_as_completed_by_another_article() =>
        AllRecords()
            .Where(record => record.Status == RecordStatus.Announced)
            .Select(record => record.Date!.Value)
            .ShouldBeSubsetOf(Exchanges().Select(DateOf));

    [Fact]
    public void People_and_bodies_are_what_an_article_says_in_the_receiving_sides_own_words()
    {
        foreach (var exchange in Exchanges())
        {
            var records = AllRecords().Where(record => record.Date == DateOf(exchange)).ToList();
            Check("peopleToUkraine", Side.Ukraine, bodies: false);
            Check("peopleToRussia", Side.Russia, bodies: false);
            Check("bodiesToUkraine", Side.Ukraine, bodies: true);
            Check("bodiesToRussia", Side.Russia, bodies: true);

            void Check(string member, Side side, bool bodies)
            {
                var stated = records.Select(record => Sum(record, side, bodies)).Where(sum => sum is not null).ToList();
                if (exchange.GetProperty(member) is { ValueKind: JsonValueKind.Number } number)
                    stated.ShouldContain(number.GetInt32(), $"{member} of {DateOf(exchange)}");
                else
                    stated.ShouldBeEmpty($"{member} of {DateOf(exchange)}");
            }
        }
    }

    [Fact]
    public void An_exchange_is_withheld_when_a_text_says_that_its_numbers_are_not_given()
    {
        foreach (var exchange in Exchanges())
            exchange
                .GetProperty("countsWithheld")
                .GetBoolean()
                .ShouldBe(
                    AllRecords()
                        .Any(record =>
                            record.Date == DateOf(exchange) && record.Released.Any(group => group.Precision == CountPrecision.Withheld)
                        )
                );
    }

    [Fact]
    public void Mediators_stage_agreement_and_ordinal_are_the_union_of_what_the_articles_say()
    {
        foreach (var exchange in Exchanges())
        {
            var records = AllRecords().Where(record => record.Date == DateOf(exchange)).ToList();
            exchange
                .GetProperty("mediators")
                .Deserialize<string[]>()
                .ShouldBe(records.SelectMany(record => record.Mediators).Distinct().Order(StringComparer.Ordinal));
            Number(exchange, "stage").ShouldBe(Only(records.Select(record => record.Stage)));
            Number(exchange, "stages").ShouldBe(Only(records.Select(record => record.Stages)));
            Number(exchange, "plannedPerSide").ShouldBe(Only(records.Select(record => record.PlannedPerSide)));
            Number(exchange, "ordinal").ShouldBe(Only(records.Select(record => record.Ordinal)));
        }
    }

    [Fact]
    public void Articles_are_counted_by_the_exchange_that_they_speak_of()
    {
        foreach (var exchange in Exchanges())
            exchange
                .GetProperty("articleCount")
                .GetInt32()
                .ShouldBe(SampleSet.ExpectedArticles().Count(article => RecordsOf(article).Any(record => record.Date == DateOf(exchange))));
    }

    [Fact]
    public void A_dispute_is_two_claims_of_one_side_and_category()
    {
        foreach (var exchange in Exchanges())
            exchange
                .GetProperty("disputed")
                .GetBoolean()
                .ShouldBe(
                    AllRecords()
                        .Any(record =>
                            record.Date == DateOf(exchange)
                            && record.Released.GroupBy(group => (group.ReturnedTo, group.Category)).Any(claims => claims.Count() > 1)
                        )
                );
    }

    /// <summary>The first claim of each category: by convention the receiving side's own. Null when nothing is said in numbers.</summary>
    private static int? Sum(ExchangeRecord record, Side side, bool bodies)
    {
        var counts = record
            .Released.Where(group => group.ReturnedTo == side && (group.Category == Category.Body) == bodies && group.Count is not null)
            .DistinctBy(group => group.Category)
            .Select(group => group.Count!.Value)
            .ToList();
        return counts.Count == 0 ? null : counts.Sum();
    }

    private static int? Only(IEnumerable<int?> values) => values.Where(value => value is not null).Distinct().SingleOrDefault();

    private static int? Number(JsonElement json, string member) => json.GetProperty(member).Deserialize<int?>();

    private static DateOnly DateOf(JsonElement exchange) =>
        DateOnly.Parse(exchange.GetProperty("date").GetString()!, CultureInfo.InvariantCulture);

    private static List<JsonElement> Exchanges() => [.. SampleSet.Expected().GetProperty("exchanges").EnumerateArray()];

    private static IEnumerable<ExchangeRecord> AllRecords() => SampleSet.ExpectedArticles().SelectMany(RecordsOf);

    private static IEnumerable<ExchangeRecord> RecordsOf(JsonElement article) =>
        article.GetProperty("exchanges").EnumerateArray().Select(json => json.Deserialize<ExchangeRecord>(Contract)!);
}
