using System.Globalization;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Tests.Extraction.Numbers;

/// <summary>Every number from 1 to 9999, written out and read back.</summary>
public sealed class NumberReaderPropertyTests
{
    public static TheoryData<string, string> Writings =>
        new()
        {
            { "en", "words" },
            { "en", "words without and" },
            { "en", "hundreds" },
            { "uk", "nominative" },
            { "uk", "genitive" },
            { "ru", "nominative" },
            { "ru", "genitive" },
        };

    [Theory]
    [MemberData(nameof(Writings))]
    public void A_number_in_words_is_read_back(string language, string writing)
    {
        Func<int, string> write = (language, writing) switch
        {
            ("en", "words") => number => NumberWords.English(number, and: true),
            ("en", "words without and") => number => NumberWords.English(number, and: false),
            ("en", "hundreds") => number =>
                number is > 1000 and < 2000 ? NumberWords.EnglishHundreds(number) : NumberWords.English(number, and: true),
            ("uk", "nominative") => NumberWords.UkrainianNominative.Write,
            ("uk", "genitive") => NumberWords.UkrainianGenitive.Write,
            ("ru", "nominative") => NumberWords.RussianNominative.Write,
            _ => NumberWords.RussianGenitive.Write,
        };
        Wrong(language, write).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    [InlineData("\u202F")]
    public void A_number_in_digits_is_read_back_whatever_parts_its_thousands(string separator) =>
        Wrong(
                "en",
                number =>
                    number < 1000
                        ? number.ToString(CultureInfo.InvariantCulture)
                        : string.Create(CultureInfo.InvariantCulture, $"{number / 1000}{separator}{number % 1000:000}")
            )
            .ShouldBeEmpty();

    // A word before and after, so that the number must also end where it ends.
    private static List<string> Wrong(string language, Func<int, string> write)
    {
        var wrong = new List<string>();
        for (var number = 1; number <= 9999 && wrong.Count < 20; number++)
        {
            var written = write(number);
            var text = new MarkedText($"Zzz {written} zzz.", language);
            var read = NumberReader.Read(text, text.Sentences.Single());
            if (read is not [{ } only] || only.Value != number || only.First != 1 || text.Tokens[only.End].Norm != "zzz")
                wrong.Add($"{number}: {written}: {string.Join(", ", read.Select(r => r.Value))}");
        }

        return wrong;
    }
}
