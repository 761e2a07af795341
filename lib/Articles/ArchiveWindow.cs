using System.Globalization;
using System.Text.RegularExpressions;

namespace SwapPipeline.Articles;

/// <summary>One period of an archive: a listing of what was published in it.</summary>
/// <param name="Archive">Of which it is a part.</param>
/// <param name="Start">Its first instant (UTC).</param>
/// <param name="End">The first instant after it.</param>
public sealed partial record ArchiveWindow(Archive Archive, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The first instant that is asked for: a period of which a part is asked for is listed as a whole.</summary>
    public DateTimeOffset From { get; init; } = Start;

    /// <summary>The first instant after what is asked for.</summary>
    public DateTimeOffset To { get; init; } = End;

    /// <summary>The archive's address with its placeholders filled in.</summary>
    public Uri Address => new(Filled(Archive.Address, Start, End));

    /// <summary>Whether the address of an archive is one once its placeholders are filled in.</summary>
    internal static bool IsAddress(string address) =>
        WebAddress.Of(null, Filled(address, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)) is not null;

    /// <summary>What the window is called in the cursor of a backfill.</summary>
    public string Name => $"{From.UtcDateTime:yyyy-MM-dd}/{To.UtcDateTime:yyyy-MM-dd} {Archive.Address}";

    /// <summary>Whether a shorter window has an address of its own.</summary>
    public bool CanBeHalved =>
        End - Start > TimeSpan.FromHours(1)
        && Placeholder().Matches(Archive.Address).Any(match => match.Groups["format"].Value.Contains("HH", StringComparison.Ordinal));

    /// <summary>The window in two, for a listing that was too full to hold everything.</summary>
    public IEnumerable<ArchiveWindow> Halves()
    {
        var middle = Start + TimeSpan.FromMinutes(Math.Floor((End - Start).TotalMinutes / 2));
        return [new ArchiveWindow(Archive, Start, middle), new ArchiveWindow(Archive, middle, End)];
    }

    /// <summary>
    /// The periods of an archive that hold the days from <paramref name="from"/> to <paramref name="to"/>, the oldest first.
    /// </summary>
    public static IEnumerable<ArchiveWindow> Of(Archive archive, DateOnly from, DateOnly to)
    {
        if (archive.From > from)
            from = archive.From.Value;
        if (archive.Every == ArchivePeriod.Once)
        {
            if (from <= to)
                yield return new ArchiveWindow(archive, Instant(from), Instant(to.AddDays(1)));
            yield break;
        }

        for (var start = FirstDay(archive.Every, from); start <= to; start = Next(archive.Every, start))
        {
            var end = Next(archive.Every, start);
            yield return new ArchiveWindow(archive, Instant(start), Instant(end))
            {
                From = Instant(start < from ? from : start),
                To = Instant(end > to ? to.AddDays(1) : end),
            };
        }
    }

    private static string Filled(string address, DateTimeOffset start, DateTimeOffset end) =>
        Placeholder()
            .Replace(
                address,
                match =>
                {
                    var format = match.Groups["format"].Value;
                    // One letter alone would be a standard format: "d" a whole date.
                    return (match.Groups["end"].Success ? end : start).ToString(
                        format.Length == 1 ? $"%{format}" : format,
                        CultureInfo.InvariantCulture
                    );
                }
            );

    private static DateOnly FirstDay(ArchivePeriod every, DateOnly day) =>
        every switch
        {
            ArchivePeriod.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            ArchivePeriod.Month => new DateOnly(day.Year, day.Month, 1),
            ArchivePeriod.Year => new DateOnly(day.Year, 1, 1),
            _ => day,
        };

    private static DateOnly Next(ArchivePeriod every, DateOnly start) =>
        every switch
        {
            ArchivePeriod.Week => start.AddDays(7),
            ArchivePeriod.Month => start.AddMonths(1),
            ArchivePeriod.Year => start.AddYears(1),
            _ => start.AddDays(1),
        };

    private static DateTimeOffset Instant(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    [GeneratedRegex(@"\{(?<end>end:)?(?<format>[yMdHms]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
