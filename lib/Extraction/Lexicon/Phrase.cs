using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>A phrase of a lexicon file, word by word; a word that ends in <c>*</c> is a stem.</summary>
internal sealed class Phrase(string[] words, Meaning[] meanings)
{
    private readonly string?[] stems = [.. words.Select(word => word[^1] == '*' ? word[..^1] : null)];

    public string[] Words { get; } = words;

    public Meaning[] Meanings { get; set; } = meanings;

    /// <summary>More words win; then a word written out wins over a stem, and a longer stem over a shorter one.</summary>
    public int Rank { get; } = (words.Length * 1000) + words.Sum(w => w.EndsWith('*') ? w.Length : w.Length + 20);

    /// <summary>Its first word ends in any way.</summary>
    public bool BeginsWithStem => stems[0] is not null;

    /// <summary>The letters that its first word begins with, all of them where it is written out.</summary>
    public string Beginning => stems[0] ?? Words[0];

    /// <summary>It fits wherever the other fits.</summary>
    public bool Covers(Phrase other) => Words.Length == other.Words.Length
        && Words.Zip(other.Words).All(w => w.First[^1] == '*' ? w.Second.TrimEnd('*').StartsWith(w.First[..^1], StringComparison.Ordinal) : w.First == w.Second);

    /// <summary>Its words after the first stand behind a token.</summary>
    public bool GoesOn(List<Token> tokens, int at, int end)
    {
        if (at + Words.Length > end) return false;
        for (var i = 1; i < Words.Length; i++)
        {
            var norm = tokens[at + i].Norm;
            if (stems[i] is { } stem ? !norm.StartsWith(stem, StringComparison.Ordinal) : !string.Equals(norm, Words[i], StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
