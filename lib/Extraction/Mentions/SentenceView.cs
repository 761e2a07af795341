using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What one sentence says of acts, people and sides, beside what the text before it was about.</summary>
internal sealed class SentenceView(
    MarkedText text,
    Sentence sentence,
    List<Clause> clauses,
    ArticleView article,
    Topic before,
    bool captivesKnown
)
{
    /// <summary>A place stands at most so many words before its verb: «до Ер-Ріяда прибули».</summary>
    private const int PlaceReach = 4;

    public ArticleView Article { get; } = article;

    public Topic Before { get; } = before;

    public bool CaptivesKnown { get; } = captivesKnown && before == Topic.Ours;

    private readonly Sides sides = ArticleView.SidesIn(text, sentence.First, sentence.End);

    public bool Ukraine => (sides & Sides.Ukraine) != 0;

    public bool Russia => (sides & Sides.Russia) != 0;

    /// <summary>Points by <see cref="RelevanceCues.OfExchange"/>, once they are counted.</summary>
    public int Score { get; set; }

    public bool Acts { get; } = clauses.Exists(c => c.Triggers.Any(t => !t.Is(Concept.Exchange) && t.Value(Concept.Back) != "arrival"));

    public bool Arrives => clauses.Exists(c => c.Triggers.Any(t => t.Value(Concept.Back) == "arrival"));

    public bool Exchange { get; } = clauses.Exists(c => c.Triggers.Any(t => t.Is(Concept.Exchange)));

    public bool ExchangeNoun => Exchange && clauses.Exists(c => c.Triggers.Any(t => t.Value(Concept.Exchange) is "one" or "many"));

    public bool OpensWithThem => CaptivesKnown && text.Is(sentence.First, Concept.Pronoun) && clauses[0].First - sentence.First < 6;

    public bool NamesWhom =>
        Has(Concept.Rank)
        || (
            Has(Concept.Person) && text.All(Concept.Person, sentence.First, sentence.End).Any(p => p.Value(Concept.Person) is not "person")
        );

    // People by any noun, "the same number", a number beside the verb («повернулися 250»), or "they" who were spoken of before.
    public bool NamesSomebody =>
        Has(Concept.Person)
        || Has(Concept.Own)
        || Has(Concept.Same)
        || clauses.Exists(c =>
            c.Triggers.Any(t =>
                (
                    t.End < sentence.End
                    && ((ArticleView.IsNumber(text, t.End) && !IsThing(t.End + 1)) || text.ValueAt(t.End, Concept.Each) == "before")
                ) || (t.First > sentence.First && ArticleView.IsNumber(text, BeforeAdverb(t.First - 1)))
            )
        )
        || (CaptivesKnown && Has(Concept.SidePeople))
        || OpensWithThem;

    public bool NamesBothSides =>
        Has(Concept.BothSides) && text.All(Concept.BothSides, sentence.First, sentence.End).Any(b => b.Value(Concept.BothSides) != "alone");

    public bool HasRatio => ArticleView.HasRatio(text, sentence.First, sentence.End);

    // «в Украину прибыли сто человек, в Россию — 106»
    public bool GoesBothWays =>
        text.All(Concept.GoesTo, sentence.First, sentence.End).ToList() is [_, _, ..] goals
        && goals.Select(g => g.Value(Concept.GoesTo)).Distinct().Count() == 2;

    public bool NamesOffice => Has(Concept.ClaimantUkraine) || Has(Concept.ClaimantRussia);

    public bool NamesOurOwn =>
        Has(Concept.Own) && text.All(Concept.Own, sentence.First, sentence.End).Any(o => o.Value(Concept.Own) == "speaker");

    public bool CountsOurOwn => Has(Concept.Own) && ArticleView.CountsOurs(text, sentence.First, sentence.End);

    public bool NamesOtherExchange =>
        Has(Concept.OtherExchange)
        && text.All(Concept.OtherExchange, sentence.First, sentence.End).Any(o => o.Value(Concept.OtherExchange) != "goods");

    // «Повернення стало можливим завдяки …»
    public bool OpensWithReturn => text.Is(sentence.First, Concept.Nominal);

    public bool SoldiersFollow
    {
        get
        {
            var index = text.SentenceOf(sentence.First);
            for (var next = index + 1; next < Math.Min(index + 3, text.Sentences.Count); next++)
            {
                var (first, end) = (text.Sentences[next].First, text.Sentences[next].End);
                if (
                    (
                        text.Has(Concept.Back, first, end)
                        || text.Has(Concept.Give, first, end)
                        || text.Has(Concept.Get, first, end)
                        || text.Is(first, Concept.Part)
                    )
                    && text.All(Concept.Person, first, end).Any(p => p.Value(Concept.Person) is "soldier" or "captive")
                    && !text.Has(Concept.OtherParty, first, end)
                )
                    return true;
            }

            return false;
        }
    }

    /// <summary>Another country, where it is not named for talks or for what came before or after them.</summary>
    public Term? Other { get; } = OtherOf(text, sentence);

    private static Term? OtherOf(MarkedText text, Sentence sentence)
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

    /// <summary>Words between talks and those who hold them.</summary>
    private const int TalksReach = 8;

    /// <summary>Between the names of two parties stand at most so many words.</summary>
    private const int PairReach = 7;

    // "under the peace agreement between Israel and the group Hamas": two others, whatever they speak about.
    private static bool IsBetweenOthers(MarkedText text, Sentence sentence, Term party) =>
        text.ValueAt(party.First - 1, Concept.Since) == "pair"
        && text.Find(Concept.OtherParty, party.End, Math.Min(party.End + PairReach, sentence.End)) is { } second
        && text.Has(Concept.And, party.End, second.First);

    // "Washington and Moscow", "the US-Russian exchange", "between Israel and Hamas"
    public bool OtherIsParty =>
        Other is { } other
        && !IsThird(other)
        && (
            IsBetweenOthers(text, sentence, other)
            || (text.Is(other.End, Concept.And) && (IsCountry(other.End + 1) || text.Is(other.End + 2, Concept.SideName)))
            || (text.Is(other.First - 1, Concept.And) && IsCountry(other.First - 2))
            || text.Is(other.End, Concept.SidePeople)
            || text.Is(other.End, Concept.SideName)
        );

    /// <summary>A list of three countries takes so many words on either side of one.</summary>
    private const int ListReach = 5;

    // "the delegations of Russia, Ukraine and the United States": beside both sides of this war it is no party to their exchange.
    private bool IsThird(Term other)
    {
        var near = text.All(
                Concept.SideName,
                Math.Max(sentence.First, other.First - ListReach),
                Math.Min(sentence.End, other.End + ListReach)
            )
            .Select(n => n.Value(Concept.SideName))
            .ToList();
        return near.Contains("ukraine")
            && near.Contains("russia")
            && (text.Is(other.First - 1, Concept.And) || text.Is(other.End, Concept.And) || text.Tokens[other.End].Norm is ",");
    }

    /// <summary>Whatever other country the sentence names is one that mediates.</summary>
    public bool OthersMediate => text.All(Concept.OtherParty, sentence.First, sentence.End).All(p => p.Is(Concept.Mediator));

    // "Hungary said that it had taken in …", «опинилися в Угорщині»
    public bool OtherReceives => Other is { } other && Receives(other);

    private bool Receives(Term other) =>
        clauses.Exists(c =>
            c.Triggers.Any(trigger =>
                (trigger.Is(Concept.Get) && other.First < trigger.First && trigger.First - other.First < 12)
                // «передала Угорщині»: the dative needs no preposition.
                || (trigger.Is(Concept.Give) && other.First == trigger.End)
                || (
                    (trigger.Is(Concept.Back) || trigger.Is(Concept.Give))
                    && other.First > trigger.First
                    && other.First - trigger.End <= 5
                    && !text.AnyToken(
                        trigger.End,
                        other.First,
                        static (text, i) => text.Tokens[i].Norm is "," && text.ValueAt(i + 1, Concept.And) is not null
                    )
                    && (text.Is(other.First - 1, Concept.On) || text.Is(other.First - 1, Concept.Toward))
                )
            )
        );

    /// <summary>
    /// "ten foreigners arrived in Riyadh", "landed in Budapest": a country that neither sent nor gets them, and nobody else's way home is
    /// told.
    /// </summary>
    public bool ArrivesElsewhere =>
        !Exchange
        && !Has(Concept.GoesTo)
        && text.HasAny(Countries, sentence.First, sentence.End + 2)
        && clauses.Exists(c =>
            c.Triggers.Any(t =>
                t.Is(Concept.Back)
                && (
                    (t.Value(Concept.Back) == "arrival" && IsElsewhere(t.End))
                    || Enumerable
                        .Range(t.First - PlaceReach, PlaceReach)
                        .Concat(Enumerable.Range(t.End, 1))
                        .Any(i => i > c.First && (text.Is(i, Concept.On) || text.Is(i, Concept.Toward)) && IsElsewhere(i + 1))
                )
            )
        );

    private static readonly ConceptSet Countries = ConceptSet.Of(Concept.OtherParty, Concept.Mediator);

    private bool IsElsewhere(int token) =>
        text.Is(token, Concept.OtherParty) || text.ValueAt(token, Concept.Mediator) is not (null or "ICRC" or "UN" or "Belarus");

    public bool Has(Concept concept) => text.Has(concept, sentence.First, sentence.End);

    // «Семеро вже вдома», «Дома — 95»: a word that says nothing may stand between the number and its verb.
    private int BeforeAdverb(int token) =>
        token > sentence.First
        && text.Tokens[token].Kind == TokenKind.Word
        && (text.At(token) is not { } word || word.Is(Concept.Cumulative))
        && ArticleView.IsNumber(text, token - 1)
            ? token - 1
            : token;

    // «повернулися 14 картин»: a noun that no list of people has.
    private bool IsThing(int token) => token < sentence.End && text.At(token) is null && text.Tokens[token].Kind == TokenKind.Word;

    private bool IsCountry(int token) => text.Is(token, Concept.SideName) || text.Is(token, Concept.OtherParty);
}
