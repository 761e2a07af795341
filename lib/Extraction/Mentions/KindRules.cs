using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// Who mere people are, where the whole article names only one kind: «обмін цивільними … 15 українців і четверо росіян», "nine went to
/// Ukraine" in a text about children.
/// </summary>
internal static class KindRules
{
    /// <summary>The object of an exchange stands at most so many words behind it.</summary>
    private const int ObjectReach = 2;

    /// <summary>
    /// Gives the mentions' people without a kind the only one that the article and its headline name; a soldier or captive anywhere leaves
    /// them as they are.
    /// </summary>
    public static List<Mention> Conclude(MarkedText text, MarkedText? title, List<Mention> mentions)
    {
        mentions = OfCivilians(text, title, OfAll(text, OfSameNumber(mentions)));
        if (
            !mentions.Exists(m => m.Headcounts.Any(IsOpen))
            || mentions.Exists(m => m.MixedFor != Sides.None)
            || Only(text, title) is not { } noun
        )
            return mentions;
        var kind = NounPhrase.Kind(noun.Value(Concept.Person)!);
        // "150 people, two civilians among them": the others are something else.
        if (mentions.Exists(m => m.Headcounts.Any(c => c.People == kind && c.Relation is not Relation.Whole)))
            return mentions;
        return mentions.ConvertAll(m =>
            m.Headcounts.Any(IsOpen)
                ? m with
                {
                    Headcounts =
                    [
                        .. m.Headcounts.Select(c =>
                            IsOpen(c) && !((c.IsPair || c.To == Sides.Both) && IsOfPrisoners(text, m.SentenceIndex))
                                ? c with
                                {
                                    People = kind,
                                    PeopleAt = Span.Of(noun),
                                }
                                : c
                        ),
                    ],
                }
                : m
        );
    }

    // "15 residents of the region are back, three children among them. 12 people were handed to the other side", where nobody speaks of
    // soldiers or captivity; "civilians traded", says the headline.
    private static List<Mention> OfCivilians(MarkedText text, MarkedText? title, List<Mention> mentions)
    {
        if (
            !mentions.Exists(m => m.Headcounts.Exists(IsMere))
            || mentions
                .SelectMany(m => m.Headcounts)
                .FirstOrDefault(c => IsNamed(c) && c is { People: People.Civilian, To: Sides.Ukraine or Sides.Russia })
                is not { } named
        )
            return mentions;
        if (
            !(
                title is not null
                && title
                    .All(Concept.Person, 0, title.Tokens.Count)
                    .Any(noun => noun.Value(Concept.Person) == "civilian" && IsExchanged(title, noun))
            )
            && (
                text.HasAny(OfSoldiers, 0, text.Tokens.Count)
                || title?.HasAny(OfSoldiers, 0, title.Tokens.Count) == true
                || NamesSoldiers(text)
                || (title is not null && NamesSoldiers(title))
            )
        )
            return mentions;
        return mentions.ConvertAll(m =>
            m.Headcounts.Exists(c => IsAcross(c, named))
                ? m with
                {
                    Headcounts = m.Headcounts.ConvertAll(c =>
                        IsAcross(c, named) ? c with { People = People.Civilian, PeopleAt = named.PeopleAt } : c
                    ),
                }
                : m
        );

        static bool IsAcross(Headcount count, Headcount named) => IsMere(count) && count.To == Scene.Opposite(named.To);
        static bool NamesSoldiers(MarkedText text) =>
            text.All(Concept.Person, 0, text.Tokens.Count)
                .Any(noun => noun.Value(Concept.Person) is "soldier" or "captive" or "mixed" or "body");
    }

    private static readonly ConceptSet OfSoldiers = ConceptSet.Of(Concept.OfPrisoners, Concept.Captivity);

    /// <summary>Words between "all of them" and who they are.</summary>
    private const int EveryReach = 3;

    // "Five Ukrainians are home. All of them are civilians": said of those counted in the same sentence or the one before.
    private static List<Mention> OfAll(MarkedText text, List<Mention> mentions)
    {
        foreach (var every in text.All(Concept.Every, 0, text.Tokens.Count))
        {
            var sentence = text.Sentences[text.SentenceOf(every.First)];
            if (
                text.Find(Concept.Person, every.End, Math.Min(every.End + EveryReach, sentence.End)) is not { } noun
                || noun.Value(Concept.Person) is not ("civilian" or "child")
                || noun.Is(Concept.Exchange)
            )
                continue;
            // "all civilians are to be freed", «усі цивільні повернуться»: of whom else it may be.
            if (noun.First == every.End && every.End - every.First == 1)
                continue;
            var index = text.SentenceOf(every.First);
            // "All ten were civilians": those ten, wherever they were counted.
            if (
                NumberReader.Read(text, sentence).Find(every, static (n, every) => n.First == every.End) is { Value: > 0 } ten
                && mentions.FindLastIndex(m =>
                    m.SentenceIndex < index - 1 && m.Headcounts.Exists(ten, static (c, ten) => IsOpen(c) && c.Value == ten.Value)
                )
                    is >= 0
                        and var counted
            )
            {
                mentions[counted] = mentions[counted] with
                {
                    Headcounts = mentions[counted]
                        .Headcounts.ConvertAll(c =>
                            IsOpen(c) && c.Value == ten.Value
                                ? c with
                                {
                                    People = NounPhrase.Kind(noun.Value(Concept.Person)!),
                                    PeopleAt = Span.Of(noun),
                                }
                                : c
                        ),
                };
                continue;
            }

            if (
                mentions.FindLastIndex(m =>
                    m.SentenceIndex <= index
                    && m.SentenceIndex >= index - 1
                    && m.Headcounts.Any(c => IsOpen(c) && c.Number.First < every.First)
                )
                is >= 0
                    and var at
            )
            {
                var told = mentions[at].Headcounts.Last(c => IsOpen(c) && c.Number.First < every.First);
                mentions[at] = mentions[at] with
                {
                    Headcounts =
                    [
                        .. mentions[at]
                            .Headcounts.Select(c =>
                                c == told ? c with { People = NounPhrase.Kind(noun.Value(Concept.Person)!), PeopleAt = Span.Of(noun) } : c
                            ),
                    ],
                };
            }
        }

        return mentions;
    }

