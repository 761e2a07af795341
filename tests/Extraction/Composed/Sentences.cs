using System.Text.Json;

namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>Whom an addition brings back, by category, or of whom it says that they are some of those told.</summary>
internal sealed record Addition(
    string Text,
    IReadOnlyDictionary<string, int> ToUkraine,
    IReadOnlyDictionary<string, int> ToRussia,
    bool IsPart = false
);

/// <summary>
/// Ordinary sentences of one language, each of which tells one thing in its own way; words in braces are numbers. The files *.json beside.
/// </summary>
/// <param name="Few">Small numbers of people in words.</param>
/// <param name="Numerals">The same beside any noun, five to twelve.</param>
/// <param name="Openings">All who came back to Ukraine.</param>
/// <param name="Divisions">How many of them are civilians.</param>
/// <param name="Across">How many soldiers went to Russia.</param>
/// <param name="AcrossOfCaptives">The same, of people who need not be soldiers.</param>
/// <param name="AcrossFirst">The same as the opening of an article.</param>
/// <param name="Answers">All who came back to Ukraine, behind such an opening.</param>
/// <param name="Asides">What changes no number.</param>
/// <param name="Headlines">Of the openings.</param>
/// <param name="Background">Other exchanges, before and ahead, and other news.</param>
/// <param name="Equal">As many on each side.</param>
/// <param name="Additions">Who came on top of those.</param>
/// <param name="EqualAsides">What changes no number of an equal exchange.</param>
internal sealed record Sentences(
    IReadOnlyDictionary<int, string> Few,
    IReadOnlyDictionary<int, string> Numerals,
    IReadOnlyList<string> Openings,
    IReadOnlyList<string> Divisions,
    IReadOnlyList<string> Across,
    IReadOnlyList<string> AcrossOfCaptives,
    IReadOnlyList<string> AcrossFirst,
    IReadOnlyList<string> Answers,
    IReadOnlyList<string> Asides,
    IReadOnlyList<string> Headlines,
    IReadOnlyList<string> Background,
    IReadOnlyList<string> Equal,
    IReadOnlyList<Addition> Additions,
    IReadOnlyList<string> EqualAsides
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Sentences Of(string language) =>
        JsonSerializer.Deserialize<Sentences>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Extraction", "Composed", $"{language}.json")),
            Json
        )!;
}
