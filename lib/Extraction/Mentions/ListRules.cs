using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// Lines of a list of former exchanges: «— 15 января — по 25 человек», «Третій – 9 квітня: 26 українців», "5 February: 150 each".
/// </summary>
internal static class ListRules
{
    /// <summary>The day stands at most so many words behind the beginning of its line, and the line has at most so many words.</summary>
    private const int Lead = 4,
        Longest = 30;

    /// <summary>The exchanges of a line without a verb, each of its own day; empty when the sentence is no such line.</summary>
    public static List<Mention> Entries(
        Scene scene,
        int index,
        Sentence sentence,
        List<Headcount> counts,
        List<TimeExpression> times,
        List<Mention> mentions
    ) =>
        Entry(scene, index, sentence, counts, times, mentions) is { } line
            ? [line]
            : DayLists.Read(scene, index, sentence, times, mentions);

    private static Mention? Entry(
        Scene scene,
        int index,
        Sentence sentence,
        List<Headcount> counts,
        List<TimeExpression> times,
        List<Mention> mentions
    )
    {
        var text = scene.Text;
        if (
            sentence.End - sentence.First > Longest
            || counts.Count == 0
            || times is not [{ Kind: TimeKind.MonthDay or TimeKind.FullDate } day]
            || day.First - sentence.First > Lead
            || day.End >= sentence.End
        )
            return null;
        if (
            text.Tokens[day.End].Norm is not ("–" or "—" or "-" or ":")
            || !Enumerable.Range(sentence.First, day.First - sentence.First).All(IsLead)
        )
            return null;
        // "5 February: …" is the entry of a timeline, unless a number leads it.
        if (text.Tokens[day.End].Norm is ":" && !text.Has(Concept.OrdinalNumber, sentence.First, day.First))
            return null;
        if (mentions.Count > 0 && mentions[^1].Status is not (MentionStatus.Completed or MentionStatus.Generic))
            return null;
        var told = counts
            .FindAll(c => c.Number.First >= day.End)
            .ConvertAll(c =>
                c with
                {
                    To = Side(scene, index, c),
                    Relation =
                        c.Relation == Relation.OnTop
                        && !counts.Exists(w => w.Relation == Relation.Whole && w.Number.First >= day.End && w.Number.First < c.Number.First)
                            ? Relation.Whole
                            : c.Relation,
                }
            );
        if (told.TrueForAll(c => c.To == Sides.None))
            return null;
        return new Mention
        {
            SentenceIndex = index,
            At = new(sentence.First, sentence.End),
            Trigger = new(told[0].Number.First, told[0].Number.End),
            Status = MentionStatus.Completed,
            Time = day,
            Hold = TimeHold.Happened,
            Headcounts = told,
            IsOne = true,
            // What a list tells beside the news is no part of it.
            IsPrevious = mentions.Count > 0,
            MixedFor = MixedRules.Read(scene, new Clause(sentence.First, sentence.End, [])),
        };

        bool IsLead(int i) =>
            text.Tokens[i].Kind == TokenKind.Symbol
            || text.Is(i, Concept.OrdinalNumber)
            || text.Is(i, Concept.OrdinalEnding)
            || text.Is(i, Concept.On)
            || text.Tokens[i].Kind == TokenKind.Number;
    }

    // By its own words; else as the line that opens the list says ("each side had handed over:"); else home of who tells it.
    private static Sides Side(Scene scene, int index, Headcount count)
    {
        if (count.To != Sides.None)
            return count.To;
        var text = scene.Text;
        if (
            text.ValueAt(count.Number.First - 1, Concept.Each) is not null
            || text.Has(Concept.Each, count.Phrase.End, Math.Min(count.Phrase.End + 3, text.Tokens.Count))
        )
            return Sides.Both;
        for (var before = index - 1; before >= 0 && text.Sentences[index].Block - text.Sentences[before].Block <= index - before; before--)
        {
            if (text.Tokens[text.Sentences[before].End - 1].Norm is not ":")
                continue;
            var (first, end) = (text.Sentences[before].First, text.Sentences[before].End);
            if (!text.HasAny(Clause.Acts, first, end))
                return Sides.None;
            return text.Has(Concept.Each, first, end) ? Sides.Both : scene.Voice;
        }

        return Sides.None;
    }
}
