using System.Collections.Frozen;
using System.Numerics;
using AngleSharp.Dom;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>
/// What the class and id of an element say in the general vocabulary of page makers (hints.json). One a page: it remembers names that come
/// again.
/// </summary>
internal sealed class NameHints
{
    private const int LongestName = 300;
    private const int LongestRead = 3000;

    // In the order in which they count; the last one says that an element is the article itself.
    private static readonly (BlockKind Kind, string List)[] Kinds =
    [
        (BlockKind.Caption, "caption"),
        (BlockKind.Byline, "byline"),
        (BlockKind.Boilerplate, "boilerplate"),
        (BlockKind.Banner, "banner"),
        (BlockKind.Teaser, "teaser"),
        (BlockKind.Body, "body"),
    ];

    private static readonly int Body = 1 << (Kinds.Length - 1);

    // Two words written as one that speak of the look of an element, whatever each would say alone: "label-hidden", "has-sidebar".
    private static readonly FrozenSet<string> Looks = Lexicon.Load("hints.json")["look"].ToFrozenSet(StringComparer.Ordinal);

    // Each word, or two words written as one, with a bit for every kind that it hints at.
    private static readonly FrozenDictionary<string, int> Hints = Load();

    // By name: a class or an id comes again on many elements, in many combinations.
    private readonly Dictionary<string, NameSays>.AlternateLookup<ReadOnlySpan<char>> _known = new Dictionary<string, NameSays>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    public Promise Of(IElement element)
    {
        var (name, id, property) = (element.ClassName, element.Id, element.GetAttribute("itemprop"));
        if (name is null && id is null && property is null)
            return default;
        var length = (name?.Length ?? 0) + (id?.Length ?? 0);
        if (length >= LongestRead)
            return default;
        var says = All(name).With(All(id));
        var kind = length is 0 or >= LongestName || says.IsArticle ? null : says.Kind;
        return new Promise(kind, says.NamesArticle || All(property).NamesArticle);
    }

    private NameSays All(ReadOnlySpan<char> names)
    {
        var says = default(NameSays);
        while (!(names = names.TrimStart()).IsEmpty)
        {
            var end = 0;
            while (end < names.Length && !char.IsWhiteSpace(names[end]))
                end++;
            says = says.With(One(names[..end]));
            names = names[end..];
        }

        return says;
    }

    private NameSays One(ReadOnlySpan<char> name)
    {
        if (_known.TryGetValue(name, out var known))
            return known;
        var words = Words(name);
        BlockKind? kind = null;
        bool isArticle = false,
            text = false,
            whole = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && Looks.Contains(words[i] + words[i + 1]))
            {
                i++;
                continue;
            }

            var hints = At(words, i);
            isArticle |= (hints & Body) != 0;
            if (hints != 0)
                kind ??= Kinds[BitOperations.TrailingZeroCount(hints)].Kind;
            text |= words[i] is "body" or "content" or "text" or "copy";
            whole |= words[i] is "article" or "story" or "post" or "entry";
        }

        return _known[name] = new NameSays(kind, isArticle, isArticle || (text && whole));
    }

    // What a word hints at, alone and together with the next one.
    private static int At(List<string> words, int i)
    {
        var hints = Hints.GetValueOrDefault(words[i]);
        return i + 1 < words.Count ? hints | Hints.GetValueOrDefault(words[i] + words[i + 1]) : hints;
    }

    // Words of a name in kebab-case, snake_case or camelCase.
    private static List<string> Words(ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var letter = i < name.Length && char.IsAsciiLetter(name[i]);
            // Generated names (hJpRRP) have humps everywhere: only a piece of three letters is a word.
            var hump = letter && i > start + 2 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            if (letter && !hump)
                continue;
            if (i > start)
                words.Add(name[start..i].ToString().ToLowerInvariant());
            start = hump ? i : i + 1;
        }

        return words;
    }

    private static FrozenDictionary<string, int> Load()
    {
        var lists = Lexicon.Load("hints.json");
        var hints = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            foreach (var word in lists[Kinds[kind].List])
                hints[word] = hints.GetValueOrDefault(word) | (1 << kind);
        }

        return hints.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>What the names of an element promise.</summary>
/// <param name="Kind">The kind of its text; null when they say nothing or name the article itself.</param>
/// <param name="Article">It holds the article's text.</param>
internal readonly record struct Promise(BlockKind? Kind, bool Article);

/// <summary>What one name says, or several together.</summary>
/// <param name="Kind">The first kind that it hints at.</param>
/// <param name="IsArticle">It says that the element is the article itself, which no other hint outweighs.</param>
/// <param name="NamesArticle">It says so, or is made of a word for an article and a word for its text.</param>
internal readonly record struct NameSays(BlockKind? Kind, bool IsArticle, bool NamesArticle)
{
    public NameSays With(NameSays other) => new(Kind ?? other.Kind, IsArticle || other.IsArticle, NamesArticle || other.NamesArticle);
}
