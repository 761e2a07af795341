using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What the words around a number say of it: part, addition, pair, the dead, a noun left out.</summary>
internal static class HeadcountCues
{
    /// <summary>"for 98", "against a matching 98", "for some 90", "195–195": the second number of a ratio.</summary>
    public static bool IsPairEnd(MarkedText text, Quantity number)
    {
        if (IsJoinedPair(text, number.First))
            return true;
        var at = number.First - 1;
        if (text.Is(at, Concept.Same) || text.Is(at, Concept.Approximately) || text.Is(at, Concept.AtLeast))
            at = text.At(at)!.First - 1;
        else if (text.Is(at - 1, Concept.Article) && text.Is(at - 2, Concept.For) && text.At(at) is null)
            at -= 2;
        return text.Is(at, Concept.For);
    }

    /// <summary>
    /// "195–195", "9 to 9", «103 и 103», "152+152": one number twice with a sign, "to" or "and" between is a ratio, no range.
    /// </summary>
    public static bool IsJoinedPair(MarkedText text, int number) =>
        number > 0
        && text.Tokens[number] is { Kind: TokenKind.Number } second
        && (
            (second.Joined && text.Tokens[number - 1] is { Kind: TokenKind.Number } first && first.Norm == second.Norm)
            || (
                number > 1
                && (
                    text.Is(number - 1, Concept.Toward)
                    || text.ValueAt(number - 1, Concept.And) == ""
                    || text.Tokens[number - 1].Norm is "+"
                )
                && text.Tokens[number - 2] is { Kind: TokenKind.Number } one
                && one.Norm == second.Norm
            )
        );

    public static bool IsPairStart(MarkedText text, Sentence sentence, List<Quantity> numbers, int n) =>
        n + 1 < numbers.Count
        && numbers[n + 1].First - numbers[n].End <= 8
        && IsPairEnd(text, numbers[n + 1])
        && numbers[n + 1].First < sentence.End
        // "in 2022 after a siege of three months"
        && !text.Is(numbers[n + 1].End, Concept.Day)
        && !text.Is(numbers[n + 1].End, Concept.Unit);

    /// <summary>An exact number that a round one told before stands for: "more than 100", then "116".</summary>
    public static bool IsExactly(Headcount round, Quantity number) =>
        round.Precision != CountPrecision.Exact
        && number.Precision == CountPrecision.Exact
        && number.Value >= round.Value
        && number.Value * 4 <= round.Value * 5;

    /// <summary>"in all 197", «всего Киев получил 197»</summary>
    public static bool IsSum(MarkedText text, Sentence sentence, Quantity number)
    {
        foreach (var word in text.All(Concept.Cumulative, Math.Max(sentence.First, number.First - 4), number.First))
        {
            if (word.Value(Concept.Cumulative) == "weak" && !text.Has(Concept.OnTop, word.End, number.First))
                return true;
        }

        return false;
    }

    /// <summary>"seven of the 157", «семеро зі 157».</summary>
    public static bool IsOutOf(MarkedText text, Quantity? before, Quantity number) =>
        before is not null
        && number.First - before.End is 1 or 2
        && (text.Is(before.End, Concept.Of) || text.Is(before.End, Concept.Part))
        && before.Value < number.Value;

    /// <summary>Who some of them are, where only the verb behind the whole says it: "… are civilians", «… — цивільні».</summary>
    public static Headcount Predicate(MarkedText text, Sentence sentence, Headcount part, int from)
    {
        if (part.People is not (People.Person or People.Captive))
            return part;
        for (var i = from; i < sentence.End; i++)
        {
            if (text.IsNumber(i))
                break;
            if (!text.Is(i, Concept.Passive) && text.Tokens[i].Norm is not ("–" or "—" or "-"))
                continue;
            if (
                text.Find(Concept.Person, i + 1, Math.Min(i + 3, sentence.End)) is { } noun
                && noun.Value(Concept.Person) is "civilian" or "child" or "soldier"
            )
                return part with { People = NounPhrase.Kind(noun.Value(Concept.Person)!), PeopleAt = Span.Of(noun), IsPredicate = true };
        }

        return part;
    }

