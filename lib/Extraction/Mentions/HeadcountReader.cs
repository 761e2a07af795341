using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Which numbers of a sentence count people: each with its noun phrase, and how they stand to each other.</summary>
internal static class HeadcountReader
{
    /// <summary>Stands for "the same number" until the number before is known.</summary>
    private const int SameAsLast = int.MinValue;

    /// <summary>Sentences between a number whose side is not known yet and "as many".</summary>
    private const int SameReach = 2;

    /// <summary>The headcounts of a sentence, without the sides that only its verbs tell.</summary>
    public static List<Headcount> Read(
        MarkedText text,
        Sentence sentence,
        List<Quantity> read,
        Scene scene,
        List<Dates.TimeExpression> times
    )
    {
        var found = new List<Headcount>();
        var numbers = Numbers(text, sentence, read);
        var isHarm = false;
        for (var n = 0; n < numbers.Count; n++)
        {
            var number = numbers[n];
            var same = number.Value == SameAsLast;
            var repeated =
                found.Count > 0
                    ? Divided(found)
                    : scene.LastTold
                        ?? scene.LastWhole
                        ?? (
                            scene.Last is { Relation: Relation.Whole, IsRank: false } open
                            && text.SentenceOf(sentence.First) - text.SentenceOf(open.Number.First) <= SameReach
                                ? open
                                : null
                        );
            // "185 soldiers and 20 civilians …, and the same number of its servicemen": as many as were soldiers.
            if (
                same
                && text.Find(Concept.Person, number.End, Math.Min(number.End + 4, sentence.End))?.Value(Concept.Person) == "soldier"
                && found.FindLast(f => f is { People: People.Soldier or People.Captive, IsRank: false } && f.Relation != Relation.Part)
                    is { } alike
            )
                repeated = alike;
            if (
                same
                && repeated is { To: Sides.Both, IsBody: false }
                && found.Count == 0
                && scene.ClaimantSide is Sides.Ukraine or Sides.Russia
                && OfOtherSide(scene, scene.ClaimantSide) is { } across
            )
                repeated = across;
            if (same && repeated is not null)
                number = number with { Value = repeated.Value, Precision = repeated.Precision };
            else if (same && ToldAlone(text, sentence) is { } alone)
                number = number with { Value = alone.Value, Precision = alone.Precision };
            var isEach =
                same
                && repeated is null
                && text.Has(Concept.Each, text.Sentences[Math.Max(0, text.SentenceOf(sentence.First) - 1)].First, sentence.First);
            // "one more exchange", «ще одне повернення наших людей»: counts acts.
            if (number.Value == 1 && text.At(number.End) is { } act && (act.Is(Concept.Exchange) || act.Is(Concept.Nominal)))
                continue;
            // "published a video in which 15 servicemen shout": those who are seen.
            if (
                text.FindLast(Concept.OtherExchange, Math.Max(sentence.First, number.First - SeenReach), number.First) is { } seen
                && seen.Value(Concept.OtherExchange) == "goods"
                && text.Has(Concept.Relative, seen.End, number.First)
            )
                continue;
            // "95, not 59, soldiers"
            if (
                n > 0
                && number.First > sentence.First
                && text.Is(number.First - 1, Concept.Not)
                && NounCues.Corrected(text, sentence, numbers[n - 1]) is not null
            )
                continue;
            // "since February 2022 it has interviewed Ukrainian prisoners"
            if (number.LooksLikeYear && text.Is(number.First, Concept.SinceWar))
                continue;
            if (
                number.IsOrdinal
                || number.Value <= 0
                || (
                    number.LooksLikeYear
                    && (text.Is(number.End, Concept.Unit) || text.Is(number.End, Concept.Day) || text.Is(number.End, Concept.ThisYear))
                )
                || IsOfTime(times, number)
            )
                continue;
            var place = new NumberPlace(number)
            {
                From = n == 0 ? sentence.First : Math.Max(sentence.First, numbers[n - 1].End),
                Next = n + 1 < numbers.Count ? numbers[n + 1].First : sentence.End,
                Earlier = same ? repeated : found.LastOrDefault() ?? WithoutFew(scene) ?? scene.LastWhole ?? scene.Last,
                Told = scene.LastWhole,
                IsSame = same,
                IsByDay = IsByDay(text, times, number),
                IsAlone = scene is { LastWhole: null, Uncounted.Value: not Sides.None } && IsAlone(text, sentence, number),
                IsPair = HeadcountCues.IsPairEnd(text, number) || HeadcountCues.IsPairStart(text, sentence, numbers, n),
            };
            if (
                new NounPhrase(text, sentence, place).Read(scene.Trace) is not { } count
                || (same && repeated is not null && repeated.IsBody != count.IsBody)
            )
                continue;
            // «По 84 з кожного боку. Саме стільки поїхало додому»
            if (isEach && count.Nationality == Sides.None)
                count = count with { To = Sides.Both };
            if (!count.IsBody && FallenRules.Said(scene, sentence, place, count) is { } fallen)
                count = count with { People = People.Body, PeopleAt = fallen };
            // "killing 12 people, among them three children": some of those who were harmed.
            if (!count.IsBody && (HarmCues.IsHarmed(text, sentence, count) || (isHarm && count.Relation == Relation.Part)))
            {
                isHarm = true;
                scene.Trace?.Leave(number, "people harmed, who did not come back");
                continue;
            }

            count = LocalRules.Read(scene, sentence, count);
            count = PlusOneRules.Read(text, sentence, count, found.Count == 0);

            // «шестеро хлопчиків і дівчинка»: the noun itself says that it is one.
            if (number.End == number.First)
                count = count with { Number = number with { End = count.Phrase.End } };
            // "270 soldiers and 120 civilians … as many captives and civilians": as many of either.
            if (
                same
                && count.People == People.Mixed
                && scene
                    is { LastTold: { People: People.Soldier or People.Captive } soldiers, LastWhole: { People: People.Civilian } civilians }
                && soldiers.Number.First < civilians.Number.First
                && text.SentenceOf(soldiers.Number.First) == text.SentenceOf(civilians.Number.First)
            )
            {
                found.Add(count with { People = People.Captive, Value = soldiers.Value });
                found.Add(count with { People = People.Civilian, Value = civilians.Value });
                continue;
            }

            if (PartRules.Place(text, sentence, found, count, n > 0 ? numbers[n - 1] : null) is not { } placed)
                continue;
            found.Add(placed);
            if (placed.Relation == Relation.Whole)
                scene.Last = placed;
        }

        // "Of the 563, Russian morgues gave up 154"
        if (
            found.Count > 1
            && scene.LastWhole is { } divided
            && found[0].Value == divided.Value
            && text.Is(sentence.First, Concept.Of)
            && found[0].Number.First - sentence.First <= 2
        )
        {
            for (var i = 1; i < found.Count; i++)
            {
                if (found[i].Value < divided.Value && found[i].Nationality == Sides.None)
                    found[i] = found[i] with { Relation = Relation.Part, To = divided.To, SideAt = divided.SideAt };
            }
        }

        if (text.Has(Concept.Rest, sentence.First, sentence.End))
            found.AddRange(PartRules.Rest(text, sentence));
        return found;
    }

