using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// What only the headline tells of the main exchange: a text below "Ukraine brings home five children" may say no more than "their return
/// was made possible by …".
/// Evidence selects words of the clean text, which has no headline: such numbers point at the words that speak of the exchange.
/// </summary>
internal static class HeadlineRules
{
    /// <summary>The headline tells of an exchange when it says whom: captives, soldiers, children, the dead, or both sides.</summary>
    public static bool TellsOfReturn(MarkedText title)
    {
        var end = title.Tokens.Count;
        if (title.All(Concept.OtherExchange, 0, end).Any(o => o.Value(Concept.OtherExchange) != "goods"))
            return false;
        if (title.Has(Concept.OfPrisoners, 0, end))
            return true;
        var act = title.AnyToken(0, end, static (title, i) => title.At(i) is { } term && Clause.IsTrigger(term));
        // «самолёт с девяноста освобождёнными россиянами»: who was freed is one of those.
        var whom =
            title.All(Concept.Person, 0, end).Any(p => p.Value(Concept.Person) is not "person" || p.Is(Concept.Back))
            || title.Has(Concept.Captivity, 0, end)
            || title.Has(Concept.ComesFrom, 0, end);
        // «Обмін 140 на 140 очікують у четвер»
        if (title.Has(Concept.Exchange, 0, end) && ArticleView.HasRatio(title, 0, end))
            return true;
        // «90 військових удома, і з ними п'ятеро цивільних: обмін відбувся», "95 on each side in an exchange": so many captives, whoever
        // they are.
        if (
            (title.Has(Concept.Exchange, 0, end) || (act && title.Has(Concept.Captivity, 0, end)))
            && CountsCaptives(title)
            && !title.Has(Concept.OtherParty, 0, end)
        )
            return true;
        // "Exchange: 350 from each side today", «Обмен, которого ждали в четверг, не состоится»
        if (
            title.All(Concept.Exchange, 0, end).Any(e => e.Value(Concept.Exchange) == "one")
            && !title.Has(Concept.OtherParty, 0, end)
            && (title.Has(Concept.Each, 0, end) || (title.Has(Concept.Cancelled, 0, end) && !title.Has(Concept.Talks, 0, end)))
        )
            return true;
        // «ДОМА 173 наших защитника!»
        if (act && ArticleView.CountsOurs(title, 0, end))
            return true;
        var (ukraine, russia) = (ArticleView.HasSide(title, "ukraine"), ArticleView.HasSide(title, "russia"));
        // «64 наших воїнів приїхали додому»
        var ours = title.All(Concept.Own, 0, end).Any(o => o.Value(Concept.Own) == "speaker");
        return act && ((ukraine && russia) || (whom && (ukraine || russia || ours)) || (ours && ArticleView.CountsOurs(title, 0, end)));
    }

    /// <summary>A noun stands at most so many words behind its number.</summary>
    private const int NounReach = 3;

    // A number of soldiers or captives, or of people on each side.
    private static bool CountsCaptives(MarkedText title) =>
        title.Sentences.Exists(s =>
            NumberReader
                .Read(title, s)
                .Exists(n =>
                    n is { IsOrdinal: false, LooksLikeYear: false, Value: > 1 }
                    && (
                        title
                            .All(Concept.Person, n.End, Math.Min(n.End + NounReach, s.End))
                            .Any(p => p.Value(Concept.Person) is "soldier" or "captive")
                        || (
                            title.Has(Concept.Each, s.First, s.End)
                            && title
                                .All(Concept.Person, n.End, Math.Min(n.End + NounReach, s.End))
                                .Any(p => p.Value(Concept.Person) == "person")
                        )
                    )
                )
        );

    /// <summary>
    /// «ДОМА! 95 наших»: so many of our own in a headline, which need no verb beside their number; null when it counts none.
    /// </summary>
    public static Headcount? Ours(MarkedText title, Sides us)
    {
        if (us is not (Sides.Ukraine or Sides.Russia))
            return null;
        foreach (var sentence in title.Sentences)
        {
            foreach (var number in NumberReader.Read(title, sentence))
            {
                var own = title.At(number.First - 1) is { } before && before.Is(Concept.Own) ? before : title.At(number.End);
                if (number.IsOrdinal || number.LooksLikeYear || number.Value <= 1 || own?.Value(Concept.Own) != "speaker")
                    continue;
                var kind = title.Find(Concept.Person, number.End, Math.Min(number.End + 4, sentence.End))?.Value(Concept.Person);
                return new Headcount
                {
                    Number = new Quantity(0, 0, number.Value, number.Precision),
                    Phrase = default,
                    People = kind is null ? People.Person : NounPhrase.Kind(kind),
                    Value = number.Value,
                    Precision = number.Precision,
                    To = us,
                };
            }
        }

        return null;
    }

