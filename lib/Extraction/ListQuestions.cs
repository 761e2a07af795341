namespace SwapPipeline.Extraction;

/// <summary>
/// The questions of a list, with a condition that is told what it compares with. Rules ask them thousands of times an article:
/// a condition that holds on to what it needs is an object each time, and one that is told it is made once.
/// </summary>
internal static class ListQuestions
{
    public static bool Exists<T, TState>(this List<T> list, TState state, Func<T, TState, bool> condition)
    {
        foreach (var item in list)
        {
            if (condition(item, state))
                return true;
        }

        return false;
    }

    public static bool TrueForAll<T, TState>(this List<T> list, TState state, Func<T, TState, bool> condition)
    {
        foreach (var item in list)
        {
            if (!condition(item, state))
                return false;
        }

        return true;
    }

    public static T? Find<T, TState>(this List<T> list, TState state, Func<T, TState, bool> condition)
        where T : class
    {
        foreach (var item in list)
        {
            if (condition(item, state))
                return item;
        }

        return null;
    }

    public static T? FindLast<T, TState>(this List<T> list, TState state, Func<T, TState, bool> condition)
        where T : class
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (condition(list[i], state))
                return list[i];
        }

        return null;
    }

    /// <summary>All that meet it, in a list of their own.</summary>
    public static List<T> FindAll<T, TState>(this List<T> list, TState state, Func<T, TState, bool> condition)
    {
        var found = new List<T>();
        foreach (var item in list)
        {
            if (condition(item, state))
                found.Add(item);
        }

        return found;
    }
}
