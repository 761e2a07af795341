using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Roles;

/// <summary>How an article begins: its title, a headline in its first line, greetings, and where it says what it is about.</summary>
internal sealed class ArticleHead
{
    /// <summary>So many short sentences may stand before the first that tells something, each of so many words and signs.</summary>
    private const int Greetings = 3,
        GreetingWords = 8;

    /// <summary>Sentences of a text too short to come to its matter late.</summary>
    private const int Short = 3;

    /// <summary>
    /// Sentences behind the first in which an article says what it is about: under a headline of an exchange, and without any headline or
    /// in a short one.
    /// </summary>
    private const int LeadOfExchange = 5,
        Lead = 2;

    private bool? tellsOfDone;

    public ArticleHead(MarkedText text, string? title, string language)
    {
        Text = text;
        Line = title is null ? null : new MarkedText(title, language);
        var body = text.Sentences.FindIndex(static s => s.Block > 0);
        HasHeadline = body > 0 && !EndsLikeSentence(text, text.Sentences[body - 1]);
        Start = HasHeadline ? body : 0;
        var tellsOfReturn = Line is not null && HeadlineRules.TellsOfReturn(Line);
        IsQuote = Line is not null && !tellsOfReturn && TitleShapes.IsQuote(Line);
        // Below its title an article may open with a list of points or a line of time: the title speaks first.
        IsOfExchange = (HasHeadline && RoleRules.Speaks(text, 0, text.Sentences[Start - 1].End)) || tellsOfReturn || TitleSpeaks();
        First = Line is null || IsOfExchange ? Start : BehindGreetings();
    }

    public MarkedText Text { get; }

    /// <summary>The title; null where the article has none apart from its text.</summary>
    public MarkedText? Line { get; }

    /// <summary>The text begins with a headline of its own, a line that ends like none of its sentences.</summary>
    public bool HasHeadline { get; }

    /// <summary>The title quotes somebody, and tells of nothing else.</summary>
    public bool IsQuote { get; }

    /// <summary>The title or the headline speaks of an exchange.</summary>
    public bool IsOfExchange { get; }

    /// <summary>The first sentence below the headline.</summary>
    public int Start { get; }

    /// <summary>The first sentence that tells something.</summary>
    public int First { get; }

    /// <summary>"The war at a glance: what we know": a headline that promises many things is about none of them.</summary>
    public bool IsDigest =>
        !IsOfExchange
        && Line is not null
        && Line.All(Concept.Aside, 0, Line.Tokens.Count).Any(static a => a.Value(Concept.Aside) == "digest");

    /// <summary>No title stands against it that something was done.</summary>
    public bool TellsOfDone => tellsOfDone ??= Line is null || HeadlineRules.TellsOfDone(Line);

    /// <summary>The headline, or without any the first sentence, speaks of an exchange.</summary>
    public bool SpeaksAtOnce => IsOfExchange || (Line is null && !HasHeadline && RoleRules.Speaks(Text, 0, Text.Sentences[0].End));

    /// <summary>The last sentence in which the article may say what it is about.</summary>
    public int LastOfLead =>
        IsShort ? First + Lead
        : IsOfExchange ? First + LeadOfExchange
        : HasHeadline || Line is not null ? First
        : First + Lead;

    private bool IsShort =>
        Text.Sentences.Count - First <= Short && (IsOfExchange || Line is null || Line.Has(Concept.Person, 0, Line.Tokens.Count));

    private static bool EndsLikeSentence(MarkedText text, Sentence sentence) => text.Tokens[sentence.End - 1].Norm is ".";

    private bool TitleSpeaks() => Line is not null && !IsQuote && RoleRules.Speaks(Line, 0, int.MaxValue);

    // "Dear Ukrainians! A brief report on this day."
    private int BehindGreetings()
    {
        var first = Start;
        while (first - Start < Greetings && first + 1 < Text.Sentences.Count && IsGreeting(Text.Sentences[first]))
            first++;
        return first;
    }

    private bool IsGreeting(Sentence sentence) =>
        sentence.End - sentence.First <= GreetingWords && !RoleRules.Speaks(Text, sentence.First, sentence.End);
}
