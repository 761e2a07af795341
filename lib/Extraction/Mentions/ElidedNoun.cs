using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Whom a number without a noun behind it counts.</summary>
/// <param name="At">The words that say it; null when they are those of the number before.</param>
/// <param name="IsRest">The number before it is a part of it: "the first of 6,000".</param>
internal sealed record FoundPeople(People People, Sides Nationality, bool IsPart, Span? At = null, bool IsRest = false);

/// <summary>Finds the noun that a number leaves out: the first of these rules that speaks.</summary>
internal sealed class ElidedNoun(MarkedText text, Sentence sentence, NumberPlace place, Sides nationality, bool part)
{
    private readonly Quantity number = place.Number;
    private readonly Headcount? earlier = place.Earlier;

    /// <summary>The people whom the number counts, null when nothing says that it counts any.</summary>
    public FoundPeople? Find() =>
        Rule() is not { } found ? null
        : found is { At: null, People: People.Person or People.Captive } && Antecedent() is { } noun
            ? found with
            {
                People = Kind(noun),
                At = Span.Of(noun),
            }
        : found;

    /// <summary>Sentences back to the act whose people are still spoken of; those in between tell of none.</summary>
    private const int ActReach = 4;

    // "The fallen have come home. Ukraine received 1,000": the dead or the children of whom an act told last, behind whoever was counted
    // before.
    private Term? Antecedent()
    {
        var index = text.SentenceOf(sentence.First);
        var told = earlier is null ? 0 : earlier.Phrase.End;
        for (var s = index; s >= Math.Max(0, index - (place.IsPair ? 1 : ActReach)); s--)
        {
            var (first, end) = (Math.Max(text.Sentences[s].First, told), Math.Min(text.Sentences[s].End, number.First));
            if (!text.HasAny(Clause.Acts, text.Sentences[s].First, end))
                continue;
            for (var i = end - 1; i >= first; i--)
            {
                if (text.ValueAt(i, Concept.Person) is { } kind && kind != "person")
                    return kind is "body" or "child" ? text.At(i) : HeadcountCues.BodyBefore(text, first, text.At(i)!.First);
            }

            // An act with people of its own, whoever they are.
            if (s < index)
                break;
        }

        return null;
    }