    /// <summary>
    /// "116 released captives", «207 звільнених з російського полону українців», «1100 переданих Україні тіл»: the participle, or a place
    /// between it and its noun.
    /// </summary>
    public static bool IsParticiple(MarkedText text, Term term)
    {
        if (IsPlace(term) && IsAct(term.First - 1) && FollowedByPerson(text, term.End))
            return true;
        return !term.Is(Concept.ComesFrom)
            && IsAct(term.First)
            && (
                FollowedByPerson(text, term.End) || (text.At(term.End) is { } place && IsPlace(place) && FollowedByPerson(text, place.End))
            );

        bool IsAct(int token) => text.Is(token, Concept.Give) || text.Is(token, Concept.Back);
        static bool IsPlace(Term term) => term.Is(Concept.ComesFrom) || term.Is(Concept.GoesTo);
    }

    public static bool FollowedByPerson(MarkedText text, int at) =>
        text.Is(at, Concept.Person) || text.Is(at, Concept.SidePeople) || text.Is(at + 1, Concept.Person);

    public static bool EachFollows(MarkedText text, Sentence sentence, int at) =>
        text.Has(Concept.Each, at, Math.Min(at + 3, sentence.End));

    public static bool OnTopFollows(MarkedText text, int next, int at) =>
        text.Find(Concept.OnTop, at, Math.Min(at + 14, next)) is { } cue
        && (
            cue.Value(Concept.OnTop) is "after" or "either"
            // "…, and five civilians on top of that."
            || (
                cue.Value(Concept.OnTop) == ""
                && cue.End < next
                && cue.End + 1 >= next
                && text.Tokens[cue.End].Kind == TokenKind.Symbol
                && !text.Is(cue.First - 1, Concept.And)
            )
        );

    // "and received 38", «Москва — 85», "and the Russian side 60": the noun of the number before.
    public static Sides? Elided(MarkedText text, Sentence sentence, Quantity number)
    {
        if (text.Is(number.First - 1, Concept.OnTop) || text.Is(number.First - 1, Concept.Recipient))
            number = number with { First = number.First - 1 };
        if (text.At(number.First - 1) is { } act && Clause.IsTrigger(act) && !act.Is(Concept.Exchange))
            return Sides.None;
        // "and 14 by the Ukrainian side"
        if (text.Is(number.First - 1, Concept.And) && (text.Is(number.End, Concept.ByWhom) || text.Is(number.End, Concept.ComesFrom)))
            return Sides.None;
        // «Россиянам отдали 25 пленных, украинцам — 30»
        if (number.First > 1 && text.Tokens[number.First - 1].Norm is "–" or "—" && text.Is(number.First - 2, Concept.GoesTo))
            return Sides.None;
        return DashSide(text, sentence, number) ?? (Gapped(text, sentence, number) is not null ? Sides.None : null);
    }

