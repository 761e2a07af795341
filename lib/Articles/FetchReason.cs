using System.Text.Json.Serialization;

namespace SwapPipeline.Articles;

/// <summary>Why there is no page, as one word for metrics and reports (<c>error.type</c>).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FetchReason>))]
public enum FetchReason
{
    /// <summary>The address is none that may be asked: another scheme, a private network, a disguised number.</summary>
    [JsonStringEnumMemberName("address")]
    Address,

    /// <summary>Too many redirects, one that leads nowhere, or from https to http.</summary>
    [JsonStringEnumMemberName("redirect")]
    Redirect,

    /// <summary>robots.txt of the host asks us to keep out.</summary>
    [JsonStringEnumMemberName("robots")]
    Robots,

    /// <summary>robots.txt could not be read, so nothing of the host is.</summary>
    [JsonStringEnumMemberName("robots_unreachable")]
    RobotsUnreachable,

    /// <summary>404 or 410.</summary>
    [JsonStringEnumMemberName("not_found")]
    NotFound,

    /// <summary>401, 402, 403 or 451.</summary>
    [JsonStringEnumMemberName("forbidden")]
    Forbidden,

    /// <summary>Another status that is no page.</summary>
    [JsonStringEnumMemberName("status")]
    Status,

    /// <summary>An image, a film, a document: nothing that is read here.</summary>
    [JsonStringEnumMemberName("media_type")]
    MediaType,

    /// <summary>More bytes than a page may have, packed or unpacked.</summary>
    [JsonStringEnumMemberName("too_large")]
    TooLarge,

    /// <summary>Few bytes that unpack to very many, or that do not unpack.</summary>
    [JsonStringEnumMemberName("encoding")]
    Encoding,

    /// <summary>Not finished within the deadline.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,

    /// <summary>429, or a Retry-After that has not passed yet.</summary>
    [JsonStringEnumMemberName("throttled")]
    Throttled,

    /// <summary>500 and above.</summary>
    [JsonStringEnumMemberName("server_error")]
    ServerError,

    /// <summary>No connection, or one that broke; no such host.</summary>
    [JsonStringEnumMemberName("connection")]
    Connection,
}
