using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Kinds;
using SwapPipeline.Extraction.Mentions.Statuses;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>A clause with what was found in it, and what follows from both.</summary>
/// <param name="Text">The text.</param>
/// <param name="Here">Its sentence.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Open">What the clause before it tells; null for the first.</param>
/// <param name="Mentions">Those before it.</param>
/// <param name="Told">What it tells, and when that was.</param>
/// <param name="Own">Whom it counts.</param>
internal readonly record struct FoundClause(
    MarkedText Text,
    SentenceParts Here,
    Clause Clause,
    Mention? Open,
    List<Mention> Mentions,
    Telling Told,
    List<Headcount> Own
)
{
    /// <summary>"one of them" stands at most so many words before its exchange.</summary>
    private const int OneOfReach = 6;

    /// <summary>Words between the number of people and "one of" them.</summary>
    private const int ThroughReach = 3;

    /// <summary>Words between "the same" and its day.</summary>
    private const int SameReach = 3;

    /// <summary>An opening of so few words and signs is a label.</summary>
    private const int LabelLength = 3;

    /// <summary>"in one of two exchanges that month" tells of one.</summary>
    public required bool IsOneOf { get; init; }

    /// <summary>Only exchanges are named, and not one of them.</summary>
    public required bool IsPlural { get; init; }

    /// <summary>Its words.</summary>
    public Span At => new(Clause.First, Clause.End);

    /// <summary>The exchange that it names; null where it tells of giving, getting or coming home alone.</summary>
    public Term? Exchange => ClauseCues.Exchange(Clause);

    /// <summary>Where its stage may be told: a clause alone in its sentence has all of that.</summary>
    public Span StageAt => Here.Clauses.Count == 1 ? Here.At : At;

    /// <summary>An act is told, or the exchange opens its text.</summary>
    public bool IsTold => ClauseCues.IsTold(Text, Clause) || (Here.Index == 0 && Here.Sentence.End - Here.Sentence.First > LabelLength);

    /// <summary>It tells of an earlier exchange.</summary>
    public bool IsPrevious => EarlierRules.IsEarlier(Text, Here.Sentence, Clause) || IsOneOfThem;

    // "two smaller swaps, one of them a trade of six soldiers for a mayor"
    private bool IsOneOfThem =>
        Told.Hold == TimeHold.None
        && ClauseTimes.TellsOfMany(Open)
        && Exchange is { } exchange
        && exchange.Value(Concept.Exchange) == "one"
        && Text.Has(Concept.Among, Math.Max(Here.Sentence.First, exchange.First - OneOfReach), exchange.First);

    /// <summary>One exchange is meant.</summary>
    public bool IsOne => IsOneOf || ClauseCues.IsNamedAct(Text, Clause) || ClauseCues.IsOfOne(Clause) || IsOfOurOwn;

    // "Our people are home": one exchange, though no noun says so.
    private bool IsOfOurOwn =>
        Own.Count == 0
        && Text.Has(Concept.Own, Clause.First, Clause.End)
        && (ClauseCues.SpeaksOfOurs(Text, Clause) || ClauseCues.IsMeeting(Clause));

    /// <summary>"The same day another exchange was held".</summary>
    public bool IsOfSameDay =>
        IsActOfDay && Text.Has(Concept.SameDay, Math.Max(Here.Sentence.First, Told.Time!.First - SameReach), Told.Time.End);

    /// <summary>"Hours before the swap Ukraine had received 501 bodies": an act of its own, on the day of the one spoken of.</summary>
    public bool IsHoursBefore =>
        Told.Hold == TimeHold.None
        && Text.All(Concept.SameDay, Here.Sentence.First, Here.Sentence.First + OpeningReach)
            .Any(Text, static (t, text) => t.Value(Concept.SameDay) == "hours" && text.IsAny(t.End, BeforeIt));

    private static readonly ConceptSet BeforeIt = ConceptSet.Of(Concept.DecoyTime, Concept.Recall);

    /// <summary>Words of a sentence in which it may say so.</summary>
    private const int OpeningReach = 4;

    // The dead are handed over by themselves, where the sentence has to say that it was the same day.
    private bool IsActOfDay => Own is [{ IsBody: true }, ..] ? Told.Hold != TimeHold.None : Told.IsDated && ClauseCues.IsAct(Text, Clause);

    /// <summary>"The ministry said then that three had come home".</summary>
    public bool IsThen =>
        Text.All(Concept.RelativeDay, Here.Sentence.First, Clause.End).Any(static d => d.Value(Concept.RelativeDay) == "context0");

    /// <summary>"Ukraine has handed the gravely wounded over to Russia".</summary>
    public bool IsHandover => Own.Count == 0 && ClauseCues.IsHandover(Text, Clause);

    /// <summary>"a soldier who came home in an exchange", before anybody is counted.</summary>
    public bool IsRelative =>
        Own.Count == 0
        && Mentions.TrueForAll(static m => m.Headcounts.Count == 0)
        && (Told.Time is null || Exchange is not null)
        && ClauseCues.IsOfSomebody(Text, Clause);

    /// <summary>"He was one of 146 who were freed".</summary>
    public bool IsThroughOne =>
        Own.Count > 0 && Text.Has(Concept.Among, Math.Max(Clause.First, Own[0].Number.First - ThroughReach), Own[0].Number.First);

    /// <summary>It says whom: soldiers, captives, the dead, those of a side.</summary>
    public bool NamesCaptives =>
        !(Own.Count == 0 && ClauseCues.IsOfOnePerson(Text, Clause))
        && (ClauseCues.NamesCaptives(Text, Here.Sentence, Clause) || (Own.Count == 0 && ClauseCues.SpeaksOfOurs(Text, Clause)));

    /// <summary>The sides whose people it calls soldiers and civilians without dividing their number.</summary>
    public Sides MixedFor(Scene scene) =>
        Own.Exists(static c => c.Relation == Relation.Cumulative || c.People == People.Mixed) ? Sides.None : MixedRules.Read(scene, Clause);

    /// <summary>The only day that it names, of what was agreed or called off without one.</summary>
    public TimeExpression? LooseDay =>
        Told.Hold == TimeHold.None && Told.Status.Value is MentionStatus.Agreed or MentionStatus.Cancelled
            ? TimeRules.OnlyDate(Here.Times, Clause)
            : null;
}
