using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Statuses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>What the words of one clause say of the act that it tells, whatever people and times it names.</summary>
internal static class ClauseCues
{
    /// <summary>Words between the noun of a relative clause and its pronoun.</summary>
    private const int WhoReach = 3;

    /// <summary>The noun or verb of an exchange; null where the clause tells of giving, getting or coming home alone.</summary>
    public static Term? Exchange(Clause clause) => clause.Triggers.Find(static t => t.Is(Concept.Exchange));

    /// <summary>"an exchange took place", "they exchanged"</summary>
    public static bool IsAct(MarkedText text, Clause clause) =>
        IsOfOne(clause) && (Exchange(clause)!.Value(Concept.Exchange) == "verb" || text.Has(Concept.Happen, clause.First, clause.End));

    /// <summary>"an exchange", "they exchanged", and not "exchanges".</summary>
    public static bool IsOfOne(Clause clause) => Exchange(clause) is { } exchange && exchange.Value(Concept.Exchange) != "many";

    /// <summary>"exchanges", and nothing else.</summary>
    public static bool IsOfMany(Clause clause) => clause.Triggers.TrueForAll(static t => t.Value(Concept.Exchange) == "many");

    /// <summary>"The exchange took place": says of the exchange itself that it was held.</summary>
    public static bool IsOfItself(MarkedText text, Clause clause) =>
        clause.Triggers.TrueForAll(static t => t.Value(Concept.Exchange) == "one") && text.Has(Concept.Happen, clause.First, clause.End);

    /// <summary>"an exchange", and no verb that says whether it was held.</summary>
    public static bool IsNounOnly(MarkedText text, Clause clause) =>
        clause.Triggers.TrueForAll(static t => t.Value(Concept.Exchange) is "one" or "many")
        && !text.Has(Concept.Happen, clause.First, clause.End);

    /// <summary>"The transfer took place on 11 June"</summary>
    public static bool IsNamedAct(MarkedText text, Clause clause) =>
        clause.Triggers.Exists(static t => t.Is(Concept.Nominal))
        && text.All(Concept.Happen, clause.First, clause.End).Any(static h => h.Value(Concept.Happen) == "");

    /// <summary>"Our people are home"</summary>
    public static bool SpeaksOfOurs(MarkedText text, Clause clause) =>
        text.All(Concept.Own, clause.First, clause.End).Any(static o => o.Value(Concept.Own) == "speaker");

    /// <summary>"families met them": who was met, and not who came.</summary>
    public static bool IsMeeting(Clause clause) => clause.Triggers.TrueForAll(static t => t.Value(Concept.Get) == "meet");

    /// <summary>"the swap is part of the deal", "under the agreement": speaks of an agreement told before.</summary>
    public static bool RefersBack(MarkedText text, Clause clause) =>
        text.Has(Concept.Plan, clause.First, clause.End)
        || text.All(Concept.Agreed, clause.First, clause.End).Any(static a => a.Value(Concept.Agreed) == "under");

    /// <summary>"handed over to Moscow those whom it had held": people given away, counted or not.</summary>
    public static bool IsHandover(MarkedText text, Clause clause) =>
        StatusRules.Main(clause) is var act
        && act.Is(Concept.Give)
        && !act.Is(Concept.Nominal)
        && HasGiverAndGoal(text, clause, act)
        && text.All(Concept.Person, act.End, clause.End).Any(static p => p.Value(Concept.Person) is not "person");

    private static bool HasGiverAndGoal(MarkedText text, Clause clause, Term act) =>
        text.Has(Concept.SideName, clause.First, act.First)
        && !text.Is(act.First - 1, Concept.Relative)
        && text.Has(Concept.GoesTo, clause.First, clause.End);

    /// <summary>A verb tells that it was done, not a noun alone.</summary>
    public static bool IsTold(MarkedText text, Clause clause) =>
        clause.Triggers.Exists(static t => !t.Is(Concept.Exchange) || t.Value(Concept.Exchange) == "verb")
        || text.Has(Concept.Happen, clause.First, clause.End)
        || text.Has(Concept.Latest, clause.First, clause.End);

    /// <summary>"let him out of jail in October", "who was herself set free": an act that is told of one person, and of no exchange.</summary>
    public static bool IsOfOnePerson(MarkedText text, Clause clause) =>
        Exchange(clause) is null
        && clause.Triggers.TrueForAll(
            text,
            static (t, text) => IsPerson(text, t.End) || IsPerson(text, t.First - 1) || IsPerson(text, t.First - 2)
        );

    private static bool IsPerson(MarkedText text, int token) =>
        text.ValueAt(token, Concept.OnePerson) == "" && !text.Is(token, Concept.Relative);

    /// <summary>"the marine, who came home": said of somebody in passing.</summary>
    public static bool IsOfSomebody(MarkedText text, Clause clause) =>
        TellsOfReturn(clause)
        && IsBehindPronoun(text, clause.Triggers[0])
        && text.Has(Concept.Person, clause.First, clause.Triggers[0].First)
        && !text.Has(Concept.SideName, clause.First, clause.End);

    private static bool IsBehindPronoun(MarkedText text, Term act) =>
        text.Is(act.First - 1, Concept.Relative) || text.Is(act.First - 2, Concept.Relative);

    // To come home or to be exchanged; to be given only in an exchange.
    private static bool TellsOfReturn(Clause clause)
    {
        foreach (var act in clause.Triggers)
        {
            if (!act.Is(Concept.Back) && !act.Is(Concept.Exchange) && !(act.Is(Concept.Give) && Exchange(clause) is not null))
                return false;
        }

        return true;
    }

    /// <summary>It says that captives, soldiers, the dead or a side's people are meant.</summary>
    public static bool NamesCaptives(MarkedText text, Sentence sentence, Clause clause) =>
        Exchange(clause) is not null
        || IsOfCaptives(text, sentence, clause)
        || text.Has(Concept.Captivity, clause.First, clause.End)
        || text.Has(Concept.ComesFrom, clause.First, clause.End)
        || CallsThemCaptives(text, clause);

    // "the prisoners who came home": said of them before their pronoun.
    private static bool IsOfCaptives(MarkedText text, Sentence sentence, Clause clause) =>
        text.Is(clause.First, Concept.Relative)
        && text.All(Concept.Person, Math.Max(sentence.First, clause.First - WhoReach), clause.First)
            .Any(static p => p.Value(Concept.Person) is not "person");

    private static bool CallsThemCaptives(MarkedText text, Clause clause) =>
        text.All(Concept.SidePeople, clause.First, clause.End).Any(static p => p.Is(Concept.Person))
        || text.All(Concept.Person, clause.First, clause.End).Any(static p => p.Value(Concept.Person) != "person");
}