    /// <summary>
    /// "while 19 were handed to Moscow", «шестеро поїхали до України», «получив взамен 27»: a number alone beside a verb of exchange counts
    /// those told last.
    /// </summary>
    public static bool IsArgument(MarkedText text, Sentence sentence, Quantity number)
    {
        var at = number.End;
        while (
            at < sentence.End
            && (
                text.Is(at, Concept.Passive)
                || text.Is(at, Concept.Future)
                || text.Is(at, Concept.OnTop)
                || text.Tokens[at].Norm is "–" or "—"
            )
        )
            at++;
        if (
            at + 1 < sentence.End
            && text.At(at) is null
            && text.Tokens[at].Kind == TokenKind.Word
            && (text.Is(at + 1, Concept.GoesTo) || text.Is(at + 1, Concept.ComesFrom))
        )
            return true;
        // "Ukraine got 95 back"
        if (
            at < sentence.End
            && text.Is(at, Concept.Homeward)
            && text.At(number.First - 1) is { } brings
            && brings.First >= sentence.First
            && (brings.Is(Concept.Get) || brings.Is(Concept.Give))
        )
            return true;
        if (text.At(at) is { } behind && at < sentence.End && (IsAct(behind) || behind.Is(Concept.GoesTo) || behind.Is(Concept.ComesFrom)))
            return true;
        if (number.End < sentence.End && text.Tokens[number.End].Kind == TokenKind.Word && text.At(number.End) is not { })
            return false;
        at = number.First - 1;
        // "the return of the ten"
        if (at > sentence.First && text.IsDefinite(at) && text.Is(at - 1, Concept.Nominal))
            at--;
        while (
            at > sentence.First
            && (
                text.Is(at, Concept.InReturn)
                || text.Is(at, Concept.OnTop)
                || text.Is(at, Concept.Approximately)
                || text.Is(at, Concept.AtLeast)
            )
            && !(text.At(at) is { } act && IsAct(act))
        )
            at--;
        // «Повернуто: 115. Передано: 117»
        if (at > sentence.First && text.Tokens[at].Norm is ":" or "–" or "—" && text.At(at - 1) is { } heading && IsAct(heading))
            at--;
        // «поїхало теж 250», «отримала лише 35»
        if (
            at > sentence.First
            && text.Tokens[at].Kind == TokenKind.Word
            && text.At(at) is null
            && text.At(at - 1) is { } verb
            && IsAct(verb)
        )
            at--;
        return text.At(at) is { } before
            && at >= sentence.First
            && (IsAct(before) || IsPlace(text, sentence, before))
            && (
                number.End >= sentence.End
                || text.Tokens[number.End].Kind == TokenKind.Symbol
                || text.Is(number.End, Concept.InReturn)
                || text.Is(number.End, Concept.OnTop)
                || text.Is(number.End, Concept.On)
                || text.Is(number.End, Concept.And)
            );
    }

    // «тела: в Украину 63, в Россию 17»: where they go, in front of their number.
    private static bool IsPlace(MarkedText text, Sentence sentence, Term place) =>
        (place.Is(Concept.GoesTo) || (place.Is(Concept.Recipient) && place.Is(Concept.SideName)))
        && !place.Is(Concept.Person)
        && (
            place.First == sentence.First || text.Tokens[place.First - 1].Kind == TokenKind.Symbol || text.Is(place.First - 1, Concept.And)
        );

    private static bool IsAct(Term term) => term.Is(Concept.Give) || term.Is(Concept.Get) || term.Is(Concept.Back);

    /// <summary>«Військових — 96, цивільних — дванадцять», "soldiers: 150": the noun in front of the number.</summary>
    public static Term? NounBefore(MarkedText text, Sentence sentence, Quantity number)
    {
        // «більшість — цивільні: їх 51»
        if (number.First - 2 > sentence.First && text.ValueAt(number.First - 1, Concept.Pronoun) == "counted")
            number = number with { First = number.First - 1 };
        if (number.First - 2 > sentence.First && SumOf(text, sentence, number) is { } summed)
            return summed;
        // «Військовослужбовців серед них десятеро»
        if (
            number.First - 2 >= sentence.First
            && text.At(number.First - 1) is { } among
            && among.Is(Concept.Part)
            && among.First > sentence.First
            && text.At(among.First - 1) is { } kind
            && kind.First == sentence.First
            && kind.Value(Concept.Person) is "soldier" or "civilian" or "child"
            && (number.End >= sentence.End || text.Tokens[number.End].Kind == TokenKind.Symbol)
        )
            return kind;
        // "put the number of its soldiers at 33, that of civilians at 51"
        if (
            number.First - 3 > sentence.First
            && text.Is(number.First - 1, Concept.On)
            && text.At(number.First - 2) is { } counted
            && counted.Value(Concept.Person) is "soldier" or "civilian" or "child" or "captive"
            && text.Has(Concept.Of, counted.First - 2, counted.First)
        )
            return counted;
        if (
            number.First - 2 < sentence.First
            || !(text.Tokens[number.First - 1].Norm is "–" or "—" or "-" or ":" || text.Is(number.First - 1, Concept.Amount))
        )
            return null;
        var noun = text.At(BehindAside(text, sentence, (text.At(number.First - 1)?.First ?? number.First - 1) - 1));
        // «российских солдат, числом 131»
        if (
            noun is null
            && text.Is(number.First - 1, Concept.Amount)
            && text.At(number.First - 1)!.First - 1 is var comma
            && comma > sentence.First
            && text.Tokens[comma].Norm is ","
        )
            noun = text.At(comma - 1);
        // «Цивільних серед них – 12»
        if (noun is not null && noun.First > sentence.First && noun.Is(Concept.Part))
            noun = text.At(noun.First - 1);
        // «військові віддали 40 полонених, бойовики — 31»: who gives the 31, and not who they are.
        if (noun is not null && noun.Is(Concept.SideName) && Gapped(text, sentence, number) == noun)
            return null;
        return noun?.Value(Concept.Person) is "soldier" or "civilian" or "child" or "captive" && noun.First >= sentence.First ? noun : null;
    }

