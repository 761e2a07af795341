namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>
/// The date in an address: <c>/2026/03/05/…</c>, <c>/2026-03-05-…</c>, <c>/20260305/</c>, <c>/2026/mar/05/</c>; or only its year and month.
/// </summary>
internal readonly record struct AddressDate(int Year, int Month, DateTimeOffset? Day)
{
    public static AddressDate? Of(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        var tokens = DateTokens.Of(address.AbsolutePath);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (DateForms.Match(tokens, i, DayOrder.Unknown) is var (date, _))
                return new AddressDate(date.Year, date.Month, new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
            if (i + 2 >= tokens.Count || !tokens[i].IsYear || tokens[i + 1].Mark != '/')
                continue;
            var month = tokens[i + 2].IsDayOrMonth ? tokens[i + 2].Number : DateWords.Month(tokens[i + 2].Word);
            if (month is < 1 or > 12)
                continue;
            var day =
                i + 4 < tokens.Count
                && tokens[i + 3].Mark == '/'
                && tokens[i + 4].IsDayOrMonth
                && tokens[i + 4].Number >= 1
                && tokens[i + 4].Number <= DateTime.DaysInMonth(tokens[i].Number, month)
                    ? tokens[i + 4].Number
                    : 0;
            return new AddressDate(
                tokens[i].Number,
                month,
                day == 0 ? null : new DateTimeOffset(tokens[i].Number, month, day, 0, 0, 0, TimeSpan.Zero)
            );
        }

        return null;
    }

    public bool Agrees(DateTimeOffset date) => date.Year == Year && date.Month == Month && (Day is null || date.Day == Day.Value.Day);
}
