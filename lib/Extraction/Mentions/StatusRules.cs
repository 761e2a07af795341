using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Whether a clause tells of something done, agreed, ahead, hoped for, called off or denied.</summary>
internal static class StatusRules
{
    private const int Reach = 9,
        NounReach = 3,
        ShortLine = 6,
        TalksReach = 12;

    public static Told<MentionStatus> Read(MarkedText text, Sentence sentence, Clause clause)
    {
        var trigger = Main(clause);
        if (Find(Concept.Denied) is { } denied)
            return new(MentionStatus.Denied, Span.Of(denied));
        // "Kyiv refused to hold an exchange": without a day nothing was called off.
        if (Find(Concept.Cancelled) is { } refused && refused.Value(Concept.Cancelled) == "refused" && !HasOwnDay() && !DayBehind())
            return new(MentionStatus.Generic, Span.Of(refused));
        if (Find(Concept.Cancelled) is { } cancelled && !text.Is(cancelled.First - 1, Concept.Not) && !IsOfTalks(text, clause, cancelled))
            return new(MentionStatus.Cancelled, Span.Of(cancelled));
        if (Negation(text, clause, trigger) is { } none)
            return new(IsAheadOf(none) ? MentionStatus.Cancelled : MentionStatus.Generic, Span.Of(none));
        // «Нібито повернули 115 військових, каже відомство»: the outlet vouches for nothing, but somebody says it, and how many.
        if (
            Find(Concept.Rumour) is { } rumour
            && !(
                rumour.Value(Concept.Rumour) == "hedge"
                && CountsSomebody(text, clause)
                && (Vouchers.NamesOffice(text, sentence) || Vouchers.Report(text, sentence))
            )
        )
            return new(MentionStatus.Generic, Span.Of(rumour));

        // A verb that is itself in the future or infinitive: відбудеться, отпустит, повернути.
        var own = clause.Triggers.FirstOrDefault(t => t.Is(Concept.Future)) ?? Ahead();
        var aim = clause.Triggers.FirstOrDefault(t => t.Is(Concept.Aim));
        var before = trigger.Is(Concept.Exchange) ? clause.First : Math.Max(clause.First, trigger.First - Reach);
        var proposed =
            LastHope(Math.Max(clause.First - 2, sentence.First), isAwaited: false)
            ?? text.All(
                    Concept.Proposed,
                    trigger.End,
                    ToColon(text, trigger.End, Math.Min(BehindPartners(text, trigger, clause) + 4, clause.End))
                )
                .FirstOrDefault(p => p.Value(Concept.Proposed) is not ("noun" or "await"));
        // «очікує обміну в суботу»: awaited for a day, it lies ahead.
        var awaited = LastHope(clause.First, isAwaited: true);
        var agreed = Find(Concept.Agreed);
        // «Домовилися про таке: за сорок своїх росіяни випустили вісімдесят»: behind a colon, what a side then did.
        if (agreed is not null && IsCarriedOut(text, clause, agreed, trigger))
            agreed = null;
        // «Готують палати: на п'ятницю заплановано обмін», «Найкраща новина, яка тільки може бути: 277 воїнів повернулися»: what is sure,
        // or what people did, stands behind the colon.
        if (
            proposed is not null
            && proposed.First < trigger.First
            && (
                text.Has(Concept.Future, proposed.End, clause.End)
                || (trigger.Is(Concept.Back) && !trigger.Is(Concept.Nominal) && !trigger.Is(Concept.Aim))
            )
            && text.AnyToken(proposed.End, trigger.First, static (text, i) => text.Tokens[i].Norm is ":")
        )
            proposed = null;
        // "have agreed on a new exchange, which may take place soon": what may be is when, not whether.
        if (
            proposed is not null
            && proposed.First >= trigger.End
            && agreed is not null
            && agreed.Value(Concept.Agreed) == "verb"
            && agreed.First < trigger.First
        )
            proposed = null;
        // "held their first negotiations in Doha on an exchange of children": what they spoke about.
        if (
            (
                trigger.Value(Concept.Exchange) is "one" or "many"
                || trigger.Is(Concept.Nominal)
                || trigger.Value(Concept.Give)?.EndsWith("gerund", StringComparison.Ordinal) == true
            )
            && text.FindLast(Concept.Talks, Math.Max(sentence.First, trigger.First - TalksReach), trigger.First) is { } talks
            && IsAbout(text, talks, trigger)
        )
            proposed ??= talks;
        var future =
            own
            ?? awaited
            ?? (
                text.FindLast(Concept.Future, before, trigger.First) is { } verb
                && !(IsFinite(trigger) && HasComma(verb.End, trigger.First))
                    ? verb
                    : null
            )
            ?? (
                trigger.Is(Concept.Exchange)
                && text.Find(
                    Concept.Future,
                    BehindPartners(text, trigger, clause),
                    Math.Min(BehindPartners(text, trigger, clause) + 3, clause.End)
                )
                    is { } soon
                && !Lasts(soon)
                    ? soon
                    : null
            )
            // «Додому мали повернутися»: behind the word for home.
            ?? (
                trigger.Is(Concept.Back)
                && trigger.End < clause.End
                && text.At(trigger.End) is { } behind
                && behind.Is(Concept.Future)
                && !Clause.IsTrigger(behind)
                    ? behind
                    : null
            );
        // "The talks ended in a quarrel; they agreed on an exchange": the one says nothing of the other.
        var done =
            text.FindLast(Concept.Managed, clause.First, clause.End) is { } managed
            && !(
                managed.End <= trigger.First
                && text.AnyToken(
                    managed.End,
                    trigger.First,
                    static (text, i) => text.Tokens[i].Norm is ";" || text.ValueAt(i, Concept.Agreed) == "verb"
                )
            )
                ? managed
                : null;
        // "The deal, reached in Istanbul, calls for 1,000 prisoners to be freed"
        if (
            proposed is not null
            && text.Has(Concept.Plan, clause.First, proposed.First)
            && text.Tokens[proposed.First].Norm.StartsWith("call", StringComparison.Ordinal)
        )
            return new(MentionStatus.Agreed, Span.Of(proposed));
        // "They have agreed on an exchange, it may take place soon": agreed, whatever may become of it.
        if (
            proposed is not null
            && agreed?.Value(Concept.Agreed) == "verb"
            && agreed.First < trigger.First
            && proposed.First > trigger.First
        )
            proposed = null;
        // "plan to free 90 prisoners if the deal goes ahead": a condition of what lies ahead.
        if (proposed is not null && proposed.First >= trigger.End && proposed.Value(Concept.Proposed) == "if" && future is not null)
            proposed = null;
        if (proposed is not null && done is null)
            return new(MentionStatus.Proposed, Span.Of(proposed));
        if (
            agreed is not null
            && agreed.First < trigger.First
            && done is null
            && text.FindOf(
                Concept.Happen,
                agreed.Value(Concept.Agreed) == "under" ? agreed.End : trigger.First,
                agreed.Value(Concept.Agreed) == "verb" && trigger.First - agreed.End <= NounReach && !IsHeldLater()
                    ? clause.End
                    : sentence.End
            )
                is null
            && (
                aim is not null
                || Infinitive()
                || agreed.Value(Concept.Agreed) is "verb"
                || (
                    agreed.Value(Concept.Agreed) == "under"
                    && (trigger.Is(Concept.Exchange) || text.Has(Concept.Each, clause.First, clause.End))
                    && !HasOwnDay()
                )
                || (
                    trigger.Is(Concept.Exchange)
                    && trigger.First - agreed.End <= 4
                    && !(trigger.Value(Concept.Exchange) == "verb" && HasOwnDay())
                )
                || future is not null
            )
        )
            return new(MentionStatus.Agreed, Span.Of(agreed));
        // "a new swap with Russia has been agreed"
        if (
            agreed?.Value(Concept.Agreed) == "verb"
            && agreed.First >= trigger.End
            && trigger.Value(Concept.Exchange) == "one"
            && text.Is(agreed.First - 1, Concept.Passive)
            && agreed.First - trigger.End <= NounReach + 3
            && clause.Triggers.All(t => t.Is(Concept.Exchange))
            && done is null
            && text.FindOf(Concept.Happen, clause.First, clause.End) is null
            && !text.AnyToken(trigger.End, agreed.First, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol)
        )
            return new(MentionStatus.Agreed, Span.Of(agreed));
        // "Sunday: an exchange, 70 to each side by agreement": a line that only names it.
        if (
            agreed?.Value(Concept.Agreed) == "verb"
            && agreed.First >= trigger.End
            && agreed.First - trigger.End <= 2
            && clause.Triggers.All(t => t.Value(Concept.Exchange) == "one")
            && !text.Has(Concept.Happen, clause.First, clause.End)
            && !text.Has(Concept.Passive, clause.First, trigger.First)
        )
            return new(MentionStatus.Announced, Span.Of(agreed));
        // «Про обмін домовилися в Женеві: сторони звільнять …»: what they agreed to do.
        if (
            agreed?.Value(Concept.Agreed) == "verb"
            && agreed.First >= trigger.End
            && agreed.First - trigger.End <= 3
            && text.Has(Concept.Aim, agreed.End, clause.End)
            && clause.Triggers.All(t => t.Is(Concept.Exchange))
            && done is null
            && !HasOwnDay()
            && text.FindOf(Concept.Happen, clause.First, clause.End) is null
        )
            return new(MentionStatus.Agreed, Span.Of(agreed));
        // «Отдать ещё одну группу детей Москва согласилась»: what they agreed to do stands before the verb.
        if (
            aim is not null
            && aim == trigger
            && agreed?.Value(Concept.Agreed) == "verb"
            && agreed.First >= trigger.End
            && (agreed.End >= clause.End - 2 || text.Tokens[agreed.End].Kind == TokenKind.Symbol)
            && proposed is null
            && done is null
            && !text.AnyToken(trigger.End, agreed.First, static (text, i) => text.Tokens[i].Norm is "," or ":" or "–" or "—")
        )
            return new(MentionStatus.Agreed, Span.Of(agreed));
        // «О новом обмене договорились: …»: nothing but that they agreed.
        if (
            agreed?.Value(Concept.Agreed) == "verb"
            && trigger.Is(Concept.Exchange)
            && agreed.First >= trigger.End
            && agreed.First - trigger.End <= 3
            && trigger.First - clause.First <= 3
            && agreed.End >= clause.End - 1
            && done is null
            && text.FindOf(Concept.Happen, clause.First, clause.End) is null
        )
            return new(MentionStatus.Agreed, Span.Of(agreed));
        // "carrying 65 soldiers for a prisoner exchange": what they were meant for.
        if (IsPurpose(text, clause, trigger))
            return new(MentionStatus.Generic, Span.Of(trigger));
        // "fewer than the 23 whom Moscow had promised to release when he spoke on Tuesday": the day is that of the promise.
        if (
            future?.Value(Concept.Future) == "promise"
            && done is null
            && text.Has(Concept.Relative, Math.Max(clause.First, future.First - PurposeReach), future.First)
        )
            return new(MentionStatus.Proposed, Span.Of(future));
        // "Moscow promises to return 6,000 bodies": without a day it is a hope.
        if (future is not null && done is null && future.Value(Concept.Future) is "promise" or "would" && !HasOwnDay())
            return new(MentionStatus.Proposed, Span.Of(future));
        if (future is not null && done is null)
            return new(MentionStatus.Announced, Span.Of(future));
        // "received the list for the exchange", «списки на обмен»: it lies ahead.
        if (
            trigger.Is(Concept.Exchange)
            && text.FindLast(Concept.ListOf, Math.Max(clause.First, trigger.First - 3), trigger.First) is { } list
            && !text.Has(Concept.Happen, clause.First, clause.End)
        )
            return new(MentionStatus.Announced, Span.Of(list));
        // "all actions for the return of our defenders": what they are meant for; "interviewed after their release": when that was.
        if (
            done is null
            && (trigger.Is(Concept.Nominal) || trigger.Value(Concept.Exchange) == "verb")
            && (
                text.Is(trigger.First - 1, Concept.For)
                || (text.Is(trigger.First - 1, Concept.Pronoun) && text.Is(trigger.First - 2, Concept.Around))
            )
            && trigger == clause.Triggers[0]
            && !CountsSomebody(text, clause)
        )
            return new(MentionStatus.Generic, Span.Of(trigger));
        if (done is null && Matter(text, sentence, clause) is { } matter)
            return new(MentionStatus.Generic, Span.Of(matter));
        if ((aim is not null || Infinitive()) && done is null)
            return new(MentionStatus.Generic, Span.Of(aim ?? trigger));
        return new(MentionStatus.Completed, Span.Of(trigger));

        // Asked of each clause, so without a condition that would have to hold on to the clause.
        Term? Ahead()
        {
            foreach (var happens in text.All(Concept.Happen, clause.First, clause.End))
            {
                if ((happens.Value(Concept.Happen) == "future" || happens.Is(Concept.Future)) && !Lasts(happens) && !IsOfTruce(happens))
                    return happens;
            }

            return null;
        }

        Term? LastHope(int first, bool isAwaited)
        {
            Term? last = null;
            foreach (var hope in text.All(Concept.Proposed, first, trigger.First))
            {
                var isForDay = hope.Value(Concept.Proposed) == "await" && DayBehind();
                if (
                    isAwaited
                        ? isForDay && IsOf(text, hope, trigger)
                        : hope.Value(Concept.Proposed) is not ("noun" or "await") || (!isForDay && IsOf(text, hope, trigger))
                )
                    last = hope;
            }

            return last;
        }

        // "While the presidents are to meet, the sides swapped 84 each": the comma ends what lies ahead.
        bool IsFinite(Term act) => !act.Is(Concept.Nominal) && act.Value(Concept.Exchange) is null or "verb";
        bool HasComma(int first, int end) =>
            text.AnyToken(first, end, static (text, i) => text.Tokens[i].Norm is "," && text.At(i) is null);

        // «Розпочався обмін, який триватиме кілька днів»: begun, however long it lasts.
        bool Lasts(Term verb) =>
            verb.Value(Concept.Happen) == "lasts" && text.FindOf(Concept.Happen, clause.First, verb.First)?.Value(Concept.Happen) == "";
        // "Under the agreement 200 came home on Thursday" is done; "under the agreement reached on 2 June" names another day.
        bool HasOwnDay() =>
            text.All(Concept.Weekday, clause.First, clause.End).Any(text, IsOwnDay)
            || text.All(Concept.Month, clause.First, clause.End).Any(text, IsOwnDay);
        bool DayBehind() =>
            text.Has(Concept.Weekday, trigger.End, clause.End)
            || text.Has(Concept.Month, trigger.End, clause.End)
            || text.All(Concept.RelativeDay, trigger.End, clause.End).Any(d => d.Value(Concept.RelativeDay) is "0" or "1" or "2");
        // "There will be no swap on Saturday", "was due today, but it was not held", «обміну в суботу не буде»: what was expected for a
        // day.
        // "No swap today": a line without a verb.
        bool IsAheadOf(Term not) =>
            clause.Triggers.All(t => t.Value(Concept.Exchange) == "one")
            && (
                HasOwnDay()
                || text.All(Concept.RelativeDay, clause.First, clause.End).Any(d => d.Value(Concept.RelativeDay) is "0" or "1" or "2")
            )
            && (
                text.Is(not.End, Concept.Future)
                || text.Has(Concept.Future, clause.First, not.First)
                || text.All(Concept.Happen, clause.First, not.First).Any(h => h.Value(Concept.Happen) == "future")
                || (
                    not.First == sentence.First
                    && sentence.End - sentence.First <= ShortLine
                    && !text.Has(Concept.Passive, clause.First, clause.End)
                    && !text.Has(Concept.Happen, clause.First, clause.End)
                )
            );
        // "exchanged 75 each, hours before a truce was to begin"
        bool IsOfTruce(Term begins) =>
            IsFinite(trigger)
            && begins.First > trigger.End
            && text.Find(Concept.Around, trigger.End, begins.First) is { } before
            && text.Has(Concept.Talks, before.End, begins.First);
        // "agreed to hand over 157, officials confirming that the exchange had taken place"
        bool IsHeldLater() =>
            text.All(Concept.Happen, clause.End, sentence.End)
                .Any(
                    (Text: text, From: clause.End),
                    static (held, at) => at.Text.Has(Concept.Exchange, Math.Max(at.From, held.First - NounReach - 1), held.First)
                );
        Term? Find(Concept concept) => text.Find(concept, clause.First, clause.End);
        bool Infinitive() =>
            trigger.First > clause.First
            && (
                text.Tokens[trigger.First - 1].Norm is "to"
                || (
                    trigger.First - 1 > clause.First
                    && text.At(trigger.First - 1) is null
                    && text.Tokens[trigger.First - 1].Norm.EndsWith("ly", StringComparison.Ordinal)
                    && text.Tokens[trigger.First - 2].Norm is "to"
                )
            )
            && !text.Is(trigger.First - 1, Concept.Future)
            && (trigger.Value(Concept.Exchange) ?? "verb") is "verb" or "one";
    }

