namespace SwapPipeline.Tests.Extraction.Reading;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("The captives were freed on Friday after talks that had lasted for months.", null, "en")]
    [InlineData("The captives were freed on Friday after talks that had lasted for months.", "uk", "en")] // an English page of a Ukrainian outlet
    [InlineData("Полонених звільнили у п’ятницю після перемовин, які тривали місяцями.", null, "uk")]
    [InlineData("Полонених звільнили у п’ятницю після перемовин, які тривали місяцями.", "ru", "uk")]
    [InlineData("Пленных освободили в пятницу после переговоров, которые длились месяцами.", null, "ru")]
    [InlineData("Пленных освободили в пятницу после переговоров, которые длились месяцами.", "uk", "ru")] // a Russian page of a Ukrainian outlet
    [InlineData("Обмен состоялся, сообщил Zelensky в Telegram, вернулись десятки военных.", "en", "ru")]
    [InlineData("Die Gefangenen wurden am Freitag nach langen Gesprächen von der Regierung freigelassen.", "de", "de")]
    [InlineData("Vangid vabastati reedel pärast kuid kestnud läbirääkimisi kahe riigi vahel.", "et", "et")] // a language without a list: its own word stands
    [InlineData("157", "uk", "uk")] // nothing to judge by
    [InlineData("157", null, "en")]
    public void The_language_is_that_of_the_text(string text, string? declared, string language) =>
        Reading.Text(text, language: declared).Language.ShouldBe(language);

    [Fact]
    public void A_page_may_declare_it_as_a_tag() =>
        Reading
            .Html(
                "<html lang=\"fi-FI\"><body><p>Vangit vapautettiin perjantaina kuukausia kestäneiden neuvottelujen jälkeen rajalla.</p></body></html>"
            )
            .Language.ShouldBe("fi");
}
