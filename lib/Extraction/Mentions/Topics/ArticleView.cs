using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Speaking;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Topics;

/// <summary>What a whole text says of sides, captives and other countries.</summary>
internal sealed class ArticleView
{
    /// <summary>"115 soldiers home for 115": words between a number and its "for".</summary>
    private const int RatioReach = 5;

    private readonly MarkedText text;
    private readonly MarkedText? title;

    // Asked for by each sentence, or by none.
    private bool? tellsOfExchangeOfSoldiers,
        concernsOtherParty,
        tellsOfRatio,
        tellsOfOwn,
        givesInReturn,
        returnsSoldiersTwice,
        returnsCounted,
        countsOurOwn;

    public ArticleView(MarkedText text, Sides narrator, MarkedText? title)
    {
        (this.text, this.title, Narrator) = (text, title, narrator);
        var named = narrator | SidesIn(text, 0, text.Tokens.Count) | (title is null ? Sides.None : SidesIn(title, 0, title.Tokens.Count));
        Ukraine = (named & Sides.Ukraine) != 0;
        // A voice of one side that speaks of "the enemy" names the other.
        Russia = (named & Sides.Russia) != 0 || (narrator == Sides.Ukraine && SpeaksOfEnemy(text));
        NamesCaptives = Captives(text, 0, text.Tokens.Count) || (title is not null && Captives(title, 0, title.Tokens.Count));
        TellsOfExchange = Has(Concept.OfPrisoners) || Has(Concept.Exchange) || TitleHas(Concept.OfPrisoners);
        NamesFront = Has(Concept.Front) || Has(Concept.Slant) || TitleHas(Concept.Front) || TitleHas(Concept.Slant);
        ExchangesThings = ArticleActs.ExchangesThings(text);
        TellsOfOtherExchange = text.All(Concept.OtherExchange, 0, text.Tokens.Count)
            .Any(static o => o.Value(Concept.OtherExchange) != "goods");
        NamesOffice = Has(Concept.ClaimantUkraine) || Has(Concept.ClaimantRussia);
    }

    private static bool SpeaksOfEnemy(MarkedText text) =>
        text.All(Concept.SideName, 0, text.Tokens.Count).Any(static t => t.Value(Concept.SideName) == "enemy")
        || text.All(Concept.GoesTo, 0, text.Tokens.Count).Any(static t => t.Value(Concept.GoesTo) == "enemy");

    public Sides Narrator { get; }

    /// <summary>The outlet belongs to a side of this war, or the text speaks as one.</summary>
    public bool HasVoice { get; init; }

    public bool Ukraine { get; }

    public bool Russia { get; }

    public bool NamesNoSide => !Ukraine && !Russia;

    public bool NamesBothSides => Ukraine && Russia;

    public bool NamesCaptives { get; }

    public bool TellsOfExchange { get; }

    public bool NamesOffice { get; }

    /// <summary>A place where this war is fought, or a word that only its sides use.</summary>
    public bool NamesFront { get; }

    /// <summary>A sentence gives, gets or exchanges things.</summary>
    public bool ExchangesThings { get; }

    /// <summary>An exchange of something else by its own name; the goods alone ("40 paintings") are in many texts.</summary>
    public bool TellsOfOtherExchange { get; }

    /// <summary>People of any kind, or captivity, are spoken of somewhere.</summary>
    public bool NamesPeople => NamesCaptives || text.HasAny(OfPeople, 0, text.Tokens.Count);

    private static readonly ConceptSet OfPeople = ConceptSet.Of(
        Concept.Person,
        Concept.Captivity,
        Concept.ComesFrom,
        Concept.OfPrisoners,
        Concept.Own,
        Concept.Rank
    );

    /// <summary>Nothing that it tells could be about captives.</summary>
    public bool TellsOfNoReturn => !TellsOfExchange && !NamesCaptives && !TellsOfOwn && !GivesInReturn && !ReturnsSoldiersTwice;

    /// <summary>A text in the first person, of whose own people some came back: "195 of our guys".</summary>
    public bool TellsOfOwn => tellsOfOwn ??= InTextOrTitle(FirstPerson.SaysOurs) && InTextOrTitle(ArticleActs.ReturnsPeople);

    /// <summary>"In exchange Moscow took back 175 of its own"</summary>
    public bool GivesInReturn => givesInReturn ??= ArticleActs.GivesInReturn(text);

    /// <summary>
    /// One number of people told for two groups, of which one is of a side: "307 soldiers walked out. 307 Russians left".
    /// </summary>
    public bool ReturnsSoldiersTwice => returnsSoldiersTwice ??= ArticleActs.CountsAlike(text);

    /// <summary>So many soldiers, captives, civilians or dead came home or were received: "65 people were returned to Ukraine".</summary>
    public bool ReturnsCounted => returnsCounted ??= ArticleActs.ReturnsCounted(text);

    /// <summary>Somewhere our own people are counted and something is done to them: "48 of ours are home".</summary>
    public bool CountsOurOwn =>
        countsOurOwn ??=
            (title is not null && CountsOurs(title, 0, title.Tokens.Count))
            || (
                Has(Concept.Own)
                && text.Sentences.Exists(
                    text,
                    static (s, text) => CountsOurs(text, s.First, s.End) && text.HasAny(Clause.Acts, s.First, s.End)
                )
            );

