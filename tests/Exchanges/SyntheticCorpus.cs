using System.Globalization;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Exchanges;

/// <summary>
/// A made-up war of exchanges and the articles that tell of them, from a seed: disputes, stages, bodies, withheld numbers, plans,
/// corrections, news told a day late, and vague mentions.
/// </summary>
internal sealed class SyntheticCorpus(int seed, int mostArticles)
{
    private static readonly string[] Outlets = ["Wire", "Herald", "Courier", "Tribune", "Echo", "Monitor", "Gazette", "Chronicle"];

    private readonly Random _random = new(seed);
    private readonly List<ArticleRecord> _articles = [];

    /// <param name="Day">When it took place.</param>
    /// <param name="Ukraine">Freed to Ukraine; null where both sides keep it back.</param>
    /// <param name="Russia">Freed to Russia.</param>
    /// <param name="Bodies">Returned to Ukraine instead of living people.</param>
    /// <param name="Stage">Of how many, and the plan.</param>
    private sealed record Truth(DateOnly Day, int? Ukraine, int? Russia, int? Bodies, (int Stage, int Stages, int Planned)? Stage);

    /// <param name="seed">Of every choice.</param>
    /// <param name="exchanges">At least so many; the stages of an agreement are never cut off.</param>
    /// <param name="mostArticles">Of one exchange.</param>
    public static (IReadOnlyList<ArticleRecord> Articles, int Exchanges) Of(int seed, int exchanges, int mostArticles = 6)
    {
        var corpus = new SyntheticCorpus(seed, mostArticles);
        var told = corpus.History(exchanges);
        foreach (var truth in told)
            corpus.Tell(truth);
        return (corpus._articles, told.Count);
    }

    private List<Truth> History(int exchanges)
    {
        var told = new List<Truth>();
        var day = new DateOnly(2022, 4, 1);
        while (told.Count < exchanges)
        {
            day = day.AddDays(_random.Next(5, 30));
            // Distinct by construction, so that a number never ties two exchanges by chance.
            var people = 50 + (told.Count * 7);
            switch (_random.Next(6))
            {
                case 0:
                    for (var stage = 1; stage <= 3; stage++)
                        told.Add(new Truth(day.AddDays(stage - 1), people + stage, people + stage, null, (stage, 3, (3 * people) + 6)));
                    day = day.AddDays(2);
                    break;
                case 1:
                    told.Add(new Truth(day, null, null, 900 + told.Count, null));
                    break;
                case 2:
                    told.Add(new Truth(day, null, null, null, null));
                    break;
                default:
                    told.Add(new Truth(day, people, people + (_random.Next(3) == 0 ? 15 : 0), null, null));
                    break;
            }
        }

        return told;
    }

    private void Tell(Truth truth)
    {
        var articles = _random.Next(1, mostArticles + 1);
        for (var i = 0; i < articles; i++)
        {
            var late = i > 0 ? _random.Next(0, 3) : 0;
            var published =
                truth.Day.AddDays(late).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + $"T{_random.Next(9, 20):00}:00:00Z";
            var outlet = Outlets[_random.Next(Outlets.Length)];
            var id = $"{outlet}-{_articles.Count:0000}";
            var record = RecordOf(truth, i);
            if (late == 1 && truth is { Stage: null, Ukraine: not null } && _random.Next(2) == 0)
                record = (record with { Date = truth.Day.AddDays(1) }).DatedByPublication();
            var version = Some.Version(id, published, [record, .. Vague(truth)]);
            _articles.Add(
                _random.Next(8) == 0
                    ? Some.Article(id, version, version.Corrected([Corrected(record), .. version.Exchanges.Skip(1)]))
                    : Some.Article(id, version)
            );
        }

        if (_random.Next(4) == 0)
            Announce(truth);
    }

    private ExchangeRecord RecordOf(Truth truth, int article)
    {
        var record = Some.Completed(truth.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (article > 2)
            record = record.InPassing();
        if (truth.Stage is { } stage)
            record = record.InStage(stage.Stage, stage.Stages, stage.Planned);
        if (_random.Next(2) == 0)
            record = record.CreditedTo("UAE");
        if (truth.Bodies is { } bodies)
            return record.ToUkraine(bodies, Category.Body);
        if (truth is not { Ukraine: { } ukraine, Russia: { } russia })
            return record.Withheld();
        return _random.Next(4) switch
        {
            0 => record.ToUkraine(ukraine, by: Some.UkrainianHeadquarters).ToRussia(russia),
            1 => record.ToUkraine(ukraine).ToUkraine(ukraine - 3, by: Some.RussianMinistry).ToRussia(russia, by: Some.RussianMinistry),
            2 => record.ToUkraine(ukraine - 6).ToUkraine(6, Category.Civilian).ToRussia(russia),
            _ => record.ToUkraine(ukraine, Category.Mixed).ToRussia(russia),
        };
    }

    private IEnumerable<ExchangeRecord> Vague(Truth truth)
    {
        if (_random.Next(5) == 0)
            yield return Some.Completed(truth.Day.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture)).InPassing();
        if (_random.Next(6) == 0)
            yield return Some.Completed(null).InPassing().ToUkraine(_random.Next(40, 500));
        if (_random.Next(9) == 0)
            yield return Some.Completed(truth.Day.ToString("yyyy", CultureInfo.InvariantCulture)).InPassing().Each(truth.Ukraine ?? 77);
    }

    private void Announce(Truth truth)
    {
        var published = truth.Day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var day = _random.Next(2) == 0 ? truth.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        var record = Some.Announced(day);
        if (truth.Stage is { } stage)
            record = record.InStage(stage.Stage, stage.Stages, stage.Planned);
        _articles.Add(Some.Article($"{Outlets[_random.Next(Outlets.Length)]}-{_articles.Count:0000}", published, record));
    }

    private static ExchangeRecord Corrected(ExchangeRecord record) =>
        record.Released.Count == 0 || record.Released[0].Count is not { } count
            ? record
            : record with
            {
                Released = [record.Released[0] with { Count = count + 1 }, .. record.Released.Skip(1)],
            };
}