    /// <summary>"…, 35 in all", «…, загалом їх 35»: a word for a sum stands beside the number, and the noun before the comma.</summary>
    public static Term? SumOf(MarkedText text, Sentence sentence, Quantity number)
    {
        var at = number.First - 1;
        while (at > sentence.First && text.Is(at, Concept.Cumulative) && text.ValueAt(at, Concept.Cumulative) == "weak")
            at--;
        if (
            at <= sentence.First
            || text.Tokens[at].Norm is not ","
            || (at == number.First - 1 && text.ValueAt(number.End, Concept.Cumulative) != "weak")
        )
            return null;
        return
            text.At(at - 1) is { } noun
            && noun.First > sentence.First
            && noun.Value(Concept.Person) is "soldier" or "civilian" or "child"
            && !ArticleView.IsNumber(text, noun.First - 1)
            ? noun
            : null;
    }

    /// <summary>
    /// «Агресор забрав своїх — теж двісті», «Наших — 84»: the word for one's own people before the dash or comma of a number without a
    /// noun.
    /// </summary>
    public static Term? OwnBefore(MarkedText text, int first, Quantity number)
    {
        var at = number.First - 1;
        // «— теж двісті»
        if (
            at > first
            && text.Tokens[at].Kind == TokenKind.Word
            && (text.At(at) is not { } word || word.Is(Concept.OnTop) || word.Is(Concept.AtLeast) || word.Is(Concept.Approximately))
        )
            at--;
        // «наших було 52»
        return
            at > first
            && (text.Tokens[at].Norm is "–" or "—" or "-" or ":" or "," || (text.Is(at, Concept.Amount) && text.At(at)!.First == at))
            && text.At(at - 1) is { } own
            && own.Is(Concept.Own)
            ? own
            : null;
    }

    /// <summary>A bracket or a relative clause between a noun and its number is at most so long.</summary>
    private const int LongestAside = 8;

    // «цивільних (моряків) — 68», «Військових, яких відпустила Росія, — 245»: the noun before what is said in between.
    private static int BehindAside(MarkedText text, Sentence sentence, int at)
    {
        if (at < sentence.First || text.Tokens[at].Norm is not (")" or ","))
            return at;
        for (var i = at - 1; i > Math.Max(sentence.First, at - LongestAside); i--)
        {
            if (
                text.Tokens[at].Norm is ")"
                    ? text.Tokens[i].Norm is "("
                    : text.Tokens[i].Norm is "," && (text.Is(i + 1, Concept.Relative) || text.Has(Concept.Report, i + 1, at))
            )
                return i - 1;
        }

        return at;
    }

    /// <summary>
    /// The side before a dash gets them, unless the sentence tells who gives: then the verb decides. So does the side that opens a line:
    /// «Россия: 97 военных», "Ukraine: +112".
    /// </summary>
    public static Sides? DashSide(MarkedText text, Sentence sentence, Quantity number)
    {
        if (
            number.First > 1
            && text.Tokens[number.First - 1].Norm is "–" or "—"
            && text.ValueAt(number.First - 2, Concept.SideName) is { } side
        )
            return Gapped(text, sentence, number) is null ? Scene.SideOf(side) : Sides.None;
        // "Repatriation of the fallen: Ukraine 1,000, Russia 35"
        if (
            text.At(number.First - 1) is { } bare
            && bare.Is(Concept.SideName)
            && !bare.Is(Concept.Oblique)
            && bare.First > sentence.First
            && text.Tokens[bare.First - 1].Norm is ":" or "," or ";"
            && (number.End >= sentence.End || text.Tokens[number.End].Norm is "," or ";" or ".")
            && text.Has(Concept.OfPrisoners, sentence.First, bare.First)
        )
            return Scene.SideOf(bare.Value(Concept.SideName));
        return number.First > 1 && text.Tokens[number.First - 1].Norm is ":" or "+" ? LineSide(text, sentence, number) : null;
    }

