using System.Text;
using SwapPipeline.Articles;
using SwapPipeline.Articles.Fetching;
using SwapPipeline.Articles.Listings;
using SwapPipeline.Articles.Robots;
using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Reading.Metadata;
using SwapPipeline.Extraction.Words;
using SwapPipeline.Local.Hosting;

namespace SwapPipeline.Tests.Fuzzing;

/// <summary>Short texts of strangers: numbers, dates, robots.txt, addresses, and what an operator may type.</summary>
internal static class TextTargets
{
    private static readonly string[] Languages = ["en", "uk", "ru"];
    private static readonly Uri Page = new("https://news.example/a/b?c=d");

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("numbers", 14, input => ReadSentences(Text(input))),
        new("dates", 14, input => ReadDates(Text(input))),
        new("robots", 14, input => ReadRobots(Text(input))),
        new("addresses", 14, input => ReadAddress(Text(input))),
        new("typed-settings", 10, input => ReadTyped(Text(input))),
    ];

    private static string Text(byte[] input) => Encoding.UTF8.GetString(input);

    private static void ReadSentences(string text)
    {
        foreach (var language in Languages)
        {
            var marked = new MarkedText(text, language);
            foreach (var sentence in marked.Sentences)
            {
                foreach (var number in NumberReader.Read(marked, sentence))
                {
                    if (number.First < sentence.First || number.End > sentence.End || number.First >= number.End)
                        throw new FuzzRuleBrokenException("a number lies outside of its sentence");
                    if (number.Value < 0)
                        throw new FuzzRuleBrokenException($"a number of {number.Value}");
                }

                foreach (var time in DateReader.Read(marked, sentence))
                {
                    if (time.First < sentence.First || time.End > sentence.End || time.First >= time.End)
                        throw new FuzzRuleBrokenException("a date lies outside of its sentence");
                }
            }

            foreach (var token in marked.Tokens)
            {
                if (token.Start < 0 || token.End > text.Length || token.Start >= token.End)
                    throw new FuzzRuleBrokenException("a token lies outside of its text");
            }
        }
    }

    private static void ReadDates(string text)
    {
        if (ListedDate.Parse(text) is { Year: < 1995 } early)
            throw new FuzzRuleBrokenException($"a listing dated {early}");
        foreach (var order in Enum.GetValues<DayOrder>())
            _ = DateText.Parse(text, order);
        Refused<InvalidDataException>(() => ArticleInput.ParseInstant(text));
    }

    private static void ReadRobots(string text)
    {
        var rules = RobotsRules.Parse(text, FetchManners.ProductToken);
        _ = rules.Allow(Page);
        if (rules.Delay < TimeSpan.Zero)
            throw new FuzzRuleBrokenException($"a delay of {rules.Delay}");
        if (!rules.Allow(new Uri("https://news.example/robots.txt")))
            throw new FuzzRuleBrokenException("robots.txt itself is always allowed");
    }

    private static void ReadAddress(string text)
    {
        if (!Uri.TryCreate(Page, text, out var address) || address.Scheme is not ("http" or "https"))
            return;
        var fault = TargetRules.Judge(address);
        _ = ListedItem.Address(Page, [text]);
        _ = PageAddress.Of(Page, Page, text);
        if (fault is not null)
            return;
        var canonical = CanonicalUrl.Of(address);
        if (CanonicalUrl.Of(new Uri(canonical)) != canonical)
            throw new FuzzRuleBrokenException($"{canonical} has another canonical address");
        if (CanonicalUrl.ArticleId(new Uri(canonical)) != CanonicalUrl.ArticleId(address))
            throw new FuzzRuleBrokenException($"{canonical} is another article");
        _ = PageAddress.Of(Page, address, text);
        _ = PageAddress.Of(address, Page, text);
    }

    private static void ReadTyped(string text)
    {
        Refused<InvalidOperationException>(() => FetchManners.WithContact(text, "FetchContact"));
        Refused<HostSetupException>(() => TimerSchedule.Parse(text, "FetchArticles"));
        if (SafeLine.Of(text).Any(char.IsControl))
            throw new FuzzRuleBrokenException("a control character in a log line");
    }

    private static void Refused<TRefusal>(Func<object?> read)
        where TRefusal : Exception
    {
        try
        {
            _ = read();
        }
        catch (TRefusal)
        {
            // As documented.
        }
    }
}
