using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What a whole text says of sides, captives and other countries.</summary>
internal sealed class ArticleView
{
    /// <summary>"115 soldiers home for 115": words between a number and its "for".</summary>
    private const int RatioReach = 5;

    /// <summary>Words between a number and its noun.</summary>
    private const int NounReach = 3;

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
        (Ukraine, Russia) = ((named & Sides.Ukraine) != 0, (named & Sides.Russia) != 0);
        // A voice of one side that speaks of "the enemy" names the other.
        Russia |=
            narrator == Sides.Ukraine
            && text.All(Concept.SideName, 0, text.Tokens.Count)
                .Concat(text.All(Concept.GoesTo, 0, text.Tokens.Count))
                .Any(t => t.Value(Concept.SideName) == "enemy" || t.Value(Concept.GoesTo) == "enemy");
        NamesCaptives = Captives(text, 0, text.Tokens.Count) || (title is not null && Captives(title, 0, title.Tokens.Count));
        TellsOfExchange =
            text.Has(Concept.OfPrisoners, 0, text.Tokens.Count)
            || text.Has(Concept.Exchange, 0, text.Tokens.Count)
            || title?.Has(Concept.OfPrisoners, 0, title.Tokens.Count) == true;
        NamesFront =
            Has(Concept.Front)
            || Has(Concept.Slant)
            || (title is not null && (title.Has(Concept.Front, 0, title.Tokens.Count) || title.Has(Concept.Slant, 0, title.Tokens.Count)));
        ExchangesThings = text.Sentences.Exists(s =>
            text.Has(Concept.OtherExchange, s.First, s.End) && text.HasAny(Clause.Acts, s.First, s.End)
        );
        TellsOfOtherExchange = text.All(Concept.OtherExchange, 0, text.Tokens.Count).Any(o => o.Value(Concept.OtherExchange) != "goods");
        NamesOffice = text.Has(Concept.ClaimantUkraine, 0, text.Tokens.Count) || text.Has(Concept.ClaimantRussia, 0, text.Tokens.Count);
    }

    public Sides Narrator { get; }

    /// <summary>The outlet belongs to a side of this war, or the text speaks as one.</summary>
    public bool HasVoice { get; init; }

    /// <summary>A text in the first person, of whose own people some came back: "195 of our guys".</summary>
    public bool TellsOfOwn =>
        tellsOfOwn ??=
            (FirstPerson.SaysOurs(text) || (title is not null && FirstPerson.SaysOurs(title)))
            && (ReturnsPeople(text) || (title is not null && ReturnsPeople(title)));

    /// <summary>"In exchange Moscow took back 175 of its own"</summary>
    public bool GivesInReturn =>
        givesInReturn ??=
            Has(Concept.InReturn)
            && text.Sentences.Exists(s =>
                text.Has(Concept.InReturn, s.First, s.End)
                && (
                    text.Has(Concept.Give, s.First, s.End)
                    || text.Has(Concept.Get, s.First, s.End)
                    || text.Has(Concept.Back, s.First, s.End)
                )
                && (text.Has(Concept.Person, s.First, s.End) || text.Has(Concept.Own, s.First, s.End))
            );

    /// <summary>
    /// One number of people told for two groups, of which one is of a side: "307 soldiers walked out. 307 Russians left".
    /// </summary>
    public bool ReturnsSoldiersTwice => returnsSoldiersTwice ??= CountsAlike();

    /// <summary>So many soldiers, captives, civilians or dead came home or were received: "65 people were returned to Ukraine".</summary>
    public bool ReturnsCounted => returnsCounted ??= text.Sentences.Exists(IsCountedReturn);

    /// <summary>A place where this war is fought, or a word that only its sides use.</summary>
    public bool NamesFront { get; }

    public bool Ukraine { get; }

    public bool Russia { get; }

    public bool NamesCaptives { get; }

    public bool TellsOfExchange { get; }

    public bool NamesOffice { get; }

    /// <summary>A sentence gives, gets or exchanges things.</summary>
    public bool ExchangesThings { get; }

    /// <summary>An exchange of something else by its own name; the goods alone ("40 paintings") are in many texts.</summary>
    public bool TellsOfOtherExchange { get; }

    /// <summary>Somewhere our own people are counted and something is done to them: "48 of ours are home".</summary>
    public bool CountsOurOwn =>
        countsOurOwn ??=
            (title is not null && CountsOurs(title, 0, title.Tokens.Count))
            || (
                Has(Concept.Own) && text.Sentences.Exists(s => CountsOurs(text, s.First, s.End) && text.HasAny(Clause.Acts, s.First, s.End))
            );

    public bool TellsOfExchangeOfSoldiers =>
        tellsOfExchangeOfSoldiers ??=
            text.Sentences.Exists(s => text.Has(Concept.Captivity, s.First, s.End) && ReturnsSoldiers(s))
            || (
                (TellsOfExchange || title?.Has(Concept.Exchange, 0, title.Tokens.Count) == true)
                && (
                    text.All(Concept.Person, 0, text.Tokens.Count).Any(p => p.Value(Concept.Person) is "soldier" or "captive" or "body")
                    || HasRatio(text, 0, text.Tokens.Count)
                )
            );

    // "95 servicemen came back from captivity"
    private bool ReturnsSoldiers(Sentence s) =>
        (text.Has(Concept.Back, s.First, s.End) || text.Has(Concept.Get, s.First, s.End) || text.Has(Concept.Give, s.First, s.End))
        && text.All(Concept.Person, s.First, s.End).Any(p => p.Value(Concept.Person) is "soldier" or "captive");

    // "Rain in the west" makes no party of it: another country in a sentence that tells of captives or of an exchange does.
    public bool ConcernsOtherParty =>
        concernsOtherParty ??=
            title?.Has(Concept.OtherParty, 0, title.Tokens.Count) == true
            || text.Sentences.Exists(s =>
                text.Has(Concept.OtherParty, s.First, s.End) && (Captives(text, s.First, s.End) || text.HasAny(Clause.Acts, s.First, s.End))
            );

    /// <summary>
    /// One side alone is named, and another country that gets or gives people, where nobody mediates: "three went to the United States".
    /// </summary>
    public bool OthersTakePart =>
        Ukraine != Russia
        && text != title
        && text.Sentences.Exists(s =>
            // An Israeli volunteer is no country, nor is a citizen of one.
            text.All(Concept.OtherParty, s.First, s.End)
                .Any(p =>
                    !text.Is(p.End, Concept.Person)
                    && !text.Is(p.First - 1, Concept.Person)
                    && !(text.Is(p.First - 1, Concept.Of) && text.Is(p.First - 2, Concept.Person))
                )
            && text.HasAny(Clause.Acts, s.First, s.End)
            && !text.Has(Concept.Mediation, s.First, s.End)
            && !text.Has(Concept.Talks, s.First, s.End)
            && (Captives(text, s.First, s.End) || text.Has(Concept.Person, s.First, s.End))
        );

    private bool IsCountedReturn(Sentence s) =>
        (
            text.Has(Concept.Back, s.First, s.End)
            || text.Has(Concept.Get, s.First, s.End)
            || text.All(Concept.Give, s.First, s.End).Any(g => g.Value(Concept.Give) is not (null or ""))
        )
        && (
            text.Has(Concept.GoesTo, s.First, s.End)
            || text.Has(Concept.SideName, s.First, s.End)
            || text.Has(Concept.SidePeople, s.First, s.End)
        )
        && text.All(Concept.Person, s.First, s.End)
            .Any(p => p.Value(Concept.Person) != "person" && text.AnyToken(Math.Max(s.First, p.First - NounReach), p.First, IsNumber));

    private bool CountsAlike()
    {
        var counted = new Dictionary<int, bool>();
        foreach (var s in text.Sentences)
        {
            if (!text.Has(Concept.Person, s.First, s.End))
                continue;
            foreach (var number in Numbers.NumberReader.Read(text, s))
            {
                if (
                    number.Value < 5
                    || number.IsOrdinal
                    || number.LooksLikeYear
                    || text.Find(Concept.Person, number.End, Math.Min(number.End + NounReach, s.End)) is null
                )
                    continue;
                var ofSide = text.Has(Concept.SidePeople, number.End, Math.Min(number.End + NounReach, s.End));
                if (counted.TryGetValue(number.Value, out var before) && before != ofSide)
                    return true;
                counted[number.Value] = ofSide;
            }
        }

        return false;
    }

    private static bool ReturnsPeople(MarkedText text) =>
        text.Sentences.Exists(s =>
            (text.Has(Concept.Back, s.First, s.End) || text.Has(Concept.Get, s.First, s.End))
            && (text.Has(Concept.Person, s.First, s.End) || text.Has(Concept.Own, s.First, s.End))
        );

    public bool Has(Concept concept) => text.Has(concept, 0, text.Tokens.Count);

    /// <summary>"195 for 195", somewhere.</summary>
    public bool TellsOfRatio => tellsOfRatio ??= text.Sentences.Exists(s => HasRatio(text, s.First, s.End));

    public static bool HasSide(MarkedText text, string side) => Names(text, 0, text.Tokens.Count, side);

    /// <summary>A range of tokens names a side, its people or one of its offices.</summary>
    public static bool Names(MarkedText text, int first, int end, string side)
    {
        if (!text.HasAny(OfSides, first, end))
            return false;
        for (var i = first; i < end; i++)
        {
            if (text.At(i) is { } term && term.Concepts.Overlaps(OfSides) && IsOf(term, side))
                return true;
        }

        return false;
    }

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
        HasPrice(text, first, end) || text.AnyToken(first, end, static (text, i) => HeadcountCues.IsJoinedPair(text, i));

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
            if (
                own.Value(Concept.Own) == "speaker"
                && (
                    (own.First > first && IsNumber(text, own.First - 1))
                    || (
                        own.First > first + 1
                        && text.Tokens[own.First - 1].Kind == TokenKind.Word
                        && (text.At(own.First - 1) is not { } between || between.Is(Concept.OnTop))
                        && IsNumber(text, own.First - 2)
                    )
                    || (own.End < end && IsNumber(text, own.End))
                )
            )
                return true;
        }

        return false;
    }

    public static bool IsNumber(MarkedText text, int token) => text.IsNumber(token) || text.Is(token, Concept.Multiplier);

    private static bool IsOf(Term term, string side) =>
        term.Value(Concept.SideName) == side
        || term.Value(Concept.SidePeople) == side
        || term.Value(Concept.GoesTo) == side
        || term.Value(Concept.ComesFrom) == side
        || term.Is(side == "ukraine" ? Concept.ClaimantUkraine : Concept.ClaimantRussia);
}
