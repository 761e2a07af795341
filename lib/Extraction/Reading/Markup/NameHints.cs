using System.Collections.Frozen;
using AngleSharp.Dom;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>What the class and id of an element say in the general vocabulary of page makers (hints.json). One a page: it remembers names that come again.</summary>
internal sealed class NameHints
{
    private const int LongestName = 300;
    private const int LongestRead = 3000;
    private static readonly (BlockKind Kind, FrozenSet<string> Words)[] Hints = Load();

    private readonly Dictionary<(string?, string?, string?), Promise> _known = [];

    public Promise Of(IElement element)
    {
        var (name, id, property) = (element.ClassName, element.Id, element.GetAttribute("itemprop"));
        if (name is null && id is null && property is null) return default;
        if (_known.TryGetValue((name, id, property), out var known)) return known;
        var names = name + " " + id;
        var promise = names.Length > LongestRead ? default
            : new Promise(names.Length is <= 1 or > LongestName ? null : Kind(Words(names)), NamesArticle(Words(names + " " + property)));
        return _known[(name, id, property)] = promise;
    }

    private static BlockKind? Kind(List<string> words)
    {
        BlockKind? found = null;
        for (var i = 0; i < words.Count; i++)
        {
            var pair = i + 1 < words.Count && words[i].Length > 0 && words[i + 1].Length > 0 ? words[i] + words[i + 1] : "";
            foreach (var (kind, list) in Hints)
            {
                if (!list.Contains(words[i]) && !list.Contains(pair)) continue;
                if (kind == BlockKind.Body) return null;
                found ??= kind;
            }
        }

        return found;
    }

    private static bool NamesArticle(List<string> words)
    {
        var body = Hints[^1].Words;
        bool text = false, whole = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (body.Contains(words[i]) || (i + 1 < words.Count && body.Contains(words[i] + words[i + 1]))) return true;
            text |= words[i] is "body" or "content" or "text" or "copy";
            whole |= words[i] is "article" or "story" or "post" or "entry";
            if (text && whole) return true;
            // A gap between two names.
            if (words[i].Length == 0) text = whole = false;
        }

        return false;
    }

    // Words of kebab-case, snake_case and camelCase names; an empty word marks the gap between two names.
    private static List<string> Words(string names)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var letter = i < names.Length && char.IsAsciiLetter(names[i]);
            // Generated names (hJpRRP) have humps everywhere: only a piece of three letters is a word.
            var hump = letter && i > start + 2 && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]);
            if (letter && !hump) continue;
            if (i > start) words.Add(names[start..i].ToLowerInvariant());
            if (i < names.Length && char.IsWhiteSpace(names[i])) words.Add("");
            start = hump ? i : i + 1;
        }

        return words;
    }

    private static (BlockKind, FrozenSet<string>)[] Load()
    {
        var lists = Lexicon.Load("hints.json");
        return
        [
            (BlockKind.Caption, lists.Set("caption")),
            (BlockKind.Byline, lists.Set("byline")),
            (BlockKind.Boilerplate, lists.Set("boilerplate")),
            (BlockKind.Banner, lists.Set("banner")),
            (BlockKind.Teaser, lists.Set("teaser")),
            (BlockKind.Body, lists.Set("body")),
        ];
    }
}

/// <summary>What the names of an element promise.</summary>
/// <param name="Kind">The kind of its text; null when they say nothing or name the article itself.</param>
/// <param name="Article">It holds the article's text.</param>
internal readonly record struct Promise(BlockKind? Kind, bool Article);
