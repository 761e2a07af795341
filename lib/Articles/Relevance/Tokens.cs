using System.Text;

namespace SwapPipeline.Articles.Relevance;

/// <summary>The words of a text in lower case; an apostrophe within a word is left out, whichever of its signs it is.</summary>
internal static class Tokens
{
    public static IReadOnlyList<string> Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or 'ʼ' or '`') && word.Length > 0)
            {
                tokens.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
            tokens.Add(word.ToString());
        return tokens;
    }
}