    private static bool IsOwnDay(Term day, MarkedText text) =>
        !text.Has(Concept.DecoyTime, day.First - 4, day.First) && !text.Has(Concept.Talks, day.First - 4, day.First);

    // A colon stands between, and a side is the subject of a finite verb behind it.
    private static bool IsCarriedOut(MarkedText text, Clause clause, Term agreed, Term act) =>
        (act.Is(Concept.Give) || act.Is(Concept.Get))
        && !act.Is(Concept.Future)
        && !act.Is(Concept.Aim)
        && !act.Is(Concept.Nominal)
        && text.FindLast(Concept.SideName, Math.Max(clause.First, agreed.End), act.First) is { } who
        && !who.Is(Concept.Oblique)
        && !who.Is(Concept.Recipient)
        && text.AnyToken(agreed.End, who.First, static (text, i) => text.Tokens[i].Norm is ":");

    /// <summary>Words between where people are taken and what for.</summary>
    private const int PurposeReach = 8;

    /// <summary>
    /// "carrying 65 soldiers for a swap", "were on their way to the border for a prisoner exchange": what it is told for has not come about
    /// by that.
    /// </summary>
    public static bool IsPurpose(MarkedText text, Clause clause, Term noun)
    {
        // «которых везли на обмен»; but a list for an exchange tells of one that is ahead.
        if (noun.Value(Concept.Exchange) == "purpose" && !text.Has(Concept.ListOf, noun.First - 3, noun.First))
            return true;
        // "for a mutual exchange"
        var article = text.Is(noun.First - 1, Concept.Article) || text.At(noun.First - 1) is not null ? noun.First - 1 : noun.First - 2;
        // "65 prisoners on their way to an exchange"
        if (
            noun.Is(Concept.Exchange)
            && text.Is(article, Concept.Article)
            && text.Is(article - 1, Concept.Toward)
            && text.Has(Concept.Homeward, Math.Max(clause.First, article - 4), article)
        )
            return true;
        return noun.Is(Concept.Exchange)
            && text.Is(article, Concept.Article)
            && text.Is(article - 1, Concept.For)
            && (
                text.Is(article - 2, Concept.Person)
                || text.Has(Concept.Toward, Math.Max(clause.First, article - PurposeReach), article - 1)
                || text.Has(Concept.ListOf, Math.Max(clause.First, article - PurposeReach), article - 1)
            );
    }

