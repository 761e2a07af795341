using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Which numbers of a sentence count people, and what their noun phrases say: who, of which side, part of whom.</summary>
internal static class HeadcountReader
{
    private const int LongestPhrase = 12;

    /// <summary>Stands for "the same number" until the number before is known.</summary>
    private const int SameAsLast = int.MinValue;

    /// <summary>The headcounts of a sentence, without the sides that only its verbs tell.</summary>
    public static List<Headcount> Read(MarkedText text, Sentence sentence, IReadOnlyList<Quantity> read, Scene scene, List<Dates.TimeExpression> times)
    {
        var found = new List<Headcount>();
        List<Quantity> numbers = [.. read];
        foreach (var same in text.All(Concept.Same, sentence.First, sentence.End))
        {
            numbers.Add(new Quantity(same.First, same.End, SameAsLast, default));
        }

        // "64 soldiers and a civilian"
        foreach (var article in text.All(Concept.Article, sentence.First, sentence.End))
        {
            if (text.Is(article.First - 1, Concept.And) && text.ValueAt(article.End, Concept.Person) is "civilian" or "child" or "soldier") numbers.Add(new Quantity(article.First, article.End, 1, default));
        }

        numbers.Sort((a, b) => a.First.CompareTo(b.First));
        for (var n = 0; n < numbers.Count; n++)
        {
            var number = numbers[n];
            var same = number.Value == SameAsLast;
            var repeated = found.Count > 0 ? found[^1] : scene.LastWhole;
            if (same && repeated is not null) number = number with { Value = repeated.Value, Precision = repeated.Precision };
            // "one more exchange", «ще одне повернення наших людей»: counts acts.
            if (number.Value == 1 && text.At(number.End) is { } act && (act.Is(Concept.Exchange) || act.Is(Concept.Nominal))) continue;
            if (number.IsOrdinal || number.Value <= 0 || times.Any(t => number.First >= t.First && number.First < t.End)) continue;
            var from = n == 0 ? sentence.First : Math.Max(sentence.First, numbers[n - 1].End);
            var next = n + 1 < numbers.Count ? numbers[n + 1].First : sentence.End;
            var phrase = Phrase(text, sentence, number, from, next, same ? repeated : found.LastOrDefault() ?? scene.LastWhole ?? scene.Last, same, IsByDay(text, times, number), told: scene.LastWhole, isPair: HeadcountCues.IsPairEnd(text, number) || HeadcountCues.IsPairStart(text, sentence, numbers, n), scene.Trace);
            if (phrase is null || (same && repeated is not null && repeated.IsBody != phrase.IsBody)) continue;
            if (!phrase.IsBody && HeadcountCues.IsHarmed(text, sentence, phrase))
            {
                scene.Trace?.Leave(number, "people harmed, who did not come back");
                continue;
            }

            // "1,212 bodies, the first of 6,000"
            if (phrase.IsWholeOfLast) found[^1] = found[^1] with { Relation = Relation.Part };
            // "seven of the 157 who came home are civilians": the 157 are told again, and the verb says who the seven are.
            if (HeadcountCues.IsOutOf(text, n > 0 ? numbers[n - 1] : null, number))
            {
                if (found.Count > 0 && found[^1].Number.End == numbers[n - 1].End) found[^1] = HeadcountCues.Predicate(text, sentence, found[^1] with { Relation = Relation.Part, To = phrase.Nationality, SideAt = phrase.SideAt }, phrase.Number.End);
                phrase = phrase with { Relation = Relation.Whole };
            }

            // "Two civilians were among the 117 who came home"
            if (found.Count > 0 && found[^1] is { Relation: Relation.Whole } some && phrase.Relation == Relation.Whole && some.Value < phrase.Value && some.IsBody == phrase.IsBody && IsAmong(text, some, phrase)) found[^1] = some with { Relation = Relation.Part };
            // "189 Ukrainians: soldiers and two civilians"
            if (found.Count > 0 && found[^1] is { Relation: Relation.Whole, People: People.Person or People.Captive } all && phrase is { Relation: Relation.Whole, People: People.Civilian or People.Child } && phrase.Value < all.Value && IsComposition(text, all.Phrase.End, phrase.Number.First)) phrase = phrase with { Relation = Relation.Part };
            // "more than 200 soldiers: 173 privates and 34 officers"
            if (found.Count > 0 && found[^1] is { IsPair: false, IsBody: false, Relation: Relation.Whole } listed && phrase is { Relation: Relation.Whole, IsPair: false, IsBody: false } && phrase.Value < listed.Value && phrase.Nationality is Sides.None && IsListed(text, sentence, listed, phrase)) phrase = phrase with { Relation = Relation.Part };
            // "75 of them came home, four are civilians"
            if (phrase is { IsPredicate: true, Relation: Relation.Whole } && found.Exists(f => f is { Relation: Relation.Whole, IsBody: false } && f.Value > phrase.Value && f.Number.First < phrase.Number.First)) phrase = phrase with { Relation = Relation.Part };
            // "53 women and 62 men": one number in two.
            if (found.Count > 0 && found[^1] is { Relation: Relation.Whole } half && phrase.Relation == Relation.Whole && IsOfOtherSex(text, half, phrase))
            {
                found[^1] = half with { Value = half.Value + phrase.Value, IsRank = false, People = People.Person, Phrase = half.Phrase with { End = phrase.Phrase.End } };
                continue;
            }

            // "Among the 150 who came back are 12 conscripts"
            if (found.Count > 0 && phrase.Relation == Relation.Whole && phrase.Value < found[0].Value && text.Is(found[0].Number.First - 1, Concept.Among)) phrase = phrase with { Relation = Relation.Part };
            // "Among them are 36 privates and 6 officers": what is joined to a part is a part.
            if (found.Count > 0 && found[^1] is { Relation: Relation.Part } sibling && phrase.Relation is Relation.Whole or Relation.OnTop && !phrase.IsPair && IsJoined(text, sibling.Phrase.End, phrase.Number.First) && !IsClosed(text, sibling, phrase)) phrase = phrase with { Relation = Relation.Part };
            found.Add(phrase);
            if (phrase.Relation == Relation.Whole) scene.Last = phrase;
        }

        found.AddRange(Rest(text, sentence));
        return found;
    }

