namespace SwapPipeline.Articles.State;

/// <summary>
/// When a kept article is looked at again: two, eight, twenty-four and seventy-two hours after its first fetch, and whenever its listing
/// says that
/// it has changed. News of an exchange is corrected within hours and hardly ever after three days.
/// </summary>
internal static class RevisitPolicy
{
    private static readonly TimeSpan[] Ages =
    [
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
        TimeSpan.FromHours(24),
        TimeSpan.FromHours(72),
    ];

    /// <summary>The first look at an article that was fetched now; null for one that is too old to change.</summary>
    /// <param name="published">When it was published; null when nobody knows.</param>
    /// <param name="now">When it was fetched.</param>
    public static DateTimeOffset? First(DateTimeOffset? published, DateTimeOffset now) =>
        published < now - Ages[^1] ? null : Next(now, now);

    /// <summary>
    /// The next look at an article after one at <paramref name="lookedAt"/>; null when there is none to come. Looks that were missed are
    /// one.
    /// </summary>
    public static DateTimeOffset? Next(DateTimeOffset fetchedAt, DateTimeOffset lookedAt)
    {
        foreach (var age in Ages)
        {
            if (fetchedAt + age > lookedAt)
                return fetchedAt + age;
        }

        return null;
    }
}