    // "307 of ours are home, a day after each side freed 390. According to Russia's ministry the same number of its soldiers came home": as
    // many as the other side got by itself.
    private static Headcount? OfOtherSide(Scene scene, Sides speaker) =>
        scene.Wholes is [.., { To: Sides.Ukraine or Sides.Russia } alone, { To: Sides.Both } both]
        && alone.To == Scene.Opposite(speaker)
        && scene.Text.SentenceOf(alone.Number.First) == scene.Text.SentenceOf(both.Number.First)
            ? alone
            : null;

    private static bool IsOfTime(List<Dates.TimeExpression> times, Quantity number)
    {
        foreach (var time in times)
        {
            if (time.Covers(number.First))
                return true;
        }

        return false;
    }

    // "500 soldiers and two civilians … on Friday 302": whose noun is left out are the many, and not the few beside them.
    private static Headcount? WithoutFew(Scene scene) =>
        scene is { LastWhole: { People: People.Civilian or People.Child } few, LastTold: { People: People.Soldier or People.Captive } many }
        && many.Value > few.Value
        && scene.Text.SentenceOf(many.Number.First) == scene.Text.SentenceOf(few.Number.First)
            ? many
            : null;

    // The number told last, or the one that the last ones divide: "101 prisoners, 100 soldiers and a civilian, for the same number".
    private static Headcount Divided(List<Headcount> found)
    {
        for (var (i, sum) = (found.Count - 1, 0); i > 0; i--)
        {
            sum += found[i].Value;
            if (found[i - 1].Value == sum && i < found.Count - 1)
                return found[i - 1];
        }

        return found.FindLast(c => c.Relation != Relation.Part) ?? found[^1];
    }

