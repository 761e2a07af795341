using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges.Acts;

public sealed class MentionsOfArticlesTests
{
    private static readonly DateOnly FirstDay = new(2025, 1, 3);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public void A_mention_made_anew_by_its_number_is_the_one_that_its_article_tells(int records)
    {
        IReadOnlyList<ArticleRecord> articles =
        [
            Article("Silent-1", "2025-01-04"),
            Article("Once-1", "2025-01-05", Days(records)),
            Article("Silent-2", Version("Silent-2", "2025-01-06"), Version("Silent-2", "2025-01-06").Corrected()),
            Article(
                "Twice-1",
                Version("Twice-1", "2025-01-07", Days(records)),
                Version("Twice-1", "2025-01-07", Days(records)).Corrected(Days(records)[1..])
            ),
            Article("Once-2", "2025-01-08", Days(1)),
        ];
        var told = articles.SelectMany(article => article.Mentions()).Select(Tell).ToList();

        var mentions = new MentionsOfArticles(articles);

        mentions.Select(Tell).ShouldBe(told);
        mentions.Of([.. Enumerable.Range(0, told.Count)]).Select(Tell).ShouldBe(told);
        for (var number = 0; number < told.Count; number++)
            Tell(mentions.Of([number]).ShouldHaveSingleItem()).ShouldBe(told[number]);
    }

    private static ExchangeRecord[] Days(int records) =>
        [
            .. Enumerable
                .Range(0, records)
                .Select(day =>
                    Completed(FirstDay.AddDays(3 * day).ToString("O", System.Globalization.CultureInfo.InvariantCulture)).Each(20 + day)
                ),
        ];

    private static (string, DateOnly?, bool, int) Tell(Mention mention) =>
        (mention.RecordId, mention.Record.Date, mention.Withdrawn, mention.Earlier.Count);
}
