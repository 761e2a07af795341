using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Words;

/// <summary>Finds the terms of the lexicon in a text, sentence by sentence.</summary>
/// <param name="list">The phrases of the language.</param>
/// <param name="tokens">Of the text.</param>
/// <param name="terms">Of each token, the term that it is part of: filled in here.</param>
internal sealed class TermMarker(WordList list, TokenList tokens, Term?[] terms)
{
    /// <summary>Marks a sentence, and what stands in front of it; the concepts of all their terms.</summary>
    public ConceptSet Mark(int from, Sentence sentence) => Emblems(from, sentence.First).With(Words(sentence));

    // «💙💛»: an emblem in front of a sentence may name a side; the words of a dateline name nobody.
    private ConceptSet Emblems(int first, int end)
    {
        var found = default(ConceptSet);
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Symbol && list.Match(tokens, i, end) is { } term)
                found = found.With(Keep(term));
        }

        return found;
    }

    private ConceptSet Words(Sentence sentence)
    {
        var found = default(ConceptSet);
        for (var i = sentence.First; i < sentence.End; )
        {
            if (At(i, sentence.End) is not { } term)
            {
                i++;
                continue;
            }

            found = found.With(Keep(term));
            i = term.End;
        }

        return found;
    }

    private Term? At(int at, int end)
    {
        ref readonly var token = ref tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Symbol) || list.Match(tokens, at, end) is not { } term)
            return null;
        if (list.Definite.Contains(token.Norm) && Longer(term, at + 1, end) is { } behind)
            return behind;
        // "they exchanged us": no country, without its capitals.
        return term.End == at + 1 && token.Is("us") && !token.Capital ? null : term;
    }

    // "the Russian Ministry of Defence" is told by the longer phrase behind the article.
    private Term? Longer(Term term, int behind, int end) =>
        behind < end && list.Match(tokens, behind, end) is { } longer && longer.End > term.End ? longer : null;

    private ConceptSet Keep(Term term)
    {
        for (var i = term.First; i < term.End; i++)
            terms[i] = term;
        return term.Concepts;
    }
}