    // What the number reader found, and what stands for a number: "the same number", "a civilian".
    private static List<Quantity> Numbers(MarkedText text, Sentence sentence, List<Quantity> read)
    {
        List<Quantity> numbers = [.. read];
        foreach (var same in text.All(Concept.Same, sentence.First, sentence.End))
        {
            if (same.Value(Concept.Same) != "those" && !IsNamed(text, same, read))
                numbers.Add(new Quantity(same.First, same.End, SameAsLast, default));
        }

        foreach (var article in text.All(Concept.Article, sentence.First, sentence.End))
        {
            // "a pro-Russian cleric and 24 soldiers"
            if (
                text.Find(Concept.Profession, article.End, Math.Min(article.End + 3, sentence.End)) is { } office
                && text.Is(office.End, Concept.And)
                && CountsFrom(read, office.End + 1)
            )
                numbers.Add(new Quantity(article.First, article.End, 1, default));
            // "a Russian officer for five Ukrainian fighters", "12 Russians for a Ukrainian pilot"
            else if (IsTraded(text, sentence, article, read))
                numbers.Add(new Quantity(article.First, article.End, 1, default));
            // "the body of an Israeli volunteer"
            else if (text.Is(article.First - 1, Concept.Of) && text.ValueAt(article.First - 2, Concept.Person) == "body")
                numbers.Add(new Quantity(article.First, article.End, 1, default));
            else if (
                text.Is(article.First - 1, Concept.And) && text.ValueAt(article.End, Concept.Person) is "civilian" or "child" or "soldier"
                || (
                    text.Is(article.First - 1, Concept.And)
                    && text.Is(article.End, Concept.Rank)
                    && read.Count > 0
                    && read[0].First < article.First
                )
            )
                numbers.Add(new Quantity(article.First, article.End, 1, default));
        }

        foreach (var single in text.All(Concept.Single, sentence.First, sentence.End))
        {
            // "the body of Dmytro Ivanenko"
            if (
                single.Value(Concept.Person) == "body"
                && IsName(text, single.End)
                && IsName(text, single.End + 1)
                && !ArticleView.IsNumber(text, single.First - 1)
            )
                numbers.Add(new Quantity(single.First, single.First, 1, default));
            if (
                text.ValueAt(single.First - 1, Concept.And) == ""
                && !text.Is(single.First - 2, Concept.Single)
                && EndsBefore(read, single.First, 5)
            )
                numbers.Add(new Quantity(single.First, single.First, 1, default));
        }

        foreach (var bodies in text.All(Concept.Person, sentence.First, sentence.End))
        {
            if (
                bodies.Value(Concept.Person) == "body"
                && !bodies.Is(Concept.Single)
                && (bodies.First == sentence.First || !ArticleView.IsNumber(text, bodies.First - 1))
                && NamesBehind(text, bodies.End, sentence.End) is (> 1 and var named, var first, var behind)
            )
            {
                // "…, two volunteers from abroad": the same two, told by number.
                Forget(numbers, named, behind);
                numbers.Add(new Quantity(first, behind, named, default));
            }
        }

        if (numbers.Count > read.Count)
            numbers.Sort((a, b) => a.First.CompareTo(b.First));
        return numbers;
    }

    private static void Forget(List<Quantity> numbers, int value, int at) =>
        numbers.RemoveAll(n => n.Value == value && n.First - at is 0 or 1);

    // "the remains of Ivan Petrenko and Pavlo Lysenko": so many names of two words, joined by commas and "and".
    private static (int Names, int First, int End) NamesBehind(MarkedText text, int at, int end)
    {
        if (text.Is(at, Concept.Of))
            at++;
        var (names, first, last) = (0, at, at);
        while (at + 1 < end && IsName(text, at) && IsName(text, at + 1))
        {
            names++;
            at = last = at + 2;
            if (at >= end || !(text.Tokens[at].Norm is "," || text.ValueAt(at, Concept.And) == ""))
                break;
            at++;
        }

        return (names, first, last);
    }

    // A number ends so near before a token, with a word between.
    private static bool EndsBefore(List<Quantity> numbers, int token, int reach)
    {
        foreach (var number in numbers)
        {
            if (!number.IsOrdinal && number.End < token && token - number.End <= reach)
                return true;
        }

        return false;
    }

    // A number that counts begins at a token.
    private static bool CountsFrom(List<Quantity> numbers, int token)
    {
        foreach (var number in numbers)
        {
            if (!number.IsOrdinal && number.First == token)
                return true;
        }

        return false;
    }

