namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// A set of mostly one value: a mention states one stage, one number a side, one mediator, and there are as many mentions as history has.
/// Only the second value needs a table.
/// </summary>
/// <remarks>A mutable value: to be kept in a field, and passed by reference.</remarks>
internal struct Few<T> where T : notnull
{
    private T _one;
    private HashSet<T>? _several;

    public int Count { readonly get; private set; }

    public readonly bool Any => Count > 0;

    public readonly IEnumerable<T> Values => _several ?? (Count == 0 ? [] : Enumerable.Repeat(_one, 1));

    public readonly bool Contains(T value) => _several?.Contains(value) ?? (Count == 1 && EqualityComparer<T>.Default.Equals(_one, value));

    public readonly bool Overlaps(in Few<T> other)
    {
        if (Count == 0 || other.Count == 0) return false;
        if (other._several is null) return Contains(other._one);
        return _several?.Overlaps(other._several) ?? other._several.Contains(_one);
    }

    public readonly bool IsSubsetOf(in Few<T> other)
    {
        if (Count == 0) return true;
        if (_several is null) return other.Contains(_one);
        return other._several is { } all && _several.IsSubsetOf(all);
    }

    public void Add(T value)
    {
        if (Contains(value)) return;
        if (Count == 0) _one = value;
        else (_several ??= [_one]).Add(value);
        Count++;
    }

    public void UnionWith(in Few<T> other)
    {
        if (other._several is { } all)
        {
            foreach (var value in all) Add(value);
        }
        else if (other.Count == 1)
        {
            Add(other._one);
        }
    }
}
