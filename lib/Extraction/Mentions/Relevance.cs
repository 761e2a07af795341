using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Whose exchange a sentence speaks of.</summary>
internal enum Topic
{
    None,
    Ours,

    /// <summary>Another pair of countries, or another kind of exchange.</summary>
    Foreign,

    /// <summary>People released to a third country.</summary>
    ThirdCountry,
}

/// <summary>Decides sentence by sentence whether an exchange of people between Russia and Ukraine is spoken of; a sentence that names no party keeps the topic.</summary>
internal sealed class Relevance(MarkedText text, Sides narrator, MarkedText? title)
{
    // One side and prisoners of war imply the other; an office's channel, or a text in a side's own language, need not name it.
    private readonly bool both = IsOfThisWar(text, narrator, title);

    private readonly bool captives = NamesExchangeOfSoldiers(text, title) || (title is not null && NamesPrisoners(title, 0, title.Tokens.Count)) || IsExchangeOfOffices(text, title);

    private readonly bool tellsExchange = NamesPrisoners(text, 0, text.Tokens.Count) || text.Has(Concept.Exchange, 0, text.Tokens.Count);

    // A headline of a prisoner exchange sets the topic: ours, unless it names another party and not Ukraine.
    private Topic topic = title is null || !Events.HeadlineRules.TellsOfReturn(title) ? Topic.None
        : !NamesOtherParty(title) ? Topic.Ours
        : HasSide(title, "ukraine") ? Topic.None : Topic.Foreign;
    private bool prisonersKnown = title is not null && Events.HeadlineRules.TellsOfReturn(title) && !NamesOtherParty(title);

    public Topic Of(Sentence sentence, List<Clause> clauses)
    {
        if (!both) return Topic.None;
        var ukraine = Names(sentence, "ukraine");
        var foreign = text.All(Concept.OtherParty, sentence.First, sentence.End).FirstOrDefault(p => !text.Has(Concept.Talks, Math.Max(sentence.First, p.First - 8), p.First) && !text.Has(Concept.Around, Math.Max(sentence.First, p.First - 8), p.First));
        if (clauses.Count == 0)
        {
            // "He spent two years in Russian captivity": whom a later "he was exchanged" speaks of.
            prisonersKnown |= foreign is null && NamesCaptives(text, sentence.First, sentence.End) && (ukraine || Names(sentence, "russia"));
            return topic;
        }

        var exchange = clauses.Any(c => c.Triggers.Any(t => t.Is(Concept.Exchange)));
        var people = text.Has(Concept.Person, sentence.First, sentence.End) && text.All(Concept.Person, sentence.First, sentence.End).Any(p => p.Value(Concept.Person) is not "person") || text.Has(Concept.Rank, sentence.First, sentence.End) || text.Has(Concept.Captivity, sentence.First, sentence.End) || text.Has(Concept.ComesFrom, sentence.First, sentence.End) || NamesPrisoners(text, sentence.First, sentence.End);
        // "Ukraine and Russia each freed 90 people"
        people = people || (text.Has(Concept.Person, sentence.First, sentence.End) && text.Has(Concept.Each, sentence.First, sentence.End) && (NamesBoth(sentence) || text.Has(Concept.BothSides, sentence.First, sentence.End)) && clauses.Any(c => c.Triggers.Any(t => t.Is(Concept.Give))));
        // «Сотня наших — удома», says an office of one side
        people = people || ((narrator != Sides.None || text.Has(Concept.ClaimantUkraine, sentence.First, sentence.End) || text.Has(Concept.ClaimantRussia, sentence.First, sentence.End)) && text.All(Concept.Own, sentence.First, sentence.End).Any(o => o.Value(Concept.Own) == "speaker") && clauses.Any(c => c.Triggers.Any(t => t.Is(Concept.Back) || t.Is(Concept.Get))));
        // "140 Ukrainians came home", told before it is said that they were soldiers, or in a text that tells of an exchange
        people = people || (clauses.Any(c => c.Triggers.Any(t => !t.Is(Concept.Exchange))) && (text.Has(Concept.SidePeople, sentence.First, sentence.End) || clauses.Any(c => c.Triggers.Any(t => t.First > sentence.First && IsNumber(text, t.First - 1)))) && (tellsExchange || SoonSoldiers(sentence)));
        people = people || (exchange && SoonSoldiers(sentence));
        // «Під час обмінів додому повернулися 2 080 українців»
        people = people || (text.Has(Concept.Person, sentence.First, sentence.End) && exchange && clauses.Any(c => c.Triggers.Any(t => t.Is(Concept.Back))));
        // «Пасхальный обмен — 175 на 175»
        people = people || (exchange && HasRatio(text, sentence.First, sentence.End));
        // «Великодній обмін. 277 воїнів обійняли рідну землю»: an office's own channel need not say whom.
        people = people || (narrator != Sides.None && captives && exchange && !text.Has(Concept.OtherExchange, sentence.First, sentence.End));
        // "1,200 Ukrainians are to be freed", in an article that speaks of exchanges of captives
        people = people || (captives && clauses.Any(c => c.Triggers.Any(t => !t.Is(Concept.Exchange))) && text.All(Concept.SidePeople, sentence.First, sentence.End).Any(p => p.Is(Concept.Person)));
        if (foreign is not null && !(text.Has(Concept.Mediation, sentence.First, sentence.End) && (ukraine || topic == Topic.Ours)))
        {
            if (!ukraine && (exchange || people) && (topic != Topic.Ours || IsParty(foreign))) return Aside();
            if (IsReceiver(foreign, clauses)) return topic = Topic.ThirdCountry;
        }

        if (topic is Topic.Foreign && !ukraine) return Topic.Foreign;
        if (topic is Topic.ThirdCountry && !exchange) return Topic.ThirdCountry;
        var any = text.Has(Concept.Person, sentence.First, sentence.End) || text.Has(Concept.SidePeople, sentence.First, sentence.End) || text.Has(Concept.Own, sentence.First, sentence.End) || text.Has(Concept.Same, sentence.First, sentence.End)
            || clauses.Any(c => c.Triggers.Any(t => !t.Is(Concept.Exchange) && t.End < sentence.End && (IsNumber(text, t.End) || text.ValueAt(t.End, Concept.Each) == "before")));
        // "They were handed over on Friday"
        if (prisonersKnown && topic == Topic.Ours && text.Is(sentence.First, Concept.Pronoun) && !exchange && clauses[0].First - sentence.First < 6) return Topic.Ours;
        if (ukraine && text.Has(Concept.SinceWar, sentence.First, sentence.End) && any) return topic = Topic.Ours;
        if (topic == Topic.Ours && text.Has(Concept.Mediation, sentence.First, sentence.End) && text.Has(Concept.Mediator, sentence.First, sentence.End)) return Topic.Ours;
        if (topic == Topic.Ours && prisonersKnown && (text.Has(Concept.HowMany, sentence.First, sentence.End) || text.Has(Concept.Withheld, sentence.First, sentence.End))) return Topic.Ours;
        // «Повернення стало можливим завдяки …»: the return that the headline tells of
        if (topic == Topic.Ours && prisonersKnown && text.Is(sentence.First, Concept.Nominal)) return Topic.Ours;
        if (!people && !(prisonersKnown && (exchange || any)) && !(exchange && ukraine && Names(sentence, "russia"))) return Topic.None;
        if (text.Has(Concept.OtherExchange, sentence.First, sentence.End) && !people) return Topic.None;
        prisonersKnown |= (people && (exchange || ukraine || Names(sentence, "russia"))) || (exchange && NamesBoth(sentence)) || (people && narrator != Sides.None);
        topic = Topic.Ours;
        return Topic.Ours;
    }

