using System.Text.Json.Serialization;
using SwapPipeline.Articles.Fetching;

namespace SwapPipeline.Articles.State;

/// <summary>What is remembered of a source from run to run: <c>fetch-state/sources/&lt;name&gt;.json</c>.</summary>
public sealed record SourceState
{
    /// <summary>When its listing was last read or found unchanged.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The newest date of an item that was ever listed: how far we have followed the source.</summary>
    public DateTimeOffset? Cursor { get; init; }

    /// <summary>The day (UTC) that <see cref="Spent"/> counts.</summary>
    public DateOnly? BudgetDay { get; init; }

    /// <summary>Pages asked for on that day.</summary>
    public int Spent { get; init; }

    /// <summary>Feeds and sitemaps by their address, as they were read last.</summary>
    public IReadOnlyDictionary<string, ListingState> Listings { get; init; } = new Dictionary<string, ListingState>();

    /// <summary>
    /// Articles that were listed and are not decided yet. They are written together with the listing's validators, so a run that dies loses
    /// none.
    /// </summary>
    public IReadOnlyList<PendingPage> Pending { get; init; } = [];

    /// <summary>Articles that are decided, by the hash of the address as listed.</summary>
    public IReadOnlyDictionary<string, KnownPage> Pages { get; init; } = new Dictionary<string, KnownPage>();
}

/// <summary>A feed or sitemap as it was read last.</summary>
/// <param name="Validators">To ask whether it has changed.</param>
/// <param name="Modified">As the index that names it tells.</param>
public sealed record ListingState(Validators Validators, DateTimeOffset? Modified);

/// <summary>A listed article that waits to be fetched.</summary>
/// <param name="Address">As it was linked.</param>
/// <param name="Published">As the source tells it.</param>
/// <param name="Outlet">As the listing tells it.</param>
public sealed record PendingPage(Uri Address, DateTimeOffset? Published, string? Outlet)
{
    /// <summary>How often it could not be fetched.</summary>
    public int Tries { get; init; }

    /// <summary>It is not asked for before.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>A listed article about which it is decided whether it is kept.</summary>
public sealed record KnownPage
{
    public required PageDecision Decision { get; init; }

    /// <summary>The day on which it was last listed; what is not listed any more is forgotten after a while.</summary>
    public required DateOnly SeenOn { get; init; }

    /// <summary>Of an article that is looked at again; null when it is left as it is.</summary>
    public Revisit? Revisit { get; init; }
}

/// <summary>What was decided about a listed article.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageDecision>))]
public enum PageDecision
{
    [JsonStringEnumMemberName("kept")]
    Kept,

    /// <summary>It is about something else.</summary>
    [JsonStringEnumMemberName("irrelevant")]
    Irrelevant,

    /// <summary>There is no page, and asking again would not change it.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}

/// <summary>A kept article that is looked at again, because outlets correct numbers and add claims in the first days.</summary>
/// <param name="Address">As it was linked.</param>
/// <param name="Article">The address that the article is kept under.</param>
/// <param name="Published">As the source tells it.</param>
/// <param name="Outlet">As the listing tells it.</param>
/// <param name="FetchedAt">When it was fetched first.</param>
/// <param name="DueAt">When it is looked at next.</param>
/// <param name="Validators">Of the last answer.</param>
/// <param name="TextSha256">Of what a reader sees of it, for a page whose advertising alone changed has not changed; empty when somebody
/// else fetched it.</param>
public sealed record Revisit(
    Uri Address,
    Uri Article,
    DateTimeOffset? Published,
    string? Outlet,
    DateTimeOffset FetchedAt,
    DateTimeOffset DueAt,
    Validators Validators,
    string TextSha256
);
