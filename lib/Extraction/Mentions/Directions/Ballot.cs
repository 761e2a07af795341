namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>The votes of all cues on one number; the side with the greatest sum wins, and its strongest words are the evidence.</summary>
internal sealed class Ballot
{
    private readonly List<Vote> votes = [];

    public List<Vote> Votes => votes;

    public void Cast(Sides side, int weight, Span at, string cue)
    {
        if (side != Sides.None)
            votes.Add(new(side, weight, at, cue));
    }

    /// <summary>
    /// The strongest vote of the winning side; null when nothing was said. Of two sides with one sum, the one with the stronger vote wins,
    /// then the one that spoke first.
    /// </summary>
    public Vote? Winner()
    {
        Vote? best = null;
        foreach (var vote in votes)
        {
            if (best is not { } won || Sum(vote.For) > Sum(won.For) || (Sum(vote.For) == Sum(won.For) && vote.Weight > won.Weight))
                best = vote;
        }

        return best;
    }

    private int Sum(Sides side)
    {
        var sum = 0;
        foreach (var vote in votes)
            sum += vote.For == side ? vote.Weight : 0;
        return sum;
    }
}
