using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>The days that mentions name, in order, each with one mention that stands for it; and the days on which something is stated.</summary>
internal sealed class Calendar
{
    private readonly List<(int Day, int Mention)> _days;
    private readonly Dictionary<Tie, List<(int Day, int Mention)>> _tied;

    public Calendar(IReadOnlyList<Mention> mentions)
    {
        Dated = [.. Enumerable.Range(0, mentions.Count).Where(i => mentions[i].NamesDay).Select(i => (mentions[i].Record.Date!.Value.DayNumber, i)).OrderBy(entry => entry.DayNumber).ThenBy(entry => entry.i)];
        _days = OneADay(Dated);
        _tied = Dated
            .SelectMany(entry => Tie.AllOf(mentions[entry.Mention]).Select(tie => (tie, entry)))
            .GroupBy(entry => entry.tie)
            .ToDictionary(tie => tie.Key, tie => OneADay(tie.Select(entry => entry.entry)));
    }

    /// <summary>Every mention that names a day, by day.</summary>
    public IReadOnlyList<(int Day, int Mention)> Dated { get; }

    /// <summary>The days between two days, both included.</summary>
    public IEnumerable<(int Day, int Mention)> Between(int from, int to) => Between(_days, from, to);

    /// <summary>Those of them on which a mention states this.</summary>
    public IEnumerable<(int Day, int Mention)> Between(Tie tie, int from, int to) => _tied.TryGetValue(tie, out var days) ? Between(days, from, to) : [];

    /// <summary>The days of the mentions that a condition selects.</summary>
    public List<(int Day, int Mention)> Of(Func<int, bool> condition) => OneADay(Dated.Where(entry => condition(entry.Mention)));

    private static List<(int Day, int Mention)> OneADay(IEnumerable<(int Day, int Mention)> inOrder)
    {
        var days = new List<(int Day, int Mention)>();
        foreach (var entry in inOrder)
        {
            if (days.Count == 0 || days[^1].Day != entry.Day) days.Add(entry);
        }

        return days;
    }

    private static IEnumerable<(int Day, int Mention)> Between(List<(int Day, int Mention)> days, int from, int to)
    {
        var first = days.BinarySearch((from, -1));
        for (var i = first < 0 ? ~first : first; i < days.Count && days[i].Day <= to; i++) yield return days[i];
    }
}
