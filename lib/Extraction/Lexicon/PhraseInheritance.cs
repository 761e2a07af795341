namespace SwapPipeline.Extraction.Lexicon;

/// <summary>What a phrase takes on from others: from those that fit wherever it fits, and from the words that it hides.</summary>
internal sealed class PhraseInheritance(List<Phrase> all)
{
    private static readonly ConceptSet Acts = ConceptSet.Of(Concept.Exchange, Concept.Give, Concept.Get, Concept.Back);

    // What already says of which side a phrase speaks.
    private static readonly ConceptSet Sided = ConceptSet.Of(
        Concept.SidePeople,
        Concept.SideName,
        Concept.GoesTo,
        Concept.ComesFrom,
        Concept.Exchange,
        Concept.Give,
        Concept.Get,
        Concept.Back,
        Concept.Silent,
        Concept.OtherExchange
    );

    // What tells when an exchange is, or which of many, and may name it as well.
    private static readonly ConceptSet Placing = ConceptSet.Of(
        Concept.Future,
        Concept.Previous,
        Concept.Next,
        Concept.Latest,
        Concept.OfPrisoners,
        Concept.Stage
    );

    private readonly ILookup<(string First, int Words), Phrase> byFirstWord = all.ToLookup(p => (p.Words[0], p.Words.Length));

    /// <summary>Gives each phrase what it takes on.</summary>
    public void Complete()
    {
        foreach (var phrase in all.OrderBy(p => p.Rank))
            Inherit(phrase);
        foreach (var phrase in all)
            KeepAct(phrase);
        foreach (var phrase in all)
            KeepSide(phrase);
    }

    // «захисників» under one concept and «захисник*» under another: the word carries both. Of one concept the more exact phrase decides.
    private void Inherit(Phrase phrase)
    {
        foreach (var meaning in Wider(phrase).Where(w => w != phrase).OrderByDescending(w => w.Rank).SelectMany(w => w.Meanings).ToList())
            phrase.Inherit(meaning);
    }

    // "will be exchanged", «минулий обмін», «раунд обмена»: a phrase that tells when or which of many hides the words in it, but not what
    // is done.
    private void KeepAct(Phrase phrase)
    {
        if (phrase.Words.Length == 1 || !phrase.Concepts.Overlaps(Placing) || phrase.Concepts.Overlaps(Acts))
            return;
        if (ActWithin(phrase) is not { } act)
            return;
        foreach (var meaning in act.Meanings.Where(m => Acts.Has(m.Concept)).ToList())
            phrase.Inherit(meaning);
    }

    // Of the longest words in it that tell of an act, the first.
    private Phrase? ActWithin(Phrase phrase)
    {
        for (var words = phrase.Words.Length - 1; words > 0; words--)
        {
            for (var first = 0; first + words <= phrase.Words.Length; first++)
            {
                var inside = new Phrase(phrase.Words[first..(first + words)], []);
                if (Wider(inside).OrderByDescending(w => w.Rank).FirstOrDefault(w => w.Concepts.Overlaps(Acts)) is { } act)
                    return act;
            }
        }

        return null;
    }

    // "fallen Ukrainians", «бійців ЗСУ»: a phrase for people keeps whose people a word in it says they are.
    private void KeepSide(Phrase phrase)
    {
        if (phrase.Words.Length == 1 || !phrase.Concepts.Has(Concept.Person) || phrase.Concepts.Overlaps(Sided))
            return;
        foreach (var word in phrase.Words)
        {
            if (Wider(new Phrase([word], [])).FirstOrDefault(w => w.Concepts.Has(Concept.SidePeople)) is not { } side)
                continue;
            phrase.Inherit(side.Meanings.First(m => m.Concept == Concept.SidePeople));
            return;
        }
    }

    // The phrases that fit wherever this one fits, itself as well.
    private IEnumerable<Phrase> Wider(Phrase phrase) =>
        Keys(phrase.Words[0]).SelectMany(key => byFirstWord[(key, phrase.Words.Length)]).Where(w => w.Covers(phrase));

    // The word itself and every stem that it can have.
    private static IEnumerable<string> Keys(string word)
    {
        var first = word.TrimEnd('*');
        return Enumerable.Range(0, first.Length).Select(cut => $"{first[..(first.Length - cut)]}*").Append(first);
    }
}
