using System.Globalization;
using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Benchmarks.Dashboard;

/// <summary>
/// A made-up history of a size that ten years may bring, from a seed: what is published of it has the types, lengths and repetitions of the
/// real
/// thing. It is not merged from articles, so that its size is exact.
/// </summary>
internal sealed class TenYears(int seed, int exchanges, int articles)
{
    private const int Years = 10;
    private const int FirstYear = 2022;
    private const int PlacesAnArticle = 8;
    private static readonly string[] Mediators = ["ICRC", "Qatar", "Saudi Arabia", "Turkey", "UAE", "US", "Vatican"];
    private static readonly string[] Places = ["Chernihiv region", "border with Belarus", "Sumy region"];
    private static readonly string[] Outlets = [.. Enumerable.Range(1, 40).Select(number => $"Outlet {number:00}")];
    private static readonly string[] Fields =
    [
        "released[0].count",
        "released[1].count",
        "date",
        "mediators[0]",
        "status",
        "location",
        "stage",
        "previousDate",
    ];
    private static readonly (string? Name, ClaimantSide Side)[] Voices =
    [
        ("Ukrainian Coordination Headquarters", ClaimantSide.Ukraine),
        ("Russian Defence Ministry", ClaimantSide.Russia),
        (null, ClaimantSide.Outlet),
    ];

    private readonly Random _random = new(seed);

    public IReadOnlyList<Partition> Partitions()
    {
        var told = Enumerable.Range(0, articles).Select(Article).ToList();
        var agreements = Enumerable.Range(0, exchanges / 8).Select(Agreement).ToList();
        var each = articles / exchanges;
        var merged = Enumerable
            .Range(0, exchanges)
            .Select(number => Exchange(number, agreements, told.GetRange(number * each, each)))
            .ToList();
        return StarSchema.Partitions(new MergedExchanges { Exchanges = merged, Agreements = agreements }, told);
    }

    private DateOnly DayOf(int number, int of) => new DateOnly(FirstYear, 1, 1).AddDays((int)((long)number * ((365 * Years) + 1) / of));

    private ArticleRecord Article(int number)
    {
        var day = DayOf(number, articles);
        var published = new DateTimeOffset(
            day.ToDateTime(new TimeOnly(_random.Next(24), _random.Next(60), _random.Next(60))),
            TimeSpan.Zero
        );
        var outlet = Outlets[Math.Min(_random.Next(Outlets.Length), _random.Next(Outlets.Length))];
        var url = string.Create(
            CultureInfo.InvariantCulture,
            $"https://{outlet[^2..]}.example/{day:yyyy/MM/dd}/exchange-of-prisoners-{number}"
        );
        return new ArticleRecord
        {
            ArticleId = ContentId.Of(url),
            Url = url,
            Versions =
            [
                new ArticleVersion
                {
                    ContentSha256 = ContentId.Sha256(BitConverter.GetBytes(number)),
                    FetchedAt = published.AddMinutes(_random.Next(5, 90)),
                    ExtractorVersion = "1",
                    Outlet = outlet,
                    Language = _random.Next(3) switch
                    {
                        0 => "en",
                        1 => "uk",
                        _ => "ru",
                    },
                    Title = string.Create(
                        CultureInfo.InvariantCulture,
                        $"Prisoners come home in exchange {number}, {_random.Next(10, 400)} on each side"
                    ),
                    PublishedAt = published,
                    Relevant = _random.Next(10) > 0,
                },
            ],
        };
    }

    private Agreement Agreement(int number) =>
        new()
        {
            AgreementId = ContentId.Of($"agreement {number}"),
            Year = DayOf(number * 8, exchanges).Year,
            AgreedOn = DayOf(number * 8, exchanges),
            Category = Category.Pow,
            PlannedPerSide = _random.Next(3) == 0 ? null : 100 * _random.Next(1, 12),
            Stages = 3,
            Status = AgreementStatus.CarriedOut,
        };