    private FoundPeople? Rule()
    {
        // "twenty reunited families": what is counted stands behind its participle.
        if (
            number.End + 1 < sentence.End
            && text.At(number.End) is { } participle
            && Clause.IsTrigger(participle)
            && participle.End < sentence.End
            && text.Is(participle.End, Concept.Unit)
            && !text.Is(participle.End, Concept.Person)
        )
            return null;
        // "The rest, 60, are soldiers", «остальные 60 — военные»: who they are stands behind.
        if (
            Rest() is { } rest
            && text.Find(Concept.Person, number.End, Math.Min(number.End + RestReach, Math.Min(place.Next, sentence.End))) is { } others
        )
            return new(Kind(others), nationality, true, Span.Of(others));
        // «Військових — 96»: in front of it, and not the noun of another number.
        if (
            HeadcountCues.NounBefore(text, sentence, number) is { } noun
            && noun.First >= place.From
            && !(earlier is not null && noun.First < earlier.Phrase.End && noun.First >= earlier.Number.First)
        )
            return new(
                Kind(noun),
                nationality,
                part
                    || earlier?.Relation == Relation.Part
                    || (
                        (earlier ?? place.Told) is { } all
                        && all.Value > number.Value
                        && !(all.People == People.Soldier && Kind(noun) is People.Civilian or People.Child)
                    ),
                Span.Of(noun)
            );
        if (Apposed() is { } apposed)
            return new(
                HeadcountCues.BodyBefore(text, place.From, apposed.First) is not null ? People.Body : Kind(apposed),
                nationality,
                part,
                Span.Of(apposed)
            );
        // «Российских солдат отдали столько же, 131»: the noun stands before the verb.
        if (
            number.First - 2 > sentence.First
            && text.Tokens[number.First - 1].Kind == TokenKind.Symbol
            && text.Is(number.First - 2, Concept.Same)
            && OfSentence() is { } same
        )
            return same;
        if (ToldNumbers.NumberOf(text, sentence, number) is { } numbered)
            return nationality == Sides.None && numbered.Value(Concept.SidePeople) is { } whose
                ? new(Kind(numbered), Scene.SideOf(whose), part, Span.Of(numbered))
                : Found(numbered);
        if (Divided() is { } divided)
            return divided;
        // "Servicemen received by Ukraine: 168"
        if (LabelRules.Of(text, sentence, number) is { } label && LabelRules.Noun(text, label) is { } labelled)
            return new(Kind(labelled), nationality, part, Span.Of(labelled));
        // "Returned to Ukraine: 230"
        if (LabelRules.Of(text, sentence, number) is { } returned && LabelRules.TellsReturn(text, returned))
            return Found(earlier is { IsBody: true } && earlier.Number.First >= sentence.First ? People.Body : People.Person);
        // «Москва отримала навзамін три десятки своїх»: of those told last, the dead among the dead.
        if (text.Is(number.End, Concept.Own))
            return Found((earlier ?? place.Told) is { IsBody: true } ? People.Body : People.Person);
        // «Росіян звільнили трохи більше — 110»: the people that open the sentence.
        if (
            number.First > sentence.First + 1
            && text.Tokens[number.First - 1].Norm is "–" or "—"
            && (number.End >= sentence.End || text.Tokens[number.End].Kind == TokenKind.Symbol)
            && text.At(sentence.First) is { } people
            && people.Is(Concept.SidePeople)
            && people.Is(Concept.Person)
            && !people.Is(Concept.GoesTo)
            && (!people.Is(Concept.SideName) || people.Is(Concept.Oblique))
        )
            return Found(people);
        // «Агресор забрав своїх — теж двісті»
        if (HeadcountCues.OwnBefore(text, sentence.First, number) is not null)
            return Found(earlier is { IsBody: true } ? People.Body : People.Person);
        // «передана тысяча тел, в ответ — 38»
        if (
            earlier is not null
            && !part
            && earlier.Number.First >= sentence.First
            && number.First - 2 > earlier.Phrase.End
            && text.Tokens[number.First - 1].Norm is "–" or "—" or ":"
            && text.Is(number.First - 2, Concept.InReturn)
        )
            return Found(earlier.People);
        if (earlier is not null && !part && HeadcountCues.DashSide(text, sentence, number) is { } side)
            return new(earlier.People, side, part);
        // «64 військових — Україні, 64 — РФ»
        if (
            earlier is not null
            && !part
            && number.End + 1 < sentence.End
            && text.Tokens[number.End].Norm is "–" or "—"
            && text.At(number.End + 1) is { } gets
            && (
                gets.Is(Concept.GoesTo)
                || gets.Is(Concept.Recipient)
                || (
                    gets.Is(Concept.SideName)
                    && (
                        gets.Is(Concept.Undeclined)
                        || (
                            !gets.Is(Concept.Oblique)
                            && earlier.Number.First >= sentence.First
                            && text.Has(Concept.Get, sentence.First, number.First)
                        )
                    )
                )
            )
        )
            return Found(earlier.People);
        // «серед тих 41, кого вчора привезли», «64, за яких віддали стільки ж»: whom a relative clause tells of.
        if (
            number.End + 2 < sentence.End
            && text.Tokens[number.End].Norm is ","
            && (text.At(number.End + 1) is { } who && who.Is(Concept.For) ? text.At(who.End) : text.At(number.End + 1)) is { } pronoun
            && pronoun.Is(Concept.Relative)
            && (!pronoun.Is(Concept.That) || text.Is(number.First - 1, Concept.Part) || text.Is(number.First - 1, Concept.Among))
            && !number.LooksLikeYear
            && (place.From == sentence.First || earlier?.Number.First >= sentence.First)
        )
            return Found(earlier?.People ?? People.Person);
        if (HeadcountCues.IsOurLine(text, sentence, number))
            return Found(People.Captive);
        // «Обмен пленными. Украина: +112 (…)»
        if (
            earlier is null
            && !part
            && HeadcountCues.LineSide(text, sentence, number) is { } line
            && (number.End >= sentence.End || text.Tokens[number.End].Kind == TokenKind.Symbol)
        )
            return new(
                text.FindLast(Concept.Person, sentence.First, number.First) is { } kind && kind.Value(Concept.Person) != "person"
                    ? Kind(kind)
                    : Swapped(),
                line,
                part
            );
        // "Kyiv spoke of 112 servicemen, the Russian side of 98"
        if (
            earlier is not null
            && !part
            && earlier.Number.First >= sentence.First
            && ToldNumbers.SaysToo(text, number, earlier.Phrase.End) is { } teller
            && Scene.SideOf(teller.Value(Concept.SideName)) is var theirs
            && theirs != Sides.None
        )
            return new(earlier.People, theirs, part);
        // "84 captives of Ukraine and 84 of Russia"
        if (
            earlier is { Nationality: Sides.Ukraine or Sides.Russia }
            && earlier.Number.First >= sentence.First
            && text.Is(number.End, Concept.Of)
            && text.At(number.End + 1) is { } of
            && of.Is(Concept.SideName)
            && Scene.SideOf(of.Value(Concept.SideName)) == Scene.Opposite(earlier.Nationality)
        )
            return new(earlier.People, Scene.Opposite(earlier.Nationality), part);
        // "Six children are to be returned. The six left Moscow yesterday."
        // "More than 100 were freed. Among the 116 were …": told again, more exactly.
        if (
            earlier is { Relation: Relation.Whole }
            && (earlier.Value == number.Value || HeadcountCues.IsExactly(earlier, number))
            && number.First > sentence.First
            && text.IsDefinite(number.First - 1)
        )
            return new(earlier.People, earlier.Nationality, part);
        if (nationality != Sides.None || part)
            return Found(People.Person);
        // "seven of the 157", whose noun follows
        if (place.Next < sentence.End && place.Next - number.End is 1 or 2 && text.Is(number.End, Concept.Of))
            return new(People.Person, nationality, true);
        if (place.IsAlone)
            return Found(People.Person);
        if (!(earlier?.Number.First >= sentence.First) && AfterVerb())
            return Found(People.Captive);
        if (
            earlier is not null
            && text.Is(number.First - 1, Concept.Of)
            && text.Has(Concept.Future, number.End, Math.Min(number.End + 2, sentence.End))
        )
            return new(earlier.People, earlier.Nationality, part, IsRest: true);
        // "put the number of those who came back at 189"
        if (ToldNumbers.IsNumberOfThose(text, sentence, number))
            return Found((earlier ?? place.Told) is { IsBody: true } ? People.Body : People.Person);
        // "Prisoner exchange: Ukraine – 95, Russia – 95"
        if (
            earlier is null
            && !place.IsPair
            && text.Has(Concept.OfPrisoners, sentence.First, number.First)
            && (HeadcountCues.DashSide(text, sentence, number) is not null || HeadcountCues.IsArgument(text, sentence, number))
        )
            return new(Swapped(), HeadcountCues.DashSide(text, sentence, number) ?? nationality, part);
        // «звільнено дванадцятьох», "Moscow freed seven": a number alone beside its verb, where nobody was counted before, counts people.
        if (HeadcountCues.IsArgument(text, sentence, number))
            return OfSentence() ?? Found(People.Person);
        if ((place.IsSame || place.IsByDay) && earlier is not null)
            return Found(earlier.People);
        if (earlier is not null && HeadcountCues.Elided(text, sentence, number) is { } dashed)
            return new(earlier.People, dashed, part);
        // "The total has reached 3,000", of people named before
        if (
            number.Value >= 100
            && text.Has(Concept.Cumulative, sentence.First, number.First)
            && text.FindLast(Concept.Person, sentence.First, number.First) is { } counted
        )
            return Found(counted);
        return
            (place.IsPair && !CountsUnknown())
            || text.Is(number.First - 1, Concept.Each)
            || HeadcountCues.EachFollows(text, sentence, number.End)
            || text.Is(number.End, Concept.GoesTo)
            ? Found(PairNoun())
            : null;
    }