    // "a prisoner exchange, 45 for 45. Two children came home as well": those are prisoners, by the name of the exchange.
    private static bool IsOfPrisoners(MarkedText text, int sentence) =>
        text.All(Concept.OfPrisoners, text.Sentences[sentence].First, text.Sentences[sentence].End)
            .Any(o => o.Value(Concept.Person) is null);

    // "31 residents of the region were allowed home … these 31 people": who they are is told once.
    private static List<Mention> OfSameNumber(List<Mention> mentions)
    {
        if (!mentions.Exists(m => m.Headcounts.Exists(IsNamed)) || !mentions.Exists(m => m.Headcounts.Exists(IsMere)))
            return mentions;
        var wholes = new List<Headcount>();
        foreach (var mention in mentions)
            wholes.AddRange(mention.Headcounts.FindAll(c => !c.IsBody && c.Relation == Relation.Whole));
        return mentions.ConvertAll(m =>
            m.Headcounts.Exists(c => IsMere(c) && Kind(c) is not null)
                ? m with
                {
                    Headcounts = m.Headcounts.ConvertAll(c =>
                        IsMere(c) && Kind(c) is { } kind ? c with { People = kind.People, PeopleAt = kind.PeopleAt } : c
                    ),
                }
                : m
        );

        Headcount? Kind(Headcount open)
        {
            Headcount? found = null;
            foreach (var told in wholes)
            {
                if (told.Value != open.Value || told.Number == open.Number)
                    continue;
                if (told.People is People.Soldier or People.Mixed || (IsNamed(told) && (told.To & open.To) == 0))
                    return null;
                if (IsNamed(told))
                    found = told;
            }

            return found;
        }
    }

    private static bool IsNamed(Headcount count) =>
        count is { People: People.Civilian or People.Child, IsRank: false, Relation: Relation.Whole };

    private static bool IsMere(Headcount count) => count is { People: People.Person, IsRank: false, Relation: Relation.Whole };

    private static bool IsOpen(Headcount count) =>
        count is { People: People.Person or People.Captive, IsRank: false, Relation: Relation.Whole };

    // The first noun of the only kind in the text; null where there are several, or captivity makes soldiers likely.
    private static Term? Only(MarkedText text, MarkedText? title)
    {
        Term? only = null;
        foreach (var noun in text.All(Concept.Person, 0, text.Tokens.Count))
        {
            if (noun.Value(Concept.Person) is not { } kind || kind == "person")
                continue;
            if (kind is not ("civilian" or "child") || (only is not null && only.Value(Concept.Person) != kind))
                return null;
            // An exchange named after them says it of all.
            if (only is null || IsExchanged(text, noun))
                only = noun;
        }

        if (
            only is null
            || title
                ?.All(Concept.Person, 0, title.Tokens.Count)
                .Any(p => p.Value(Concept.Person) is not ("person" or null) && p.Value(Concept.Person) != only.Value(Concept.Person))
                == true
        )
            return null;
        return (only.Value(Concept.Person) == "child" && IsToldOf(text, title)) || IsExchanged(text, only) ? only : null;
    }

    /// <summary>Words between a number and the children that it counts.</summary>
    private const int NumberReach = 2;

    // "two of them never saw their children": a text that is about children names them where it tells what was done, or in its headline.
    private static bool IsToldOf(MarkedText text, MarkedText? title) =>
        title?.All(Concept.Person, 0, title.Tokens.Count).Any(IsChild) == true
        || text.Sentences.Exists(s =>
            text.All(Concept.Person, s.First, s.End)
                .Any(child =>
                    IsChild(child)
                    && (
                        text.HasAny(Clause.Acts, s.First, s.End)
                        || text.AnyToken(
                            Math.Max(s.First, child.First - NumberReach),
                            child.First,
                            static (text, i) => ArticleView.IsNumber(text, i)
                        )
                    )
                )
        );

    private static bool IsChild(Term noun) => noun.Value(Concept.Person) == "child";

    // «обмін цивільними», "swapped civilians"
    private static bool IsExchanged(MarkedText text, Term noun) =>
        noun.Is(Concept.Exchange) || text.Has(Concept.Exchange, noun.First - ObjectReach, noun.First);
}
