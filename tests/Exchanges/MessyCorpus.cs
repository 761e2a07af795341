using System.Globalization;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Exchanges;

/// <summary>Articles that agree on nothing: every field by chance, within a few weeks, so that everything touches everything.</summary>
internal sealed class MessyCorpus(int seed)
{
    private static readonly string?[] Claimants =
    [
        null,
        null,
        Some.RussianMinistry,
        Some.UkrainianHeadquarters,
        "UAE Foreign Ministry",
        "A charity",
    ];

    private readonly Random _random = new(seed);

    public static IReadOnlyList<ArticleRecord> Of(int seed, int articles)
    {
        var corpus = new MessyCorpus(seed);
        return [.. Enumerable.Range(0, articles).Select(corpus.Article)];
    }

    private ArticleRecord Article(int index)
    {
        var id = $"Outlet{_random.Next(5)}-{index}";
        var versions = new List<ArticleVersion> { Some.Version(id, Chance(6) ? null : Day() + "T10:00:00Z", Records()) };
        while (Chance(3))
            versions.Add(versions[^1].Corrected(Records()) with { Rejected = Chance(5) ? Rejection.Soft404 : null });
        return Some.Article(id, [.. versions]);
    }

    private ExchangeRecord[] Records() => [.. Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Record())];

    private ExchangeRecord Record()
    {
        var date = _random.Next(6) switch
        {
            0 => null,
            1 => Day()[..7],
            2 => Day()[..4],
            _ => Day(),
        };
        var record = Some.Record(date, Pick(Enum.GetValues<RecordStatus>()));
        for (var groups = _random.Next(0, 6); groups > 0; groups--)
        {
            var precision = Pick(Enum.GetValues<CountPrecision>());
            int? people = precision == CountPrecision.Withheld && Chance(2) ? null : 10 * _random.Next(1, 4);
            record = Chance(2)
                ? record.ToUkraine(people, Pick(Enum.GetValues<Category>()), Pick(Claimants), precision)
                : record.ToRussia(people, Pick(Enum.GetValues<Category>()), Pick(Claimants), precision);
        }

        record = record with
        {
            Role = Pick(Enum.GetValues<RecordRole>()),
            DateSource = Pick(Enum.GetValues<DateSource>()),
            Stage = Chance(3) ? _random.Next(1, 4) : null,
            Stages = Chance(4) ? _random.Next(1, 4) : null,
            PlannedPerSide = Chance(4) ? 10 * _random.Next(1, 6) : null,
            Ordinal = Chance(4) ? _random.Next(60, 64) : null,
            PreviousDate = Chance(4) ? Some.Day(Day()) : null,
            Location = Chance(4) ? Pick(["Border", "Airfield"]) : null,
        };
        return Chance(2) ? record.CreditedTo(Pick(["UAE", "US"]))
            : Chance(9) ? record with { Evidence = [] }
            : record;
    }

    private string Day() => new DateOnly(2025, 12, 20).AddDays(_random.Next(0, 25)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
