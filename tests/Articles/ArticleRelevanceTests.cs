using SwapPipeline.Articles;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Articles;

public sealed class ArticleRelevanceTests
{
    [Theory]
    [InlineData("Russia and Ukraine swap 120 prisoners each", "")]
    [InlineData("Kyiv brings home 95 soldiers", "")]
    [InlineData("Ukraine receives remains of 400 fallen soldiers", "Moscow handed over the bodies on Tuesday.")]
    [InlineData("Seven children return to Ukraine", "")]
    [InlineData("Відбувся новий обмін полоненими", "")]
    [InlineData("Додому повернулися 95 захисників", "")]
    [InlineData("Україні передали тіла 400 полеглих", "")]
    [InlineData("Из плена вернулись 95 российских военных", "В обмен Киеву передали 95 военнопленных.")]
    [InlineData("Состоялся обмен пленными", "")]
    // Told in passing within a larger story of this war.
    [InlineData("Ukraine peace talks resume in Istanbul", "Delegations meet for the third time.")]
    [InlineData("Ukraine war live: drones over Odesa", "Follow our updates.")]
    [InlineData("Великоднє перемир'я почалося", "Київ звинуватив Москву в обстрілах.")]
    public void What_may_tell_of_an_exchange_is_downloaded(string title, string summary) => IsWorth(title, summary).ShouldBeTrue();

    [Theory]
    [InlineData("Snow closes mountain roads", "Drivers were asked to wait.")]
    [InlineData("Stock exchange opens higher", "Traders expect a quiet week.")]
    [InlineData("Kyiv opens a new metro station", "It has two exits.")]
    [InlineData("Israel and Hamas exchange prisoners", "Forty people were released.")]
    [InlineData("Washington and Moscow swap prisoners", "Two people flew home.")]
    [InlineData("Україна та Польща домовилися про валютний своп", "Угода діятиме рік.")]
    [InlineData("Клуби домовилися про обмін нападниками", "Гравці вже в Україні.")]
    [InlineData("Баку освободил граждан Армении", "Обмен прошёл на границе.")]
    [InlineData("Курс доллара в обменниках вырос", "")]
    public void What_cannot_is_not(string title, string summary) => IsWorth(title, summary).ShouldBeFalse();

    [Theory]
    [InlineData("https://news.example/2026/03/05/russia-and-ukraine-swap-prisoners", true)]
    [InlineData("https://news.example/20260305/obmen-plennymi-2079.html", true)]
    [InlineData("https://news.example/news/2026/03/05/7498123/", true)]
    [InlineData("https://news.example/sport/city-wins-the-cup-again", false)]
    public void Without_a_title_the_address_speaks_and_silence_is_a_yes(string address, bool worth) =>
        new ArticleRelevance(Of(null)).IsWorthDownloading(Item("", "", address)).ShouldBe(worth);

    [Fact]
    public void A_source_may_have_words_of_its_own()
    {
        var relevance = new ArticleRelevance(Of(["return*", "обмін*"]));
        relevance.IsWorthDownloading(Item("Returned today", "")).ShouldBeTrue();
        relevance.IsWorthDownloading(Item("Новини дня", "Обміняли 95 людей")).ShouldBeTrue();
        relevance.IsWorthDownloading(Item("Russia and Ukraine swap 120 prisoners each", "")).ShouldBeFalse();
    }

    [Fact]
    public void A_source_may_be_taken_whole() => new ArticleRelevance(Of(["*"])).IsWorthDownloading(Item("Snow", "")).ShouldBeTrue();

    [Theory]
    [InlineData("Talks go on", "The delegations met. Ukraine said that 95 of its servicemen had been released on Thursday.", true)]
    [InlineData("Talks go on", "The delegations met. Ukraine said that nothing had been agreed on energy.", false)]
    [InlineData("День у Києві", "Трамваї ходять за розкладом. Із полону повернулися 95 бійців.", true)]
    public void After_the_download_the_text_must_tell_of_one(string title, string text, bool tells) =>
        ArticleRelevance
            .Tells(
                new ArticleText
                {
                    Title = title,
                    Text = text,
                    Language = "en",
                }
            )
            .ShouldBe(tells);

    private static bool IsWorth(string title, string summary) => new ArticleRelevance(Of(null)).IsWorthDownloading(Item(title, summary));

    private static Source Of(IReadOnlyList<string>? words) =>
        new("tests", null, null, SourceKind.Rss, Listed.Address) { RelevanceWords = words };

    private static ListingEntry.Article Item(string title, string summary, string address = "https://news.example/7498123") =>
        new(new Uri(address), title, summary, null, null, null);
}
