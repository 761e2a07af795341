namespace SwapPipeline.Exchanges.Acts;

/// <summary>Acts by the day they were told for first, for a look at a stretch of days without a walk through history.</summary>
internal sealed class ActsByDay
{
    private readonly List<(DateOnly Day, Act Act)> _acts;

    public ActsByDay(IEnumerable<Act> acts) =>
        _acts = [.. acts.Select(act => (DatesOf(act).Min(), act)).OrderBy(entry => entry.Item1).ThenBy(entry => entry.act.Mentions[0])];

    /// <summary>In order of the day.</summary>
    public IEnumerable<Act> Between(DateOnly from, DateOnly to)
    {
        for (var i = FirstFrom(from); i < _acts.Count && _acts[i].Day <= to; i++)
            yield return _acts[i].Act;
    }

    public static IEnumerable<DateOnly> DatesOf(Act act) =>
        act.Mentions.Where(mention => mention.NamesDay).Select(mention => mention.Record.Date!.Value);

    private int FirstFrom(DateOnly day)
    {
        var (low, high) = (0, _acts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_acts[middle].Day < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
