using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>The words of a clause that tell what has become of its act. Which of them decides, the rules say.</summary>
/// <param name="Hope">It is hoped for, proposed or talked about.</param>
/// <param name="Agreed">It was agreed.</param>
/// <param name="Ahead">It will be.</param>
/// <param name="Done">Somebody managed to do it.</param>
/// <param name="Aim">It is meant to be: an infinitive, «повернутися».</param>
internal readonly record struct StatusWords(Term? Hope, Term? Agreed, Term? Ahead, Term? Done, Term? Aim)
{
    public static StatusWords Of(in ClauseAct act)
    {
        var agreed = Agreement(act);
        return new(
            Hopes.Find(act, agreed),
            agreed,
            FutureWords.Find(act),
            Success(act),
            act.Clause.Triggers.Find(static t => t.Is(Concept.Aim))
        );
    }

    private static Term? Agreement(in ClauseAct act) =>
        act.Text.All(Concept.Agreed, act.Clause.First, act.Clause.End).FirstOrDefault(act, static (a, act) => !IsOfExchange(act, a))
            is { } agreed
        && !IsCarriedOut(act, agreed)
            ? agreed
            : null;

    // "the exchange agreed in Istanbul returned 168", «в рамках согласованного обмена»: which one it was.
    private static bool IsOfExchange(in ClauseAct act, Term agreed) =>
        agreed.Value(Concept.Agreed) == "of"
        || (
            agreed.Value(Concept.Agreed) == "verb"
            && !act.Trigger.Is(Concept.Exchange)
            && act.Trigger.First >= agreed.End
            && act.Text.Is(agreed.First - 1, Concept.Exchange)
            && (act.Text.ValueAt(agreed.End, Concept.On) == "" || act.Text.Is(agreed.End, Concept.Region))
        )
        || IsInRelative(act, agreed)
        || IsOfStage(act, agreed);

    // "Under the second stage of a deal reached in Istanbul, 168 were freed": the stage that was carried out.
    private static bool IsOfStage(in ClauseAct act, Term agreed) =>
        act.Trigger.First >= agreed.End
        && !act.Trigger.Is(Concept.Exchange)
        && act.IsFinite
        && !act.IsInfinitive()
        && act.Text.Has(Concept.Stage, act.Clause.First, agreed.First)
        && act.HasOwnDay();

    /// <summary>Words between a relative pronoun and its verb.</summary>
    private const int PronounReach = 3;

    // «в рамках обмена, о котором стороны договорились в Стамбуле, вернулись 168»: of the exchange that is named before it.
    private static bool IsInRelative(in ClauseAct act, Term agreed) =>
        act.Trigger.First >= agreed.End
        && !act.Trigger.Is(Concept.Exchange)
        && !act.IsInfinitive()
        && act.Text.FindLast(Concept.Relative, Math.Max(act.Sentence.First, agreed.First - PronounReach), agreed.First) is { } pronoun
        && act.Text.Has(Concept.Exchange, act.Sentence.First, pronoun.First)
        && act.Text.AnyToken(agreed.End, act.Trigger.First, static (text, i) => text.Tokens[i].Norm is ",");

    // «Домовилися про таке: за сорок своїх росіяни випустили вісімдесят»: a side is the subject of a finite verb behind a colon, and did
    // what was agreed.
    private static bool IsCarriedOut(in ClauseAct act, Term agreed) =>
        IsFiniteDeed(act.Trigger)
        && act.Text.FindLast(Concept.SideName, Math.Max(act.Clause.First, agreed.End), act.Trigger.First) is { } who
        && !who.Is(Concept.Oblique)
        && !who.Is(Concept.Recipient)
        && act.Text.AnyToken(agreed.End, who.First, static (text, i) => text.Tokens[i].Norm is ":");

    private static bool IsFiniteDeed(Term act) =>
        (act.Is(Concept.Give) || act.Is(Concept.Get)) && !act.Is(Concept.Future) && !act.Is(Concept.Aim) && !act.Is(Concept.Nominal);

    private static Term? Success(in ClauseAct act) =>
        act.Text.FindLast(Concept.Managed, act.Clause.First, act.Clause.End) is { } managed && !IsOfAnotherMatter(act, managed)
            ? managed
            : null;

    // "The talks ended in a quarrel; they agreed on an exchange": the one says nothing of the other.
    private static bool IsOfAnotherMatter(in ClauseAct act, Term managed) =>
        managed.End <= act.Trigger.First
        && act.Text.AnyToken(
            managed.End,
            act.Trigger.First,
            static (text, i) => text.Tokens[i].Norm is ";" || text.ValueAt(i, Concept.Agreed) == "verb"
        );
}
