using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// Who acts for a side that is not itself the subject: its troops, its office, those who are in its capital, whoever tells it.
/// </summary>
internal static class ImpliedActors
{
    /// <summary>«украинская забрала 15»: the side, named by its adjective alone.</summary>
    public static Actor? OfAdjective(MarkedText text, int first, Term verb) =>
        text.At(verb.First - 1) is { } adjective && adjective.First >= first && IsAdjective(adjective) && !adjective.Is(Concept.Own)
            ? new(Scene.SideOf(adjective.Value(Concept.SidePeople)), Span.Of(adjective), false)
            : null;

    private static bool IsAdjective(Term term) => term.Is(Concept.SidePeople) && !term.Is(Concept.Person);

    /// <summary>
    /// «Українські військові віддали 40 полонених», "Ukrainian soldiers handed over 12 bodies": those who act for their side, right before
    /// what they give or get.
    /// </summary>
    public static Actor? Troops(MarkedText text, int first, Term verb) =>
        Moves(verb)
        && text.At(verb.First - 1) is { } people
        && AreTroops(people, first)
        && AdjectiveBefore(text, first, people) is { } adjective
        && ArticleView.IsNumber(text, Math.Min(verb.End, text.Tokens.Count - 1))
        && Scene.SideOf(adjective.Value(Concept.SidePeople)) is var side and not Sides.None
            ? new(side, new(adjective.First, people.End), false)
            : null;

    private static bool Moves(Term verb) => (verb.Is(Concept.Give) || verb.Is(Concept.Get)) && !verb.Is(Concept.Back);

    private static bool AreTroops(Term people, int first) =>
        people.First > first && people.Value(Concept.Person) == "soldier" && !people.Is(Concept.Oblique);

    private static Term? AdjectiveBefore(MarkedText text, int first, Term people) =>
        text.At(people.First - 1) is { } adjective && adjective.First >= first && IsAdjective(adjective) ? adjective : null;

    /// <summary>"Ukrainian officials handed the Russian side 41 bodies": an office that does not speak but acts.</summary>
    public static Actor? Office(Scene scene, int first, Term verb)
    {
        var text = scene.Text;
        for (var i = verb.First - 1; i >= first && !text.Is(i, Concept.Report); i--)
        {
            if (
                text.At(i) is { } term
                && ActorNames.SideOfAny(scene, term) is var side and not Sides.None
                && ActorNames.CanAct(text, first, term)
                && !ActorNames.IsOfSpeaker(text, first, term, verb.First)
                && !ActorNames.Tells(text, term)
            )
                return new(side, Span.Of(term), true);
        }

        return null;
    }

    /// <summary>"the ombudsman's office in Kyiv brought back 31", «у Москві отримали 50»: those who are there.</summary>
    public static Actor? Place(Scene scene, int first, Term verb) =>
        scene.Text.FindLast(Concept.SideName, first, verb.First) is { } name
        && name.First > first
        && scene.Text.Is(name.First - 1, Concept.On)
        && scene.SideNamed(name.Value(Concept.SideName)) is var side and not Sides.None
            ? new(side, Span.Of(name), true)
            : null;

    /// <summary>«За 200 оборонців РФ одержала 55»: behind a noun whose genitive it could be, and yet the only name that can act.</summary>
    public static Actor? OnlyName(Scene scene, int first, Term verb) =>
        verb.Is(Concept.Get)
        && scene.Text.At(verb.First - 1) is { } name
        && name.First > first
        && CouldBeGenitive(scene.Text, name)
        && !ActorNames.IsOneOfMany(verb, name)
            ? new(scene.SideNamed(name.Value(Concept.SideName)), Span.Of(name), false)
            : null;

    private static bool CouldBeGenitive(MarkedText text, Term name) =>
        name.Value(Concept.Undeclined) == "one" && name.Is(Concept.SideName) && text.Is(name.First - 1, Concept.Person);

    /// <summary>Whoever the clause names as telling it, unless it is only told between commas.</summary>
    public static Actor? Speaker(Scene scene, int first, Term verb) =>
        scene.ClaimantAt is { } speaker
        && speaker.First >= first
        && speaker.End <= verb.First
        && !(scene.Text.At(speaker.First) is { } teller && ActorNames.Tells(scene.Text, teller))
            ? new(scene.ClaimantSide, speaker, true)
            : null;
}
