using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>
/// "303 came home today. On Friday it was 390, yesterday 307", «Субота: 307. П'ятниця: 390»: days and numbers alone, behind an exchange
/// that says of whom.
/// </summary>
internal static class DayLists
{
    /// <summary>Sentences behind the exchange.</summary>
    private const int Reach = 3;

    /// <summary>Words between a day and its number.</summary>
    private const int Between = 3;

    /// <summary>So many people of each side were brought by no day, but by an agreement.</summary>
    private const int Agreement = 500;

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
    public static List<Mention> Read(Scene scene, SentenceParts here, List<Mention> mentions)
    {
        var (text, times) = (scene.Text, here.Times);
        if (times.Count == 0 || OfWhom(here.Index, mentions) is not { } told || !NamesDaysAlone(text, here))
            return [];
        var numbers = NumberReader
            .Read(text, here.Sentence)
            .FindAll(times, static (n, times) => !times.Exists(n.First, static (t, first) => t.Covers(first)));
        if (numbers.Count != times.Count)
            return [];
        List<Mention> days = [];
        for (var i = 0; i < times.Count; i++)
        {
            if (!IsCount(numbers[i]) || !Stands(text, times[i], numbers[i]) || !IsBare(text, here.Sentence, numbers[i], told.IsBody))
                return [];
            days.Add(OfDay(here, times[i], Counted(text, here.Sentence, told, numbers[i])));
        }

        return days;
    }

    // Those whom the last exchange counted.
    private static Headcount? OfWhom(int index, List<Mention> mentions) =>
        mentions.FindLast(static m => m.Headcounts.Exists(static h => h.Relation != Relation.Plan && !IsOfAgreement(h)))
            is { Status: MentionStatus.Completed, IsPrevious: false, Hold: not TimeHold.Told } before
        && before.SentenceIndex >= index - Reach
            ? before.Headcounts.Find(static h => IsOfOneSide(h) && !IsOfAgreement(h))
            : null;

    private static bool IsOfOneSide(Headcount count) =>
        count is { Relation: Relation.Whole or Relation.OnTop, IsRank: false, To: not Sides.None };

    private static bool IsOfAgreement(Headcount count) => count.IsPair && count.Value >= Agreement;

    private static bool NamesDaysAlone(MarkedText text, SentenceParts here) =>
        here.Times.TrueForAll(TimeRules.IsDay)
        && !text.HasAny(OfOthers, here.Sentence.First, here.Sentence.End)
        && !here.Times.Exists(text, static (t, text) => TimeRules.BeginsSpan(text, t));

    private static bool IsCount(Quantity number) => number is { IsOrdinal: false, LooksLikeYear: false, Value: > 1 };

    // "Friday: 390", "390 on Friday", "on Friday there were 390"
    private static bool Stands(MarkedText text, TimeExpression day, Quantity number)
    {
        var (from, to) = number.First >= day.End ? (day.End, number.First) : (number.End, day.First);
        return to >= from && to - from <= Between && text.EveryToken(from, to, static (text, i) => Joins(text, i));
    }

    private static bool Joins(MarkedText text, int token) =>
        text.At(token) is not { } word
            ? text.Tokens[token].Norm is not ("," or ".")
            : word.Is(Concept.On)
                || word.Is(Concept.Copula)
                || word.Is(Concept.Passive)
                || word.Is(Concept.Happen)
                || word.Is(Concept.Each);

    // Nothing behind it that it could count but people.
    private static bool IsBare(MarkedText text, Sentence sentence, Quantity number, bool isOfDead) =>
        number.End >= sentence.End
        || text.Tokens[number.End].Kind == TokenKind.Symbol
        || (text.At(number.End) is { } next && (IsNoNoun(next) || IsOfThem(next, isOfDead)));

    private static bool IsNoNoun(Term word) =>
        word.Is(Concept.And) || word.Is(Concept.On) || word.Is(Concept.Weekday) || word.Is(Concept.RelativeDay) || word.Is(Concept.Each);

    private static bool IsOfThem(Term word, bool isOfDead) => word.Value(Concept.Person) is { } kind && (kind == "body") == isOfDead;

    private static Headcount Counted(MarkedText text, Sentence sentence, Headcount told, Quantity number)
    {
        var words = new Span(number.First, number.End);
        return told with
        {
            To = IsEach(text, sentence, number) ? Sides.Both : told.To,
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
    }

    private static bool IsEach(MarkedText text, Sentence sentence, Quantity number) =>
        text.Is(number.First - 1, Concept.Each)
        || AdditionCues.EachFollows(text, sentence, number.End)
        || text.Has(Concept.Each, number.End, Math.Min(number.End + Between, sentence.End));

    private static Mention OfDay(SentenceParts here, TimeExpression day, Headcount count) =>
        new()
        {
            SentenceIndex = here.Index,
            At = here.At,
            Trigger = count.Phrase,
            Status = MentionStatus.Completed,
            Time = day,
            Hold = TimeHold.Happened,
            Headcounts = [count],
            IsOne = true,
            IsVerbless = true,
        };
}
