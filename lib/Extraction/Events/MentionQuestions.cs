using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events;

/// <summary>What the rules of events ask of a mention, and how they read one whose words of time tell nothing of its own day.</summary>
internal static class MentionQuestions
{
    /// <summary>Counts all the people whom a side gets.</summary>
    public static bool CountsWhole(this Mention mention) => mention.Headcounts.Exists(LikenessRules.IsWhole);

    /// <summary>Its words say on which day it happened, or in which month.</summary>
    public static bool HasOwnDay(this Mention mention) => mention.Hold == TimeHold.Happened && mention.Time!.Kind != TimeKind.Vague;

    public static Mention WithoutTime(this Mention mention) => mention with { Time = null, Hold = TimeHold.None };
}
