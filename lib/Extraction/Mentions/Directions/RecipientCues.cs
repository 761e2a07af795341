using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Who is given the people: «России передано 38 тел», «йому передали 43».</summary>
internal static class RecipientCues
{
    public static void Vote(Ballot ballot, in CountInClause at, Frame frame)
    {
        var scene = at.Scene;
        if (Recipient(at, frame) is { } recipient)
            ballot.Cast(scene.SideNamed(recipient.Value(Concept.SideName)), Weight.Recipient, Span.Of(recipient), "who is given");
        // «Йому передали 43»: the side that the sentence before named.
        if (frame.Act is Act.Hand or Act.Return && HasPronoun(at.Text, frame.Verb, "dative"))
            ballot.Cast(scene.AgentBefore, Weight.Recipient, Span.Of(frame.Verb), "who is given");
        // «к ней вернулись 130»: to the side that tells it, else to the one that the sentence before named.
        if (frame.Act == Act.Back && HasPronoun(at.Text, frame.Verb, "goal"))
            ballot.Cast(
                scene.ClaimantSide != Sides.None ? scene.ClaimantSide : scene.AgentBefore,
                Weight.Recipient,
                Span.Of(frame.Verb),
                "to whom they came back"
            );
    }

    // «России передано 38 тел», «тіла віддали Росії», «Росії в межах обміну віддали 50»: the dative that stands by a verb of giving, or
    // opens its clause.
    private static Term? Recipient(in CountInClause at, Frame frame) =>
        frame.Act switch
        {
            Act.Back => BeforeReturn(at.Text, at.Clause, frame.Verb),
            Act.Exchange => null,
            _ => BehindGiver(at, frame) ?? AroundVerb(at, frame),
        };

    // «Росії повернуто 175 полонених»: the dative right before a participle that says they came home.
    private static Term? BeforeReturn(MarkedText text, Clause clause, Term verb) =>
        verb.First > clause.First
        && text.At(verb.First - 1) is { } home
        && IsDative(home)
        && home.First - clause.First <= 1
        && !text.Is(home.First - 1, Concept.Oblique)
            ? home
            : null;

    private static bool IsDative(Term name) => name.Is(Concept.SideName) && name.Is(Concept.Recipient) && !name.Is(Concept.GoesTo);

    // "Ukraine handed the Russian side 41 bodies"
    private static Term? BehindGiver(in CountInClause at, Frame frame) =>
        frame is { Act: Act.Hand, Passive: false }
        && at.Agent != Sides.None
        && at.Text.At(frame.Verb.End) is { } whom
        && IsNameBefore(whom, at.Count)
        && at.Text.HasAny(Givers, at.Clause.First, frame.Verb.First)
            ? whom
            : null;

    private static bool IsNameBefore(Term name, Headcount count) => name.Is(Concept.SideName) && name.End == count.Number.First;

    private static readonly ConceptSet Givers = ConceptSet.Of(Concept.SideName, Concept.ClaimantUkraine, Concept.ClaimantRussia);

    private static Term? AroundVerb(in CountInClause at, Frame frame)
    {
        var (text, first, verb) = (at.Text, at.Clause.First, frame.Verb);
        var opens = text.Is(first, Concept.And) || text.Tokens[first].Kind == TokenKind.Symbol ? first + 1 : first;
        ReadOnlySpan<int> behind = [verb.End],
            around = [opens, verb.First - 1, verb.First - 2, verb.End, at.Count.Phrase.End];
        foreach (var token in frame.Act == Act.Get ? behind : around)
        {
            if (token < first || token >= at.Clause.End || (token == verb.First - 2 && text.Tokens[verb.First - 1].Norm is ","))
                continue;
            if (text.At(token) is { } name && name.Is(Concept.SideName) && (name.Is(Concept.Recipient) || IsGivenTo(text, frame, name)))
                return name;
        }

        return null;
    }

    // «РФ передано 128», «РФ віддали шістьох»: a name without endings, where a plural or a passive has no subject.
    private static bool IsGivenTo(MarkedText text, Frame frame, Term name) =>
        name.Value(Concept.Undeclined) == "one"
        && (frame.Passive || ActorNames.IsOneOfMany(frame.Verb, name))
        && !IsOfWordBefore(text, name);

    // A name without endings behind such a word is its genitive.
    private static bool IsOfWordBefore(MarkedText text, Term name) =>
        text.At(name.First - 1) is { } before && (before.Is(Concept.Person) || before.Is(Concept.SidePeople) || before.Is(Concept.Oblique));

    private static bool HasPronoun(MarkedText text, Term verb, string form) =>
        text.ValueAt(verb.First - 1, Concept.Pronoun) == form || text.ValueAt(verb.End, Concept.Pronoun) == form;
}
