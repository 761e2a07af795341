using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// "303 came home today. On Friday it was 390, yesterday 307", «Субота: 307. П'ятниця: 390»: days and numbers alone, behind an exchange
/// that says of whom.
/// </summary>
internal static class DayLists
{
    /// <summary>
    /// Sentences behind the exchange; words between a day and its number; people of each side whom no day brought, but an agreement.
    /// </summary>
    private const int Reach = 3,
        Between = 3,
        Agreement = 500;

    private static readonly ConceptSet OfOthers = ConceptSet.Of(
        Concept.Harm,
        Concept.Talks,
        Concept.DecoyTime,
        Concept.Captivity,
        Concept.Unit,
        Concept.OtherParty,
        Concept.Future,
        Concept.Cumulative,
        Concept.Part,
        Concept.Plan,
        Concept.Agreed,
        Concept.Proposed,
        Concept.Cancelled
    );

    /// <summary>An exchange for each day; empty unless each day has one number, and each number its day.</summary>
    public static List<Mention> Read(Scene scene, int index, Sentence sentence, List<TimeExpression> times, List<Mention> mentions)
    {
        var text = scene.Text;
        if (
            times.Count == 0
            || mentions.FindLast(m => m.Headcounts.Any(h => h.Relation != Relation.Plan && !(h.IsPair && h.Value >= Agreement)))
                is not { Status: MentionStatus.Completed, IsPrevious: false, Hold: not TimeHold.Told } before
            || before.SentenceIndex < index - Reach
        )
            return [];
        if (
            before.Headcounts.FirstOrDefault(h =>
                h is { Relation: Relation.Whole or Relation.OnTop, IsRank: false, To: not Sides.None }
                && !(h.IsPair && h.Value >= Agreement)
            )
            is not { } told
        )
            return [];
        if (
            !times.TrueForAll(TimeRules.IsDay)
            || text.HasAny(OfOthers, sentence.First, sentence.End)
            || times.Exists(t => TimeRules.BeginsSpan(text, t))
        )
            return [];
        var numbers = NumberReader.Read(text, sentence).FindAll(n => !times.Exists(t => t.Covers(n.First)));
        if (numbers.Count != times.Count)
            return [];
        List<Mention> days = [];
        for (var i = 0; i < times.Count; i++)
        {
            if (
                numbers[i] is not { IsOrdinal: false, LooksLikeYear: false, Value: > 1 } number
                || !Stands(text, times[i], number)
                || !IsBare(text, sentence, number, told.IsBody)
            )
                return [];
            var words = new Span(number.First, number.End);
            var isEach =
                text.Is(number.First - 1, Concept.Each)
                || HeadcountCues.EachFollows(text, sentence, number.End)
                || text.Has(Concept.Each, number.End, Math.Min(number.End + Between, sentence.End));
            var count = told with
            {
                To = isEach ? Sides.Both : told.To,
                Number = number,
                Phrase = words,
                Value = number.Value,
                Precision = number.Precision,
                PeopleAt = words,
                SideAt = words,
                Relation = Relation.Whole,
                People = told.People is People.Soldier or People.Captive or People.Body ? told.People : People.Person,
                IsPair = false,
            };
            days.Add(
                new Mention
                {
                    SentenceIndex = index,
                    At = new(sentence.First, sentence.End),
                    Trigger = words,
                    Status = MentionStatus.Completed,
                    Time = times[i],
                    Hold = TimeHold.Happened,
                    Headcounts = [count],
                    IsOne = true,
                    IsVerbless = true,
                }
            );
        }

        return days;
    }

    // "Friday: 390", "390 on Friday", "on Friday there were 390"
    private static bool Stands(MarkedText text, TimeExpression day, Quantity number)
    {
        var (from, to) = number.First >= day.End ? (day.End, number.First) : (number.End, day.First);
        return to >= from
            && to - from <= Between
            && text.EveryToken(
                from,
                to,
                static (text, i) =>
                    text.At(i) is null
                        ? text.Tokens[i].Norm is not ("," or ".")
                        : text.Is(i, Concept.On)
                            || text.Is(i, Concept.Copula)
                            || text.Is(i, Concept.Passive)
                            || text.Is(i, Concept.Happen)
                            || text.Is(i, Concept.Each)
            );
    }

    // Nothing behind it that it could count but people.
    private static bool IsBare(MarkedText text, Sentence sentence, Quantity number, bool isOfDead) =>
        number.End >= sentence.End
        || text.Tokens[number.End].Kind == TokenKind.Symbol
        || text.Is(number.End, Concept.And)
        || text.Is(number.End, Concept.On)
        || text.Is(number.End, Concept.Weekday)
        || text.Is(number.End, Concept.RelativeDay)
        || (text.ValueAt(number.End, Concept.Person) is { } kind && (kind == "body") == isOfDead)
        || text.Is(number.End, Concept.Each);
}
