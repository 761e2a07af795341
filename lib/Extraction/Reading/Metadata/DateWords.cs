using System.Collections.Frozen;
using System.Globalization;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>Month names, time zones and the small words around dates, in English, Russian and Ukrainian (dates.json, zones.json).</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, string[]> Lists = Lexicon.Load("Metadata.dates.json");

    private static readonly FrozenDictionary<string, int> Months = Enumerable
        .Range(1, 12)
        .SelectMany(month => Lists[month.ToString(CultureInfo.InvariantCulture)].Select(name => (name, month)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TimeSpan> Zones = Lexicon
        .Load("Metadata.zones.json")
        .SelectMany(zone =>
            zone.Value.Select(name => (name, offset: TimeSpan.FromMinutes(int.Parse(zone.Key, CultureInfo.InvariantCulture))))
        )
        .ToFrozenDictionary(pair => pair.name, pair => pair.offset, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Fillers = Lists["fillers"]
        .Concat(Lists["weekdays"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Updated = Lists["updated"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>1 to 12, or 0.</summary>
    public static int Month(string word) => Months.GetValueOrDefault(word);

    public static TimeSpan? Zone(string word) => Zones.TryGetValue(word, out var offset) ? offset : null;

    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>The text tells first of a change ("Updated: 5 March"), not of publication ("5 March, updated 6 March").</summary>
    public static bool SaysUpdated(string text)
    {
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        var head = digit < 0 ? text : text[..digit];
        return Updated.Any(word => head.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