    /// <summary>Words of a noun phrase in front of a number that stands between two commas.</summary>
    private const int AppositionReach = 5;

    // «очередная партия тел, 1200, отправлена на Украину», "a group of prisoners, 95, came home": how many they are, between commas; but
    // not how old one is.
    private Term? Apposed()
    {
        var comma = number.First - 1;
        if (
            comma - 1 < place.From
            || text.Tokens[comma].Norm is not ("," or "(")
            || text.At(comma) is not null
            || number.End >= sentence.End
            || text.Tokens[number.End].Norm is not ("," or ")")
            || number.LooksLikeYear
        )
            return null;
        if (
            text.FindLast(Concept.Person, Math.Max(place.From, comma - AppositionReach), comma) is not { } noun
            || noun.Is(Concept.Single)
            || text.Is(noun.First - 1, Concept.Article)
        )
            return null;
        return
            text.HasAny(Clause.Acts, number.End, sentence.End)
            && !Enumerable
                .Range(noun.End, comma - noun.End)
                .Any(i =>
                    text.Tokens[i].Kind == TokenKind.Symbol || (text.At(i) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.Harm)))
                )
            ? noun
            : null;
    }

    // «о ста с лишним украинцах; штаб уточняет: 109, из них четверо гражданских»: what is divided into people counts people, those of a
    // round number just before.
    private FoundPeople? Divided()
    {
        if (
            part
            || number.IsOrdinal
            || number.LooksLikeYear
            || number.End + 1 >= sentence.End
            || text.Tokens[number.End].Norm is not ("," or "(")
            || text.At(number.End + 1) is not { } of
            || !of.Is(Concept.Part)
            || place.Next != of.End
        )
            return null;
        if (text.Find(Concept.Person, place.Next, Math.Min(place.Next + RestReach, sentence.End)) is null)
            return null;
        return
            earlier is { Precision: not CountPrecision.Exact } round && round.Number.First >= sentence.First && number.Value >= round.Value
            ? new(round.People, round.Nationality, false, round.PeopleAt)
            : Found(People.Person);
    }

    // «список на сорок сторінок»: half a ratio, before a noun that nobody knows.
    private bool CountsUnknown() =>
        text.Is(number.First - 1, Concept.For)
        && !(earlier is { IsPair: true } && earlier.Number.First >= sentence.First)
        && number.End < sentence.End
        && text.Tokens[number.End].Kind == TokenKind.Word
        && text.At(number.End) is null;

    // «Росіян – 35», where the dead were counted: a people that says nothing more of them.
    private People Kind(Term noun) =>
        noun.Is(Concept.SidePeople) && noun.Value(Concept.Person) == "person" && (earlier ?? place.Told) is { IsBody: true }
            ? People.Body
            : NounPhrase.Kind(noun.Value(Concept.Person)!);

    // Whom the noun of the exchange names, be it in the sentence before: «Репатріація тіл: Україна — 1000».
    private People Swapped()
    {
        var index = text.SentenceOf(sentence.First);
        var first =
            text.Has(Concept.OfPrisoners, sentence.First, number.First) || index == 0 ? sentence.First : text.Sentences[index - 1].First;
        return text.FindLast(Concept.OfPrisoners, first, number.First)?.Value(Concept.Person) is { } noun
            ? NounPhrase.Kind(noun)
            : People.Captive;
    }

    private FoundPeople Found(People people) => new(people, nationality, part);

    private FoundPeople Found(Term noun) => new(Kind(noun), nationality, part, Span.Of(noun));

    // "In the prisoner swap Kyiv got 95."
    private bool AfterVerb() =>
        (text.Is(number.First - 1, Concept.Get) || text.Is(number.First - 1, Concept.Give))
        && text.Has(Concept.OfPrisoners, sentence.First, number.First)
        && (number.End >= sentence.End || text.Tokens[number.End].Kind == TokenKind.Symbol);

    // "Bodies were handed over too: 212 to Ukraine": the noun of the sentence, else of those told last.
    private FoundPeople? OfSentence() =>
        text.FindLast(Concept.Person, earlier?.Number.First >= sentence.First ? earlier.Phrase.End : sentence.First, number.First)
            is { } subject
        && !Tells(subject)
            ? (IsGiven(subject) ? Found(earlier!.People) : OfSubject(subject))
        : earlier is not null ? Found(earlier.People)
        : null;

    // «Росії, кажуть волонтери, віддали 41»: who tells it is not counted.
    private bool Tells(Term subject) => text.Is(subject.First - 1, Concept.Report) && text.Tokens[subject.End].Norm is ",";

    // «Киеву вернули 980 тел, россиянам — 36»: those who are given the dead are not the ones counted.
    private bool IsGiven(Term subject) =>
        earlier is { IsBody: true }
        && earlier.Number.First >= sentence.First
        && subject.Is(Concept.GoesTo)
        && Kind(subject) == People.Person;

    // «Украинцев вернулось 60, россиян — 55»: the noun in front of the verb says whose they are, where no other number stands between.
    private FoundPeople OfSubject(Term subject) =>
        nationality == Sides.None
        && subject.Value(Concept.SidePeople) is { } side
        && place.From <= subject.First
        && !text.Is(subject.First - 1, Concept.Oblique)
        && !subject.Is(Concept.GoesTo)
        && !subject.Is(Concept.ByWhom)
            ? new(Kind(subject), Scene.SideOf(side), part, Span.Of(subject))
            : Found(subject);

    /// <summary>Behind the number of the rest stands who they are, within so many words.</summary>
    private const int RestReach = 5;

    private Term? Rest()
    {
        var at = number.First - 1;
        if (at > sentence.First && text.Tokens[at].Norm is "," or "(" or "–" or "—")
            at--;
        return at >= sentence.First && text.At(at) is { } rest && rest.Is(Concept.Rest) ? rest : null;
    }

    // "a 307-for-307 swap of soldiers": the noun behind the exchange, else the one before, unless that told of a part.
    private People PairNoun()
    {
        if (
            place.IsPair
            && text.Find(Concept.Exchange, number.End, Math.Min(number.End + 4, sentence.End)) is { } act
            && text.Find(Concept.Person, act.End, Math.Min(act.End + 3, sentence.End)) is { } behind
        )
            return Kind(behind);
        if (text.FindLast(Concept.Person, sentence.First, number.First) is not { } named)
            return !place.IsPair && (earlier ?? place.Told) is { IsBody: true } ? People.Body : People.Captive;
        return place.IsPair && named.Value(Concept.Person) is "civilian" or "child" && text.Has(Concept.Exchange, named.End, number.First)
            ? People.Captive
            : Kind(named);
    }
}
