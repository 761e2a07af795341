namespace SwapPipeline.Articles;

/// <summary>
/// How the fetcher behaves towards other people's servers. The contact is a setting, nothing else is: nobody should be able to turn
/// politeness off in a deployment.
/// </summary>
public sealed record FetchManners
{
    /// <summary>The name that robots.txt files know us by.</summary>
    public const string ProductToken = "SwapPipeline";

    /// <summary>Between the end of one request to a host and the start of the next.</summary>
    public TimeSpan DelayBetweenRequests { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause that a robots.txt can ask for; a host that wants more gets this.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For one request, from its start to the last byte.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Tries of one request, when the first went wrong for a reason that passes.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Before the second try; twice as long before the third. A server that names a time is given that.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A Retry-After up to this is waited for; beyond it the request is left to a later run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// For one run: what is not begun by then is left to the next one. Below the five minutes that a function has on the smallest plan.
    /// </summary>
    public TimeSpan RunTime { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>Of one page, unpacked, and of what comes over the wire for it.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Of one feed or sitemap; the sitemap protocol allows 50 MB.</summary>
    public int MaxListingBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Tells site owners who is calling and where to complain.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Manners with a contact in the User-Agent.</summary>
    /// <param name="contact">A mail address, or the address of a page that says how to reach the operator.</param>
    /// <param name="setting">Where the contact was set, for the error.</param>
    /// <exception cref="InvalidOperationException">It is neither; the text says what to set.</exception>
    public static FetchManners WithContact(string? contact, string setting)
    {
        var trimmed = contact?.Trim() ?? "";
        return IsMail(trimmed) || IsPage(trimmed)
            ? new FetchManners { UserAgent = $"{ProductToken}/0.1 (+{trimmed})" }
            : throw new InvalidOperationException(
                $"Set {setting} to a mail address or to the https address of a page where site owners can reach you: every request carries it. {(trimmed.Length == 0 ? "It is not set." : $"It is \"{SafeLine.Of(trimmed)}\".")}"
            );
    }

    private static bool IsMail(string text) =>
        System.Net.Mail.MailAddress.TryCreate(text, out var mail)
        && mail.Address == text
        && mail.Host.Contains('.', StringComparison.Ordinal)
        && text.All(IsPlain);

    private static bool IsPage(string text) =>
        WebAddress.Of(null, text) is { } page
        && page.Scheme == Uri.UriSchemeHttps
        && page.IdnHost.Contains('.', StringComparison.Ordinal)
        && text.All(IsPlain);

    // Brackets would end the comment of the User-Agent.
    private static bool IsPlain(char letter) => char.IsAscii(letter) && !char.IsControl(letter) && letter is not (' ' or '(' or ')');
}