    private Exchange Exchange(int number, List<Agreement> agreements, List<ArticleRecord> told)
    {
        var id = Ids.Record(told[0].ArticleId, 0);
        var (ukraine, russia) = (_random.Next(20, 400), _random.Next(20, 400));
        var disputed = _random.Next(8) == 0;
        var withBodies = _random.Next(12) == 0;
        var withAgreement = number % 8 < 3 && number / 8 < agreements.Count;
        var day = DayOf(number, exchanges);
        IReadOnlyList<Claim> claims =
        [
            Claim(id, Side.Ukraine, Category.Pow, ukraine - 5, Voices[0], accepted: true),
            Claim(id, Side.Ukraine, Category.Civilian, 5, Voices[0], accepted: true),
            Claim(id, Side.Russia, Category.Pow, russia, Voices[1], accepted: true),
            Claim(id, Side.Ukraine, Category.Pow, disputed ? ukraine - 12 : ukraine - 5, Voices[2], accepted: false),
            .. withBodies ? [Claim(id, Side.Ukraine, Category.Body, 1000, Voices[0], accepted: true)] : Array.Empty<Claim>(),
        ];
        return new Exchange
        {
            ExchangeId = id,
            Date = day,
            DatePrecision = DatePrecision.Day,
            Year = day.Year,
            Status = _random.Next(20) == 0 ? ExchangeStatus.Announced : ExchangeStatus.Completed,
            AgreementId = withAgreement ? agreements[number / 8].AgreementId : null,
            Stage = withAgreement ? (number % 8) + 1 : null,
            Stages = withAgreement ? 3 : null,
            Location = _random.Next(4) == 0 ? Places[_random.Next(Places.Length)] : null,
            PeopleToUkraine = ukraine,
            PeopleToRussia = russia,
            BodiesToUkraine = withBodies ? 1000 : null,
            Disputed = disputed,
            Mediators = [.. Mediators.Where(_ => _random.Next(6) == 0)],
            Confidence = Math.Round(0.7 + (0.299 * _random.NextDouble()), 3),
            ArticleCount = told.Count,
            OutletCount = told.Select(article => article.Versions[0].Outlet).Distinct().Count(),
            FirstReportedAt = told.Min(article => article.Versions[0].PublishedAt),
            ChangedAt = told.Max(article => article.Versions[0].FetchedAt),
            Claims = [.. claims.OrderBy(claim => claim.ClaimId, StringComparer.Ordinal)],
            Evidence = [.. told.SelectMany(article => QuotedIn(article, claims[0].ClaimId)).OrderBy(place => place.Id)],
        };
    }

    private Claim Claim(
        string exchange,
        Side side,
        Category category,
        int people,
        (string? Name, ClaimantSide Side) voice,
        bool accepted
    ) =>
        new()
        {
            ClaimId = ContentId.Of(
                exchange,
                $"{side}",
                $"{category}",
                people.ToString(CultureInfo.InvariantCulture),
                voice.Name ?? "",
                $"{accepted}"
            ),
            ReturnedTo = side,
            Category = category,
            People = people,
            Precision = CountPrecision.Exact,
            ClaimedBy = voice.Name,
            ClaimantSide = voice.Side,
            Accepted = accepted,
            Rule = accepted ? ClaimRule.ReceivingSide : null,
            ArticleCount = _random.Next(1, 12),
        };

    private IEnumerable<SupportingEvidence> QuotedIn(ArticleRecord article, string claim)
    {
        var record = Ids.Record(article.ArticleId, 0);
        return Enumerable
            .Range(0, PlacesAnArticle)
            .Select(place => new SupportingEvidence
            {
                Id = ContentId.Bits(record, Fields[place]),
                RecordId = record,
                ClaimId = place == 0 ? claim : null,
                ArticleId = article.ArticleId,
                Field = Fields[place],
                Quote = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Sentence {place} of an article says that {_random.Next(1000)} people came home, as officials of both sides confirmed in the evening."
                ),
                Start = place * 140,
                End = (place * 140) + 130,
                Confidence = 0.9,
            });
    }
}