    // "a swap between Russia and Ukraine is expected": whose exchange it is stands before its verb.
    private static int BehindPartners(MarkedText text, Term noun, Clause clause)
    {
        var at = noun.End;
        // "a round of exchanging prisoners of war was planned"
        if (
            noun.Value(Concept.Exchange) == "verb"
            && noun.First > clause.First
            && text.Is(noun.First - 1, Concept.Of)
            && text.At(at) is { } whom
            && whom.Is(Concept.Person)
        )
            return whom.End;
        // «Обмін 140 на 140 очікують у п'ятницю»
        if (at + 2 < clause.End && ArticleView.IsNumber(text, at) && text.Is(at + 1, Concept.For) && ArticleView.IsNumber(text, at + 2))
            return at + 3;
        // «обмін 84 українських на 84 російських військовополонених має …», "the swap of 84 soldiers with Russia on Friday is …": who is
        // exchanged with whom, and when.
        if (noun.Value(Concept.Exchange) == "one" || text.Is(at, Concept.Oblique))
            while (at < clause.End && IsOfNoun(text, at))
                at++;

        return noun.Value(Concept.Exchange) == "one" ? BehindAside(text, at, clause) : at;
    }

    // Behind a colon somebody may hope for something else.
    private static int ToColon(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Norm is ":" or ";")
                return i;
        }

        return end;
    }

    // Whom a noun of exchange names, with whom, how many, and on which day: nothing that could be its verb.
    private static bool IsOfNoun(MarkedText text, int at) =>
        ArticleView.IsNumber(text, at)
        || (
            text.At(at) is { } term
            && !Clause.IsTrigger(term)
            && !term.Is(Concept.Future)
            && !term.Is(Concept.Happen)
            && !term.Is(Concept.Proposed)
            && !term.Is(Concept.Passive)
            && !term.Is(Concept.Cancelled)
            && (
                term.Is(Concept.SideName)
                || term.Is(Concept.SidePeople)
                || term.Is(Concept.Person)
                || term.Is(Concept.BothSides)
                || term.Is(Concept.Oblique)
                || term.Is(Concept.For)
                || term.Value(Concept.And) == ""
                || term.Is(Concept.Each)
                || term.Is(Concept.Of)
            )
        );

    /// <summary>Words between two commas that say more of the noun before its verb comes.</summary>
    private const int AsideReach = 10;

    // "the swap, the third of the spring, is planned for Sunday": the verb of the noun stands behind the second comma.
    private static int BehindAside(MarkedText text, int comma, Clause clause)
    {
        if (comma >= clause.End || text.Tokens[comma].Norm is not "," || text.At(comma) is not null)
            return comma;
        for (var i = comma + 1; i < Math.Min(comma + AsideReach, clause.End - 1); i++)
        {
            if (text.At(i) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.Relative) || term.Is(Concept.Report)))
                return comma;
            if (text.Tokens[i].Norm is "," && text.At(i) is null)
                return text.Is(i + 1, Concept.Passive) || text.Is(i + 1, Concept.Future) ? i + 1 : comma;
        }

        return comma;
    }

    /// <summary>The clause has no verb of its own and shares that of the clause before.</summary>
    public static bool IsShared(MarkedText text, Clause clause, MentionStatus before, MentionStatus own)
    {
        var joined = text.Is(clause.First, Concept.And);
        // "postponed a swap and the repatriation of bodies": a noun after a conjunction.
        if (
            before != MentionStatus.Completed
            && joined
            && Main(clause).First - clause.First <= NounReach
            && (before != MentionStatus.Generic || Main(clause).Is(Concept.Exchange) || Main(clause).Is(Concept.Nominal))
        )
            return true;
        if (text.Has(Concept.Happen, clause.First, clause.End))
            return false;
        if (before != MentionStatus.Completed && own == MentionStatus.Completed && clause.Triggers.All(t => t.Is(Concept.Nominal)))
            return true;
        // "Nine children are to be reunited: six go to Ukraine and three to Russia"
        if (
            before is MentionStatus.Announced or MentionStatus.Agreed
            && own == MentionStatus.Completed
            && clause.First > 0
            && text.Tokens[clause.First - 1].Norm is ":"
            && !text.Has(Concept.Weekday, clause.First, clause.End)
            && !text.Has(Concept.RelativeDay, clause.First, clause.End)
            && !text.Has(Concept.Month, clause.First, clause.End)
        )
            return true;
        if (!clause.Triggers.All(t => t.Value(Concept.Exchange) is "one" or "many"))
            return false;
        // "agreed to swap 200 prisoners, one of the largest exchanges of the war": the same exchange by another name.
        var apposed =
            clause.First > 0
            && text.Tokens[clause.First - 1].Norm is ","
            && clause.Triggers[0].First - clause.First <= NounReach
            && !text.Has(Concept.Passive, clause.First, clause.End);
        return joined ? own != MentionStatus.Announced : apposed && before != MentionStatus.Completed && own == MentionStatus.Completed;
    }

    // «чекати обміну», "awaiting the next exchange": the verb governs the noun, with nothing but adjectives between.
    private static bool IsOf(MarkedText text, Term verb, Term noun) =>
        (noun.Value(Concept.Exchange) is "one" or "many" || noun.Is(Concept.Nominal))
        && noun.First - verb.End <= NounReach
        && text.EveryToken(
            verb.End,
            noun.First,
            static (text, i) => text.Tokens[i].Kind == TokenKind.Word && !(text.At(i) is { } term && Clause.IsTrigger(term))
        );

    // "talks on a swap", «переговоры (…) по поводу очередного обмена»: the preposition stands before the noun and its adjectives.
    private static bool IsAbout(MarkedText text, Term talks, Term noun)
    {
        for (var i = noun.First - 1; i >= Math.Max(talks.End, noun.First - NounReach); i--)
        {
            if (text.Is(i, Concept.About))
                return true;
            if (text.Tokens[i].Kind != TokenKind.Word)
                return false;
        }

        return false;
    }

    /// <summary>Words between what governs a noun of exchange and the noun.</summary>
    private const int MatterReach = 3;

    // "the question of a swap", "a law on exchanges", "awaits an exchange", "a swap tops the agenda": spoken of, with nobody counted and no
    // word that it was held.
    private static Term? Matter(MarkedText text, Sentence sentence, Clause clause)
    {
        if (
            clause.Triggers is not [var noun]
            || noun.Value(Concept.Exchange) != "one"
            || text.Has(Concept.Happen, clause.First, clause.End)
            || CountsSomebody(text, clause)
        )
            return null;
        if (
            text.FindLast(Concept.Matter, Math.Max(sentence.First, noun.First - MatterReach - 3), noun.First) is { } before
            && before.Value(Concept.Matter) is not "behind"
            && noun.First - before.End <= MatterReach
            && !text.AnyToken(before.End, noun.First, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol)
            && !(before.Value(Concept.Matter) == "about" && text.Is(before.First - 1, Concept.Report))
        )
            return before;
        return text.All(Concept.Matter, noun.End, clause.End).FirstOrDefault(m => m.Value(Concept.Matter) == "behind");
    }

    private static bool CountsSomebody(MarkedText text, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (
                (text.Tokens[i].Kind == TokenKind.Number && !text.Is(i + 1, Concept.Month) && !text.Is(i - 1, Concept.Month))
                || text.Is(i, Concept.Number)
            )
                return true;
        }

        return false;
    }

    // "talks on a new exchange stalled": not the exchange.
    private static bool IsOfTalks(MarkedText text, Clause clause, Term cancelled) =>
        // "after months of stalled negotiations"
        text.Is(cancelled.End, Concept.Talks)
        || text.FindLast(Concept.Talks, clause.First, cancelled.First) is { } talks
            && (
                text.All(Concept.And, clause.First, talks.First)
                    .Any(and => and.Value(Concept.And) == "clause" && and.First > Main(clause).First)
                || talks.First == clause.First
                || text.Tokens[talks.First - 1].Kind == TokenKind.Symbol
            );

    // What did not take place: "no exchange", «жодного обміну», "has not agreed to any exchange", «обмена не было», "have not exchanged".
    private static Term? Negation(MarkedText text, Clause clause, Term trigger)
    {
        foreach (var not in text.All(Concept.Not, clause.First, clause.End))
        {
            var kind = not.Value(Concept.Not);
            var next = text.Next(not.End, Math.Min(not.End + 3, clause.End)) ?? text.At(not.End);
            if (
                kind == "none"
                && clause.Triggers.Find(not, static (t, not) => t.First >= not.End) is { } noun
                && noun.First - not.End <= 4
                && IsPlain(text, not.End, noun.First)
                && noun.Is(Concept.Exchange)
                && !(not.First > trigger.First && !trigger.Is(Concept.Exchange))
            )
                return not;
            if (kind == "any" && text.Is(not.End, Concept.Exchange) && text.Has(Concept.Not, clause.First, not.First))
                return not;
            if (kind != "" || next is null)
                continue;
            if (
                next == trigger
                || (
                    next.First - not.End <= 1
                    && (
                        next.Is(Concept.Happen)
                        || next.Is(Concept.Agreed)
                        || next.Is(Concept.Cancelled)
                        || (next.Is(Concept.Passive) && text.At(next.End) is { } verb && (verb.Is(Concept.Happen) || verb == trigger))
                    )
                )
                || IsAbsence(text, clause, not, next)
            )
                return not;
        }

        return null;
    }

    // «обмена … не было»: the verb to be, denied, with nothing behind it that it could be part of.
    private static bool IsAbsence(MarkedText text, Clause clause, Term not, Term next) =>
        (next.Is(Concept.Passive) || (next.Is(Concept.Future) && !Clause.IsTrigger(next) && !next.Is(Concept.Happen)))
        && next.First == not.End
        && clause.Triggers.All(t => t.Is(Concept.Exchange))
        && (next.End >= clause.End || text.Tokens[next.End].Kind == TokenKind.Symbol || text.Is(next.End, Concept.On));

    // Nothing between that could be denied instead of the exchange.
    private static bool IsPlain(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (
                text.Tokens[i].Kind == TokenKind.Symbol
                || (
                    text.At(i) is { } term
                    && (
                        term.Is(Concept.Report)
                        || term.Is(Concept.Happen)
                        || term.Is(Concept.Claimant)
                        || term.Is(Concept.HowMany)
                        || term.Is(Concept.And)
                    )
                )
            )
                return false;
        }

        return true;
    }

    /// <summary>The verb or noun of the clause that the others hang on: an act before a mere noun.</summary>
    public static Term Main(Clause clause) => clause.Triggers.Find(t => !t.Is(Concept.Exchange)) ?? clause.Triggers[0];

    private static Term? FindOf(this MarkedText text, Concept concept, int first, int end) =>
        text.All(concept, first, end)
            .FirstOrDefault(
                text,
                static (t, text) =>
                    !t.Is(Concept.Future)
                    && !text.Has(Concept.Future, t.First - 3, t.First)
                    && !text.Has(Concept.Proposed, t.First - 3, t.First)
            );
}
