using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>The verb that a number goes with: the nearest of its clause, or that of the side before, which is not said again.</summary>
internal static class NumberVerbs
{
    /// <summary>
    /// "Russia got 42 soldiers, Ukraine 37 and two bodies": the side whose verb is left out, also for what is joined to it.
    /// </summary>
    public static Term? Gap(Scene scene, Sentence sentence, Headcount count) =>
        GappedVerbs.Side(scene.Text, sentence, count.Number) ?? GapOfJoined(scene, sentence, count);

    private static Term? GapOfJoined(Scene scene, Sentence sentence, Headcount count)
    {
        var and = count.Number.First - 1;
        return scene.Text.Is(and, Concept.And) && scene.Here.Find(and, static (h, and) => h.Phrase.End == and) is { } joined
            ? GappedVerbs.Side(scene.Text, sentence, joined.Number)
            : null;
    }

    /// <summary>The verb that a side does as the one before: "handed over 50 and the Russian side 60".</summary>
    public static Term? Before(MarkedText text, Sentence sentence, Term gap)
    {
        for (var i = gap.First - 1; i >= sentence.First; i--)
        {
            if (text.At(i) is { } verb && (verb.Is(Concept.Give) || verb.Is(Concept.Get)))
                return verb;
        }

        return null;
    }

    /// <summary>The verb of the clause that stands nearest to the number, in front or behind.</summary>
    public static Term? Nearest(Clause clause, Headcount count)
    {
        Term? best = null;
        var distance = int.MaxValue;
        foreach (var trigger in clause.Triggers)
        {
            if (trigger.Is(Concept.Exchange) && !trigger.Is(Concept.Give))
                continue;
            var words = Words(trigger, count);
            if (words >= 0 && words < distance)
                (best, distance) = (trigger, words);
        }

        // «вернула домой 73»: the verb beside a word for home tells more.
        return best is { } home && home.Is(Concept.Back) && VerbBeside(clause, home) is { } act ? act : best;
    }

    // Between a verb and a number; below zero for a verb in the phrase of the number.
    private static int Words(Term verb, Headcount count)
    {
        var words = verb.First >= count.Phrase.End ? verb.First - count.Phrase.End : count.Number.First - verb.End;
        // «Серед 95 звільнених»: the participle is itself the noun.
        return words < 0 && verb.Is(Concept.Back) && verb.Is(Concept.Person) ? 1 : words;
    }

    private static Term? VerbBeside(Clause clause, Term home) =>
        clause.Triggers.Find(
            home,
            static (t, home) => (t.Is(Concept.Get) || t.Is(Concept.Give)) && Math.Max(home.First - t.End, t.First - home.End) <= 1
        );

    /// <summary>An active verb of exchange before the number: "Ukraine exchanged 40 soldiers".</summary>
    public static Term? Swap(MarkedText text, Clause clause, Headcount count) =>
        clause.Triggers.Find(
            (Text: text, count.Number.First),
            static (t, before) =>
                t.Value(Concept.Exchange) == "verb" && t.End <= before.First && !before.Text.HasBefore(Concept.Passive, t.First, 3)
        );
}