    // "the rest are civilians", «решта — цивільні»: people without a number of their own.
    private static IEnumerable<Headcount> Rest(MarkedText text, Sentence sentence)
    {
        foreach (var rest in text.All(Concept.Rest, sentence.First, sentence.End))
        {
            if (text.Find(Concept.Person, rest.End, Math.Min(rest.End + 4, sentence.End)) is not { } noun || noun.Value(Concept.Person) is not ("civilian" or "child" or "soldier" or "captive")) continue;
            if (Enumerable.Range(rest.End, noun.First - rest.End).Any(i => text.Tokens[i].Kind == TokenKind.Number || text.Is(i, Concept.Number))) continue;
            yield return new Headcount { Number = new Quantity(rest.First, rest.End, 0, CountPrecision.Exact), Phrase = new(rest.First, noun.End), People = Kind(noun.Value(Concept.Person)!), Value = 0, Relation = Relation.Part, IsRest = true, PeopleAt = Span.Of(noun), SideAt = Span.Of(noun) };
        }
    }

    private static Headcount? Phrase(MarkedText text, Sentence sentence, Quantity number, int from, int next, Headcount? earlier, bool same, bool isByDay, Headcount? told, bool isPair, Explaining.ReadingTrace? trace)
    {
        People? people = null;
        var nationality = Sides.None;
        Span peopleAt = new(number.First, number.End), sideAt = peopleAt;
        bool isRest = false, part = false, rank = false, unit = false, predicate = false;
        var end = number.End;
        var unknown = 0;
        // "195 are soldiers", «24 — військові»
        var noun = (text.Is(number.End, Concept.Passive) || text.Tokens[Math.Min(number.End, text.Tokens.Count - 1)].Norm is "–" or "—") && text.Is(number.End + 1, Concept.Person) ? number.End + 1 : number.End;
        for (var i = noun; i < Math.Min(sentence.End, number.End + LongestPhrase);)
        {
            var token = text.Tokens[i];
            if (text.At(i) is not { } term)
            {
                if (token.Kind == TokenKind.Symbol && token.Norm is "’" or "'" && token.Start == text.Tokens[i - 1].End && people is not null)
                {
                    i++;
                    continue;
                }

                // "three civilians, residents of Russia's Kursk region"
                if (people is not null && nationality == Sides.None && token.Norm is "," or "–" or "—" && text.At(i + 1) is { } apposition && apposition.Is(Concept.SidePeople) && apposition.Is(Concept.Person) && !apposition.Is(Concept.GoesTo) && apposition.End <= sentence.End)
                {
                    if (people == People.Person && apposition.Value(Concept.Person) == "civilian") (people, peopleAt) = (People.Civilian, Span.Of(apposition));
                    (nationality, sideAt, end) = (Scene.SideOf(apposition.Value(Concept.SidePeople)), Span.Of(apposition), apposition.End);
                    break;
                }

                // «восемь граждан РФ — жителей Курской области»
                if (people == People.Person && token.Norm is "–" or "—" && text.ValueAt(i + 1, Concept.Person) == "civilian")
                {
                    i++;
                    continue;
                }

                if (token.Kind == TokenKind.Number || (token.Kind == TokenKind.Symbol && !(token.Norm is "–" or "—" or "-" or "«" or "\"" or "“" or "(" && part))) break;
                if (token.Kind == TokenKind.Word && (people is not null || ++unknown > 2)) break;
                i++;
                continue;
            }

            // "seven of the Ukrainians"
            if (i == number.End && !same && term.Is(Concept.Of) && text.At(term.End) is { } among && (among.Is(Concept.SidePeople) || among.Is(Concept.Person)) && !among.Is(Concept.Own) && among.Value(Concept.Person) != "body") part = true;
            if (term.Is(Concept.Unit) || term.Is(Concept.Day) || (i == number.End && term.Is(Concept.Cumulative)))
            {
                unit = people is null;
                break;
            }

            if (term.Value(Concept.Person) is { } kind)
            {
                if (people is not null && !(people is People.Body or People.Person || kind == "body"))
                {
                    // "12 wounded Russians"
                    if (nationality == Sides.None && i == end && term.Value(Concept.SidePeople) is { } theirs) (nationality, sideAt, end) = (Scene.SideOf(theirs), Span.Of(term), term.End);
                    break;
                }

                // "1,000 soldiers' bodies", «тіла 1000 військових»: the dead, whatever they were.
                rank |= people is null && term.Is(Concept.Rank);
                people = people == People.Body ? People.Body : Kind(kind);
                peopleAt = Span.Of(term);
            }
            else if (term.Is(Concept.Rank))
            {
                rank = people is null;
                people ??= People.Soldier;
            }
            else if (people is null && term.Is(Concept.Profession))
            {
                (people, peopleAt) = (People.Civilian, Span.Of(term));
            }
            else if (term.Is(Concept.Part))
            {
                part = true;
            }
            else if (term.Is(Concept.And) && people is not null && !term.Is(Concept.SidePeople))
            {
                // "146 prisoners of war and civilians": one number for both.
                if (people is People.Soldier or People.Captive && text.ValueAt(term.End, Concept.Person) == "civilian") (people, end) = (People.Mixed, text.At(term.End)!.End);
                // "36 privates and sergeants": more names for the same people.
                if (people == People.Soldier && text.At(term.End) is { } more && (more.Is(Concept.Rank) || more.Value(Concept.Person) == "soldier"))
                {
                    end = i = more.End;
                    continue;
                }

                break;
            }
            else if (part && people is null or People.Person && term.Is(Concept.Passive) && text.ValueAt(term.End, Concept.Person) is "civilian" or "child" or "soldier")
            {
                // "Twelve of them are civilians"
                (people, peopleAt, end, predicate) = (Kind(text.ValueAt(term.End, Concept.Person)!), Span.Of(text.At(term.End)!), text.At(term.End)!.End, true);
                break;
            }
            else if (Ends(term, harmed: people is not null) && !(people is null && HeadcountCues.IsParticiple(text, term)))
            {
                break;
            }

            if (term.Value(Concept.SidePeople) is { } side && (people is null || i - peopleAt.End <= 2 || term.Is(Concept.Person)))
            {
                // "500 Russian and Ukrainian prisoners": both sides in one number.
                if (people is null || nationality == Sides.None) nationality |= Scene.SideOf(side);
                sideAt = Span.Of(term);
            }

            end = i = term.End;
        }

        if (nationality == Sides.None && (earlier is not null || people is not null) && HeadcountCues.DashSide(text, sentence, number) is { } dashed) nationality = dashed;
        if (unit) trace?.Leave(number, "counts something other than people");
        if (unit || text.Has(Concept.ListOf, Math.Max(from, number.First - 3), number.First)) return null;
        var before = HeadcountCues.Before(text, sentence.First, from, number.First);
        if (HeadcountCues.BodyBefore(text, from, number.First) is { } body) (people, peopleAt) = (People.Body, Span.Of(body));
        if (nationality == Sides.Both) before = before with { Both = true };
        if (people is null)
        {
            if (HeadcountCues.NounBefore(text, sentence, number) is { } noun2 && noun2.First >= from && !(earlier is not null && noun2.First < earlier.Phrase.End && noun2.First >= earlier.Number.First)) (people, peopleAt, part) = (Kind(noun2.Value(Concept.Person)!), Span.Of(noun2), part || earlier is { Relation: Relation.Whole } whole && whole.Value > number.Value);
            // «Москва отримала навзамін три десятки своїх»: of those told last, the dead among the dead.
            else if (text.Is(number.End, Concept.Own)) people = (earlier ?? told) is { IsBody: true } ? People.Body : People.Person;
            else if (earlier is not null && !part && HeadcountCues.DashSide(text, sentence, number) is { } side) (people, nationality) = (earlier.People, side);
            else if (nationality != Sides.None || part) people = People.Person;
            else if (next < sentence.End && next - number.End is 1 or 2 && text.Is(number.End, Concept.Of)) (people, part) = (People.Person, true);
            else if ((text.Is(number.First - 1, Concept.Get) || text.Is(number.First - 1, Concept.Give)) && text.Has(Concept.OfPrisoners, sentence.First, number.First) && (number.End >= sentence.End || text.Tokens[number.End].Kind == TokenKind.Symbol)) people = People.Captive;
            else if (earlier is not null && text.Tokens[number.First - 1].Norm is "of" && text.Has(Concept.Future, number.End, Math.Min(number.End + 2, sentence.End))) (people, nationality, isRest) = (earlier.People, earlier.Nationality, true);
            else if (HeadcountCues.NumberOf(text, sentence, number) is { } numbered) (people, peopleAt) = (Kind(numbered.Value(Concept.Person)!), Span.Of(numbered));
            else if (earlier is null && text.Has(Concept.OfPrisoners, sentence.First, number.First) && (HeadcountCues.DashSide(text, sentence, number) is not null || HeadcountCues.IsArgument(text, sentence, number)))
                (people, nationality) = (People.Captive, HeadcountCues.DashSide(text, sentence, number) ?? Sides.None);
            else if (HeadcountCues.IsArgument(text, sentence, number) && (text.FindLast(Concept.Person, sentence.First, number.First) is not null || earlier is not null))
            {
                // "Bodies were handed over too: 212 to Ukraine": the noun of the sentence, else of those told last.
                if (!(earlier?.Number.First >= sentence.First) && text.FindLast(Concept.Person, sentence.First, number.First) is { } subject) (people, peopleAt) = (Kind(subject.Value(Concept.Person)!), Span.Of(subject));
                else people = earlier!.People;
            }
            else if ((same || isByDay) && earlier is not null) people = earlier.People;
            else if (earlier is not null && HeadcountCues.Elided(text, sentence, number) is { } dashSide) (people, nationality) = (earlier.People, dashSide);
            else if (earlier is not null && text.Is(number.End, Concept.GoesTo) && text.FindLast(Concept.Person, sentence.First, number.First) is { } subject) (people, peopleAt) = (Kind(subject.Value(Concept.Person)!), Span.Of(subject));
            else if (number.Value >= 100 && text.Has(Concept.Cumulative, sentence.First, number.First) && text.FindLast(Concept.Person, sentence.First, number.First) is { } counted) (people, peopleAt) = (Kind(counted.Value(Concept.Person)!), Span.Of(counted));
            else if (isPair || text.Is(number.First - 1, Concept.Each) || HeadcountCues.EachFollows(text, sentence, number.End) || text.Is(number.End, Concept.GoesTo)) people = PairNoun(text, sentence, number, isPair);
            else return null;
            if (number.LooksLikeYear && !isPair) return null;
        }

        if (number.LooksLikeYear && text.Is(number.First - 1, Concept.On)) return null;
        if (people == People.Body) before = before with { OnTop = false };
        if (isPair) before = before with { Part = false };
        // "an equal number of Ukrainians were also freed": the other side's, on top of nothing.
        if (same) before = before with { OnTop = false };
        var relation = before.Both ? Relation.BothSides : part || before.Part ? Relation.Part : before.OnTop || people != People.Body && !same && (HeadcountCues.OnTopFollows(text, next, end) || HeadcountCues.AlsoFollows(text, next, end)) ? Relation.OnTop : Relation.Whole;
        if (relation == Relation.Whole && text.Has(Concept.Part, end, Math.Min(end + 4, sentence.End)) && text.ValueAt(text.Find(Concept.Part, end, end + 4)!.First, Concept.Part) == "after") relation = Relation.Part;
        return new Headcount
        {
            Number = number,
            Phrase = new(number.First, end),
            People = people.Value,
            Value = number.Value,
            Precision = number.Precision,
            Relation = relation,
            IsRank = rank,
            Nationality = nationality,
            To = nationality,
            PeopleAt = peopleAt,
            SideAt = sideAt,
            IsPair = isPair,
            IsWholeOfLast = isRest,
            IsPredicate = predicate || noun > number.End,
        };
    }

