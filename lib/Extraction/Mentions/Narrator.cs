using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Whose voice an article has.</summary>
/// <param name="Narrator">The side that it speaks for: an office's own channel says "our people" of its side; a Ukrainian text says
/// «додому» of Ukraine.</param>
/// <param name="Leaning">The side that its outlet belongs to or its words betray ("the Kiev regime", «окупанти»): a weaker cue.</param>
/// <param name="LeansByLanguage">Only the language says so: weaker still than what was told last.</param>
internal readonly record struct Voice(Sides Narrator, Sides Leaning, bool LeansByLanguage = false);

/// <summary>Tells the voice of an article by its outlet, its language and the words that only one side uses.</summary>
internal static class Narrator
{
    public static Voice Of(ArticleText article, MarkedText text, MarkedText? title = null)
    {
        var voice = Told(article, text, title);
        // "The President's evening address: …": a headline that names one side's office only.
        if (voice.Narrator != Sides.None || (voice.Leaning != Sides.None && !voice.LeansByLanguage) || title is null)
            return voice;
        var (ukraine, russia) = (
            title.Has(Concept.ClaimantUkraine, 0, title.Tokens.Count),
            title.Has(Concept.ClaimantRussia, 0, title.Tokens.Count)
        );
        return ukraine != russia ? new(Sides.None, ukraine ? Sides.Ukraine : Sides.Russia)
            : voice.Leaning == Sides.None && OnlySide(text, title) is var only and not Sides.None
                ? new(Sides.None, only, LeansByLanguage: true)
            : voice;
    }

    // "Ukraine holds an exchange. Six people are free, said the head of the president's office": one side's offices, and nobody of the
    // other.
    private static Sides OnlySide(MarkedText text, MarkedText title)
    {
        var (ukraine, russia) = (Names(Sides.Ukraine), Names(Sides.Russia));
        return ukraine == russia ? Sides.None
            : ukraine && text.Has(Concept.ClaimantUkraine, 0, text.Tokens.Count) ? Sides.Ukraine
            : russia && text.Has(Concept.ClaimantRussia, 0, text.Tokens.Count) ? Sides.Russia
            : Sides.None;

        bool Names(Sides side) =>
            Array.Exists(
                [text, title],
                page =>
                    page.Has(side == Sides.Ukraine ? Concept.ClaimantUkraine : Concept.ClaimantRussia, 0, page.Tokens.Count)
                    || page.All(Concept.SideName, 0, page.Tokens.Count).Any(n => Scene.SideOf(n.Value(Concept.SideName)) == side)
                    || page.All(Concept.SidePeople, 0, page.Tokens.Count).Any(n => Scene.SideOf(n.Value(Concept.SidePeople)) == side)
            );
    }

    private static Voice Told(ArticleText article, MarkedText text, MarkedText? title)
    {
        if (article.Outlet is { } outlet)
        {
            var name = new MarkedText(outlet, article.Language);
            if (name.Find(Concept.ClaimantUkraine, 0, name.Tokens.Count) is not null)
                return new(Sides.Ukraine, Sides.Ukraine);
            if (name.Find(Concept.ClaimantRussia, 0, name.Tokens.Count) is not null)
                return new(Sides.Russia, Sides.Russia);
            if (name.Find(Concept.Outlet, 0, name.Tokens.Count) is { } known)
                return new(article.Language == "uk" ? Sides.Ukraine : Sides.None, Scene.SideOf(known.Value(Concept.Outlet)));
        }

        if (article.Language == "uk")
            return new(Sides.Ukraine, Sides.Ukraine);
        // A Russian text leans to Russia, unless Russia's is the only captivity that it speaks of.
        if (Sign(Betrayed(text) + Betrayed(title)) is var side and not Sides.None)
            return new(Sides.None, side);
        if (OwnVoice.Of(text, title) is var us and not Sides.None)
            return new(Sides.None, us);
        if (FirstPerson.Of(text, title) is var ours and not Sides.None)
            return new(Sides.None, ours);
        return article.Language == "ru" && OnlySides.Captor(text, null) != Sides.Russia
            ? new(Sides.None, Sides.Russia, LeansByLanguage: true)
            : default;
    }

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
