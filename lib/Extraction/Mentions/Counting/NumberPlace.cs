using SwapPipeline.Extraction.Numbers;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>A number and what stands around it in its sentence.</summary>
internal sealed record NumberPlace(Quantity Number)
{
    /// <summary>The token behind the number before it, else the first of the sentence.</summary>
    public int From { get; init; }

    /// <summary>The first token of the number behind it, else the end of the sentence.</summary>
    public int Next { get; init; }

    /// <summary>The headcount told last, whose noun it may share.</summary>
    public Headcount? Earlier { get; init; }

    /// <summary>The last headcount told for all of one side's people.</summary>
    public Headcount? Told { get; init; }

    /// <summary>It is told as "the same number".</summary>
    public bool IsSame { get; init; }

    /// <summary>A day stands right beside it: "and 300 on Friday".</summary>
    public bool IsByDay { get; init; }

    /// <summary>Its sentence holds nothing else, behind one that tells of people without a number.</summary>
    public bool IsAlone { get; init; }

    /// <summary>One of "215 for 55".</summary>
    public bool IsPair { get; init; }
}