    /// <summary>
    /// The side that opens a line or a part of one, with a colon or dash behind it: "Ukraine: 97", «Киев — 35, Москва — 28».
    /// </summary>
    public static Sides? LineSide(MarkedText text, Sentence sentence, Quantity number)
    {
        var colon = number.First - (number.First > sentence.First && text.Tokens[number.First - 1].Norm is "+" ? 2 : 1);
        if (
            colon - 1 < sentence.First
            || text.Tokens[colon].Norm is not (":" or "–" or "—")
            || text.At(colon - 1) is not { } name
            || !(name.Is(Concept.SideName) || name.Is(Concept.Recipient) || IsPeople(name))
            || (name.First > sentence.First && text.Tokens[name.First - 1].Kind != TokenKind.Symbol)
        )
            return null;
        return
            Scene.SideOf(name.Value(Concept.SideName) ?? name.Value(Concept.GoesTo) ?? name.Value(Concept.SidePeople)) is var side
            && side != Sides.None
            ? side
            : null;
    }

    // «Украинцев — 46»
    private static bool IsPeople(Term name) => name.Is(Concept.SidePeople) && name.Is(Concept.Person);

    /// <summary>«Наших — 46»: our own in front of a dash or colon.</summary>
    public static bool IsOurLine(MarkedText text, Sentence sentence, Quantity number) =>
        (
            number.First == sentence.First + 1
            && text.ValueAt(sentence.First, Concept.Own) == "speaker"
            && (number.End >= sentence.End || (number.End == sentence.End - 1 && text.Tokens[number.End].Kind == TokenKind.Symbol))
        )
        || number.First - 2 >= sentence.First
            && text.Tokens[number.First - 1].Norm is ":" or "–" or "—"
            && text.ValueAt(number.First - 2, Concept.Own) == "speaker"
            && (number.First - 2 == sentence.First || text.Tokens[number.First - 3].Kind == TokenKind.Symbol);

    /// <summary>
    /// "… handed over 50 and the Russian side 60", «…, а Київ — 233»: the side whose verb is left out, as the clause before has it.
    /// </summary>
    public static Term? Gapped(MarkedText text, Sentence sentence, Quantity number)
    {
        // "Russia handed over the remains of 1,000 and Ukraine of 24"
        var dash =
            text.Tokens[Math.Max(0, number.First - 1)].Norm is "–" or "—"
            || (text.Is(number.First - 1, Concept.Of) && text.Is(number.First - 2, Concept.SideName))
                ? 1
                : 0;
        // «Украина, как пишут в Киеве, тысячу»
        if (dash == 0 && text.Tokens[Math.Max(0, number.First - 1)].Norm is ",")
            dash = number.First - 1 - BehindAside(text, sentence, number.First - 1);
        // «Москва, за її даними, – 38»
        else if (dash == 1 && number.First - 2 > sentence.First && text.Tokens[number.First - 2].Norm is ",")
            dash = number.First - 1 - BehindAside(text, sentence, number.First - 2);
        if (
            text.At(number.First - 1 - dash) is not { } name
            || name.First <= sentence.First
            || !(name.Is(Concept.SideName) || (dash > 0 && name.Is(Concept.SidePeople) && !name.Is(Concept.Person)))
            || name.Is(Concept.GoesTo)
            || text.At(name.First - 1)?.Is(Concept.Oblique) == true
        )
            return null;
        var before = text.IsDefinite(name.First - 1) ? name.First - 2 : name.First - 1;
        if (before < sentence.First || (!text.Is(before, Concept.And) && text.Tokens[before].Norm is not ("," or ";")))
            return null;
        // «передал ДНР и ЛНР 14 человек»: two names of one side are given them together.
        if (
            text.Is(before, Concept.And)
            && text.At(before - 1) is { } twin
            && twin != name
            && twin.Is(Concept.SideName)
            && twin.Value(Concept.SideName) == name.Value(Concept.SideName)
        )
            return null;
        return text.Has(Concept.Give, sentence.First, name.First) || text.Has(Concept.Get, sentence.First, name.First) ? name : null;
    }

