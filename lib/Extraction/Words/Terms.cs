using System.Collections;
using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Words;

/// <summary>
/// The terms of one concept in a range of tokens. Rules ask for them by the thousand an article: a value that needs no memory of its own.
/// </summary>
internal readonly struct Terms(Term?[] terms, Concept concept, int first, int end) : IEnumerable<Term>
{
    public bool Any(Func<Term, bool> condition) => FirstOrDefault(condition) is not null;

    /// <summary>A condition that is told what it compares with holds for some term: so it holds on to nothing.</summary>
    public bool Any<TState>(TState state, Func<Term, TState, bool> condition) => FirstOrDefault(state, condition) is not null;

    public Term? FirstOrDefault<TState>(TState state, Func<Term, TState, bool> condition)
    {
        foreach (var term in this)
        {
            if (condition(term, state))
                return term;
        }

        return null;
    }

    public bool All(Func<Term, bool> condition)
    {
        foreach (var term in this)
        {
            if (!condition(term))
                return false;
        }

        return true;
    }

    public Term? FirstOrDefault(Func<Term, bool> condition)
    {
        foreach (var term in this)
        {
            if (condition(term))
                return term;
        }

        return null;
    }

    public Term? LastOrDefault()
    {
        Term? last = null;
        foreach (var term in this)
            last = term;
        return last;
    }

    public Term? LastOrDefault(Func<Term, bool> condition)
    {
        Term? last = null;
        foreach (var term in this)
        {
            if (condition(term))
                last = term;
        }

        return last;
    }

    public List<Term> ToList()
    {
        var list = new List<Term>();
        foreach (var term in this)
            list.Add(term);
        return list;
    }

    public Enumerator GetEnumerator() => new(terms, concept, first, end);

    IEnumerator<Term> IEnumerable<Term>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator(Term?[] terms, Concept concept, int first, int end) : IEnumerator<Term>
    {
        private int _at = first - 1;

        public readonly Term Current => terms[_at]!;

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (++_at < end)
            {
                // A term stands at each of its tokens: it counts where it begins.
                if (terms[_at] is { } term && term.First == _at && term.Is(concept))
                    return true;
            }

            return false;
        }

        public void Reset() => _at = first - 1;

        public readonly void Dispose() { }
    }
}
