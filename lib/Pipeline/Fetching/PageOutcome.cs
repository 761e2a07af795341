using System.Text.Json.Serialization;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>What became of one listed article in one run: the attribute <c>outcome</c> of the metrics.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageOutcome>))]
public enum PageOutcome
{
    /// <summary>A new article, kept.</summary>
    [JsonStringEnumMemberName("fetched")]
    Fetched,

    /// <summary>Looked at again: a new version, kept.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>Looked at again: as it was.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>Listed, and decided before.</summary>
    [JsonStringEnumMemberName("known")]
    Known,

    /// <summary>About something else, by what its listing says or by its text.</summary>
    [JsonStringEnumMemberName("irrelevant")]
    Irrelevant,

    /// <summary>There is no page to be had, for a reason that lasts.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>No page for a reason that may pass; a later run asks again.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Left to a later run: the day's budget or the run's time is used up, or the host wants to be left alone.</summary>
    [JsonStringEnumMemberName("deferred")]
    Deferred,
}
