using System.Net.Http.Headers;

namespace SwapPipeline.Articles.Fetching;

/// <summary>What a server told of a page's state, word for word: it is sent back to ask whether the page has changed.</summary>
/// <param name="ETag">With its quotes.</param>
/// <param name="LastModified">An HTTP date.</param>
public sealed record Validators(string? ETag, string? LastModified)
{
    // What is longer is no validator but an attempt to fill our storage.
    private const int Longest = 512;

    public static Validators None { get; } = new(null, null);

    internal static Validators Of(HttpResponseMessage answer) =>
        new(Value(answer.Headers, "ETag"), Value(answer.Content.Headers, "Last-Modified"));

    internal void AddTo(HttpRequestHeaders headers)
    {
        if (ETag is not null)
            headers.TryAddWithoutValidation("If-None-Match", ETag);
        if (LastModified is not null)
            headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
    }

    internal bool IsEmpty => ETag is null && LastModified is null;

    private static string? Value(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values)
        && values.ToString() is { Length: > 0 and <= Longest } value
        && !value.Any(char.IsControl)
            ? value
            : null;
}