    // One of the next two sentences says that soldiers or captives came back.
    private bool SoonSoldiers(Sentence sentence)
    {
        var index = text.SentenceOf(sentence.First);
        for (var next = index + 1; next < Math.Min(index + 3, text.Sentences.Count); next++)
        {
            var (first, end) = (text.Sentences[next].First, text.Sentences[next].End);
            if ((text.Has(Concept.Back, first, end) || text.Has(Concept.Give, first, end) || text.Has(Concept.Get, first, end)) && text.All(Concept.Person, first, end).Any(p => p.Value(Concept.Person) is "soldier" or "captive") && !text.Has(Concept.OtherParty, first, end)) return true;
        }

        return false;
    }

    // "193 for 193"
    private static bool HasRatio(MarkedText text, int first, int end) => text.All(Concept.For, first, end).Any(f => f.First > first && f.End < end && IsNumber(text, f.First - 1) && IsNumber(text, f.End));

    private static bool IsNumber(MarkedText text, int token) => text.Tokens[token].Kind == TokenKind.Number || text.Is(token, Concept.Number) || text.Is(token, Concept.Multiplier);

    // "Washington and Moscow", "the US-Russian exchange", "between Israel and Hamas"
    private bool IsParty(Term foreign) =>
        (text.Is(foreign.End, Concept.And) && (text.Is(foreign.End + 1, Concept.SideName) || text.Is(foreign.End + 1, Concept.OtherParty) || text.Is(foreign.End + 2, Concept.SideName)))
        || (text.Is(foreign.First - 1, Concept.And) && (text.Is(foreign.First - 2, Concept.SideName) || text.Is(foreign.First - 2, Concept.OtherParty)))
        || text.Is(foreign.End, Concept.SidePeople) || text.Is(foreign.End, Concept.SideName);

    /// <summary>The sentence names Ukraine and Russia.</summary>
    public bool NamesBoth(Sentence sentence) => Names(sentence, "ukraine") && Names(sentence, "russia");