    private static bool IsName(MarkedText text, int token) =>
        token < text.Tokens.Count && text.Tokens[token] is { Kind: TokenKind.Word, Capital: true } && text.At(token) is null;

    /// <summary>Words between a video and those who are seen in it.</summary>
    private const int SeenReach = 6;

    /// <summary>Words between "a" and its noun, and between a number and its price.</summary>
    private const int NounReach = 4,
        PriceReach = 8;

    // One who was exchanged for so many, or so many for one: a soldier or captive of a side.
    private static bool IsTraded(MarkedText text, Sentence sentence, Term article, List<Quantity> read)
    {
        if (text.Find(Concept.SidePeople, article.End, Math.Min(article.End + 2, sentence.End)) is null)
            return false;
        var end = Math.Min(article.End + NounReach, sentence.End);
        if (
            (text.Find(Concept.Person, article.End + 1, end) ?? text.Find(Concept.Rank, article.End + 1, end)) is not { } noun
            || noun.Is(Concept.Exchange)
            || text.AnyToken(article.End, noun.First, static (text, i) => text.Is(i, Concept.Exchange))
        )
            return false;
        if (text.Is(noun.End, Concept.For) && CountsFrom(read, noun.End + 1))
            return true;
        return text.Is(article.First - 1, Concept.For)
            && text.Has(Concept.Exchange, sentence.First, article.First)
            && EndsBefore(read, article.First, PriceReach);
    }

    // "the same number: 186 soldiers", «таку саму кількість – 186»: told in figures behind it.
    private static bool IsNamed(MarkedText text, Term same, List<Quantity> read) =>
        text.Tokens[Math.Min(same.End, text.Tokens.Count - 1)].Norm is "–" or "—" or "-" or ":" or "," or "("
        && read.Exists(
            (Text: text, Same: same),
            static (n, told) => n.First == told.Same.End + 1 && !told.Text.Is(n.End, Concept.Part) && !told.Text.Is(n.End, Concept.Of)
        );

    /// <summary>A sentence that is little more than a number has at most so many tokens.</summary>
    private const int LongestNumber = 8;

    // "Eleven. That is how many …", «Сто двадцять! Саме стільки …»: the number that stands by itself before.
    private static Quantity? ToldAlone(MarkedText text, Sentence sentence)
    {
        var index = text.SentenceOf(sentence.First);
        if (index == 0)
            return null;
        var before = text.Sentences[index - 1];
        if (before.End - before.First > LongestNumber || text.HasAny(Clause.Openers, before.First, before.End))
            return null;
        return NumberReader.Read(text, before) is [{ IsOrdinal: false, Value: > 0 } only] ? only : null;
    }

    // «Люди вдома. Понад вісім десятків.»: a sentence of a number and nothing else.
    private static bool IsAlone(MarkedText text, Sentence sentence, Quantity number) =>
        number.First - sentence.First <= 3
        && text.EveryToken(number.End, sentence.End, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol)
        && text.EveryToken(
            sentence.First,
            number.First,
            static (text, i) =>
                text.Tokens[i].Kind is TokenKind.Symbol or TokenKind.Word
                && (
                    text.At(i) is not { } term
                    || term.Is(Concept.AtLeast)
                    || term.Is(Concept.Approximately)
                    || term.Is(Concept.Cumulative)
                    || term.Is(Concept.Copula)
                    || term.Value(Concept.Pronoun) == "counted"
                )
        );

    // "and 300 on Friday", «а 24 травня — 307»: the noun of the number before.
    private static bool IsByDay(MarkedText text, List<Dates.TimeExpression> times, Quantity number) =>
        (text.Is(number.End, Concept.On) && DayFrom(times, number.End + 1))
        || DayFrom(times, number.End)
        || (number.First > 0 && text.Tokens[number.First - 1].Norm is "–" or "—" && DayTo(times, number.First - 1))
        // "in December seven, and in February five": the noun is left out.
        || (
            DayTo(times, number.First)
            && number.End < text.Tokens.Count
            && (text.Tokens[number.End].Kind == TokenKind.Symbol || text.Is(number.End, Concept.And))
        );

    private static bool DayFrom(List<Dates.TimeExpression> times, int token)
    {
        foreach (var time in times)
        {
            if (time.First == token)
                return true;
        }

        return false;
    }

    private static bool DayTo(List<Dates.TimeExpression> times, int token)
    {
        foreach (var time in times)
        {
            if (time.End == token)
                return true;
        }

        return false;
    }
}
