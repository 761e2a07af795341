using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Topics;

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
    /// <summary>"They" stand before their clause by fewer words than so many.</summary>
    private const int ThemReach = 6;

    /// <summary>Sentences behind one that tells of an exchange, the first of which may tell who came home.</summary>
    private const int FollowReach = 2;

    private readonly OtherCountry others = new(text, sentence, clauses);
    private readonly Sides sides = ArticleView.SidesIn(text, sentence.First, sentence.End);

    public ArticleView Article { get; } = article;

    public Topic Before { get; } = before;

    public bool CaptivesKnown { get; } = captivesKnown && before == Topic.Ours;

    public bool Ukraine => (sides & Sides.Ukraine) != 0;

    public bool Russia => (sides & Sides.Russia) != 0;

    /// <summary>Points by <see cref="RelevanceCues.OfExchange"/>, once they are counted.</summary>
    public int Score { get; set; }

    public bool Acts { get; } =
        clauses.Exists(static c => c.Triggers.Exists(static t => !t.Is(Concept.Exchange) && t.Value(Concept.Back) != "arrival"));

    public bool Arrives => clauses.Exists(static c => c.Triggers.Exists(static t => t.Value(Concept.Back) == "arrival"));

    public bool Exchange { get; } = clauses.Exists(static c => c.Triggers.Exists(static t => t.Is(Concept.Exchange)));

    public bool ExchangeNoun =>
        Exchange && clauses.Exists(static c => c.Triggers.Exists(static t => t.Value(Concept.Exchange) is "one" or "many"));

    public bool OpensWithThem => CaptivesKnown && text.Is(sentence.First, Concept.Pronoun) && clauses[0].First - sentence.First < ThemReach;

    public bool NamesWhom => Has(Concept.Rank) || All(Concept.Person).Any(static p => p.Value(Concept.Person) is not "person");

    // People by any noun, "the same number", a number beside the verb («повернулися 250»), or "they" who were spoken of before.
    public bool NamesSomebody => HasPeople || CountsBesideVerb || (CaptivesKnown && Has(Concept.SidePeople)) || OpensWithThem;

    private bool HasPeople => Has(Concept.Person) || Has(Concept.Own) || Has(Concept.Same);

    private bool CountsBesideVerb
    {
        get
        {
            foreach (var clause in clauses)
            {
                foreach (var verb in clause.Triggers)
                {
                    if (IsCountedBehind(verb.End) || IsCountedBefore(verb.First))
                        return true;
                }
            }

            return false;
        }
    }

    private bool IsCountedBehind(int token) =>
        token < sentence.End
        && ((ArticleView.IsNumber(text, token) && !IsThing(token + 1)) || text.ValueAt(token, Concept.Each) == "before");

    private bool IsCountedBefore(int verb) => verb > sentence.First && ArticleView.IsNumber(text, BeforeAdverb(verb - 1));

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

    public bool NamesBothSides => All(Concept.BothSides).Any(static b => b.Value(Concept.BothSides) != "alone");

    public bool HasRatio => ArticleView.HasRatio(text, sentence.First, sentence.End);

    // «в Украину прибыли сто человек, в Россию — 106»
    public bool GoesBothWays =>
        All(Concept.GoesTo).ToList() is [_, _, ..] goals && goals.Select(static g => g.Value(Concept.GoesTo)).Distinct().Count() == 2;

    public bool NamesOffice => Has(Concept.ClaimantUkraine) || Has(Concept.ClaimantRussia);

    public bool NamesOurOwn => All(Concept.Own).Any(static o => o.Value(Concept.Own) == "speaker");

    public bool CountsOurOwn => Has(Concept.Own) && ArticleView.CountsOurs(text, sentence.First, sentence.End);

    public bool NamesOtherExchange => All(Concept.OtherExchange).Any(static o => o.Value(Concept.OtherExchange) != "goods");

    // «Повернення стало можливим завдяки …»
    public bool OpensWithReturn => text.Is(sentence.First, Concept.Nominal);

    public bool SoldiersFollow
    {
        get
        {
            var index = text.SentenceOf(sentence.First);
            for (var next = index + 1; next < Math.Min(index + 1 + FollowReach, text.Sentences.Count); next++)
            {
                if (TellsOfSoldiers(text.Sentences[next].First, text.Sentences[next].End))
                    return true;
            }

            return false;
        }
    }

    private bool TellsOfSoldiers(int first, int end) =>
        MovesOrDivides(first, end)
        && text.All(Concept.Person, first, end).Any(static p => p.Value(Concept.Person) is "soldier" or "captive")
        && !text.Has(Concept.OtherParty, first, end);

    private bool MovesOrDivides(int first, int end) =>
        text.Has(Concept.Back, first, end)
        || text.Has(Concept.Give, first, end)
        || text.Has(Concept.Get, first, end)
        || text.Is(first, Concept.Part);

    /// <summary>Another country, where it is not named for talks or for what came before or after them.</summary>
    public Term? Other => others.Name;

    // "Washington and Moscow", "the US-Russian exchange", "between Israel and Hamas"
    public bool OtherIsParty => others.IsParty;

    /// <summary>Whatever other country the sentence names is one that mediates.</summary>
    public bool OthersMediate => others.OnlyMediates;

    /// <summary>Two others, and neither side of this war: "between Israel and Hamas".</summary>
    public bool IsBetweenOthers => sides == Sides.None && others.AreTwo;

    // "Hungary said that it had taken in …", «опинилися в Угорщині»
    public bool OtherReceives => others.Receives;

    /// <summary>
    /// "ten foreigners arrived in Riyadh", "landed in Budapest": a country that neither sent nor gets them, and nobody else's way home is
    /// told.
    /// </summary>
    public bool ArrivesElsewhere => !Exchange && !Has(Concept.GoesTo) && others.IsReached;

    public bool Has(Concept concept) => text.Has(concept, sentence.First, sentence.End);

    private Terms All(Concept concept) => text.All(concept, sentence.First, sentence.End);
}