    // A foreign exchange told in passing does not change what the article is about.
    private Topic Aside()
    {
        if (topic != Topic.Ours) topic = Topic.Foreign;
        return Topic.Foreign;
    }

    // Those who mediate are no party to the exchange.
    private static bool NamesOtherParty(MarkedText title) => title.Has(Concept.OtherParty, 0, title.Tokens.Count) && !title.Has(Concept.Mediation, 0, title.Tokens.Count);

    // "prisoner swap", «обмін полоненими»: the compound says whom.
    private static bool NamesPrisoners(MarkedText text, int first, int end) => text.Has(Concept.OfPrisoners, first, end);

    private bool Names(Sentence sentence, string side)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.At(i) is { } term && IsOf(term, side)) return true;
        }

        return false;
    }

    private static bool IsOf(Term term, string side) =>
        term.Value(Concept.SideName) == side || term.Value(Concept.SidePeople) == side || term.Value(Concept.GoesTo) == side || term.Value(Concept.ComesFrom) == side
        || term.Is(side == "ukraine" ? Concept.ClaimantUkraine : Concept.ClaimantRussia);

    private static bool IsOfThisWar(MarkedText text, Sides narrator, MarkedText? title)
    {
        var end = text.Tokens.Count;
        var ukraine = narrator == Sides.Ukraine || HasSide(text, "ukraine") || (title is not null && HasSide(title, "ukraine"));
        var russia = narrator == Sides.Russia || HasSide(text, "russia") || (title is not null && HasSide(title, "russia"));
        if (ukraine && russia) return true;
        var soldiers = NamesCaptives(text, 0, end) || NamesPrisoners(text, 0, end) || text.Has(Concept.SinceWar, 0, end) || text.Has(Concept.Exchange, 0, end);
        if (ukraine || russia) return soldiers || text.Has(Concept.ClaimantUkraine, 0, end) || text.Has(Concept.ClaimantRussia, 0, end) || narrator == Sides.Russia || text.Has(Concept.Mediation, 0, end);
        // «В пятницу каждая сторона получила по 270 военных»: a text that names no party at all speaks of the war that its outlet is read for.
        return NamesExchangeOfSoldiers(text, title) && !ConcernsOtherParty(text) && title?.Has(Concept.OtherParty, 0, title.Tokens.Count) != true;
    }

    private static bool NamesCaptives(MarkedText text, int first, int end) =>
        text.Has(Concept.Captivity, first, end) || text.Has(Concept.ComesFrom, first, end) || text.All(Concept.Person, first, end).Any(p => p.Value(Concept.Person) is "body" or "captive");

    private static bool NamesExchangeOfSoldiers(MarkedText text, MarkedText? title) =>
        (text.Has(Concept.Exchange, 0, text.Tokens.Count) || title?.Has(Concept.Exchange, 0, title.Tokens.Count) == true)
        && (text.All(Concept.Person, 0, text.Tokens.Count).Any(p => p.Value(Concept.Person) is "soldier" or "captive" or "body") || HasRatio(text, 0, text.Tokens.Count));

    // "Rain in the west" makes no party of it: another country in a sentence that tells of captives or of an exchange does.
    private static bool ConcernsOtherParty(MarkedText text) => text.Sentences.Exists(s =>
        text.Has(Concept.OtherParty, s.First, s.End) && (NamesCaptives(text, s.First, s.End) || Enumerable.Range(s.First, s.End - s.First).Any(i => text.At(i) is { } term && Clause.IsTrigger(term))));

    // «Сторони погодили списки на обмін», an office named, and no other kind of exchange or party
    private static bool IsExchangeOfOffices(MarkedText text, MarkedText? title)
    {
        var end = text.Tokens.Count;
        return (text.Has(Concept.Exchange, 0, end) || title?.Has(Concept.Exchange, 0, title.Tokens.Count) == true) && (text.Has(Concept.ClaimantUkraine, 0, end) || text.Has(Concept.ClaimantRussia, 0, end))
            && !text.Has(Concept.OtherExchange, 0, end) && !ConcernsOtherParty(text);
    }

    public static bool HasSide(MarkedText text, string side)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (text.At(i) is { } term && IsOf(term, side)) return true;
        }

        return false;
    }

    // "Hungary said that it had taken in …", «опинилися в Угорщині»
    private bool IsReceiver(Term foreign, List<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            foreach (var trigger in clause.Triggers)
            {
                if (trigger.Is(Concept.Get) && foreign.First < trigger.First && trigger.First - foreign.First < 12) return true;
                if ((trigger.Is(Concept.Back) || trigger.Is(Concept.Give)) && foreign.First > trigger.First && foreign.First - trigger.End <= 5 && (text.Is(foreign.First - 1, Concept.On) || text.Is(foreign.First - 1, Concept.Toward))) return true;
            }
        }

        return false;
    }
}
