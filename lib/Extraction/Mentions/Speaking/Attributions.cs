using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Speaking;

/// <summary>Where the words of a sentence stand that say only who tells it: "…, the ombudsman said".</summary>
internal static class Attributions
{
    /// <summary>"…, Ukraine said", «…, заявили в Киеве»: behind a comma, the side itself says it.</summary>
    public static Term? SideItself(MarkedText text, Sentence sentence)
    {
        foreach (var says in text.All(Concept.Report, sentence.First + 1, sentence.End))
        {
            if (SideBeside(text, sentence, says) is { } name && ClosesPart(text, sentence, name, says))
                return name;
        }

        return null;
    }

    private static Term? SideBeside(MarkedText text, Sentence sentence, Term says)
    {
        var name =
            text.At(says.First - 1) is { } before && before.Is(Concept.SideName)
                ? before
                : text.Find(Concept.SideName, says.End, Math.Min(says.End + 2, sentence.End));
        return Scene.SideOf(name?.Value(Concept.SideName)) is Sides.Ukraine or Sides.Russia ? name : null;
    }

    // Between a comma and the next mark, or the end of the sentence.
    private static bool ClosesPart(MarkedText text, Sentence sentence, Term name, Term says)
    {
        var (first, end) = (Math.Min(name.First, says.First), Math.Max(name.End, says.End));
        return first > sentence.First
            && text.Tokens[first - 1].Norm is ","
            && text.At(first - 1) is null
            && (end >= sentence.End || text.Tokens[end].Kind == TokenKind.Symbol);
    }

    /// <summary>The side right before a verb of telling, with the act behind it, where the other side spoke before.</summary>
    public static Term? OtherTeller(MarkedText text, Clause clause, Sides speaks)
    {
        if (speaks == Sides.None)
            return null;
        var act = clause.Triggers[0].First;
        var teller = text.All(Concept.SideName, clause.First, act)
            .FirstOrDefault((Text: text, Act: act), static (name, told) => told.Text.Is(name.End, Concept.Report) && name.End < told.Act);
        return Scene.SideOf(teller?.Value(Concept.SideName)) == Scene.Opposite(speaks) ? teller : null;
    }

    /// <summary>
    /// A sentence may close with who says all of it, in at most so many words: "…, the ombudsman said", «…, заявив президент».
    /// </summary>
    private const int Longest = 9;

    /// <summary>Words between the comma and the verb of telling behind it.</summary>
    private const int ReportReach = 3;

    /// <summary>Where the closing words begin that say only who tells the sentence; null when it closes otherwise.</summary>
    public static int? Closing(MarkedText text, Sentence sentence)
    {
        for (var i = sentence.End - 1; i > Math.Max(sentence.First, sentence.End - Longest); i--)
        {
            if (text.At(i) is { } term && Clause.IsTrigger(term))
                return null;
            if (text.Tokens[i].Norm is not "," || text.At(i) is not null)
                continue;
            if (text.Has(Concept.Report, i + 1, Math.Min(i + 1 + ReportReach, sentence.End)) && !text.Is(i + 1, Concept.And))
                return i + 1;
        }

        return null;
    }

    /// <summary>Where a new clause begins behind a token: at a semicolon, or at "while"; else the end of the sentence.</summary>
    public static int NextClause(MarkedText text, Sentence sentence, int from)
    {
        while (from < sentence.End && text.ValueAt(from, Concept.And) != "clause" && text.Tokens[from].Norm is not ";")
            from++;
        return from;
    }
}
