namespace SwapPipeline.Articles.Fetching;

/// <summary>A body that comes in, at its beginning.</summary>
/// <param name="Address">Where it was found, after redirects.</param>
/// <param name="ContentType">As the server names it; null when it does not.</param>
/// <param name="Content">Unpacked. A read throws when it has gone on for too many bytes or too long.</param>
public sealed record FetchedBody(Uri Address, string? ContentType, Stream Content);

/// <summary>One request to one host.</summary>
/// <param name="Address">Of this request: that of the page, or one that it redirected to.</param>
/// <param name="Validators">Of the copy that is there already.</param>
/// <param name="Pause">Since the last request to the host.</param>
/// <param name="Cap">In bytes, packed and unpacked.</param>
/// <param name="Deadline">From the start of the request to the last byte.</param>
/// <param name="AcceptsType">Which media types are read; null asks for any.</param>
/// <param name="ReadAsync">Takes the body; what it returns becomes the content.</param>
internal sealed record Hop(
    Uri Address,
    Validators Validators,
    TimeSpan Pause,
    long Cap,
    TimeSpan Deadline,
    Func<string, bool>? AcceptsType,
    Func<FetchedBody, CancellationToken, Task<byte[]>> ReadAsync
);
