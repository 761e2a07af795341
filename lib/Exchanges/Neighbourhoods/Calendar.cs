using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>The days that mentions name, in order, each with one mention that stands for it; and the days on which something is stated.</summary>
internal sealed class Calendar
{
    private readonly List<(int Day, int Mention)> _days;
    private readonly Dictionary<Tie, List<(int Day, int Mention)>> _tied;

    public Calendar(IReadOnlyList<Mention> mentions)
    {
        var dated = new List<(int Day, int Mention)>(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].NamesDay) dated.Add((mentions[i].Record.Date!.Value.DayNumber, i));
        }

        dated.Sort();
        Dated = dated;
        _days = OneADay(dated);
        // Only a mention without a day asks for what is stated on others.
        var asked = mentions.Where(mention => !mention.NamesDay).SelectMany(Tie.Of).Distinct().ToDictionary(tie => tie, _ => new List<(int Day, int Mention)>());
        _tied = asked;
        if (asked.Count == 0) return;
        foreach (var entry in dated)
        {
            foreach (var tie in Tie.AllOf(mentions[entry.Mention]))
            {
                if (asked.TryGetValue(tie, out var days) && (days.Count == 0 || days[^1].Day != entry.Day)) days.Add(entry);
            }
        }
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
