using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Completing;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Mentions.Persons;
using SwapPipeline.Extraction.Mentions.Speaking;
using SwapPipeline.Extraction.Mentions.Statuses;
using SwapPipeline.Extraction.Mentions.Verbless;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>Whom a clause means, where its own numbers do not tell.</summary>
internal sealed class ClausePeople(MarkedText text, Scene scene, CountCompletion completion)
{
    /// <summary>Adds to the people of a clause those whom its sentence or what was told before counts for it.</summary>
    public void Complete(SentenceParts here, Clause clause, Telling told, List<Headcount> own, List<Mention> mentions)
    {
        if (told.Status.Value == MentionStatus.Generic && BroughtNobody(clause, told))
            own.Clear();
        own.AddRange(NamedPersonRules.Read(text, here.Sentence, clause, own));
        if (own.Count == 0 && LoneNumbers.Counted(text, here.Index, clause) is { } lone)
            own.Add(completion.Complete(here.Sentence, clause, lone, told.Status.Value, here.Times));
        var isFirst = told.IsDone && mentions.Count == 0 && ClauseCues.Exchange(clause) is not null;
        if (own.Count == 0 && isFirst)
            own.AddRange(LoneNumbers.Ratio(text, here.Index));
        if (own.Count == 0 && isFirst && LoneNumbers.Ours(scene, here.Index) is { } ours)
            own.Add(scene.LastWhole = ours);
        if (own.Count == 0 && Pronouns.Counted(scene, here.Index, clause) is { } they)
            own.Add(they);
        if (
            own.Count == 0
            && told.IsDone
            && UntoldSide.Of(scene, here.Index, here.Numbers, here.Counts, here.Times, mentions) is { } untold
        )
            own.Add(untold);
    }

    // A rumour, a mistake put right, what was not done: nobody came back.
    private bool BroughtNobody(Clause clause, Telling told) =>
        Purposes.IsPurpose(text, clause, StatusRules.Main(clause))
        || text.Is(told.Status.At.First, Concept.Rumour)
        || text.Is(told.Status.At.First, Concept.Not);
}