    // "Eight residents, stuck there since the spring, also went home"
    public static bool AlsoFollows(MarkedText text, int next, int at) =>
        text.Find(Concept.OnTop, at, Math.Min(at + 16, next)) is { } also
        && text.At(also.End) is { } verb
        && Clause.IsTrigger(verb)
        && !text.Has(Concept.SideName, at, also.First)
        && !text.All(Concept.And, at, also.First).Any(a => a.Value(Concept.And) == "clause");

    // "the bodies of 909 soldiers", «останки 38 бойцов»
    public static Term? BodyBefore(MarkedText text, int from, int to)
    {
        for (var i = to - 1; i >= Math.Max(from, to - 6); i--)
        {
            if (text.ValueAt(i, Concept.Person) == "body")
                return text.At(i);
            // "the remains of 500 people and those of 41"
            if (
                text.ValueAt(i, Concept.Same) == "those"
                && text.All(Concept.Person, Math.Max(0, i - 10), i).LastOrDefault(p => p.Value(Concept.Person) == "body") is { } bodies
                && text.SentenceOf(bodies.First) == text.SentenceOf(i)
            )
                return bodies;
            if (
                text.ValueAt(i, Concept.Same) == "those"
                && text.FindLast(Concept.Person, Math.Max(0, i - 14), i) is { } named
                && BodyBefore(text, 0, named.First + 1) is { } dead
            )
                return dead;
            // «Тела погибших: 40 — одной стороне»
            if (i == to - 1 && i > from && text.Tokens[i].Norm is ":" or "–" or "—")
                continue;
            if (!(text.Tokens[i].Kind == TokenKind.Word || text.Tokens[i].Norm is "(" or ")") || text.Is(i, Concept.And))
                return null;
        }

        return null;
    }

    // What the words between the number before and this one say: "including", "together with them".
    public static (bool Part, bool OnTop) Before(MarkedText text, int sentence, int from, int to)
    {
        var part = text.FindLast(Concept.Part, Math.Max(from, to - 6), to);
        var onTop =
            text.All(Concept.OnTop, Math.Max(from, to - 10), to).LastOrDefault(t => t.Value(Concept.OnTop) != "after")
            ?? text.FindLast(Concept.Together, Math.Max(from, to - 10), to);
        // "an exchange of captives comprising 250 on either side": all of them.
        if (part is not null && text.Is(part.First - 1, Concept.Exchange))
            part = null;
        if (
            part is not null
            && (
                text.Has(Concept.Report, part.End, to)
                || text.AnyToken(part.End, to, static (text, i) => text.At(i) is { } verb && Clause.IsTrigger(verb))
            )
        )
            part = null;
        // «Із визволених 47 служать …»; but "news of the homecoming of 47 soldiers" tells of all.
        part ??=
            text.FindLast(Concept.Of, Math.Max(from, to - 4), to) is { } of
            && text.At(of.End) is { } freed
            && of.End < to
            && (freed.Is(Concept.Back) || freed.Is(Concept.Give))
            && text.Tokens[freed.End - 1].Norm is not "of"
            && !text.AnyToken(freed.End, to, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol)
                ? of
                : null;
        // "The returnees included officers of many units, as well as two civilians": the addition closes the list of those who came.
        if (
            part is null
            && onTop is not null
            && onTop.End == to
            && text.FindLast(Concept.Part, from, to) is { } list
            && list.Value(Concept.Part) != "after"
            && text.EveryToken(
                list.End,
                onTop.First,
                static (text, i) => text.Tokens[i].Kind != TokenKind.Symbol || text.Tokens[i].Norm is ","
            )
            && !text.AnyToken(
                list.End,
                onTop.First,
                static (text, i) => text.At(i) is { } verb && (Clause.IsTrigger(verb) || verb.Is(Concept.Report))
            )
        )
            (part, onTop) = (list, null);
        onTop ??= text.At(sentence) is { } start && start.First == sentence && start.Value(Concept.OnTop) is "" or "also" ? start : null;
        return (part is not null && part.Value(Concept.Part) != "after", onTop is not null && onTop.Value(Concept.OnTop) != "after");
    }
}
