using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Words;

/// <summary>The clean text with its tokens, sentences and the lexicon's terms: what every later stage reads.</summary>
internal sealed class MarkedText
{
    private readonly Term?[] terms;
    private readonly int[] sentenceOf;
    private readonly ConceptSet[] concepts;
    private readonly bool[] bare;
    private readonly IReadOnlySet<string> definite;

    // Of all sentences: many a question is asked of the whole text.
    private readonly ConceptSet everywhere;

    public MarkedText(string text, string language)
    {
        Text = text;
        var list = WordList.For(language);
        definite = list.Definite;
        Tokens = Tokenizer.Tokenize(text);
        Sentences = SentenceSplitter.Split(text, Tokens, list.Abbreviations, list.MonthsAfterStop);
        terms = new Term?[Tokens.Count];
        sentenceOf = new int[Tokens.Count];
        // What stands in front of a sentence is told with it.
        for (var (s, from) = (0, 0); s < Sentences.Count; from = Sentences[s++].End)
            Array.Fill(sentenceOf, s, from, Sentences[s].End - from);
        var marker = new TermMarker(list, Tokens, terms);
        concepts = new ConceptSet[Sentences.Count];
        bare = new bool[Sentences.Count];
        for (var s = 0; s < Sentences.Count; s++)
        {
            concepts[s] = marker.Mark(s == 0 ? 0 : Sentences[s - 1].End, Sentences[s]);
            everywhere = everywhere.With(concepts[s]);
            if (IsNumberedLine(s))
                NumberedLines++;
            bare[s] = concepts[s].HasOnly(Concept.Article) && !HasNumber(Sentences[s]);
        }
    }

    public string Text { get; }

    public TokenList Tokens { get; }

    public List<Sentence> Sentences { get; }

    /// <summary>How many lines begin with a number of a list, "7." or "7)"; counted once, since each of them asks for the others.</summary>
    public int NumberedLines { get; }

    public bool IsNumberedLine(int sentence)
    {
        var (first, end) = (Sentences[sentence].First, Sentences[sentence].End);
        return first + 1 < end
            && (sentence == 0 || Sentences[sentence - 1].Block != Sentences[sentence].Block)
            && Tokens[first] is { Kind: TokenKind.Number, Norm.Length: <= 2 }
            && Tokens[first + 1].Norm is "." or ")"
            && Tokens[first + 1].Start == Tokens[first].End;
    }

    /// <summary>The number of the sentence that a token stands in.</summary>
    public int SentenceOf(int token) => sentenceOf[token];

    /// <summary>A sentence has no number, and no word of the lexicon but articles.</summary>
    public bool IsBare(int sentence) => bare[sentence];

    /// <summary>The term that covers a token.</summary>
    public Term? At(int token) => (uint)token < (uint)terms.Length ? terms[token] : null;

    public string? ValueAt(int token, Concept concept) => At(token)?.Value(concept);

    public bool Is(int token, Concept concept) => At(token)?.Is(concept) == true;

    /// <summary>The term that covers a token carries one of these concepts.</summary>
    public bool IsAny(int token, ConceptSet any) => At(token)?.Concepts.Overlaps(any) == true;

    /// <summary>A hyphen or nothing parts a token from the one before it.</summary>
    public bool IsTied(int token) => Tokens[token].Joined || Tokens[token].Start == Tokens[token - 1].End;

    /// <summary>A definite article, which is no term; none outside the text.</summary>
    public bool IsDefinite(int token) => definite.Contains(Tokens[token].Norm);

    /// <summary>Digits or a number word.</summary>
    public bool IsNumber(int token) => Tokens[token].Kind == TokenKind.Number || Is(token, Concept.Number);

    /// <summary>The first term in a range of tokens, whatever it stands for; null when there is none.</summary>
    public Term? Next(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (At(i) is { } term)
                return term;
        }

