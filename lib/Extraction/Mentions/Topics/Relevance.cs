using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Topics;

/// <summary>
/// Decides sentence by sentence whether an exchange of people between Russia and Ukraine is spoken of: cues add up by the tables of
/// <see cref="RelevanceCues"/>.
/// </summary>
internal sealed class Relevance
{
    private readonly MarkedText text;
    private readonly ArticleView article;
    private readonly bool isOfThisWar;
    private Topic topic;
    private bool captivesKnown;

    public Relevance(MarkedText text, Scene scene, MarkedText? title, bool isKnown = false)
    {
        this.text = text;
        article = new(text, scene.Narrator, title) { HasVoice = scene.HasVoice };
        isOfThisWar = isKnown || RelevanceCues.Points(RelevanceCues.OfThisWar, article) >= RelevanceCues.Enough;
        if (title is not null && (Events.HeadlineRules.TellsOfReturn(title) || IsOfOthers(title)))
            (topic, captivesKnown) = SetBy(title);
    }

    // A headline of a prisoner exchange sets the topic: ours, unless it names another party and not Ukraine. Those who mediate are no
    // party.
    private static (Topic Topic, bool CaptivesKnown) SetBy(MarkedText title)
    {
        if (NamesOtherParty(title))
            return (ArticleView.HasSide(title, "ukraine") ? Topic.None : Topic.Foreign, false);
        return (NamesSide(title) || ArticleView.CountsOurs(title, 0, title.Tokens.Count) ? Topic.Ours : Topic.None, true);
    }

    private static bool NamesOtherParty(MarkedText title) =>
        title.Has(Concept.OtherParty, 0, title.Tokens.Count)
        && (!title.Has(Concept.Mediation, 0, title.Tokens.Count) || IsBetweenOthers(title));

    // "Three Israelis for 300 Palestinians: another swap in Gaza"
    private static bool IsOfOthers(MarkedText title) =>
        (title.Has(Concept.Exchange, 0, title.Tokens.Count) || title.Has(Concept.InReturn, 0, title.Tokens.Count))
        && title.Has(Concept.OtherParty, 0, title.Tokens.Count)
        && !title.Has(Concept.Mediation, 0, title.Tokens.Count)
        && !NamesSide(title);

    private static bool NamesSide(MarkedText title) => ArticleView.SidesIn(title, 0, title.Tokens.Count) != Sides.None;

    // "mediation in the exchange between the United States and Russia": a party, whoever mediated.
    private static bool IsBetweenOthers(MarkedText title) =>
        !ArticleView.HasSide(title, "ukraine")
        && title
            .All(Concept.OtherParty, 0, title.Tokens.Count)
            .Any(party =>
                title.ValueAt(party.First - 1, Concept.Since) == "pair"
                || (party.First > 1 && title.IsDefinite(party.First - 1) && title.ValueAt(party.First - 2, Concept.Since) == "pair")
            );

    /// <summary>Set only when the reading is to be explained: the cues of each sentence.</summary>
    public Explaining.ReadingTrace? Trace { get; init; }

    public Topic Of(Sentence sentence, List<Clause> clauses)
    {
        if (!isOfThisWar)
        {
            Trace?.Heard(text.SentenceOf(sentence.First), Topic.None, RelevanceCues.Describe(RelevanceCues.OfThisWar, article));
            return Topic.None;
        }

        var view = new SentenceView(text, sentence, clauses, article, topic, captivesKnown);
        if (clauses.Count == 0)
        {
            // "He spent two years in Russian captivity": whom a later "he was exchanged" speaks of.
            captivesKnown |=
                (view.Ukraine || view.Russia) && view.Other is null && ArticleView.Captives(text, sentence.First, sentence.End);
            Trace?.Heard(text.SentenceOf(sentence.First), topic, "");
            return topic;
        }

        view.Score = RelevanceCues.Points(RelevanceCues.OfExchange, view);
        var told = Decide(view);
        Trace?.Heard(
            text.SentenceOf(sentence.First),
            told,
            RelevanceCues.Describe(told == Topic.Foreign ? RelevanceCues.OfOthers : RelevanceCues.OfExchange, view)
        );
        return told;
    }

    private Topic Decide(SentenceView view)
    {
        if (view.Other is not null && RelevanceCues.Points(RelevanceCues.OfOthers, view) >= RelevanceCues.Enough)
        {
            // A foreign exchange told in passing does not change what the article is about.
            if (topic != Topic.Ours)
                topic = Topic.Foreign;
            return Topic.Foreign;
        }

        if (view.ArrivesElsewhere)
            return Topic.ThirdCountry;
        if (view.OtherReceives && !(view.Has(Concept.Mediation) && (view.Ukraine || topic == Topic.Ours)))
            return topic = Topic.ThirdCountry;
        // A text about another exchange comes back to this war's when it names both sides, or captives and Ukraine.
        if (topic == Topic.Foreign && !(view.Ukraine && (view.Russia || view.Score > RelevanceCues.Enough)))
            return Topic.Foreign;
        if (topic == Topic.ThirdCountry && !view.Exchange)
            return Topic.ThirdCountry;
        if (view.Score < RelevanceCues.Enough)
            return Topic.None;
        captivesKnown |= TellsOfCaptives(view);
        return topic = Topic.Ours;
    }

    // Behind such a sentence "he was exchanged" speaks of captives.
    private static bool TellsOfCaptives(SentenceView view) =>
        view.NamesWhom || view.CountsOurOwn || NamesCaptivity(view) || IsExchangeOfBoth(view);

    private static bool IsExchangeOfBoth(SentenceView view) => view.Exchange && view.Ukraine && view.Russia;

    private static bool NamesCaptivity(SentenceView view) =>
        view.Has(Concept.Captivity) || view.Has(Concept.ComesFrom) || view.Has(Concept.OfPrisoners);

    /// <summary>The sentence names Ukraine and Russia.</summary>
    public bool NamesBoth(Sentence sentence) => ArticleView.NamesBoth(text, sentence.First, sentence.End);
}
