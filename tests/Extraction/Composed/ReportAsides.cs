namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>What a report of each kind may tell besides its exchange, by slot of sentences; none says anything of that.</summary>
internal static class ReportAsides
{
    private static readonly Dictionary<string, string[]> Slots = new()
    {
        ["exchange"] =
        [
            "mediator",
            "thanks",
            "ordinal",
            "place",
            "people",
            "care",
            "total",
            "held",
            "war",
            "talks",
            "previous",
            "next",
            "otherSwap",
            "bodiesBefore",
        ],
        ["bodies"] = ["war", "talks", "previous", "held", "next"],
        ["announced"] = ["total", "held", "war", "talks", "previous", "otherSwap", "bodiesBefore"],
        ["cancelled"] = ["total", "held", "war", "talks", "previous", "otherSwap", "bodiesBefore"],
        ["children"] = ["war", "talks", "held", "thanks", "otherSwap"],
        ["stage"] = ["people", "care", "war", "talks", "thanks", "mediator", "held"],
    };

    /// <summary>Those of a kind of report, in an array of its own.</summary>
    public static string[] Of(string kind) => [.. Slots[kind]];
}