    /// <summary>The headline tells of something done: "sides swap hundreds of prisoners".</summary>
    public static bool TellsOfDone(MarkedText title) =>
        TellsOfReturn(title)
        && title.Sentences.Exists(s =>
            Clause
                .Split(title, s)
                .Exists(c => !CountRules.IsAdjective(title, c, []) && StatusRules.Read(title, s, c).Value == MentionStatus.Completed)
        );

    /// <summary>
    /// The headline tells of an exchange, be it held, ahead or called off: not of one who was freed, nor of what was denied.
    /// </summary>
    public static bool TellsOfSome(MarkedText title) =>
        title.Sentences.Exists(s =>
            Clause
                .Split(title, s)
                .Exists(c =>
                    !CountRules.IsAdjective(title, c, [])
                    && StatusRules.Read(title, s, c).Value is not (MentionStatus.Denied or MentionStatus.Generic)
                )
        );

    // «502 полеглі повернулися на щиті», above a text that names the sides: so many came home, whoever they are.
    private static bool CountsReturn(MarkedText title, List<Mention> mentions)
    {
        var end = title.Tokens.Count;
        return mentions.Exists(m => m.Status is MentionStatus.Completed or MentionStatus.Announced)
            && !title.Has(Concept.OtherParty, 0, end)
            && !title.Has(Concept.OtherExchange, 0, end)
            && title.Sentences.Exists(s =>
                title
                    .All(Concept.Person, s.First, s.End)
                    .Any(p => p.Value(Concept.Person) is not "person" && ArticleView.IsNumber(title, Math.Max(s.First, p.First - 1)))
                && title.AnyToken(
                    s.First,
                    s.End,
                    static (title, i) => title.At(i) is { } act && (act.Is(Concept.Back) || act.Is(Concept.Get) || act.Is(Concept.Give))
                )
            );
    }

