using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Persons;

/// <summary>One named person against a number: "a mayor was handed over for nine Russian conscripts".</summary>
internal static class NamedPersonRules
{
    /// <summary>
    /// The persons as headcounts of one: who goes with a number of the clause, and who goes the other way than its only one.
    /// </summary>
    public static IReadOnlyList<Headcount> Read(MarkedText text, Sentence sentence, Clause clause, List<Headcount> counts)
    {
        if (counts.Count == 0)
            return [];
        List<Headcount>? beside = null;
        foreach (var count in counts)
        {
            if (PersonBeside.Read(text, sentence, clause, count) is { } person)
                (beside ??= []).Add(person);
        }

        return beside is not null ? beside
            : PersonAgainst.Read(text, sentence, clause, counts) is { } against ? [against]
            : [];
    }
}
