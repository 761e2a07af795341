using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>The words of a sentence that its clauses stand around: its acts, else its stages, else a word for home.</summary>
internal static class ClauseTriggers
{
    /// <summary>Words between the ordinal of a stage and its noun.</summary>
    private const int NounReach = 3;

    /// <summary>Words between the ordinal of a stage and its day, where the noun is left out.</summary>
    private const int DayReach = 4;

    /// <summary>The triggers of a sentence in their order; empty where it has none.</summary>
    public static List<Term> In(MarkedText text, Sentence sentence)
    {
        var triggers = ActsOf(text, sentence);
        if (triggers.Count == 0)
            triggers = StagesOf(text, sentence);
        return triggers.Count == 0 ? HomeOf(text, sentence) : triggers;
    }

    private static List<Term> ActsOf(MarkedText text, Sentence sentence)
    {
        var acts = new List<Term>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.At(i) is { } term && term.First == i && Clause.IsTrigger(term) && !Clause.IsIdle(text, sentence, term))
                acts.Add(term);
        }

        // "Families met 95 soldiers who came back": to be met is no act of its own where another is told.
        if (acts.Count > 1 && acts.Exists(t => t.Value(Concept.Get) != "meet" && !t.Is(Concept.Exchange)))
            acts.RemoveAll(t => t.Value(Concept.Get) == "meet");
        return acts;
    }

    // "115 soldiers home for 115": the word for home, right behind those who are there, stands for its verb.
    private static List<Term> HomeOf(MarkedText text, Sentence sentence)
    {
        foreach (var home in text.All(Concept.Homeward, sentence.First, sentence.End))
        {
            var isBehindPeople =
                text.Is(home.First - 1, Concept.Person)
                || text.Is(home.First - 1, Concept.Own)
                || (home.First > sentence.First && text.IsNumber(home.First - 1));
            if (isBehindPeople)
                return [new Term(home.First, home.End, [.. home.Meanings, new Meaning(Concept.Back, "")])];
        }

        return [];
    }

    // "The second stage is to follow on Saturday, and the third and last on Sunday": the stage stands for its exchange, and its noun may be
    // left out.
    private static List<Term> StagesOf(MarkedText text, Sentence sentence)
    {
        var stages = new List<Term>();
        foreach (var ordinal in text.All(Concept.OrdinalNumber, sentence.First, sentence.End))
        {
            var noun = NounOf(text, sentence, ordinal);
            var isStage = noun is null
                ? IsElided(text, sentence, ordinal, isFirst: stages.Count == 0)
                : !IsOfTalks(text, noun) && !stages.Exists(noun.End, static (stage, end) => stage.End == end);
            if (isStage)
                stages.Add(new Term(ordinal.First, noun?.End ?? ordinal.End, [.. ordinal.Meanings, new Meaning(Concept.Exchange, "one")]));
        }

        return stages;
    }

    private static Term? NounOf(MarkedText text, Sentence sentence, Term ordinal)
    {
        foreach (var noun in text.All(Concept.Stage, sentence.First, sentence.End))
        {
            if (noun.First >= ordinal.End && noun.First - ordinal.End <= NounReach && noun.Value(Concept.Stage) != "loose")
                return noun;
        }

        return null;
    }

    private static bool IsOfTalks(MarkedText text, Term noun) => text.Is(noun.End, Concept.Talks) || text.Is(noun.End + 1, Concept.Talks);

    private static bool Opens(MarkedText text, Sentence sentence, Term ordinal) =>
        ordinal.First - sentence.First <= 1 && text.Tokens[ordinal.End].Norm is ",";

    // Behind a stage told before it, or at the opening: "…, the second stage. The first, on Friday, took in 390".
    private static bool IsElided(MarkedText text, Sentence sentence, Term ordinal, bool isFirst) =>
        (!isFirst || Opens(text, sentence, ordinal))
        && text.AnyToken(
            ordinal.End,
            Math.Min(ordinal.End + DayReach, sentence.End),
            static (text, i) => text.Is(i, Concept.On) || text.Is(i, Concept.Weekday) || text.Tokens[i].Norm is "–" or "—"
        );
}
