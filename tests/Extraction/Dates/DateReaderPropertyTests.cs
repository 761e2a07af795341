using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SwapPipeline.Extraction;
using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Tests.Extraction.Dates;

/// <summary>Days written out in every form, and read back against a published day.</summary>
public sealed class DateReaderPropertyTests
{
    private static readonly DateOnly First = new(2022, 3, 1);

    private static readonly Dictionary<string, string[]> Months = new()
    {
        ["en"] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["uk"] =
        [
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня",
        ],
        ["ru"] = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    };

    private static readonly Dictionary<string, string[]> Weekdays = new()
    {
        ["en"] = ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday"],
        ["uk"] = ["у понеділок", "у вівторок", "у середу", "у четвер", "у п'ятницю", "у суботу", "у неділю"],
        ["ru"] = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"],
    };

    [Property(Replay = "5,9", MaxTest = 500)]
    public Property A_full_date_is_read_back_whatever_day_the_article_is_of() =>
        Prop.ForAll(
            Days(),
            Days(),
            (day, published) =>
            {
                foreach (var (language, written) in FullDates(day))
                    Read(language, written, published).ShouldBe((day, DateSource.Stated), written);
            }
        );

    [Property(Replay = "7,11", MaxTest = 500)]
    public Property A_day_and_month_is_the_last_such_day_before_publication() =>
        Prop.ForAll(
            Days(),
            Gen.Choose(0, 300).ToArbitrary(),
            (day, later) =>
            {
                // 29 February is another day in another year.
                if (day is { Month: 2, Day: 29 })
                    return;
                foreach (var (language, written) in DayAndMonth(day))
                    Read(language, written, day.AddDays(later)).ShouldBe((day, DateSource.Resolved), written);
            }
        );

    [Property(Replay = "13,17", MaxTest = 500)]
    public Property A_weekday_is_the_last_such_day_the_published_day_included() =>
        Prop.ForAll(
            Days(),
            Gen.Choose(0, 6).ToArbitrary(),
            (published, ago) =>
            {
                var day = published.AddDays(-ago);
                foreach (var (language, names) in Weekdays)
                {
                    var written = names[((int)day.DayOfWeek + 6) % 7];
                    Read(language, written, published).ShouldBe((day, DateSource.Resolved), written);
                }
            }
        );

    [Property(Replay = "19,23", MaxTest = 200)]
    public Property Days_are_counted_back_from_the_published_day() =>
        Prop.ForAll(
            Days(),
            Gen.Choose(2, 30).ToArbitrary(),
            (published, ago) =>
            {
                foreach (
                    var (language, written) in new[] { ("en", $"{ago} days ago"), ("uk", $"{ago} днів тому"), ("ru", $"{ago} дней назад") }
                )
                    Read(language, written, published).ShouldBe((published.AddDays(-ago), DateSource.Resolved), written);
            }
        );

    [Theory]
    [InlineData("en", "today", 0)]
    [InlineData("en", "yesterday", -1)]
    [InlineData("en", "tomorrow", 1)]
    [InlineData("uk", "сьогодні", 0)]
    [InlineData("uk", "учора", -1)]
    [InlineData("uk", "позавчора", -2)]
    [InlineData("uk", "завтра", 1)]
    [InlineData("ru", "сегодня", 0)]
    [InlineData("ru", "вчера", -1)]
    [InlineData("ru", "позавчера", -2)]
    [InlineData("ru", "завтра", 1)]
    public void A_day_near_publication_is_counted_from_it(string language, string written, int offset)
    {
        for (var day = 0; day < 1500; day += 7)
            Read(language, written, First.AddDays(day)).ShouldBe((First.AddDays(day + offset), DateSource.Resolved));
    }

    private static IEnumerable<(string Language, string Written)> FullDates(DateOnly day)
    {
        foreach (var (language, months) in Months)
        {
            var month = months[day.Month - 1];
            yield return (language, string.Create(CultureInfo.InvariantCulture, $"{day.Day} {month} {day.Year}"));
            yield return (language, string.Create(CultureInfo.InvariantCulture, $"{day:dd.MM.yyyy}"));
            yield return (language, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}"));
            yield return (language, string.Create(CultureInfo.InvariantCulture, $"{day:dd/MM/yyyy}"));
        }

        var english = Months["en"][day.Month - 1];
        yield return ("en", string.Create(CultureInfo.InvariantCulture, $"{english} {day.Day}, {day.Year}"));
        yield return ("en", string.Create(CultureInfo.InvariantCulture, $"{english} {day.Day}{Ending(day.Day)}, {day.Year}"));
        yield return ("en", string.Create(CultureInfo.InvariantCulture, $"{day.Day}{Ending(day.Day)} of {english} {day.Year}"));
        if (day.Month != 5)
            yield return ("en", string.Create(CultureInfo.InvariantCulture, $"{english[..3]}. {day.Day}, {day.Year}"));
        yield return ("uk", string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months["uk"][day.Month - 1]} {day.Year} року"));
        yield return ("ru", string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months["ru"][day.Month - 1]} {day.Year} года"));
        yield return ("ru", string.Create(CultureInfo.InvariantCulture, $"{day.Day}-го {Months["ru"][day.Month - 1]} {day.Year} года"));
    }

    private static IEnumerable<(string Language, string Written)> DayAndMonth(DateOnly day)
    {
        foreach (var (language, months) in Months)
            yield return (language, $"{day.Day} {months[day.Month - 1]}");
        yield return ("en", $"on {Months["en"][day.Month - 1]} {day.Day}");
        yield return ("en", $"on the {day.Day}{Ending(day.Day)} of {Months["en"][day.Month - 1]}");
    }

    private static string Ending(int day) =>
        day is 11 or 12 or 13
            ? "th"
            : (day % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };

    private static (DateOnly? Date, DateSource Source) Read(string language, string written, DateOnly published)
    {
        var text = new MarkedText($"Zzz {written} zzz.", language);
        var resolved = new DateResolver(published).Resolve(DateReader.Read(text, text.Sentences[0]).Single(), future: false, context: null);
        return (resolved.Date, resolved.Source);
    }

    private static Arbitrary<DateOnly> Days() => Gen.Choose(0, 365 * 6).Select(First.AddDays).ToArbitrary();
}