        return null;
    }

    /// <summary>The first term of a concept in a range of tokens; null when there is none.</summary>
    public Term? Find(Concept concept, int first, int end) => Lacks(concept, first, end) ? null : First(concept, first, end);

    public bool Has(Concept concept, int first, int end) =>
        !Lacks(concept, first, end) && (IsAll(first, end) || First(concept, first, end) is not null);

    /// <summary>A term of a concept stands at most so many tokens before one, in its sentence.</summary>
    public bool HasBefore(Concept concept, int token, int reach) =>
        Has(concept, Math.Max(token - reach, Sentences[sentenceOf[token]].First), token);

    /// <summary>A term of any of these concepts stands in a range of tokens.</summary>
    public bool HasAny(ConceptSet any, int first, int end)
    {
        (first, end) = (Math.Max(first, 0), Math.Min(end, terms.Length));
        if (first >= end || !Around(first, end).Overlaps(any))
            return false;
        if (IsAll(first, end))
            return true;
        for (var i = first; i < end; i++)
        {
            if (terms[i]?.Concepts.Overlaps(any) == true)
                return true;
        }

        return false;
    }

    /// <summary>The last term of a concept in a range of tokens; null when there is none.</summary>
    public Term? FindLast(Concept concept, int first, int end)
    {
        if (Lacks(concept, first, end))
            return null;
        for (var i = Math.Min(end, terms.Length) - 1; i >= first && i >= 0; i--)
        {
            if (terms[i]?.Is(concept) == true)
                return terms[i];
        }

        return null;
    }

    /// <summary>The terms of a concept in a range of tokens, in order.</summary>
    public Terms All(Concept concept, int first, int end) =>
        Lacks(concept, first, end) ? default : new(terms, concept, Begin(concept, Math.Max(first, 0)), Math.Min(end, terms.Length));

    /// <summary>
    /// A condition holds for some token of a range. It is told the text: one that holds on to nothing else is made once, and not for each
    /// question.
    /// </summary>
    public bool AnyToken(int first, int end, Func<MarkedText, int, bool> condition)
    {
        for (var i = first; i < end; i++)
        {
            if (condition(this, i))
                return true;
        }

        return false;
    }

    /// <summary>A condition holds for each token of a range.</summary>
    public bool EveryToken(int first, int end, Func<MarkedText, int, bool> condition)
    {
        for (var i = first; i < end; i++)
        {
            if (!condition(this, i))
                return false;
        }

        return true;
    }

    // In a range whose sentence, or text, has such a term.
    private Term? First(Concept concept, int first, int end)
    {
        for (var i = Begin(concept, Math.Max(first, 0)); i < end && i < terms.Length; i++)
        {
            if (terms[i] is { } term && term.Is(concept))
                return term;
        }

        return null;
    }

    // A range of a sentence, or of a text, that has no such term needs no look at its tokens.
    private bool Lacks(Concept concept, int first, int end)
    {
        (first, end) = (Math.Max(first, 0), Math.Min(end, terms.Length));
        return first >= end || !Around(first, end).Has(concept);
    }

    // The concepts of the one sentence that a range lies in, else those of the text.
    private ref readonly ConceptSet Around(int first, int end) =>
        ref sentenceOf[first] == sentenceOf[end - 1] ? ref concepts[sentenceOf[first]] : ref everywhere;

    // A sentence from its first word to its last, or the text: what is known of it needs no look at its tokens either.
    private bool IsAll(int first, int end) =>
        (first <= 0 && end >= terms.Length)
        || (Sentences[sentenceOf[Math.Max(first, 0)]] is var sentence && first == sentence.First && end == sentence.End);

    // The sentences from here on that have no such term are passed by.
    private int Begin(Concept concept, int first)
    {
        var here = sentenceOf[first];
        if (concepts[here].Has(concept))
            return first;
        while (here < concepts.Length && !concepts[here].Has(concept))
            here++;
        return here < concepts.Length ? Sentences[here].First : terms.Length;
    }

    private bool HasNumber(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Symbol))
                return true;
        }

        return false;
    }
}