    // "a 307-for-307 swap of soldiers": the noun behind the exchange, else the one before, unless that told of a part.
    private static People PairNoun(MarkedText text, Sentence sentence, Quantity number, bool isPair)
    {
        if (isPair && text.Find(Concept.Exchange, number.End, Math.Min(number.End + 4, sentence.End)) is { } act && text.Find(Concept.Person, act.End, Math.Min(act.End + 3, sentence.End)) is { } behind) return Kind(behind.Value(Concept.Person)!);
        if (text.FindLast(Concept.Person, sentence.First, number.First) is not { } named) return People.Captive;
        return isPair && named.Value(Concept.Person) is "civilian" or "child" && text.Has(Concept.Exchange, named.End, number.First) ? People.Captive : Kind(named.Value(Concept.Person)!);
    }

    private static bool IsOfOtherSex(MarkedText text, Headcount half, Headcount other) =>
        IsJoined(text, half.Phrase.End, other.Number.First) && text.Find(Concept.Sex, half.Number.End, half.Phrase.End) is { } one && text.Find(Concept.Sex, other.Number.End, other.Phrase.End) is { } two && one.Value(Concept.Sex) != two.Value(Concept.Sex);

    private static bool IsAmong(MarkedText text, Headcount some, Headcount whole) =>
        whole.Number.First - some.Phrase.End is > 0 and <= 6 && (text.Is(whole.Number.First - 1, Concept.Among) || text.ValueAt(whole.Number.First - 1, Concept.Part) == "after" || text.ValueAt(whole.Number.First - 2, Concept.Part) == "after");

