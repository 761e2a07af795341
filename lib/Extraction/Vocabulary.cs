using System.Text.Json.Serialization;

namespace SwapPipeline.Extraction;

/// <summary>The side that gets people back: 200 Ukrainians freed by Russia return to <see cref="Ukraine"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Side>))]
public enum Side
{
    [JsonStringEnumMemberName("ukraine")]
    Ukraine,

    [JsonStringEnumMemberName("russia")]
    Russia,
}

/// <summary>Who is returned. <see cref="Mixed"/>: soldiers and civilians that the text does not divide.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Category>))]
public enum Category
{
    [JsonStringEnumMemberName("pow")]
    Pow,

    [JsonStringEnumMemberName("civilian")]
    Civilian,

    [JsonStringEnumMemberName("child")]
    Child,

    [JsonStringEnumMemberName("body")]
    Body,

    [JsonStringEnumMemberName("mixed")]
    Mixed,
}

/// <summary>How precisely a number is said. <see cref="Withheld"/>: the text says that it is not given.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CountPrecision>))]
public enum CountPrecision
{
    [JsonStringEnumMemberName("exact")]
    Exact,

    [JsonStringEnumMemberName("approx")]
    Approx,

    [JsonStringEnumMemberName("at_least")]
    AtLeast,

    [JsonStringEnumMemberName("withheld")]
    Withheld,
}

/// <summary>Whether the article is about this exchange or tells of it in passing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordRole>))]
public enum RecordRole
{
    [JsonStringEnumMemberName("main")]
    Main,

    [JsonStringEnumMemberName("background")]
    Background,
}

/// <summary>What an article says has become of an exchange.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordStatus>))]
public enum RecordStatus
{
    [JsonStringEnumMemberName("completed")]
    Completed,

    [JsonStringEnumMemberName("announced")]
    Announced,

    [JsonStringEnumMemberName("proposed")]
    Proposed,

    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}

/// <summary>How much of a date is known; the date itself is then the first day of that period.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DatePrecision>))]
public enum DatePrecision
{
    [JsonStringEnumMemberName("day")]
    Day,

    [JsonStringEnumMemberName("month")]
    Month,

    [JsonStringEnumMemberName("year")]
    Year,

    [JsonStringEnumMemberName("unknown")]
    Unknown,
}

/// <summary>Where a date comes from: written out, resolved against the published date, the published date itself, or nowhere.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DateSource>))]
public enum DateSource
{
    [JsonStringEnumMemberName("stated")]
    Stated,

    [JsonStringEnumMemberName("resolved")]
    Resolved,

    [JsonStringEnumMemberName("published")]
    Published,

    [JsonStringEnumMemberName("none")]
    None,
}

/// <summary>What a cumulative total counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TotalScope>))]
public enum TotalScope
{
    [JsonStringEnumMemberName("all")]
    All,

    [JsonStringEnumMemberName("exchanges_only")]
    ExchangesOnly,

    [JsonStringEnumMemberName("by_mediator")]
    ByMediator,

    [JsonStringEnumMemberName("year")]
    Year,
}

/// <summary>Why a page is no article.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Rejection>))]
public enum Rejection
{
    [JsonStringEnumMemberName("paywall")]
    Paywall,

    [JsonStringEnumMemberName("consent")]
    Consent,

    [JsonStringEnumMemberName("bot-wall")]
    BotWall,

    [JsonStringEnumMemberName("soft-404")]
    Soft404,

    [JsonStringEnumMemberName("index")]
    Index,

    [JsonStringEnumMemberName("too-large")]
    TooLarge,

    [JsonStringEnumMemberName("empty")]
    Empty,
}
