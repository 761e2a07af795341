using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// Follows each record of an article through its versions, so that a correction is seen as a correction and a record keeps its id
/// when another one before it is added or dropped.
/// </summary>
internal static class RecordSlots
{
    /// <summary>From the surest sign that two versions speak of the same thing to the weakest.</summary>
    private static readonly Func<ExchangeRecord, ExchangeRecord, bool>[] Signs =
    [
        (a, b) => SameDate(a, b) && a.Role == b.Role && a.Status == b.Status && a.Stage == b.Stage && SameKind(a, b) && SharesNumber(a, b),
        (a, b) => SameDate(a, b) && a.Role == b.Role && a.Stage == b.Stage && SameKind(a, b),
        (a, b) => a.Date is not null && SameDate(a, b) && SameKind(a, b),
        (a, b) => a.Ordinal is not null && a.Ordinal == b.Ordinal,
        (a, b) => a.Role == b.Role && SharesNumber(a, b),
        (a, b) => a.Role == RecordRole.Main && b.Role == RecordRole.Main && SameKind(a, b),
    ];

    /// <summary>One entry a place; in it what each version says there, oldest first.</summary>
    public static List<List<(ArticleVersion Version, ExchangeRecord Record)>> Of(IReadOnlyList<ArticleVersion> versions)
    {
        if (versions.Count == 0)
            return [];
        var first = versions[0];
        var slots = new List<List<(ArticleVersion Version, ExchangeRecord Record)>>(first.Exchanges.Count);
        for (var i = 0; i < first.Exchanges.Count; i++)
            slots.Add([(first, first.Exchanges[i])]);
        foreach (var version in versions.Skip(1))
        {
            var slotOf = Pair(slots, version.Exchanges);
            for (var i = 0; i < version.Exchanges.Count; i++)
            {
                if (slotOf[i] < 0)
                    slots.Add([(version, version.Exchanges[i])]);
                else
                    slots[slotOf[i]].Add((version, version.Exchanges[i]));
            }
        }

        return slots;
    }

    private static int[] Pair(List<List<(ArticleVersion Version, ExchangeRecord Record)>> slots, IReadOnlyList<ExchangeRecord> records)
    {
        var slotOf = new int[records.Count];
        Array.Fill(slotOf, -1);
        var taken = new bool[slots.Count];
        foreach (var same in Signs)
        {
            for (var i = 0; i < records.Count; i++)
            {
                for (var slot = 0; slot < taken.Length && slotOf[i] < 0; slot++)
                {
                    if (taken[slot] || !same(slots[slot][^1].Record, records[i]))
                        continue;
                    taken[slot] = true;
                    slotOf[i] = slot;
                }
            }
        }

        return slotOf;
    }

    private static bool SameDate(ExchangeRecord a, ExchangeRecord b) => a.Date == b.Date && a.DatePrecision == b.DatePrecision;

    /// <summary>A repatriation of bodies does not become an exchange of the living by a correction.</summary>
    private static bool SameKind(ExchangeRecord a, ExchangeRecord b) =>
        a.Released.Count == 0
        || b.Released.Count == 0
        || a.Released.Any(group => group.Category == Category.Body) == b.Released.Any(group => group.Category == Category.Body)
        || a.Released.Any(group => group.Category != Category.Body) == b.Released.Any(group => group.Category != Category.Body);

    private static bool SharesNumber(ExchangeRecord a, ExchangeRecord b) =>
        a.Released.Any(group =>
            group.Count is not null
            && b.Released.Any(other =>
                other.Count == group.Count && other.ReturnedTo == group.ReturnedTo && other.Category == group.Category
            )
        );
}
