using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>
/// Where a clause ends, between its act and the next: at the last conjunction, dash or semicolon, else at the last comma.
/// </summary>
internal static class ClauseEnd
{
    /// <summary>Words between two commas that only say who tells it.</summary>
    private const int AsideReach = 7;

    /// <summary>A new subject that begins with a number, and its "and", take fewer words than so many up to their verb.</summary>
    private const int SubjectLength = 8;

    /// <summary>The first token of the next clause; null where nothing parts the two acts.</summary>
    public static int? Between(MarkedText text, int from, int to) => LastStrong(text, from, to) ?? LastComma(text, from, to);

    private static int? LastStrong(MarkedText text, int from, int to)
    {
        int? strong = null;
        for (var i = from; i < to; i++)
        {
            if (text.ValueAt(i, Concept.And) is { } kind)
            {
                if (!JoinsNames(text, i) && (kind == "clause" || !JoinsGroups(text, i, to, kind, isFirst: strong is null)))
                    strong = i;
            }
            else if (i > from && OpensDayBefore(text, i))
            {
                strong = i;
            }
            else if (IsStrongSign(text, i) && !StandsForVerb(text, i, to))
            {
                strong = i + 1;
            }
        }

        return strong;
    }

    private static bool JoinsNames(MarkedText text, int and) =>
        // "between Russia and Ukraine"
        (text.Is(and - 1, Concept.SideName) && text.Is(and + 1, Concept.SideName))
        // "the third and last stage"
        || (text.Is(and - 1, Concept.OrdinalNumber) && text.Is(and + 1, Concept.Final));

    // "10 soldiers and 5 civilians": a conjunction before a number joins two groups, unless a new subject begins with it.
    private static bool JoinsGroups(MarkedText text, int and, int to, string kind, bool isFirst)
    {
        var number = PastAdverbs(text, and + 1, to);
        if (number >= to || !text.IsNumber(number))
            return false;
        return !isFirst || to - and >= SubjectLength || (kind == "" && PartsVerbs(text, number, to));
    }

    // "and also at least five civilians": where the number stands.
    private static int PastAdverbs(MarkedText text, int next, int to)
    {
        while (next < to && IsOfNumber(text, next))
            next++;
        return next;
    }

    private static bool IsOfNumber(MarkedText text, int token) =>
        text.Is(token, Concept.OnTop)
        || text.Is(token, Concept.AtLeast)
        || text.Is(token, Concept.Approximately)
        || text.Is(token, Concept.Each);

    // «повернуто 60 військових і 4 цивільних, віддано 64»: the comma behind the second group parts the verbs.
    private static bool PartsVerbs(MarkedText text, int number, int to) =>
        text.AnyToken(number, to, static (text, i) => text.Tokens[i].Norm is "," && text.At(i) is null);

    // "freed 307 on Saturday, a day after 390 people came home"
    private static bool OpensDayBefore(MarkedText text, int token) =>
        text.At(token) is { } day
        && day.First == token
        && text.Tokens[token - 1].Norm is ","
        && day.Value(Concept.RelativeDay)?.StartsWith("context-", StringComparison.Ordinal) == true;

    private static bool IsStrongSign(MarkedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Symbol && text.Tokens[token].Norm is ";" or "–" or "—" or ":" or "-";

    // «Україні — 205»: the dash stands for the verb.
    private static bool StandsForVerb(MarkedText text, int dash, int to) =>
        text.Tokens[dash].Norm is "–" or "—"
        && dash + 1 < to
        && text.IsNumber(dash + 1)
        && text.At(dash - 1) is { } side
        && (side.Is(Concept.SideName) || side.Is(Concept.GoesTo));

    private static int? LastComma(MarkedText text, int from, int to)
    {
        int? comma = null,
            before = null;
        var last = -1;
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Symbol || text.Tokens[i].Norm is not "," || text.At(i) is not null)
                continue;
            (before, comma) = last >= from && IsAside(text, last, i) ? (before, before) : (comma, i + 1);
            last = i;
        }

        return comma;
    }

    // "… that belong to defenders, as the others say, were returned": who says it parts nothing.
    private static bool IsAside(MarkedText text, int opening, int closing) =>
        closing - opening <= AsideReach && GoesOn(text, closing + 1) && text.Has(Concept.Report, opening + 1, closing);

    // Behind the aside comes the verb of those named before it.
    private static bool GoesOn(MarkedText text, int at) => text.At(at) is { } verb && IsVerb(verb) && !verb.Is(Concept.Exchange);

    private static bool IsVerb(Term term) =>
        term.Is(Concept.Passive) || term.Is(Concept.Future) || term.Is(Concept.Happen) || Clause.IsTrigger(term);
}
