using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>The noun phrase of a number, read word by word: whom it counts, of which side, as a part or a whole.</summary>
internal sealed class NounPhrase(MarkedText text, Sentence sentence, NumberPlace place)
{
    private const int Longest = 12;

    /// <summary>"Also" stands at most so many words before its number.</summary>
    private const int AlsoReach = 10;

    private readonly Quantity number = place.Number;
    private People? people;
    private Sides nationality;
    private Span peopleAt = new(place.Number.First, place.Number.End);
    private Span sideAt = new(place.Number.First, place.Number.End);
    private int end = place.Number.End;
    private bool part;
    private bool rank;
    private bool unit;
    private bool predicate;
    private bool isRest;

    public static People Kind(string noun) => Kinds[noun];

    // By their names: asked of each number of a text.
    private static readonly Dictionary<string, People> Kinds = Enum.GetValues<People>()
        .ToDictionary(kind => kind.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The headcount, without the side that only a verb tells; null when the number counts no people.</summary>
    public Headcount? Read(Explaining.ReadingTrace? trace)
    {
        ReadNouns();
        if (unit)
            trace?.Leave(number, "counts something other than people");
        if (unit || IsOfList(number))
            return null;
        if (
            nationality == Sides.None
            && (place.Earlier is not null || people is not null)
            && HeadcountCues.DashSide(text, sentence, number) is { } dashed
        )
            nationality = dashed;
        if (HeadcountCues.BodyBefore(text, place.From, number.First) is { } body)
            (people, peopleAt) = (People.Body, Span.Of(body));
        if (people is null)
        {
            if (
                new ElidedNoun(text, sentence, place, nationality, part).Find() is not { } elided
                || (number.LooksLikeYear && !place.IsPair)
            )
                return null;
            (people, nationality, part, isRest) = (elided.People, elided.Nationality, elided.IsPart, elided.IsRest);
            if (elided.At is { } at)
                peopleAt = at;
        }

        if (number.LooksLikeYear && text.Is(number.First - 1, Concept.On))
            return null;
        if (people != People.Body && TheDead.Behind(text, end, place.Next) is { } dead)
            (people, peopleAt) = (People.Body, Span.Of(dead));
        return new Headcount
        {
            Number = number,
            Phrase = new(number.First, end),
            People = people.Value,
            Value = number.Value,
            Precision = number.Precision,
            Relation = new NounRelation(text, sentence, place, end).Of(people, nationality, part),
            IsRank = rank,
            Nationality = nationality,
            To = nationality,
            PeopleAt = peopleAt,
            SideAt = sideAt,
            IsPair = place.IsPair,
            IsWholeOfLast = isRest,
            IsPredicate = predicate,
            IsSum = HeadcountCues.IsSum(text, sentence, number),
            IsAlso =
                text.All(Concept.OnTop, Math.Max(place.From, number.First - AlsoReach), number.First).LastOrDefault()?.Value(Concept.OnTop)
                == "also",
            IsAside = NounCues.IsInBrackets(text, sentence, number),
        };
    }

    private void ReadNouns()
    {
        var i = number.End;
        // "195 are soldiers", «24 — військові»
        if (
            (text.Is(i, Concept.Passive) || text.Tokens[Math.Min(i, text.Tokens.Count - 1)].Norm is "–" or "—")
            && (text.Is(i + 1, Concept.Person) || text.Is(i + 1, Concept.Rank))
        )
            (i, predicate) = (i + 1, text.Is(i + 1, Concept.Person));
        // "95, not 59, soldiers": what was wrong stands between.
        if (NounCues.Corrected(text, sentence, number) is { } right)
            i = right;
        var unknown = 0;
        while (i < Math.Min(sentence.End, number.End + Longest))
        {
            if (text.At(i) is not { } term)
            {
                if (text.Tokens[i].Kind == TokenKind.Word ? people is not null || ++unknown > 2 : !ReadSign(i))
                    return;
                i++;
                continue;
            }

            // "one theory in Ukrainian channels": what is counted stands before the preposition.
            if (unknown > 0 && people is null && term.Is(Concept.On))
                return;
            // «двоє не бачили дітей»: what they did not is not what they are.
            if (people is null && term.Is(Concept.Not))
                return;
            // "205 of Russia's own", "186 of Moscow's"
            if (i == number.End && term.Is(Concept.Of) && text.At(term.End) is { } owner && NounCues.IsPossessive(text, owner))
            {
                (nationality, sideAt) = (Scene.SideOf(owner.Value(Concept.SideName) ?? owner.Value(Concept.SidePeople)), Span.Of(owner));
                i = end = owner.End;
                continue;
            }

            // "six children of Ukraine", "200 citizens of Ukraine and other countries"
            if (
                people is People.Person or People.Child or People.Civilian
                && nationality == Sides.None
                && term.First == end
                && term.Is(Concept.Of)
                && text.At(term.End) is { } home
                && home.Value(Concept.SideName) is "ukraine" or "russia"
                && home.End <= sentence.End
            )
            {
                (nationality, sideAt) = (Scene.SideOf(home.Value(Concept.SideName)), Span.Of(home));
                end = home.End;
                ReadKind();
                return;
            }

            // "seven of the Ukrainians"
            if (
                i == number.End
                && !place.IsSame
                && term.Is(Concept.Of)
                && text.At(term.End) is { } among
                && (
                    among.Is(Concept.SidePeople)
                    || among.Is(Concept.Person)
                    || (NounCues.IsReturned(among) && HeadcountCues.FollowedByPerson(text, among.End))
                )
                && !among.Is(Concept.Own)
                && among.Value(Concept.Person) != "body"
            )
                part = true;
            if (
                term.Is(Concept.Unit)
                || term.Is(Concept.Day)
                || (people is null && term.Is(Concept.ListOf))
                || (
                    i == number.End
                    && term.Is(Concept.Cumulative)
                    && !text.Is(term.End, Concept.Back)
                    && HeadcountCues.SumOf(text, sentence, number) is null
                )
            )
            {
                // «115 своїх у районі кордону»: behind a preposition it is a place.
                unit = people is null && !text.Has(Concept.Own, number.End, i) && !text.Has(Concept.On, number.End, i);
                return;
            }

            if (!ReadTerm(term))
                return;
            // "the sides exchanged 150 defenders each": a word that one side has for its soldiers names no side where both are told of.
            var isBoths = term.Value(Concept.Person) == "soldier" && text.Has(Concept.Each, sentence.First, sentence.End);
            if (
                !isBoths
                && term.Value(Concept.SidePeople) is { } side
                && (people is null || i - peopleAt.End <= 2 || term.Is(Concept.Person))
            )
            {
                // "500 Russian and Ukrainian prisoners": both sides in one number.
                if (people is null || nationality == Sides.None)
                    nationality |= Scene.SideOf(side);
                sideAt = Span.Of(term);
            }
            // «11 військовополонених РФ»: a name without endings behind the noun tells whose they are, unless it acts.
            else if (
                !isBoths
                && people is not null
                && nationality == Sides.None
                && term.First == end
                && term.Is(Concept.SideName)
                && term.Value(Concept.Undeclined) == "one"
                && !(text.At(term.End) is { } act && Clause.IsTrigger(act))
            )
            {
                (nationality, sideAt) = (Scene.SideOf(term.Value(Concept.SideName)), Span.Of(term));
            }

            i = Math.Max(end, term.End);
            end = i;
        }
    }

    // "eight citizens of the Russian Federation, residents of the Kursk region": who they are, behind a comma or dash.
    private void ReadKind()
    {
        if (
            people != People.Person
            || end + 1 >= sentence.End
            || text.Tokens[end].Norm is not ("," or "–" or "—" or "-" or "(")
            || text.At(end + 1) is not { } kind
            || kind.Value(Concept.Person) != "civilian"
            || kind.End > sentence.End
        )
            return;
        (people, peopleAt, end) = (People.Civilian, Span.Of(kind), kind.End);
    }

    // A sign that the phrase goes on behind: "prisoners’", "three civilians, residents of Kursk", «граждан РФ — жителей», "12 (wounded".
    private bool ReadSign(int at)
    {
        var sign = text.Tokens[at];
        if (sign.Kind != TokenKind.Symbol)
            return false;
        if (sign.Norm is "’" or "'" && sign.Start == text.Tokens[at - 1].End && people is not null)
            return true;
        if (
            people is not null
            && nationality == Sides.None
            && sign.Norm is "," or "–" or "—"
            && text.At(at + 1) is { } apposition
            && apposition.Is(Concept.SidePeople)
            && apposition.Is(Concept.Person)
            && !apposition.Is(Concept.GoesTo)
            && apposition.End <= sentence.End
        )
        {
            if (people == People.Person && apposition.Value(Concept.Person) == "civilian")
                (people, peopleAt) = (People.Civilian, Span.Of(apposition));
            (nationality, sideAt, end) = (Scene.SideOf(apposition.Value(Concept.SidePeople)), Span.Of(apposition), apposition.End);
            return false;
        }

        // «122 — РФ»: the side that gets them.
        if (
            people is null
            && sign.Norm is "–" or "—"
            && text.At(at + 1) is { } side
            && side.Is(Concept.SideName)
            && !side.Is(Concept.Person)
        )
            return false;
        // "66 people, soldiers and civilians": who they are, in one number.
        if (
            people is not null
            && people != People.Body
            && sign.Norm is "," or "–" or "—" or "(" or ":"
            && at + 1 < sentence.End
            && text.At(at + 1) is { } kinds
            && kinds.Value(Concept.Person) == "mixed"
        )
        {
            (people, peopleAt, end) = (People.Mixed, Span.Of(kinds), kinds.End);
            return false;
        }

        // "two of the five – civilians": what the dash says is said of the two.
        if (IsOutOf && sign.Norm is "–" or "—")
            return false;
        // «по 95 людей; двоє росіян — цивільні»: of those of whom the first part of the sentence tells.
        if (
            people == People.Person
            && nationality != Sides.None
            && sign.Norm is "–" or "—"
            && text.ValueAt(at + 1, Concept.Person) is "civilian" or "child"
            && place.From > sentence.First
            && text.Tokens[number.First - 1].Norm is ";"
            && place.Earlier is { IsBody: false } all
            && all.Value > number.Value
        )
            part = true;
        return (people == People.Person && sign.Norm is "–" or "—" && text.ValueAt(at + 1, Concept.Person) == "civilian")
            || sign.Norm is "–" or "—" or "-" or "«" or "\"" or "“"
            || (sign.Norm is "(" && part);
    }

    // False where the phrase ends before the term.
    private bool ReadTerm(Term term)
    {
        if (term.Value(Concept.Person) is { } kind)
        {
            // «12 депортованих дітей»
            if (people == People.Civilian && kind == "child" && term.First == end)
                people = People.Person;
            // «11 тяжкопоранених військовополонених РФ»: two words for the same people.
            if (people == People.Soldier && kind == "captive" && term.First == end)
                return true;
            if (people is not null && !(people is People.Body or People.Person || kind == "body"))
            {
                // "12 wounded Russians"; but «разом із 25 бійцями росіяни віддали»
                if (
                    nationality == Sides.None
                    && term.First == end
                    && !(term.Is(Concept.SideName) && text.Is(number.First - 1, Concept.Together))
                    && term.Value(Concept.SidePeople) is { } theirs
                )
                    (nationality, sideAt, end) = (Scene.SideOf(theirs), Span.Of(term), term.End);
                return false;
            }

            // "1,000 soldiers' bodies", «тіла 1000 військових»: the dead, whatever they were.
            rank |= people is null && term.Is(Concept.Rank) && !term.Is(Concept.Own);
            (people, peopleAt) = (people == People.Body ? People.Body : Kind(kind), Span.Of(term));
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
        else if (people is null && term.Is(Concept.Kin))
        {
            // «двох братів», where children were spoken of
            if ((place.Earlier ?? place.Told)?.People != People.Child)
                return false;
            (people, peopleAt) = (People.Child, Span.Of(term));
        }
        else if (
            term.Is(Concept.Part)
            && people == People.Person
            && text.Find(Concept.Person, term.End, Math.Min(term.End + 2, sentence.End)) is { } kinds
            && kinds.Value(Concept.Person) is not "person"
            && !kinds.Is(Concept.Back)
        )
        {
            // «64 лица из числа военнопленных»: who they are, in the words of an office.
            (people, peopleAt) = (Kind(kinds.Value(Concept.Person)!), Span.Of(kinds));
        }
        else if (term.Is(Concept.Part))
        {
            // "There are 50 of them": all of those told before.
            if (text.ValueAt(number.First - 1, Concept.Copula) == "there")
                people ??= People.Person;
            else
                part = true;
        }
        else if (
            term.Is(Concept.And)
            && people is null
            && (text.Tokens[Math.Min(term.End, text.Tokens.Count - 1)].Kind == TokenKind.Number || text.Is(term.End, Concept.Number))
        )
        {
            // "three Georgians and two Ukrainians"
            return false;
        }
        else if (term.Is(Concept.And) && people is not null && nationality is Sides.Ukraine or Sides.Russia && NamesOther(term))
        {
            // "243 soldiers of Russia and Ukraine": one number for both.
            nationality = Sides.Both;
            end = text.At(term.End)!.End;
            return false;
        }
        else if (term.Is(Concept.And) && people is not null && !term.Is(Concept.SidePeople))
        {
            return ReadSecondNoun(term);
        }
        else if (
            part
            && people is null or People.Person
            && term.Is(Concept.Passive)
            && text.At(term.End) is { } noun
            && noun.Value(Concept.Person) is "civilian" or "child" or "soldier"
        )
        {
            // "Twelve of them are civilians"
            (people, peopleAt, end, predicate) = (Kind(noun.Value(Concept.Person)!), Span.Of(noun), noun.End, true);
            return false;
        }
        else if (Ends(term) && !(people is null && HeadcountCues.IsParticiple(text, term)))
        {
            return false;
        }

        return true;
    }

    // "146 prisoners of war and civilians": one number for both; "36 privates and sergeants": more names for the same people.
    private bool ReadSecondNoun(Term and)
    {
        if (text.At(and.End) is not { } second)
            return false;
        if (people is People.Soldier or People.Captive && second.Value(Concept.Person) == "civilian" && !second.Is(Concept.Single))
            (people, end) = (People.Mixed, second.End);
        if (people != People.Soldier || !(second.Is(Concept.Rank) || second.Value(Concept.Person) == "soldier"))
            return false;
        end = second.End;
        return true;
    }

    // «России и Украины», «россиян и украинцев», with no number of its own behind.
    private bool NamesOther(Term and) =>
        text.At(and.End) is { } other
        && other.End <= sentence.End
        && ((other.Is(Concept.SideName) && other.Is(Concept.Oblique)) || other.Is(Concept.SidePeople))
        && Scene.SideOf(other.Value(Concept.SideName) ?? other.Value(Concept.SidePeople)) == Scene.Opposite(nationality)
        && (other.End >= sentence.End || !(text.Tokens[other.End].Kind == TokenKind.Number || text.Is(other.End, Concept.Number)));

    // "two of the five"
    private bool IsOutOf =>
        place.From > sentence.First
        && number.First - place.From is 1 or 2
        && (text.Is(place.From, Concept.Of) || text.Is(place.From, Concept.Part));

    private bool Ends(Term term) =>
        term.Is(Concept.Exchange)
        || term.Is(Concept.Give)
        || term.Is(Concept.Get)
        || term.Is(Concept.Back)
        || term.Is(Concept.GoesTo)
        || term.Is(Concept.ComesFrom)
        || term.Is(Concept.For)
        || term.Is(Concept.Each)
        || term.Is(Concept.Number)
        || term.Is(Concept.Passive)
        || term.Is(Concept.Report)
        || term.Is(Concept.InReturn)
        || term.Value(Concept.And) == "clause"
        || term.Is(Concept.Together)
        || (people is not null && term.Is(Concept.Local) && !term.Is(Concept.Person))
        || ((people is not null || nationality != Sides.None) && term.Is(Concept.Harm) && !term.Is(Concept.Rank));

    // "the relatives of 84 captives"; but "the relatives met 84 captives".
    private bool IsOfList(Quantity number) =>
        text.FindLast(Concept.ListOf, Math.Max(place.From, number.First - ListReach), number.First) is { } list
        && !text.HasAny(Clause.Acts, list.End, number.First);

    /// <summary>Words between a list and the number of those on it.</summary>
    private const int ListReach = 3;
}
