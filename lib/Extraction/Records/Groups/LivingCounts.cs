using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>The numbers of the living whom one side got back: of all, and of the civilians and children who have their own.</summary>
internal sealed class LivingCounts
{
    public LivingCounts(Sides side, List<Headcount> counts)
    {
        Side = side;
        Wholes = WholeRules.Wholes(counts);
        Total = LeadingCount.Of(Wholes, side);
        Told = WholeRules.WithoutGreater(counts);
        All = RestRules.Complete(Told, Total);
        Children = CivilianRules.Children(All, side);
        Civilians = CivilianRules.Civilians(All, Total, Children, side);
    }

    /// <summary>Who got them back.</summary>
    public Sides Side { get; }

    /// <summary>The numbers that tell how many came back in all.</summary>
    public List<Headcount> Wholes { get; }

    /// <summary>The one of them that the text stands on.</summary>
    public Headcount? Total { get; }

    /// <summary>The numbers that the text tells.</summary>
    public List<Headcount> Told { get; }

    /// <summary>Those, and what they leave of the whole.</summary>
    public List<Headcount> All { get; }

    public Headcount? Civilians { get; }

    public Headcount? Children { get; }
}