    public bool TellsOfExchangeOfSoldiers =>
        tellsOfExchangeOfSoldiers ??=
            ArticleActs.ReturnsSoldiersFromCaptivity(text)
            || ((TellsOfExchange || TitleHas(Concept.Exchange)) && (NamesSoldiers() || HasRatio(text, 0, text.Tokens.Count)));

    private bool NamesSoldiers() =>
        text.All(Concept.Person, 0, text.Tokens.Count).Any(static p => p.Value(Concept.Person) is "soldier" or "captive" or "body");

    /// <summary>Another country, in the headline or in a sentence that tells of captives or of an exchange.</summary>
    public bool ConcernsOtherParty => concernsOtherParty ??= TitleHas(Concept.OtherParty) || ArticleActs.ConcernsOthers(text);

    /// <summary>
    /// One side alone is named, and another country that gets or gives people, where nobody mediates: "three went to the United States".
    /// </summary>
    public bool OthersTakePart => Ukraine != Russia && text != title && ArticleActs.OthersTakePart(text);

    /// <summary>"195 for 195", somewhere.</summary>
    public bool TellsOfRatio => tellsOfRatio ??= text.Sentences.Exists(text, static (s, text) => HasRatio(text, s.First, s.End));

    public bool Has(Concept concept) => text.Has(concept, 0, text.Tokens.Count);

    private bool TitleHas(Concept concept) => title?.Has(concept, 0, title.Tokens.Count) == true;

    private bool InTextOrTitle(Func<MarkedText, bool> says) => says(text) || (title is not null && says(title));

    /// <summary>A text names a side, "ukraine" or "russia", its people or one of its offices.</summary>
    public static bool HasSide(MarkedText text, string side) => (SidesIn(text, 0, text.Tokens.Count) & Scene.SideOf(side)) != 0;

    // What tells a side.
    private static readonly ConceptSet OfSides = ConceptSet.Of(
        Concept.SideName,
        Concept.SidePeople,
        Concept.GoesTo,
        Concept.ComesFrom,
        Concept.ClaimantUkraine,
        Concept.ClaimantRussia
    );

    /// <summary>A range of tokens names both sides.</summary>
    public static bool NamesBoth(MarkedText text, int first, int end) => SidesIn(text, first, end) == Sides.Both;

    /// <summary>The sides that a range of tokens names.</summary>
    public static Sides SidesIn(MarkedText text, int first, int end)
    {
        var sides = Sides.None;
        if (!text.HasAny(OfSides, first, end))
            return sides;
        for (var i = first; i < end && sides != Sides.Both; i++)
        {
            if (text.At(i) is not { } term || !term.Concepts.Overlaps(OfSides))
                continue;
            if (IsOf(term, "ukraine"))
                sides |= Sides.Ukraine;
            if (IsOf(term, "russia"))
                sides |= Sides.Russia;
        }

        return sides;
    }

    /// <summary>"captivity", "freed by Russia", "captives", "bodies"</summary>
    public static bool Captives(MarkedText text, int first, int end) =>
        text.Has(Concept.Captivity, first, end)
        || text.Has(Concept.ComesFrom, first, end)
        || text.All(Concept.Burial, first, end).Any(b => b.Value(Concept.Burial) == "home")
        || text.All(Concept.Person, first, end).Any(p => p.Value(Concept.Person) is "body" or "captive");

    /// <summary>"193 for 193"</summary>
    public static bool HasRatio(MarkedText text, int first, int end) =>
        HasPrice(text, first, end) || text.AnyToken(first, end, static (text, i) => PairCues.IsJoinedPair(text, i));

    // "193 for 193", "115 soldiers for 115"
    private static bool HasPrice(MarkedText text, int first, int end)
    {
        foreach (var word in text.All(Concept.For, first, end))
        {
            if (word.First == first || word.End >= end || !IsNumber(text, word.End))
                continue;
            for (var i = Math.Max(first, word.First - RatioReach); i < word.First; i++)
            {
                if (IsNumber(text, i) && (i == word.First - 1 || text.Has(Concept.Person, i, word.First)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>«48 наших», "our 48 soldiers": a number beside the word for our own.</summary>
    public static bool CountsOurs(MarkedText text, int first, int end)
    {
        foreach (var own in text.All(Concept.Own, first, end))
        {
            if (own.Value(Concept.Own) == "speaker" && (IsCountedBefore(text, first, own) || (own.End < end && IsNumber(text, own.End))))
                return true;
        }

        return false;
    }

    // «48 наших», «48 саме наших»: a word that says nothing may stand between.
    private static bool IsCountedBefore(MarkedText text, int first, Term own)
    {
        var before = own.First - 1;
        if (before >= first && IsNumber(text, before))
            return true;
        return before > first
            && text.Tokens[before].Kind == TokenKind.Word
            && (text.At(before) is not { } between || between.Is(Concept.OnTop))
            && IsNumber(text, before - 1);
    }

    public static bool IsNumber(MarkedText text, int token) => text.IsNumber(token) || text.Is(token, Concept.Multiplier);

    private static bool IsOf(Term term, string side) =>
        term.Value(Concept.SideName) == side
        || term.Value(Concept.SidePeople) == side
        || term.Value(Concept.GoesTo) == side
        || term.Value(Concept.ComesFrom) == side
        || term.Is(side == "ukraine" ? Concept.ClaimantUkraine : Concept.ClaimantRussia);
}
