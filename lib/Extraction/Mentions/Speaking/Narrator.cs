using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Speaking;

/// <summary>Tells the voice of an article by its outlet, its language and the words that only one side uses.</summary>
internal static class Narrator
{
    public static Voice Of(ArticleText article, MarkedText text, MarkedText? title = null)
    {
        var voice = OfOutlet(article) ?? OfWords(article.Language, text, title);
        return title is null || IsTold(voice) ? voice : OfHeadline(title) ?? OfOnlySide(voice, text, title) ?? voice;
    }

    // By more than its language.
    private static bool IsTold(Voice voice) => voice.Narrator != Sides.None || (voice.Leaning != Sides.None && !voice.LeansByLanguage);

    // An office's own channel, or an outlet that is known to belong to a side.
    private static Voice? OfOutlet(ArticleText article)
    {
        if (article.Outlet is not { } outlet)
            return null;
        var name = new MarkedText(outlet, article.Language);
        if (Has(name, Concept.ClaimantUkraine))
            return new(Sides.Ukraine, Sides.Ukraine);
        if (Has(name, Concept.ClaimantRussia))
            return new(Sides.Russia, Sides.Russia);
        return name.Find(Concept.Outlet, 0, name.Tokens.Count) is { } known
            ? new(article.Language == "uk" ? Sides.Ukraine : Sides.None, Scene.SideOf(known.Value(Concept.Outlet)))
            : null;
    }

    private static Voice OfWords(string language, MarkedText text, MarkedText? title)
    {
        if (language == "uk")
            return new(Sides.Ukraine, Sides.Ukraine);
        if (Sign(Betrayed(text) + Betrayed(title)) is var side and not Sides.None)
            return new(Sides.None, side);
        if (OwnVoice.Of(text, title) is var us and not Sides.None)
            return new(Sides.None, us);
        if (FirstPerson.Of(text, title) is var ours and not Sides.None)
            return new(Sides.None, ours);
        // A Russian text leans to Russia, unless Russia's is the only captivity that it speaks of.
        return language == "ru" && OnlySides.Captor(text, null) != Sides.Russia
            ? new(Sides.None, Sides.Russia, LeansByLanguage: true)
            : default;
    }

    // "The President's evening address: …": a headline that names one side's office only.
    private static Voice? OfHeadline(MarkedText title) => OnlyOffice(title) is var side and not Sides.None ? new(Sides.None, side) : null;

    // "Ukraine holds an exchange. Six people are free, said the head of the president's office": one side's offices, and nobody of the
    // other.
    private static Voice? OfOnlySide(Voice voice, MarkedText text, MarkedText title)
    {
        if (voice.Leaning != Sides.None)
            return null;
        var ukraine = Names(text, Sides.Ukraine) || Names(title, Sides.Ukraine);
        var russia = Names(text, Sides.Russia) || Names(title, Sides.Russia);
        if (ukraine == russia)
            return null;
        var side = ukraine ? Sides.Ukraine : Sides.Russia;
        return Has(text, OfficeOf(side)) ? new(Sides.None, side, LeansByLanguage: true) : null;
    }

    private static bool Names(MarkedText page, Sides side) =>
        Has(page, OfficeOf(side))
        || page.All(Concept.SideName, 0, page.Tokens.Count)
            .Any(side, static (name, side) => Scene.SideOf(name.Value(Concept.SideName)) == side)
        || page.All(Concept.SidePeople, 0, page.Tokens.Count)
            .Any(side, static (people, side) => Scene.SideOf(people.Value(Concept.SidePeople)) == side);

    private static Concept OfficeOf(Sides side) => side == Sides.Ukraine ? Concept.ClaimantUkraine : Concept.ClaimantRussia;

    /// <summary>The side of which a text names offices, where it names none of the other.</summary>
    public static Sides OnlyOffice(MarkedText text)
    {
        var (ukraine, russia) = (Has(text, Concept.ClaimantUkraine), Has(text, Concept.ClaimantRussia));
        return ukraine == russia ? Sides.None
            : ukraine ? Sides.Ukraine
            : Sides.Russia;
    }

    private static bool Has(MarkedText text, Concept concept) => text.Has(concept, 0, text.Tokens.Count);

    // Words that only one side uses: above zero Ukraine's, below zero Russia's.
    private static int Betrayed(MarkedText? text)
    {
        var score = 0;
        foreach (var word in text?.All(Concept.Slant, 0, text.Tokens.Count) ?? [])
            score += word.Value(Concept.Slant) == "ukraine" ? 1 : -1;
        return score;
    }

    private static Sides Sign(int score) =>
        score > 0 ? Sides.Ukraine
        : score < 0 ? Sides.Russia
        : Sides.None;
}
