using System.Globalization;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Exchanges;

/// <summary>Articles and records for tests; every detail that a test does not name has a plain default.</summary>
internal static class Some
{
    public const string RussianMinistry = "Russian Defence Ministry";
    public const string UkrainianHeadquarters = "Ukrainian Coordination Headquarters";
    public const string UkrainianPresident = "Ukrainian President";

    public static ArticleRecord Article(string id, string? published, params ExchangeRecord[] records) =>
        Article(id, Version(id, published, records));

    public static ArticleRecord Article(string id, params ArticleVersion[] versions) =>
        new()
        {
            ArticleId = id,
            Url = $"https://news.example/{id}",
            Versions = versions,
        };

    /// <param name="id">The article's; the outlet is the part before the first hyphen.</param>
    /// <param name="published">A day or an instant.</param>
    /// <param name="records">In the order of the article.</param>
    public static ArticleVersion Version(string id, string? published, params ExchangeRecord[] records) =>
        new()
        {
            ContentSha256 = ContentId.Sha256(
                System.Text.Encoding.UTF8.GetBytes(
                    id + published + string.Concat(records.Select(record => record.ToString() + string.Concat(record.Released)))
                )
            ),
            FetchedAt = Instant(published ?? "2026-04-01").AddHours(1),
            ExtractorVersion = "1",
            Outlet = id.Split('-')[0],
            Language = "en",
            Title = $"An article named {id}",
            PublishedAt = published is null ? null : Instant(published),
            Relevant = true,
            Exchanges = records,
        };

    /// <summary>The same article fetched again later, with other content.</summary>
    public static ArticleVersion Corrected(this ArticleVersion version, params ExchangeRecord[] records) =>
        version with
        {
            FetchedAt = version.FetchedAt.AddHours(6),
            ContentSha256 = ContentId.Sha256(System.Text.Encoding.UTF8.GetBytes(version.ContentSha256 + records.Length)),
            Exchanges = records,
        };

    public static ExchangeRecord Completed(string? date) => Record(date, RecordStatus.Completed);

    public static ExchangeRecord Announced(string? date) => Record(date, RecordStatus.Announced);

    public static ExchangeRecord Cancelled(string? date) => Record(date, RecordStatus.Cancelled);

    /// <param name="date">A day (2026-03-05), a month (2026-03), a year (2026) or null.</param>
    /// <param name="status">What the article says has become of it.</param>
    public static ExchangeRecord Record(string? date, RecordStatus status)
    {
        var precision = date?.Length switch
        {
            10 => DatePrecision.Day,
            7 => DatePrecision.Month,
            4 => DatePrecision.Year,
            _ => DatePrecision.Unknown,
        };
        return new ExchangeRecord
        {
            Role = RecordRole.Main,
            Status = status,
            Date = date is null ? null : DateOnly.Parse((date + "-01-01")[..10], CultureInfo.InvariantCulture),
            DatePrecision = precision,
            DateSource = date is null ? DateSource.None : DateSource.Resolved,
            Confidence = 0.9,
        }.Evidenced();
    }

    public static ExchangeRecord InPassing(this ExchangeRecord record) => record with { Role = RecordRole.Background };

    /// <summary>The article has no word of time: the day is that of its publication.</summary>
    public static ExchangeRecord DatedByPublication(this ExchangeRecord record) => record with { DateSource = DateSource.Published };

    public static ExchangeRecord ToUkraine(
        this ExchangeRecord record,
        int? people,
        Category category = Category.Pow,
        string? by = null,
        CountPrecision precision = CountPrecision.Exact
    ) => record.With(Side.Ukraine, people, category, by, precision);

    public static ExchangeRecord ToRussia(
        this ExchangeRecord record,
        int? people,
        Category category = Category.Pow,
        string? by = null,
        CountPrecision precision = CountPrecision.Exact
    ) => record.With(Side.Russia, people, category, by, precision);

    public static ExchangeRecord Each(this ExchangeRecord record, int? people, Category category = Category.Pow, string? by = null) =>
        record.ToUkraine(people, category, by).ToRussia(people, category, by);

    public static ExchangeRecord Withheld(this ExchangeRecord record) =>
        record.ToUkraine(null, precision: CountPrecision.Withheld).ToRussia(null, precision: CountPrecision.Withheld);

    public static ExchangeRecord InStage(this ExchangeRecord record, int stage, int? of = null, int? planned = null) =>
        (record with { Stage = stage, Stages = of, PlannedPerSide = planned }).Evidenced();

    public static ExchangeRecord CreditedTo(this ExchangeRecord record, params string[] mediators) => record with { Mediators = mediators };

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static MergedExchanges Merge(params ArticleRecord[] articles) => ExchangeMerger.Merge(articles);

    /// <summary>The exchanges by date, undated last.</summary>
    public static IReadOnlyList<Exchange> ByDate(this MergedExchanges merged) =>
        [
            .. merged
                .Exchanges.OrderBy(exchange => exchange.Date ?? DateOnly.MaxValue)
                .ThenBy(exchange => exchange.ExchangeId, StringComparer.Ordinal),
        ];

    public static Claim Claimed(this Exchange exchange, Side side, int? people, string? by = null) =>
        exchange.Claims.Single(claim => claim.ReturnedTo == side && claim.People == people && claim.ClaimedBy == by);

    private static ExchangeRecord With(
        this ExchangeRecord record,
        Side side,
        int? people,
        Category category,
        string? by,
        CountPrecision precision
    ) =>
        (
            record with
            {
                Released =
                [
                    .. record.Released,
                    new ReleasedGroup
                    {
                        ReturnedTo = side,
                        Category = category,
                        Count = people,
                        Precision = precision,
                        ClaimedBy = by,
                    },
                ],
            }
        ).Evidenced();

    /// <summary>One place of evidence for the status, and one for each group.</summary>
    private static ExchangeRecord Evidenced(this ExchangeRecord record) =>
        record with
        {
            Evidence =
            [
                new Evidence("status", 0, 9, "exchanged") { Quote = "The two sides exchanged prisoners." },
                .. record.Released.Select(
                    (group, index) =>
                        new Evidence($"released[{index}].count", 20 + index, 25 + index, "a number") { Quote = "So many came home." }
                ),
            ],
        };

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
