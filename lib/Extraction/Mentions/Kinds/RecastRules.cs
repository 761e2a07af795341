using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Nouns;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>
/// A sentence that says who those told last are: "All of them are civilians", «Это жители Курской области», «Я встретила жителей Суджи».
/// </summary>
internal static class RecastRules
{
    /// <summary>Sentences after the number in which it may still be said, and words between "they are" and the noun.</summary>
    private const int Reach = 2,
        NounReach = 3;

    /// <summary>Gives the people told last the kind that the sentence names: in the mentions so far and in what is kept in mind.</summary>
    public static void Read(Scene scene, int index, Sentence sentence, List<Clause> clauses, List<Mention> mentions)
    {
        if (scene.LastWhole is not { IsBody: false, People: People.Person or People.Captive, IsRank: false } told || scene.LastIsTotal)
            return;
        var since = index - scene.Text.SentenceOf(told.Number.First);
        if (since is < 1 or > Reach)
            return;
        if (BothKinds(scene.Text, sentence) is { } civilians && !IsFollowed(told, mentions))
        {
            Recast(scene, index, told with { People = People.Mixed, PeopleAt = Span.Of(civilians) }, mentions);
            return;
        }

        var noun =
            Predicate(scene.Text, sentence)
            ?? (since == 1 ? Freed(scene.Text, sentence, clauses) : null)
            ?? (since == 1 && told.People == People.Person ? Object(scene.Text, sentence, clauses) : null);
        // "157 soldiers, and three civilians besides. They are residents of …": the three.
        if (noun is null || IsFollowed(told, mentions))
            return;
        Recast(scene, index, told with { People = NounPhrase.Kind(noun.Value(Concept.Person)!), PeopleAt = Span.Of(noun) }, mentions);
    }

    private static void Recast(Scene scene, int index, Headcount recast, List<Mention> mentions)
    {
        for (var m = mentions.Count - 1; m >= 0 && mentions[m].SentenceIndex >= index - Reach - 1; m--)
        {
            if (mentions[m].Headcounts.Exists(recast, static (c, recast) => c.Number == recast.Number))
                mentions[m] = mentions[m] with { Headcounts = WithKindOf(mentions[m].Headcounts, recast) };
        }

        scene.LastWhole = recast;
    }

    private static List<Headcount> WithKindOf(List<Headcount> counts, Headcount recast)
    {
        var all = new List<Headcount>(counts.Count);
        foreach (var count in counts)
            all.Add(count.Number == recast.Number ? count with { People = recast.People, PeopleAt = recast.PeopleAt } : count);
        return all;
    }

    private static bool IsFollowed(Headcount told, List<Mention> mentions) =>
        mentions.Exists(
            told.Number.First,
            static (m, first) =>
                m.Headcounts.Exists(first, static (c, first) => c.Number.First > first && c.Relation is Relation.Whole or Relation.OnTop)
        );

    // "They are soldiers and, what matters, civilians too": either kind, and none of them counted.
    private static Term? BothKinds(MarkedText text, Sentence sentence)
    {
        var first = text.Tokens[sentence.First].Kind == TokenKind.Symbol ? sentence.First + 1 : sentence.First;
        if (
            !text.Is(first, Concept.Describes)
            || text.AnyToken(sentence.First, sentence.End, ArticleView.IsNumber)
            || text.Has(Concept.Part, sentence.First, sentence.End)
            || !text.All(Concept.Person, first, sentence.End).Any(static p => p.Value(Concept.Person) == "soldier")
        )
            return null;
        return text.All(Concept.Person, first, sentence.End).FirstOrDefault(static p => p.Value(Concept.Person) == "civilian");
    }

    // The only noun of a sentence that says more of people than that they are.
    private static Term? OnlyNoun(MarkedText text, Sentence sentence)
    {
        Term? only = null;
        foreach (var noun in text.All(Concept.Person, sentence.First, sentence.End))
        {
            if (noun.Value(Concept.Person) is "person")
                continue;
            if (only is not null)
                return null;
            only = noun;
        }

        return only;
    }

    // "They are residents of …", with no number between and no other people beside them.
    private static Term? Predicate(MarkedText text, Sentence sentence)
    {
        var first = text.Tokens[sentence.First].Kind == TokenKind.Symbol ? sentence.First + 1 : sentence.First;
        if (text.At(first) is not { } they || !they.Is(Concept.Describes))
            return null;
        for (var i = they.End; i < Math.Min(they.End + NounReach, sentence.End); i++)
        {
            if (text.At(i) is { } noun && noun.Is(Concept.Person))
                return IsAlone(text, sentence, noun) ? noun : null;
            if (
                !text.Is(i, Concept.Passive)
                && !text.Is(i, Concept.Article)
                && !text.Is(i, Concept.Describes)
                && text.Tokens[i].Norm is not ("–" or "—" or "-")
            )
                return null;
        }

        return null;
    }

    // «встретила жителей Суджанского района»: whom the act was done to, where the number before counted mere people.
    private static Term? Object(MarkedText text, Sentence sentence, List<Clause> clauses) =>
        OnlyNoun(text, sentence) is { } noun && noun.Is(Concept.Oblique) && FollowsGetting(clauses, noun) && IsAlone(text, sentence, noun)
            ? noun
            : null;

    private static bool FollowsGetting(List<Clause> clauses, Term noun) =>
        clauses.Exists(
            noun,
            static (c, noun) => c.Triggers.Exists(noun, static (t, noun) => t.Is(Concept.Get) && noun.First - t.End is >= 0 and <= 1)
        );

    // "ten Ukrainians … He thanked all who had helped in the release of the civilians": those of whom the sentence before told.
    private static Term? Freed(MarkedText text, Sentence sentence, List<Clause> clauses) =>
        clauses.Count > 0
        && OnlyNoun(text, sentence) is { } noun
        && FollowsReturn(text, sentence, clauses, noun)
        && IsAlone(text, sentence, noun)
        && !text.AnyToken(sentence.First, sentence.End, ArticleView.IsNumber)
            ? noun
            : null;

    // "the release of the civilians"
    private static bool FollowsReturn(MarkedText text, Sentence sentence, List<Clause> clauses, Term noun) =>
        noun.First - 2 > sentence.First
        && text.IsDefinite(noun.First - 1)
        && clauses.Exists(
            noun,
            static (c, noun) => c.Triggers.Exists(noun, static (t, noun) => t.Is(Concept.Nominal) && noun.First - t.End is >= 1 and <= 2)
        );

    // Nobody else stands beside them, and they are no part of others.
    private static bool IsAlone(MarkedText text, Sentence sentence, Term noun) =>
        noun.Value(Concept.Person) is "civilian" or "child"
        && !text.Is(noun.First - 1, Concept.And)
        && !text.Has(Concept.Part, sentence.First, noun.First)
        && !text.All(Concept.Person, noun.End, sentence.End)
            .Any(static p => p.Value(Concept.Person) is "soldier" or "captive" or "mixed" or "body");
}
