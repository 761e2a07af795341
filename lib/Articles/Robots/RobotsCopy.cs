using System.Text.Json.Serialization;

namespace SwapPipeline.Articles.Robots;

/// <summary>A robots.txt as it was read.</summary>
/// <param name="ReadAt">When.</param>
/// <param name="Outcome">What asking for it gave.</param>
/// <param name="Text">Its first 500 KiB, when there is one.</param>
/// <param name="Reason">Why it could not be reached.</param>
public sealed record RobotsCopy(DateTimeOffset ReadAt, RobotsOutcome Outcome, string? Text = null, string? Reason = null);

/// <summary>What asking for a robots.txt gave.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RobotsOutcome>))]
public enum RobotsOutcome
{
    /// <summary>A file, whose rules hold.</summary>
    [JsonStringEnumMemberName("read")]
    Read,

    /// <summary>There is none (4xx): everything is allowed.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>The server could not tell (5xx, no connection): nothing is allowed.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,
}
