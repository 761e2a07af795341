using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Topics;

/// <summary>Another country that a sentence names, and what it does there: takes part, mediates, takes people in.</summary>
internal readonly struct OtherCountry
{
    /// <summary>Words between talks and those who hold them.</summary>
    private const int TalksReach = 8;

    /// <summary>Between the names of two parties stand at most so many words.</summary>
    private const int PairReach = 7;

    /// <summary>A list of three countries takes so many words on either side of one.</summary>
    private const int ListReach = 5;

    /// <summary>A place stands at most so many words before its verb: «до Ер-Ріяда прибули».</summary>
    private const int PlaceReach = 4;

    /// <summary>Words between a country and the verb of getting whose subject it is.</summary>
    private const int SubjectReach = 12;

    /// <summary>Words between a verb and the country that people go to.</summary>
    private const int GoalReach = 5;

    private static readonly ConceptSet Countries = ConceptSet.Of(Concept.OtherParty, Concept.Mediator);

    private readonly MarkedText text;
    private readonly Sentence sentence;
    private readonly List<Clause> clauses;

    public OtherCountry(MarkedText text, Sentence sentence, List<Clause> clauses)
    {
        (this.text, this.sentence, this.clauses) = (text, sentence, clauses);
        Name = Find(text, sentence);
    }

    /// <summary>Its name, where that does not stand for talks or for what came before or after them; null where there is none.</summary>
    public Term? Name { get; }

    private static Term? Find(MarkedText text, Sentence sentence)
    {
        foreach (var party in text.All(Concept.OtherParty, sentence.First, sentence.End))
        {
            var before = Math.Max(sentence.First, party.First - TalksReach);
            if (
                IsBetweenOthers(text, sentence, party)
                || (!text.Has(Concept.Talks, before, party.First) && !text.Has(Concept.Around, before, party.First))
            )
                return party;
        }

        return null;
    }

    // "under the peace agreement between Israel and the group Hamas": two others, whatever they speak about.
    private static bool IsBetweenOthers(MarkedText text, Sentence sentence, Term party) =>
        text.ValueAt(party.First - 1, Concept.Since) == "pair"
        && text.Find(Concept.OtherParty, party.End, Math.Min(party.End + PairReach, sentence.End)) is { } second
        && text.Has(Concept.And, party.End, second.First);

    /// <summary>"Washington and Moscow", "the US-Russian exchange", "between Israel and Hamas"</summary>
    public bool IsParty => Name is { } name && !IsThird(name) && (IsBetweenOthers(text, sentence, name) || IsPaired(name));

    private bool IsPaired(Term name) =>
        IsPairedBehind(name) || IsPairedBefore(name) || text.Is(name.End, Concept.SidePeople) || text.Is(name.End, Concept.SideName);

    private bool IsPairedBehind(Term name) =>
        text.Is(name.End, Concept.And) && (IsCountry(name.End + 1) || text.Is(name.End + 2, Concept.SideName));

    private bool IsPairedBefore(Term name) => text.Is(name.First - 1, Concept.And) && IsCountry(name.First - 2);

    private bool IsCountry(int token) => text.Is(token, Concept.SideName) || text.Is(token, Concept.OtherParty);

    // "the delegations of Russia, Ukraine and the United States": beside both sides of this war it is no party to their exchange.
    private bool IsThird(Term name) =>
        (text.Is(name.First - 1, Concept.And) || text.Is(name.End, Concept.And) || text.Tokens[name.End].Norm is ",")
        && IsNear("ukraine", name)
        && IsNear("russia", name);

    private bool IsNear(string side, Term name) =>
        text.All(Concept.SideName, Math.Max(sentence.First, name.First - ListReach), Math.Min(sentence.End, name.End + ListReach))
            .Any(side, static (n, side) => n.Value(Concept.SideName) == side);

    /// <summary>"Qatar mediated between Israel and Hamas": two others, neither of which mediates between the sides of this war.</summary>
    public bool AreTwo =>
        Name is { } first
        && !first.Is(Concept.Mediator)
        && text.All(Concept.OtherParty, first.End, sentence.End)
            .Any(
                (Text: text, First: first),
                static (second, told) => !second.Is(Concept.Mediator) && !IsOfOneCountry(told.Text, told.First, second)
            );

    // "Israel", "Israeli"
    private static bool IsOfOneCountry(MarkedText text, Term one, Term other)
    {
        var (first, second) = (text.Tokens[one.First].Norm, text.Tokens[other.First].Norm);
        return first.Length >= CountryStem && second.StartsWith(first[..CountryStem], StringComparison.Ordinal);
    }

    /// <summary>Letters by which the forms of a country's name are one.</summary>
    private const int CountryStem = 4;

    /// <summary>Whatever other country the sentence names is one that mediates.</summary>
    public bool OnlyMediates => text.All(Concept.OtherParty, sentence.First, sentence.End).All(static party => party.Is(Concept.Mediator));

    /// <summary>"Hungary said that it had taken in …", «опинилися в Угорщині»</summary>
    public bool Receives
    {
        get
        {
            if (Name is not { } name)
                return false;
            foreach (var clause in clauses)
            {
                foreach (var trigger in clause.Triggers)
                {
                    if (IsSubject(trigger, name) || IsRecipient(trigger, name) || IsGoal(trigger, name))
                        return true;
                }
            }

            return false;
        }
    }

    private static bool IsSubject(Term verb, Term name) =>
        verb.Is(Concept.Get) && name.First < verb.First && verb.First - name.First < SubjectReach;

    // «передала Угорщині»: the dative needs no preposition.
    private static bool IsRecipient(Term verb, Term name) => verb.Is(Concept.Give) && name.First == verb.End;

    private bool IsGoal(Term verb, Term name) =>
        (verb.Is(Concept.Back) || verb.Is(Concept.Give))
        && IsSoonBehind(verb, name)
        && !HasNextClause(verb.End, name.First)
        && IsPreposition(name.First - 1);

    private static bool IsSoonBehind(Term verb, Term name) => name.First > verb.First && name.First - verb.End <= GoalReach;

    private bool HasNextClause(int from, int to) =>
        text.AnyToken(from, to, static (text, i) => text.Tokens[i].Norm is "," && text.Is(i + 1, Concept.And));

    private bool IsPreposition(int token) => text.Is(token, Concept.On) || text.Is(token, Concept.Toward);

    /// <summary>"ten foreigners arrived in Riyadh", "landed in Budapest": a country that neither sent nor gets those who come.</summary>
    public bool IsReached
    {
        get
        {
            if (!text.HasAny(Countries, sentence.First, sentence.End + 2))
                return false;
            foreach (var clause in clauses)
            {
                foreach (var trigger in clause.Triggers)
                {
                    if (trigger.Is(Concept.Back) && IsReachedBy(clause, trigger))
                        return true;
                }
            }

            return false;
        }
    }

    private bool IsReachedBy(Clause clause, Term verb)
    {
        if (verb.Value(Concept.Back) == "arrival" && IsElsewhere(verb.End))
            return true;
        for (var i = Math.Max(verb.First - PlaceReach, clause.First + 1); i < verb.First; i++)
        {
            if (IsPreposition(i) && IsElsewhere(i + 1))
                return true;
        }

        return IsPreposition(verb.End) && IsElsewhere(verb.End + 1);
    }

    private bool IsElsewhere(int token) =>
        text.Is(token, Concept.OtherParty) || text.ValueAt(token, Concept.Mediator) is not (null or "ICRC" or "UN" or "Belarus");
}
