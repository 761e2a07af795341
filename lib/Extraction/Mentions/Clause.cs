using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>A stretch of a sentence around one thing that happens: an exchange, a release, a return.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Triggers">The words that tell it.</param>
internal sealed record Clause(int First, int End, List<Term> Triggers)
{
    /// <summary>Words between a preposition that opens a sentence and its noun.</summary>
    private const int IntroReach = 4;

    /// <summary>What tells that people are exchanged, given, got or back.</summary>
    public static readonly ConceptSet Acts = ConceptSet.Of(Concept.Exchange, Concept.Give, Concept.Get, Concept.Back, Concept.Homeward);

    /// <summary>A sentence without any of these has no clause. A stage may stand for its exchange.</summary>
    public static readonly ConceptSet Openers = Acts.With(ConceptSet.Of(Concept.OrdinalNumber));

    /// <summary>Cuts a sentence between its triggers: at the last conjunction or semicolon between two, else at the last comma.</summary>
    public static List<Clause> Split(MarkedText text, Sentence sentence)
    {
        if (!text.HasAny(Openers, sentence.First, sentence.End))
            return BareRatios.Split(text, sentence);
        var triggers = new List<Term>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.At(i) is { } term && term.First == i && IsTrigger(term) && !IsIdle(text, sentence, term))
                triggers.Add(term);
        }

        // "Families met 95 soldiers who came back": to be met is no act of its own where another is told.
        if (triggers.Count > 1 && triggers.Exists(t => t.Value(Concept.Get) != "meet" && !t.Is(Concept.Exchange)))
            triggers.RemoveAll(t => t.Value(Concept.Get) == "meet");
        if (triggers.Count == 0)
            triggers = StageTriggers(text, sentence);
        if (triggers.Count == 0)
            triggers = HomeTriggers(text, sentence);
        if (triggers.Count == 0)
            return BareRatios.Split(text, sentence);
        var clauses = new List<Clause>();
        var first = sentence.First;
        var own = new List<Term>();
        foreach (var trigger in triggers)
        {
            // "refused to hand over the wounded": an infinitive hangs on what is told before it.
            if (own.Count > 0 && trigger.Is(Concept.Aim))
                continue;
            if (
                own.Count > 0
                && !IsOneAct(text, own[^1], trigger)
                && !TakesHome(text, own[^1], trigger)
                && !Introduces(text, first, own, trigger)
                && !Closes(text, own, trigger)
                && Cut(text, own[^1].End, trigger.First) is { } cut
            )
            {
                clauses.Add(new Clause(first, cut, own));
                (first, own) = (cut, []);
            }

            own.Add(trigger);
        }

        if (own.Count > 0)
            clauses.Add(new Clause(first, sentence.End, own));
        return clauses;
    }

    // «Домой, в Россию, возвращаются 115»: a word for home and its verb, with nobody counted between.
    private static bool IsOneAct(MarkedText text, Term home, Term verb) =>
        home.Is(Concept.Back)
        && verb.Is(Concept.Back)
        && verb.First - home.End <= 4
        && !text.AnyToken(
            home.End,
            verb.First,
            static (text, i) =>
                text.IsNumber(i)
                || text.Is(i, Concept.And)
                || text.Is(i, Concept.Relative)
                || text.Tokens[i].Norm is ";" or ":" or "–" or "—"
        );

    // "brought three civilians and 31 soldiers home from captivity": the word for home belongs to the verb.
    private static bool TakesHome(MarkedText text, Term verb, Term home) =>
        (verb.Is(Concept.Get) || verb.Is(Concept.Give))
        && home.Is(Concept.Back)
        && (home.Is(Concept.Homeward) || home.Is(Concept.Captivity))
        && !text.AnyToken(
            verb.End,
            home.First,
            static (text, i) =>
                text.Tokens[i].Norm is "," or ";" or ":" or "–" or "—" || text.Is(i, Concept.Passive) || text.Is(i, Concept.Relative)
        );

    // "In the exchange on 29 October, 52 people were freed": a preposition and its noun are no clause of their own.
    private static bool Introduces(MarkedText text, int first, List<Term> own, Term verb) =>
        own is [var noun]
        && noun.Value(Concept.Exchange) == "one"
        && !verb.Is(Concept.Exchange)
        && noun.First - first <= IntroReach
        && text.At(first) is { } opening
        && (opening.Is(Concept.On) || opening.Value(Concept.Each) == "before")
        && !text.AnyToken(
            first,
            verb.First,
            (text, i) =>
                text.Tokens[i].Norm is ";" or ":" or "–" or "—"
                || (text.Tokens[i].Norm is not "," && text.ValueAt(i, Concept.And) is not null)
                || (text.Is(i, Concept.Happen) && !text.Has(Concept.Since, noun.End, i))
                || text.Is(i, Concept.Report)
                || text.Is(i, Concept.Relative)
        );

    /// <summary>Between a preposition and its noun of exchange stand at most so many words.</summary>
    private const int CloseReach = 2;

    // "freed 185 soldiers and 20 civilians in a swap": a preposition and its noun say in what, and tell no act of their own.
    private static bool Closes(MarkedText text, List<Term> own, Term noun) =>
        noun.Value(Concept.Exchange) == "one"
        && !noun.Is(Concept.Give)
        && own.Exists(t => t.Is(Concept.Give) || t.Is(Concept.Get) || t.Is(Concept.Back))
        && text.AnyToken(
            Math.Max(own[^1].End, noun.First - CloseReach),
            noun.First,
            static (text, i) => text.ValueAt(i, Concept.On) == "" && !text.Is(i - 1, Concept.Happen)
        )
        && !text.AnyToken(
            own[^1].End,
            noun.First,
            static (text, i) =>
                text.Tokens[i].Norm is "," or ";" or ":" or "–" or "—"
                || text.ValueAt(i, Concept.And) == "clause"
                || text.Is(i, Concept.Passive)
                || text.Is(i, Concept.Report)
        )
        && !(noun.End < text.Tokens.Count && text.Has(Concept.Relative, noun.End, noun.End + CloseReach + 1));

    public static bool IsTrigger(Term term) => term.Concepts.Overlaps(Triggering);

    private static readonly ConceptSet Triggering = ConceptSet.Of(Concept.Exchange, Concept.Give, Concept.Get, Concept.Back);

    // "brought 95 soldiers home", but not "brought charges"; "had a hand in freeing".
    public static bool IsIdle(MarkedText text, Sentence sentence, Term term) =>
        // «передала Киеву списки на обмен»: what is given are names.
        IsOfOtherGoods(text, sentence, term)
        || IsOfThings(text, sentence, term)
        || IsOfBefore(text, sentence, term)
        // «після повернення з Абу-Дабі»: from a place of neither side, and nobody is named.
        || (
            term.Is(Concept.Nominal)
            && term.Is(Concept.Back)
            && text.Is(term.End, Concept.Of)
            && term.End + 1 < sentence.End
            && text.Tokens[term.End + 1].Capital
            && (text.At(term.End + 1) is not { } place || place.Is(Concept.OtherParty) || place.Is(Concept.Mediator))
            && !text.Has(Concept.Person, term.End, Math.Min(term.End + 4, sentence.End))
        )
        // "got ten years", «отримали по 10 років»: a sentence.
        || (term.Is(Concept.Get) && IsOfYears(text, text.ValueAt(term.End, Concept.Each) is null ? term.End : term.End + 1))
        // «отримали по 10 років»
        || (
            term.Is(Concept.Get)
            && !term.Is(Concept.Exchange)
            && text.AnyToken(
                term.End,
                Math.Min(term.End + 3, sentence.End),
                static (text, i) => text.IsNumber(i) && text.Is(i + 1, Concept.Unit) && !text.Is(i + 1, Concept.Person)
            )
        )
        // "84 on each side, the shares not given": what is not given is a number.
        || (
            term.Is(Concept.Give)
            && text.Is(term.First - 1, Concept.Not)
            && !text.Is(term.First - 2, Concept.Passive)
            && !text.Has(Concept.Person, term.End, Math.Min(term.End + 4, sentence.End))
            && term.Value(Concept.Give) == ""
        )
        // "a video released by Ukraine": no people before it.
        || (
            term.Is(Concept.Back)
            && term.Is(Concept.ByWhom)
            && !(
                text.At(term.First - 1) is { } whom
                && (
                    whom.Is(Concept.Person)
                    || whom.Is(Concept.SidePeople)
                    || whom.Is(Concept.Rank)
                    || whom.Is(Concept.Future)
                    || whom.Is(Concept.Passive)
                )
            )
        )
        || (
            (term.Is(Concept.Give) || term.Is(Concept.Get))
            && !term.Is(Concept.Exchange)
            && text.Has(Concept.ListOf, term.End, Math.Min(term.End + 3, sentence.End))
            && !text.Has(Concept.Person, term.End, Math.Min(term.End + 2, sentence.End))
        )
        || (
            term.Value(Concept.Get) == "home"
            && !text.Has(Concept.Homeward, term.End, Math.Min(term.End + 14, sentence.End))
            && !(
                text.Find(Concept.GoesTo, term.End, Math.Min(term.End + 14, sentence.End)) is { } goal
                && text.All(Concept.Person, term.End, goal.First).Any(p => p.Value(Concept.Person) == "body")
            )
        )
        || (
            term.Value(Concept.Give)?.EndsWith("gerund", StringComparison.Ordinal) == true
            && (text.Is(term.First - 1, Concept.On) || text.Is(term.First - 1, Concept.For) || text.Is(term.First - 1, Concept.Of))
        );

    /// <summary>Words between the pronoun of a relative clause and its verb, and between that and where people went.</summary>
    private const int RelativeReach = 4,
        GoalReach = 3;

    // "Six children who had been taken to Russia are back", «дети, которых вывезли в Россию, вернулись»: what became of them before.
    private static bool IsOfBefore(MarkedText text, Sentence sentence, Term term)
    {
        if (
            text.FindLast(Concept.Relative, Math.Max(sentence.First, term.First - RelativeReach), term.First) is not { } pronoun
            || !text.Is(pronoun.First - (text.Tokens[Math.Max(0, pronoun.First - 1)].Norm is "," ? 2 : 1), Concept.Person)
        )
            return false;
        var goal = term.Is(Concept.GoesTo) ? term : text.Find(Concept.GoesTo, term.End, Math.Min(term.End + GoalReach, sentence.End));
        if (goal is null)
            return false;
        for (var i = goal.End; i < sentence.End; i++)
        {
            if (text.At(i) is { } next && next.First == i && (next.Is(Concept.Back) || next.Is(Concept.Get) || next.Is(Concept.Give)))
                return true;
        }

        return false;
    }

    /// <summary>Words between a verb and the goods that it hands over; between it and a number of things.</summary>
    private const int GoodsReach = 5,
        ThingsReach = 8;

    // "launched more than 250 missiles at Ukraine", «конверты передали 30 июня»: what a verb of giving or getting counts, or what stands
    // right before it, are things.
    private static bool IsOfThings(MarkedText text, Sentence sentence, Term term)
    {
        if (term.Is(Concept.Exchange) || !(term.Is(Concept.Give) || term.Is(Concept.Get)) || term.Is(Concept.Person))
            return false;
        if (
            text.ValueAt(term.First - 1, Concept.OtherExchange) == "goods"
            && !text.Has(Concept.Person, term.End, Math.Min(term.End + GoodsReach, sentence.End))
        )
            return true;
        for (var i = term.End; i < Math.Min(term.End + ThingsReach, sentence.End - 1); i++)
        {
            if (
                text.Is(i, Concept.Person)
                || text.Is(i, Concept.Own)
                || (text.At(i) is { } other && IsTrigger(other))
                || text.Tokens[i].Norm is "," or ";" or ":" or "—" or "–"
            )
                return false;
            if (text.IsNumber(i) && !text.IsNumber(i + 1))
                return text.Is(i + 1, Concept.Unit)
                    && !text.Is(i + 1, Concept.Person)
                    && text.ValueAt(i + 1, Concept.Unit) is not null
                    && !text.Is(i + 1, Concept.Month);
        }

        return false;
    }

    private static bool IsOfYears(MarkedText text, int number) =>
        number + 1 < text.Tokens.Count && text.IsNumber(number) && (text.Is(number + 1, Concept.Day) || text.Is(number + 1, Concept.Unit));

    // "exchanged heavy fire", «обмінялися артилерійськими ударами»
    // "gained momentum", "sent New Year's wishes to the freed men", "received medical care"
    private static bool IsOfOtherGoods(MarkedText text, Sentence sentence, Term term) =>
        (
            term.Is(Concept.Exchange)
            || ((term.Value(Concept.Give) == "" || term.Value(Concept.Get) == "") && !text.Is(term.First - 1, Concept.Passive))
        )
        && !term.Is(Concept.OfPrisoners)
        && text.Find(Concept.OtherExchange, term.End, Math.Min(term.End + GoodsReach, sentence.End)) is { } goods
        && goods.Value(Concept.OtherExchange) == "goods"
        // «забрала з окупованих територій тіла 40 воїнів»: where from, and then whom.
        && !text.Has(Concept.Person, term.End, Math.Min(goods.End + 2, sentence.End))
        && !text.Has(Concept.And, term.End, goods.First)
        && !text.AnyToken(
            term.End,
            goods.First,
            static (text, i) =>
                text.Tokens[i].Kind == TokenKind.Symbol && text.Tokens[i].Norm is not ("\"" or "“" or "«" or "„" or "‘" or "'")
        );

    // "115 soldiers home for 115": the word for home, right behind those who are there, stands for its verb.
    private static List<Term> HomeTriggers(MarkedText text, Sentence sentence) =>
        text.All(Concept.Homeward, sentence.First, sentence.End)
            .Where(home =>
                text.Is(home.First - 1, Concept.Person)
                || text.Is(home.First - 1, Concept.Own)
                || (home.First > sentence.First && text.IsNumber(home.First - 1))
            )
            .Select(home => new Term(home.First, home.End, [.. home.Meanings, new Meaning(Concept.Back, "")]))
            .Take(1)
            .ToList();

    // "The second stage is to follow on Saturday, and the third and last on Sunday": the stage stands for its exchange, and its noun may be
    // left out.
    private static List<Term> StageTriggers(MarkedText text, Sentence sentence)
    {
        var found = new List<Term>();
        var nouns = text.All(Concept.Stage, sentence.First, sentence.End).Where(n => n.Value(Concept.Stage) != "loose").ToList();
        foreach (var ordinal in text.All(Concept.OrdinalNumber, sentence.First, sentence.End))
        {
            var noun = nouns.FirstOrDefault(n => n.First >= ordinal.End && n.First - ordinal.End <= 3);
            if (noun is not null && (text.Is(noun.End, Concept.Talks) || text.Is(noun.End + 1, Concept.Talks)))
                continue;
            // "…, the second stage. The first, on Friday, took in 390"
            var opens = found.Count == 0 && ordinal.First - sentence.First <= 1 && text.Tokens[ordinal.End].Norm is ",";
            var isElided =
                noun is null
                && (found.Count > 0 || opens)
                && text.AnyToken(
                    ordinal.End,
                    Math.Min(ordinal.End + 4, sentence.End),
                    static (text, i) => text.Is(i, Concept.On) || text.Is(i, Concept.Weekday) || text.Tokens[i].Norm is "–" or "—"
                );
            if (noun is null && !isElided)
                continue;
            if (noun is not null && found.Any(f => f.End == noun.End))
                continue;
            found.Add(new Term(ordinal.First, noun?.End ?? ordinal.End, [.. ordinal.Meanings, new Meaning(Concept.Exchange, "one")]));
        }

        return found;
    }

    /// <summary>Words between two commas that only say who tells it.</summary>
    private const int AsideReach = 7;

    private static int? Cut(MarkedText text, int from, int to)
    {
        int? comma = null,
            before = null;
        int? strong = null;
        var last = -1;
        for (var i = from; i < to; i++)
        {
            var token = text.Tokens[i];
            if (text.ValueAt(i, Concept.And) is { } kind)
            {
                // "between Russia and Ukraine"
                if (text.Is(i - 1, Concept.SideName) && text.Is(i + 1, Concept.SideName))
                    continue;

                // "the third and last stage"
                if (text.Is(i - 1, Concept.OrdinalNumber) && text.Is(i + 1, Concept.Final))
                    continue;

                // "10 soldiers and 5 civilians": a conjunction before a number joins two groups, unless a new subject begins with it.
                var next = i + 1;
                while (
                    next < to
                    && (
                        text.Is(next, Concept.OnTop)
                        || text.Is(next, Concept.AtLeast)
                        || text.Is(next, Concept.Approximately)
                        || text.Is(next, Concept.Each)
                    )
                )
                    next++;
                var beforeNumber = next < to && text.IsNumber(next);
                // «повернуто 60 військових і 4 цивільних, віддано 64»: the comma behind the second group parts the verbs.
                var parted =
                    beforeNumber
                    && kind == ""
                    && text.AnyToken(next, to, static (text, j) => text.Tokens[j].Norm is "," && text.At(j) is null);
                if (kind == "clause" || !beforeNumber || (to - i < 8 && strong is null && !parted))
                    strong = i;
            }
            else if (
                i > from
                && text.At(i) is { } day
                && day.First == i
                && text.Tokens[i - 1].Norm is ","
                && day.Value(Concept.RelativeDay)?.StartsWith("context-", StringComparison.Ordinal) == true
            )
            {
                // "freed 307 on Saturday, a day after 390 people came home"
                strong = i;
            }
            else if (token.Kind == TokenKind.Symbol && token.Norm is ";" or "–" or "—" or ":" or "-")
            {
                // «Україні — 205»: the dash stands for the verb.
                if (
                    token.Norm is "–" or "—"
                    && i + 1 < to
                    && text.IsNumber(i + 1)
                    && text.At(i - 1) is { } side
                    && (side.Is(Concept.SideName) || side.Is(Concept.GoesTo))
                )
                    continue;
                strong = i + 1;
            }
            else if (token.Kind == TokenKind.Symbol && token.Norm is "," && text.At(i) is null)
            {
                // "… that belong to defenders, as the others say, were returned": who says it parts nothing.
                (before, comma) =
                    last >= from && i - last <= AsideReach && GoesOn(text, i + 1) && text.Has(Concept.Report, last + 1, i)
                        ? (before, before)
                        : (comma, i + 1);
                last = i;
            }
        }

        return strong ?? comma;
    }

    // Behind the aside comes the verb of those named before it.
    private static bool GoesOn(MarkedText text, int at) =>
        text.At(at) is { } verb
        && (verb.Is(Concept.Passive) || verb.Is(Concept.Future) || verb.Is(Concept.Happen) || IsTrigger(verb))
        && !verb.Is(Concept.Exchange);
}
