using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What the words of one clause say of the act that it tells, whatever people and times it names.</summary>
internal static class ClauseCues
{
    /// <summary>Words between the noun of a relative clause and its pronoun.</summary>
    private const int WhoReach = 3;

    /// <summary>The noun or verb of an exchange; null where the clause tells of giving, getting or coming home alone.</summary>
    public static Term? Exchange(Clause clause) => clause.Triggers.Find(t => t.Is(Concept.Exchange));

    /// <summary>"an exchange took place", "they exchanged"</summary>
    public static bool IsAct(MarkedText text, Clause clause) =>
        IsOfOne(clause) && (Exchange(clause)!.Value(Concept.Exchange) == "verb" || text.Has(Concept.Happen, clause.First, clause.End));

    /// <summary>"an exchange", "they exchanged", and not "exchanges".</summary>
    public static bool IsOfOne(Clause clause) => Exchange(clause) is { } exchange && exchange.Value(Concept.Exchange) != "many";

    /// <summary>"The transfer took place on 11 June"</summary>
    public static bool IsNamedAct(MarkedText text, Clause clause) =>
        clause.Triggers.Any(t => t.Is(Concept.Nominal))
        && text.All(Concept.Happen, clause.First, clause.End).Any(h => h.Value(Concept.Happen) == "");

    /// <summary>"Our people are home"</summary>
    public static bool SpeaksOfOurs(MarkedText text, Clause clause) =>
        text.All(Concept.Own, clause.First, clause.End).Any(o => o.Value(Concept.Own) == "speaker");

    /// <summary>"families met them": who was met, and not who came.</summary>
    public static bool IsMeeting(Clause clause) => clause.Triggers.All(t => t.Value(Concept.Get) == "meet");

    /// <summary>"handed over to Moscow those whom it had held": people given away, counted or not.</summary>
    public static bool IsHandover(MarkedText text, Clause clause) =>
        StatusRules.Main(clause) is var act
        && act.Is(Concept.Give)
        && !act.Is(Concept.Nominal)
        && text.Has(Concept.SideName, clause.First, act.First)
        && !text.Is(act.First - 1, Concept.Relative)
        && text.Has(Concept.GoesTo, clause.First, clause.End)
        && text.All(Concept.Person, act.End, clause.End).Any(p => p.Value(Concept.Person) is not "person");

    /// <summary>A verb tells that it was done, not a noun alone.</summary>
    public static bool IsTold(MarkedText text, Clause clause) =>
        clause.Triggers.Any(t => !t.Is(Concept.Exchange) || t.Value(Concept.Exchange) == "verb")
        || text.Has(Concept.Happen, clause.First, clause.End)
        || text.Has(Concept.Latest, clause.First, clause.End);

    /// <summary>"the marine, who came home": said of somebody in passing.</summary>
    public static bool IsOfSomebody(MarkedText text, Clause clause) =>
        clause.Triggers.All(t => t.Is(Concept.Back) || t.Is(Concept.Exchange) || (Exchange(clause) is not null && t.Is(Concept.Give)))
        && (text.Is(clause.Triggers[0].First - 1, Concept.Relative) || text.Is(clause.Triggers[0].First - 2, Concept.Relative))
        && text.FindLast(Concept.Person, clause.First, clause.Triggers[0].First) is not null
        && !text.Has(Concept.SideName, clause.First, clause.End);

    /// <summary>It says that captives, soldiers, the dead or a side's people are meant.</summary>
    public static bool NamesCaptives(MarkedText text, Sentence sentence, Clause clause) =>
        Exchange(clause) is not null
        || (
            text.Is(clause.First, Concept.Relative)
            && text.All(Concept.Person, Math.Max(sentence.First, clause.First - WhoReach), clause.First)
                .Any(p => p.Value(Concept.Person) is not "person")
        )
        || text.Has(Concept.Captivity, clause.First, clause.End)
        || text.Has(Concept.ComesFrom, clause.First, clause.End)
        || text.All(Concept.SidePeople, clause.First, clause.End).Any(p => p.Is(Concept.Person))
        || text.All(Concept.Person, clause.First, clause.End).Any(p => p.Value(Concept.Person) != "person");
}