    /// <summary>Gives the main exchange the people that only its headline counts; opens it where the text itself opens none.</summary>
    /// <returns>The main exchange, null when there is none.</returns>
    public static ExchangeEvent? Complete(
        MarkedText text,
        MarkedText? title,
        Voice voice,
        List<Mention> mentions,
        List<ExchangeEvent> events,
        ExchangeEvent? main,
        DateResolver resolver
    )
    {
        if (title is null || !(TellsOfReturn(title) || CountsReturn(title, mentions)))
            return main;
        var told = new MentionReader(title, new Scene(title, voice), title, isKnown: true).Read();
        // "The handover set for Saturday is off", above a text that tells what was to be handed over
        if (
            main is { Status: RecordStatus.Announced }
            && told.Find(m => m is { IsPrevious: false, Status: MentionStatus.Cancelled }) is { } off
            && !told.Exists(m => m.Status == MentionStatus.Completed)
        )
        {
            main.CallOff();
            if (
                main.Time is null
                && (off.Time ?? off.LooseDay) is { } meant
                && resolver.Resolve(meant, null, null) is { Date: not null } day
            )
                main.HeadlineDate = day;
        }

        // "80 of ours will be home on Saturday": what only the headline tells may lie ahead.
        var status =
            main?.Status
            ?? (
                told.Exists(m => m is { IsPrevious: false, Status: MentionStatus.Completed })
                || !told.Exists(m => m.Status == MentionStatus.Announced)
                    ? RecordStatus.Completed
                    : RecordStatus.Announced
            );
        if (status is not (RecordStatus.Completed or RecordStatus.Announced))
            return main;
        var counts = told.Where(m => m is { IsPrevious: false, Status: MentionStatus.Completed } == (status == RecordStatus.Completed))
            .SelectMany(m => m.Headcounts)
            .Select(Whole)
            .Select(c => OfSide(main, c))
            .Where(LikenessRules.IsWhole)
            .ToList();
        if (
            counts.Count == 0
            && status == RecordStatus.Completed
            && Ours(title, voice.Narrator != Sides.None ? voice.Narrator : voice.Leaning) is { } ours
        )
            counts.Add(ours);
        // "Kyiv gets 700 bodies, Moscow 19", above a text that tells of civilians who came home on a day before: two acts, and the
        // headline's is the news.
        if (
            main is { Status: RecordStatus.Completed, Hold: TimeHold.Happened, First.SentenceIndex: > 0, Headcounts.Count: > 0 }
            && counts.Count > 0
            && resolver.Published is { } today
            && main.Date is { Precision: DatePrecision.Day, Date: { } before }
            && before < today
            && Day(title) is null
            && main.Headcounts.TrueForAll(h => h.IsBody != counts[0].IsBody)
            && counts.TrueForAll(c => c.IsBody == counts[0].IsBody)
        )
            events.Add(main = Opened(text, mentions, told.FirstOrDefault(), status));
        if (
            main is null
            && counts.Count > 0
            && events.TrueForAll(e => e.Status != RecordStatus.Completed || e.IsBackground || e.First.IsRecalled)
        )
            events.Add(main = Opened(text, mentions, told.FirstOrDefault(), status));
        // "Russia and Ukraine trade POWs", above a text that tells of something beside it
        if (
            main is null
            && ArticleView.NamesBoth(title, 0, title.Tokens.Count)
            && TellsOfDone(title)
            && told is [{ IsPrevious: false, Status: MentionStatus.Completed } trade, ..]
        )
        {
            if (events.Count == 0)
                events.Add(main = Opened(text, mentions, trade, RecordStatus.Completed));
            // "It was the first exchange in months": the one of the headline, of which the text tells no more.
            else if (
                events
                is [
                    {
                        Status: RecordStatus.Completed,
                        Time: null,
                        Headcounts.Count: 0,
                        First: { IsPrevious: false, IsRecalled: false }
                    } alone,
                ]
            )
                main = alone;
        }

        main ??= Ahead(title, text, mentions, events, told, resolver);
        if (main is null)
            return null;
        foreach (
            var headline in told.Where(m =>
                m is { IsPrevious: false } && (m.Status == MentionStatus.Completed) == (status == RecordStatus.Completed)
            )
        )
            main.MixedFor |= headline.MixedFor;
        // "Prisoner exchange on 18 October: what is known", above a text that names no day
        if (main.Time is null && Day(title) is { } named)
            main.HeadlineDate = resolver.Resolve(named, status == RecordStatus.Announced, null);
        foreach (var dead in counts)
            CountDead(text, main, dead);
        List<Headcount> below = [.. main.Headcounts];
        foreach (var said in counts)
        {
            // "By the formula 95 for 95", above a text that counts one side's 95: as many went the other way.
            var count = OfOtherHalf(below, said);
            // "Kyiv returned 46 civilians taken to Ukraine", above a text that tells of 46 Russians: the same people, of the side that the
            // text says.
            if (
                count is { Precision: CountPrecision.Exact, IsPair: false, Nationality: Sides.None }
                && count == said
                && below is [{ Relation: Relation.Whole, IsBody: false, To: Sides.Ukraine or Sides.Russia } one]
                && one.Value == count.Value
            )
                count = count with { To = one.To };
            // "Another ten civilians are back", above a text that tells of ten Ukrainians
            for (var i = 0; i < main.Headcounts.Count && count.People is People.Civilian or People.Child; i++)
            {
                if (
                    main.Headcounts[i] is { People: People.Person, Relation: Relation.Whole or Relation.OnTop } same
                    && same.Value == count.Value
                    && (same.To & count.To) != 0
                )
                    main.Headcounts[i] = same with { People = count.People };
            }

            // "More than a hundred soldiers are home", above a text that counts none: better than no number.
            if (IsTold(main, below, count) || (count.Precision != CountPrecision.Exact && below.Exists(h => h.IsBody == count.IsBody)))
                continue;
            // "55 Russians" in the headline, "more than half a hundred" in the text: the same people, said more exactly.
            main.Headcounts.RemoveAll(h => h.To == count.To && h.IsBody == count.IsBody && h.Precision != CountPrecision.Exact);
            main.Headcounts.Add(At(main.First.Trigger, count));
        }

        Divide(main, told, counts);
        return main;
    }

    // "90 who fell in the south, 31 in the east and nine from morgues": one number of several in a sentence.
    private static bool IsOfList(MarkedText text, Headcount some, Headcount all) =>
        some.Value < all.Value
        && all.Precision == CountPrecision.Exact
        && NumberReader.Read(text, text.Sentences[text.SentenceOf(some.Number.First)]).Count(n => !n.IsOrdinal && n.Value < all.Value) > 2;