    private static bool IsComposition(MarkedText text, int from, int to) =>
        to > from && text.Tokens[from].Norm is ":" or "–" or "—" or "(" && Enumerable.Range(from + 1, to - from - 1).All(i => text.Is(i, Concept.Person) || text.Is(i, Concept.And) || text.Is(i, Concept.SidePeople) || text.Tokens[i].Norm is ",");

    // Behind a colon that follows the whole, and before any other verb of exchange.
    private static bool IsListed(MarkedText text, Sentence sentence, Headcount whole, Headcount part) =>
        part.Number.First > whole.Phrase.End && Enumerable.Range(whole.Phrase.End, part.Number.First - whole.Phrase.End).LastOrDefault(i => text.Tokens[i].Norm is ":", -1) is var colon and >= 0
        && !Enumerable.Range(colon, Math.Min(part.Phrase.End + 2, sentence.End) - colon).Any(i => text.At(i) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.GoesTo) || term.Is(Concept.SideName)));

    // "30 soldiers, of whom 12 are wounded, and one civilian": the comma closes what the relative pronoun opened.
    private static bool IsClosed(MarkedText text, Headcount sibling, Headcount phrase) =>
        text.Tokens[sibling.Phrase.End].Norm is "," && text.Is(sibling.Phrase.End + 1, Concept.And) && phrase.People != sibling.People
        && text.FindLast(Concept.Part, Math.Max(0, sibling.Number.First - 3), sibling.Number.First) is { } opened && text.Is(opened.End - 1, Concept.Part) && text.Tokens[opened.First - 1].Norm is ",";

    private static bool IsJoined(MarkedText text, int from, int to) =>
        to - from is > 0 and <= 3 && Enumerable.Range(from, to - from).Any(i => text.Tokens[i].Norm is "," || text.Is(i, Concept.And) || text.Is(i, Concept.OnTop)) && Enumerable.Range(from, to - from).All(i => text.Tokens[i].Norm is "," || text.Is(i, Concept.And) || text.Is(i, Concept.OnTop) || (text.At(i) is null && text.Tokens[i].Kind == TokenKind.Word));

    // "and 300 on Friday", «а 24 травня — 307»: the noun of the number before.
    private static bool IsByDay(MarkedText text, List<Dates.TimeExpression> times, Quantity number) =>
        (text.Is(number.End, Concept.On) && times.Any(t => t.First == number.End + 1)) || times.Any(t => t.First == number.End)
        || (number.First > 0 && text.Tokens[number.First - 1].Norm is "–" or "—" && times.Any(t => t.End == number.First - 1));

    private static People Kind(string noun) => Enum.Parse<People>(noun, ignoreCase: true);

    private static bool Ends(Term term, bool harmed) => term.Is(Concept.Exchange) || term.Is(Concept.Give) || term.Is(Concept.Get) || term.Is(Concept.Back) || term.Is(Concept.GoesTo) || term.Is(Concept.ComesFrom)
        || term.Is(Concept.For) || term.Is(Concept.Each) || term.Is(Concept.Number) || term.Is(Concept.Passive) || term.Is(Concept.Report) || term.Is(Concept.InReturn) || term.Value(Concept.And) == "clause" || term.Is(Concept.Together) || (harmed && term.Is(Concept.Harm) && !term.Is(Concept.Rank));
}
