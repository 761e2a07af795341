namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// A set of mostly one value: a mention states one stage, one number a side, one mediator, and there are as many mentions as history has.
/// Only the second value needs a table.
/// </summary>
/// <remarks>A mutable value: to be kept in a field, and passed by reference.</remarks>
internal struct Few<T>
    where T : notnull
{
    // Says that the one value is all there is. A count beside it would make every mention a third larger.
    private static readonly HashSet<T> Alone = [];

    private T _one;
    private HashSet<T>? _several;

    public readonly int Count =>
        _several is null ? 0
        : IsOne ? 1
        : _several.Count;

    public readonly bool Any => _several is not null;

    public readonly IEnumerable<T> Values =>
        _several is null ? []
        : IsOne ? Enumerable.Repeat(_one, 1)
        : _several;

    private readonly bool IsOne => ReferenceEquals(_several, Alone);

    public readonly bool Contains(T value) =>
        _several is not null && (IsOne ? EqualityComparer<T>.Default.Equals(_one, value) : _several.Contains(value));

    public readonly bool Overlaps(in Few<T> other)
    {
        if (_several is null || other._several is null)
            return false;
        if (other.IsOne)
            return Contains(other._one);
        return IsOne ? other._several.Contains(_one) : _several.Overlaps(other._several);
    }

    public readonly bool IsSubsetOf(in Few<T> other)
    {
        if (_several is null)
            return true;
        if (IsOne)
            return other.Contains(_one);
        return other._several is { } all && !other.IsOne && _several.IsSubsetOf(all);
    }

    public void Add(T value)
    {
        if (_several is null)
            (_one, _several) = (value, Alone);
        else if (!IsOne)
            _several.Add(value);
        else if (!EqualityComparer<T>.Default.Equals(_one, value))
            _several = [_one, value];
    }

    public void UnionWith(in Few<T> other)
    {
        if (other.IsOne)
            Add(other._one);
        else if (other._several is { } all)
        {
            foreach (var value in all)
                Add(value);
        }
    }
}