    // "130 fallen soldiers are home", above a text that tells of one side alone: hers.
    private static Headcount OfSide(ExchangeEvent? main, Headcount dead) =>
        dead is { IsBody: true, To: Sides.None }
        && main is not null
        && main.Headcounts.Where(h => h.Relation == Relation.Whole).Aggregate(Sides.None, (all, h) => all | h.To)
            is Sides.Ukraine
                or Sides.Russia
            ? dead with
            {
                To = main.Headcounts.Find(h => h.Relation == Relation.Whole && h.To != Sides.None)!.To,
                Relation = Relation.Whole,
            }
            : dead;

    // "130 of the fallen are home. The bodies were handed over on Monday: 90 defenders from the south, …": whom a text about the dead calls
    // soldiers are some of those of the headline.
    private static void CountDead(MarkedText text, ExchangeEvent main, Headcount all)
    {
        var opening = text.Sentences[main.First.SentenceIndex];
        if (
            !all.IsBody
            || main.First.Headcounts.Count > 0
            || !text.All(Concept.Person, opening.First, opening.End).Any(p => p.Value(Concept.Person) == "body")
            || !main.Headcounts.TrueForAll(h =>
                (h.IsBody && (h.Value == all.Value || (h.To & ~all.To) != 0 || IsOfList(text, h, all)))
                || (
                    h is { People: People.Soldier, Relation: Relation.Whole or Relation.Part, IsPair: false }
                    && h.Value < all.Value
                    && (h.To & ~all.To) == 0
                    && !text.Has(
                        Concept.Captivity,
                        text.Sentences[text.SentenceOf(h.Number.First)].First,
                        text.Sentences[text.SentenceOf(h.Number.First)].End
                    )
                )
            )
        )
            return;
        for (var i = 0; i < main.Headcounts.Count; i++)
        {
            if (main.Headcounts[i] is var h && (!h.IsBody || (h.Value < all.Value && (h.To & ~all.To) == 0)))
                main.Headcounts[i] = main.Headcounts[i] with { People = People.Body, Relation = Relation.Part };
        }
    }

    // "95 Ukrainians are home, five civilians among them", above a text that says no more than their number: the headline divides it.
    private static void Divide(ExchangeEvent main, List<Mention> told, List<Headcount> counts)
    {
        if (
            main.Headcounts.Exists(h =>
                !h.IsBody
                && (h.People is People.Civilian or People.Child or People.Mixed || h is { Relation: Relation.Part, IsRank: false })
            )
        )
            return;
        var parts = told.Where(m => m is { IsPrevious: false })
            .SelectMany(m => m.Headcounts)
            .Where(c => c is { Relation: Relation.Part, IsRank: false, IsLocal: false, IsBody: false })
            .ToList();
        foreach (var part in parts)
        {
            if (
                main.Headcounts.Exists(h =>
                    h is { Relation: Relation.Whole, IsBody: false }
                    && (h.To & part.To) == part.To
                    && h.Value > part.Value
                    && counts.Exists(c => c.Value == h.Value && c.To == h.To)
                )
            )
                main.Headcounts.Add(At(main.First.Trigger, part));
        }
    }

    // «Обмін, намічений на 18 серпня, зірвано», above a text that speaks of buses alone: what the headline says was agreed, lies ahead or
    // was called off, and its day.
    private static ExchangeEvent? Ahead(
        MarkedText title,
        MarkedText text,
        List<Mention> mentions,
        List<ExchangeEvent> events,
        List<Mention> told,
        DateResolver resolver
    )
    {
        if (
            told.Find(m =>
                m
                    is {
                        IsPrevious: false,
                        Status: MentionStatus.Announced or MentionStatus.Agreed or MentionStatus.Cancelled,
                        Time: not null
                    }
            )
            is not { } ahead
        )
            return null;
        var status = ahead.Status == MentionStatus.Cancelled ? RecordStatus.Cancelled : RecordStatus.Announced;
        var day = resolver.Resolve(ahead.Time!, status == RecordStatus.Announced ? true : null, null);
        if (day.Date is null)
            return null;
        // Told late in the text, and yet what the headline tells.
        if (events.Count > 0)
            return events.Find(e => e.Status == status && e.Date.Date == day.Date);
        if (!NamesSide(text) && !NamesSide(title))
            return null;
        var opened = Opened(text, mentions, ahead, status);
        opened.HeadlineDate = day;
        events.Add(opened);
        return opened;
    }

