using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>
/// The days that mentions name, in order, each with the first mention that names it to stand for it; the days on which something is stated;
/// and the mentions that name no day. Mentions are looked at twice, and those with a day are not kept: only their numbers are.
/// </summary>
internal sealed class Calendar
{
    private readonly Dictionary<int, int> _firstOfDay = [];
    private readonly Dictionary<int, int> _firstStaged = [];
    private readonly Dictionary<(int Day, int Ordinal), int> _firstCounted = [];
    private readonly List<(int Mention, int First)> _sameDay = [];
    private readonly List<(int Mention, Mention Told)> _vague = [];
    private readonly List<(int Mention, Mention Told)> _beside = [];
    private readonly Dictionary<(Tie Tie, int Day), int> _firstTied = [];
    private readonly Dictionary<Tie, List<(int Day, int Mention)>> _tied;

    public Calendar(IEnumerable<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (!mention.NamesDay)
                _vague.Add((Mentions, mention));
            Mentions++;
        }

        // Only a mention without a day asks for what is stated on others, and for the stages that its own article tells.
        var asked = _vague.SelectMany(vague => Tie.Of(vague.Told)).ToHashSet();
        var asking = _vague
            .Where(vague => vague.Told.IsOfAgreement)
            .Select(vague => vague.Told.ArticleId)
            .ToHashSet(StringComparer.Ordinal);
        var number = -1;
        foreach (var mention in mentions)
        {
            number++;
            if (mention.NamesDay)
                Add(mention, number, asked, asking);
        }

        Days = InOrder(_firstOfDay);
        Staged = InOrder(_firstStaged);
        Counted = [.. _firstCounted.Select(counted => (counted.Key.Day, counted.Value, counted.Key.Ordinal)).Order()];
        _tied = DaysOfEach(_firstTied);
    }

    /// <summary>How many there are, with a day and without.</summary>
    public int Mentions { get; }

    /// <summary>Every day that is named.</summary>
    public List<(int Day, int Mention)> Days { get; }

    /// <summary>The days on which a handover is told as one of several of an agreement.</summary>
    public IReadOnlyList<(int Day, int Mention)> Staged { get; }

    /// <summary>The ordinals that are told, each once a day, by day.</summary>
    public IReadOnlyList<(int Day, int Mention, int Ordinal)> Counted { get; }

    /// <summary>Every other mention of a day, with the first.</summary>
    public IReadOnlyList<(int Mention, int First)> SameDay => _sameDay;

    /// <summary>Those that name no day.</summary>
    public IReadOnlyList<(int Mention, Mention Told)> Vague => _vague;

    /// <summary>Those that name a day and speak of an agreement, in articles that speak of one without a day as well.</summary>
    public IReadOnlyList<(int Mention, Mention Told)> Beside => _beside;

    /// <summary>The days between two days, both included.</summary>
    public IEnumerable<(int Day, int Mention)> Between(int from, int to) => Between(Days, from, to);

    /// <summary>Those of them on which a mention states this.</summary>
    public IEnumerable<(int Day, int Mention)> Between(Tie tie, int from, int to) =>
        _tied.TryGetValue(tie, out var days) ? Between(days, from, to) : [];

    private void Add(Mention mention, int number, HashSet<Tie> asked, HashSet<string> asking)
    {
        var day = mention.Record.Date!.Value.DayNumber;
        if (!_firstOfDay.TryAdd(day, number))
            _sameDay.Add((number, _firstOfDay[day]));
        if (mention.IsOfAgreement)
        {
            _firstStaged.TryAdd(day, number);
            if (asking.Contains(mention.ArticleId))
                _beside.Add((number, mention));
        }

        if (mention.Record.Ordinal is { } ordinal)
            _firstCounted.TryAdd((day, ordinal), number);
        if (asked.Count == 0)
            return;
        foreach (var tie in Tie.AllOf(mention))
        {
            if (asked.Contains(tie))
                _firstTied.TryAdd((tie, day), number);
        }
    }

    private static Dictionary<Tie, List<(int Day, int Mention)>> DaysOfEach(Dictionary<(Tie Tie, int Day), int> firstTied)
    {
        var tied = new Dictionary<Tie, List<(int Day, int Mention)>>();
        foreach (var ((tie, day), mention) in firstTied)
        {
            if (!tied.TryGetValue(tie, out var days))
                tied.Add(tie, days = []);
            days.Add((day, mention));
        }

        foreach (var days in tied.Values)
            days.Sort();
        return tied;
    }

    private static List<(int Day, int Mention)> InOrder(Dictionary<int, int> firstOfDay) =>
        [.. firstOfDay.Select(first => (first.Key, first.Value)).Order()];

    private static IEnumerable<(int Day, int Mention)> Between(List<(int Day, int Mention)> days, int from, int to)
    {
        var first = days.BinarySearch((from, -1));
        for (var i = first < 0 ? ~first : first; i < days.Count && days[i].Day <= to; i++)
            yield return days[i];
    }
}
