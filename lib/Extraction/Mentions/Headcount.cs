using SwapPipeline.Extraction.Numbers;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>A number of people in the text, and what its sentence says of them.</summary>
internal sealed record Headcount
{
    /// <summary>The words that count them.</summary>
    public required Quantity Number { get; init; }

    /// <summary>The number with its noun.</summary>
    public required Span Phrase { get; init; }

    public required People People { get; init; }

    /// <summary>How many they are: another number than the text has, where one told beside them is one of them.</summary>
    public required int Value { get; init; }

    public CountPrecision Precision { get; init; }

    /// <summary>The side that they go back to, as far as it is known.</summary>
    public Sides To { get; init; }

    public Relation Relation { get; init; }

    /// <summary>Officers, women, defenders of a town: never a group of their own.</summary>
    public bool IsRank { get; init; }

    /// <summary>The people of one place or unit, who are some of those who came home even where nobody else is counted.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The people's own nationality, where the noun phrase names it.</summary>
    public Sides Nationality { get; init; }

    /// <summary>Who tells of them; null where nobody is named.</summary>
    public string? Claimant { get; init; }

    public Span? ClaimantAt { get; init; }

    public Sides ClaimantSide { get; init; }

    /// <summary>The words that tell who they are.</summary>
    public Span PeopleAt { get; init; }

    /// <summary>The words that tell their side.</summary>
    public Span SideAt { get; init; }

    /// <summary>How the cues voted on the side, where its noun phrase does not settle it.</summary>
    public IReadOnlyList<Directions.Vote> Votes { get; init; } = [];

    /// <summary>Said in the form "215 for 55".</summary>
    public bool IsPair { get; init; }

    /// <summary>The number before it is a part of this one: "the first of 6,000".</summary>
    public bool IsWholeOfLast { get; init; }

    /// <summary>A plan told as a ratio ("by the formula 103 for 103"): what was carried out, where nothing else is told.</summary>
    public bool IsRatio { get; init; }

    /// <summary>"100 of them are soldiers": said of them behind a verb, so that the others are none.</summary>
    public bool IsPredicate { get; init; }

    /// <summary>"the rest are civilians": its number is what the other parts leave of the whole.</summary>
    public bool IsRest { get; init; }

    /// <summary>"in all 197": with all that was told before it.</summary>
    public bool IsSum { get; init; }

    /// <summary>A part told before any whole: "Among them are 40 civilians. Soldiers number 30."</summary>
    public bool IsOpen { get; init; }

    /// <summary>"Also released were 19 border guards": on top of others of their list, if not of the whole.</summary>
    public bool IsAlso { get; init; }

    /// <summary>"108 soldiers (26 of them sailors)": told in brackets.</summary>
    public bool IsAside { get; init; }

    /// <summary>The number told before that it divides together with others of its sentence.</summary>
    public Headcount? Divides { get; init; }

    public bool IsBody => People == People.Body;

    /// <summary>A cue of that weight or more had its say on the side.</summary>
    public bool HasVote(int weight)
    {
        for (var i = 0; i < Votes.Count; i++)
        {
            if (Votes[i].Weight >= weight)
                return true;
        }

        return false;
    }

    /// <summary>The same people, as whoever speaks tells of them.</summary>
    public Headcount ToldBy(Scene scene) =>
        this with
        {
            Claimant = scene.Claimant,
            ClaimantAt = scene.ClaimantAt,
            ClaimantSide = scene.ClaimantSide,
        };

    /// <summary>The same people, as what other words call them.</summary>
    public Headcount As(People people, Span at) => this with { People = people, PeopleAt = at };
}