    private static bool NamesSide(MarkedText text) => ArticleView.HasSide(text, "ukraine") || ArticleView.HasSide(text, "russia");

    // The only day of a headline that tells of nothing else.
    private static TimeExpression? Day(MarkedText title)
    {
        var end = title.Tokens.Count;
        if (
            title.Has(Concept.Talks, 0, end)
            || title.Has(Concept.Agreed, 0, end)
            || title.Has(Concept.Cancelled, 0, end)
            || title.Has(Concept.Previous, 0, end)
        )
            return null;
        return
            title.Sentences.SelectMany(s => DateReader.Read(title, s).Where(t => !TimeRules.IsSince(title, s, t))).ToList()
                is [{ Kind: TimeKind.MonthDay or TimeKind.FullDate or TimeKind.Weekday or TimeKind.FromPublished } only]
            ? only
            : null;
    }

    private static Headcount OfOtherHalf(List<Headcount> below, Headcount said) =>
        said is { To: Sides.Both, IsPair: true, IsBody: false }
        && below.Find(h => LikenessRules.IsWhole(h) && !h.IsBody && h.People is not (People.Civilian or People.Child))
            is { To: Sides.Ukraine or Sides.Russia } half
        && half.Value == said.Value
        && !below.Exists(h => !h.IsBody && (h.To & Scene.Opposite(half.To)) != 0 && h.Relation != Relation.Part)
            ? said with
            {
                To = Scene.Opposite(half.To),
                IsPair = false,
            }
            : said;

    // "five more children": more than those of earlier days, all of this one's; "by the formula 25 for 25": carried out.
    private static Headcount Whole(Headcount count) =>
        count.Relation == Relation.OnTop || count is { Relation: Relation.Plan, IsRatio: true, To: Sides.Both }
            ? count with
            {
                Relation = Relation.Whole,
            }
            : count;

    private static bool IsTold(ExchangeEvent main, List<Headcount> below, Headcount count) =>
        // "1,000 heroes are home", above a text that tells of their bodies
        below.Exists(h => h.IsBody && !count.IsBody && h.Value == count.Value)
        // "1,000 for 19", above a text that tells whose and what they are
        || (
            count is { IsPair: true, To: not Sides.Both }
            && below.Exists(h => h.Value == count.Value && h.Relation is Relation.Whole or Relation.OnTop)
        )
        // "96 soldiers, 12 civilians", above a text that counts the civilians alone
        || below.Exists(h =>
            (h.To & count.To) != 0
            && h.IsBody == count.IsBody
            && !(h.People is People.Civilian or People.Child && count.People is People.Soldier or People.Captive && h.Value < count.Value)
            && h.Precision == CountPrecision.Exact
            && (h.Relation is Relation.Whole or Relation.OnTop)
        )
        || main.WithheldAt is not null
        || main.Plan?.Value == count.Value;

    // By the first words of the text that speak of it, else by its first sentence ("This was reported by …").
    private static ExchangeEvent Opened(MarkedText text, List<Mention> mentions, Mention? told, RecordStatus status)
    {
        if (
            status == RecordStatus.Completed
            && mentions.Find(m => m is { Status: MentionStatus.Completed, Time: null, Headcounts.Count: 0 }) is { } speaks
        )
            return new ExchangeEvent(status, speaks);
        var first = text.Sentences[0];
        var at = new Span(first.First, first.End);
        told ??= new Mention
        {
            SentenceIndex = 0,
            At = at,
            Trigger = at,
            Status = MentionStatus.Completed,
        };
        mentions.Insert(
            0,
            told = told with
            {
                SentenceIndex = 0,
                At = at,
                Trigger = at,
                StatusAt = at,
                Time = null,
                Hold = TimeHold.None,
                Headcounts = [],
                Mediators = [],
                Location = null,
                Stage = null,
                Stages = null,
                Ordinal = null,
                WithheldAt = null,
            }
        );
        return new ExchangeEvent(status, told);
    }

    private static Headcount At(Span words, Headcount count) =>
        count with
        {
            Number = new Quantity(words.First, words.End, count.Value, count.Precision),
            Phrase = words,
            PeopleAt = words,
            SideAt = words,
            ClaimantAt = count.Claimant is null ? null : words,
        };
}
