using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Topics;

/// <summary>The tables by which a text, and each of its sentences, is taken to speak of an exchange between Russia and Ukraine.</summary>
internal static class RelevanceCues
{
    /// <summary>Points from which the answer is yes, in each of the tables.</summary>
    public const int Enough = 4;

    /// <summary>Is it a text of this war? One side and captives imply the other; an office's channel need not name its own.</summary>
    public static readonly Cue<ArticleView>[] OfThisWar =
    [
        new("names a side", 2, static v => !v.NamesNoSide),
        new("names the other side too", 2, static v => v.NamesBothSides),
        new("captives, or an exchange", 2, static v => v.NamesCaptives || v.TellsOfExchange || v.Has(Concept.SinceWar)),
        new("an office of a side, or its own channel", 2, static v => v.NamesOffice || v.Narrator == Sides.Russia),
        new("a place where this war is fought", 2, static v => v.NamesFront),
        new("the voice of a side", 2, static v => v.HasVoice && v.NamesNoSide),
        new("people given in return", 2, static v => v.GivesInReturn),
        new("as many of the one as of the other", 2, static v => v.ReturnsSoldiersTwice),
        new("so many people came home", 2, static v => v.ReturnsCounted),
        new("our own people got back", 2, static v => v.TellsOfOwn || v.CountsOurOwn),
        new("somebody mediated", 2, static v => v.Has(Concept.Mediation)),
        new("no side, and an exchange of soldiers", 2, static v => v.NamesNoSide && v.TellsOfExchangeOfSoldiers),
        new("nobody at all: tickets, debts, letters", -4, static v => v.ExchangesThings && !v.NamesPeople && !v.TellsOfRatio),
        new("one side, and another country that gives or gets people", -8, static v => v.OthersTakePart),
        new("no side, and another country's captives or exchange", -4, static v => v.NamesNoSide && v.ConcernsOtherParty),
    ];

    /// <summary>Does a sentence that tells an act tell of such an exchange?</summary>
    public static readonly Cue<SentenceView>[] OfExchange =
    [
        new("an act: given, received, come home", 2, static v => v.Acts),
        new("an arrival", 1, static v => !v.Acts && v.Arrives),
        new("an exchange", 2, static v => v.Exchange),
        new(
            "captivity, or an exchange of prisoners by name",
            2,
            static v => v.Has(Concept.Captivity) || v.Has(Concept.ComesFrom) || v.Has(Concept.OfPrisoners)
        ),
        new("soldiers, captives, children or the dead", 2, static v => v.NamesWhom),
        new("some people or a number of them", 1, static v => v.NamesSomebody),
        new("a side's people", 1, static v => v.Has(Concept.SidePeople)),
        new("both sides", 1, static v => (v.Ukraine && v.Russia) || v.NamesBothSides),
        new("to both sides", 1, static v => v.GoesBothWays),
        new("each side the same", 2, static v => v.Has(Concept.Each) && v.Acts),
        new(
            "an exchange held, ahead or called off",
            1,
            static v => v.ExchangeNoun && (v.Has(Concept.Happen) || v.Has(Concept.Cancelled) || v.Has(Concept.Future))
        ),
        new("so many for so many", 2, static v => v.Exchange && v.HasRatio),
        new("an office speaks", 1, static v => v.NamesOffice || v.Article.Narrator != Sides.None),
        new("our own people", 1, static v => v.NamesOurOwn),
        new("so many of our own people", 1, static v => v.CountsOurOwn),
        new("the text tells of an exchange of prisoners", 1, static v => v.Article.TellsOfExchange),
        new("soldiers come home in the next sentences", 1, static v => v.SoldiersFollow),
        new("goes on about an exchange told before", 1, static v => v.CaptivesKnown),
        new("they, who were told of before", 1, static v => v.OpensWithThem),
        new("a stage of it", 1, static v => v.CaptivesKnown && v.Has(Concept.Stage)),
        new("the whole war", 1, static v => v.Ukraine && v.Has(Concept.SinceWar)),
        new(
            "who helped, or how many",
            1,
            static v => v.Before == Topic.Ours && (v.Has(Concept.HowMany) || v.Has(Concept.Withheld) || v.OpensWithReturn)
        ),
        new(
            "mediators of an exchange told before",
            2,
            static v => v.Before == Topic.Ours && v.Has(Concept.Mediation) && v.Has(Concept.Mediator)
        ),
        new("a text without captives or exchanges", -1, static v => !v.CaptivesKnown && v.Article.TellsOfNoReturn),
        new("in return", 1, static v => v.Acts && v.Has(Concept.InReturn)),
        new(
            "an exchange, in a text that counts soldiers for soldiers",
            1,
            static v => v.ExchangeNoun && v.Article.TellsOfRatio && !v.Article.ConcernsOtherParty
        ),
        new("another kind of exchange", -1, static v => v.NamesOtherExchange),
        new(
            "a text of another kind of exchange",
            -2,
            static v => !v.CaptivesKnown && !v.NamesWhom && !v.Article.NamesCaptives && v.Article.TellsOfOtherExchange
        ),
    ];

    /// <summary>Does a sentence that names another country tell of that country's exchange?</summary>
    public static readonly Cue<SentenceView>[] OfOthers =
    [
        new("another country", 3, static v => v.Other is not null && (v.Exchange || v.Score >= Enough)),
        new("as a party to it", 3, static v => v.OtherIsParty),
        new("two others, and neither side of this war", 4, static v => v.IsBetweenOthers),
        new("without Ukraine", 1, static v => !v.Ukraine),
        new("with Ukraine", -2, static v => v.Ukraine),
        new(
            "beside a word of mediation",
            -3,
            static v => v.Has(Concept.Mediation) && (v.Ukraine || v.Before == Topic.Ours || v.Article.NamesBothSides || v.OthersMediate)
        ),
        new("in a text about this war's exchange", -3, static v => v.Before == Topic.Ours),
    ];

    /// <summary>
    /// The points of a table, counted no further than one beyond <see cref="Enough"/>: nobody asks by how much there are more.
    /// </summary>
    public static int Points<T>(Cue<T>[] cues, T view)
    {
        var points = 0;
        // What speaks against it comes first, so that nothing can take back what is enough.
        foreach (var cue in cues)
        {
            if (cue.Weight < 0 && cue.Holds(view))
                points += cue.Weight;
        }

        foreach (var cue in cues)
        {
            if (points > Enough)
                break;
            if (cue.Weight > 0 && cue.Holds(view))
                points += cue.Weight;
        }

        return points;
    }

    /// <summary>"an exchange +2, a side's people +1"</summary>
    public static string Describe<T>(Cue<T>[] cues, T view) =>
        string.Join(", ", cues.Where(c => c.Holds(view)).Select(c => FormattableString.Invariant($"{c.Name} {c.Weight:+0;-0}")));
}
