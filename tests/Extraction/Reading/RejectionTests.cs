using System.Text.Json;
using System.Text.Json.Serialization;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction.Reading;

public sealed class RejectionTests
{
    public static TheoryData<Rejection, string> Pages =>
        new()
        {
            { Rejection.Empty, "" },
            { Rejection.Empty, "<html><body><script>load()</script></body></html>" },
            {
                Rejection.BotWall,
                "<html><title>Just a moment...</title><body><p>Checking your browser before you enter the site.</p></body></html>"
            },
            {
                Rejection.BotWall,
                "<html><title>Новости</title><body><p>Подтвердите, что вы не робот, и продолжайте чтение.</p></body></html>"
            },
            {
                Rejection.Soft404,
                "<html><title>Page not found - Daily</title><body><h1>404</h1><p>Sorry, the page you are looking for could not be found.</p></body></html>"
            },
            {
                Rejection.Soft404,
                "<html><title>Вісник</title><body><h1>Сторінку не знайдено</h1><p>Можливо, її перенесли або видалили, спробуйте пошук.</p></body></html>"
            },
            {
                Rejection.Consent,
                "<html><title>Daily</title><body><h1>Before you continue</h1><p>We and our partners store and/or access information on a device.</p><p>Accept all cookies or manage cookies.</p></body></html>"
            },
            {
                Rejection.Paywall,
                "<html><title>Swap held - Daily</title><body><article><h1>Swap held</h1><p>A swap was held on Friday at the northern border crossing, officials said.</p><p>Subscribe to continue reading.</p></article></body></html>"
            },
            {
                Rejection.Paywall,
                "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script></head><body><p>A swap was held on Friday at the northern border crossing, officials said.</p></body></html>"
            },
            {
                Rejection.Index,
                "<html><title>War</title><body><h1>War</h1><ul>"
                    + string.Concat(
                        Enumerable.Range(1, 12).Select(n => $"<li><a href='/{n}'>Another headline about exchange number {n}</a></li>")
                    )
                    + "</ul></body></html>"
            },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_that_stands_where_an_article_should_is_rejected(Rejection reason, string html) =>
        Reading.Html(html).Rejected.ShouldBe(reason);

    /// <summary>Walls, errors and lists in the manner of real sites (rejections.jsonl), and articles that could be taken for one.</summary>
    public static TheoryData<string> Cases => new(Rows.Keys);

    private static JsonSerializerOptions Json { get; } = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    private static Dictionary<string, RejectionRow> Rows { get; } =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Extraction", "Reading", "rejections.jsonl"))
            .Select(line => JsonSerializer.Deserialize<RejectionRow>(line, Json)!)
            .ToDictionary(row => $"{row.Reason?.ToString() ?? "An article"}: {row.What}");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wall_an_error_or_a_list_is_told_from_an_article(string name) =>
        Reading.Html(Rows[name].Html).Rejected.ShouldBe(Rows[name].Reason);

    [Theory]
    [InlineData(
        "Captives freed after access denied to camp\n\nThe captives were freed on Friday, two days after inspectors had been denied access to their camp."
    )]
    [InlineData("The bullet has been removed from his shoulder, and he is home, the soldier's mother told reporters on Friday.")]
    [InlineData("We and our partners brought nine sailors home, and we will bring back all the others, the president wrote on Friday.")]
    [InlineData("Доступ ограничен: журналистов не пустили к месту обмена пленными, который прошёл в пятницу на границе.")]
    [InlineData("Nine sailors are home.")]
    public void A_short_article_is_not(string text) => Reading.Text(text).Rejected.ShouldBeNull();

    [Fact]
    public void A_short_article_below_a_bar_that_offers_a_subscription_is_not() =>
        Reading
            .Html(
                "<html><title>Sailors home</title><body><header><p>Already a subscriber? Log in.</p><p>Nothing found</p></header><article><h1>Sailors home</h1><p>Nine sailors came home on Friday after two years in captivity, the navy said, and were met by their families at the pier.</p><p>They are in good health, the navy added, and two of them will go back to sea as soon as they may.</p><p>The exchange was the third of the year between the two coasts, and the smallest of them all by far.</p><p>The islands mediated it, as they had done before, and asked for nothing in return but quiet along the sea lanes.</p></article></body></html>"
            )
            .Rejected.ShouldBeNull();

    [Fact]
    public void A_long_article_with_an_offer_of_a_subscription_is_not()
    {
        var paragraphs = string.Concat(
            Enumerable.Repeat(
                "<p>The families waited in front of the hospital until the buses came, and then they ran to the doors with flags and photographs.</p>",
                12
            )
        );
        Reading
            .Html(
                $"<html><title>Waiting</title><body><article><h1>Waiting</h1>{paragraphs}<p>Already a subscriber? Log in.</p></article></body></html>"
            )
            .Rejected.ShouldBeNull();
    }
}

/// <summary>One line of rejections.jsonl.</summary>
/// <param name="Reason">Null for an article.</param>
/// <param name="What">What the page is.</param>
/// <param name="Html">The page.</param>
public sealed record RejectionRow(Rejection? Reason, string What, string Html);
