using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Words;

/// <summary>
/// Letters of one alphabet that stand for those of another: some pages write Latin, Greek or Armenian letters that look alike into Cyrillic
/// words,
/// by mistake or against copying, and Cyrillic ones into Latin words.
/// </summary>
internal static class Lookalikes
{
    // Upper and lower case apart: "B" looks like «В», and "b" like «ь».
    private static readonly FrozenDictionary<char, char> Cyrillic = Pairs(
        "AаBвCсEеHнIіKкMмOоPрTтXхYуaаbьcсeеgдiіjјkкmмnпoоpрrгtтuиxхyуáаàаéеèеëеíіìіïїóоòоýуΑаΒвΕеΗнΙіΚкΜмΟоΡрΤтΥуΧхαаεеιіκкοоρрτтυуχхÍіÌіÏїÁаÉеÓоÝуօоՕо"
    );

    private static readonly FrozenDictionary<char, char> Latin = Pairs("АaВbСcЕeНhІiКkМmОoРpТtХxУyаaсcеeіiјjоoрpхxуyѕsһhԁd");

    public static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ԯ';

    /// <summary>Writes a word of two alphabets, or one that only looks Cyrillic, in one of them, lower case.</summary>
    /// <param name="word">As the text has it.</param>
    /// <param name="norm">Its letters, as many as it has: written over.</param>
    /// <returns>Whether it is a Cyrillic word now.</returns>
    public static bool Restore(ReadOnlySpan<char> word, Span<char> norm)
    {
        var isLatin = true;
        foreach (var c in word)
            isLatin &= !IsCyrillic(c) || Latin.ContainsKey(c);
        // "Rusсia": its Cyrillic letters all look Latin, and others of it do not look Cyrillic.
        if (isLatin)
        {
            isLatin = false;
            foreach (var c in word)
                isLatin |= !IsCyrillic(c) && char.IsLetter(c) && !Cyrillic.ContainsKey(c);
        }

        var letters = isLatin ? Latin : Cyrillic;
        for (var i = 0; i < word.Length; i++)
        {
            if (letters.TryGetValue(word[i], out var own))
                norm[i] = own;
        }

        return !isLatin;
    }

    /// <summary>Every letter of the word looks like a Cyrillic one.</summary>
    public static bool LooksCyrillic(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Cyrillic.ContainsKey(c))
                return false;
        }

        return true;
    }

    private static FrozenDictionary<char, char> Pairs(string pairs) =>
        Enumerable.Range(0, pairs.Length / 2).ToFrozenDictionary(i => pairs[2 * i], i => pairs[(2 * i) + 1]);
}
