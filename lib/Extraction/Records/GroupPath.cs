namespace SwapPipeline.Extraction.Records;

/// <summary>How evidence names the fields of one released group of a record: <c>released[0].count</c>.</summary>
internal sealed record GroupPath(string Count, string ReturnedTo, string Category, string Precision, string ClaimedBy)
{
    // Hardly a record has more groups, and each of millions of records names them.
    private static readonly GroupPath[] First = [.. Enumerable.Range(0, 8).Select(Make)];

    /// <param name="index">Of the group in its record, from 0.</param>
    public static GroupPath Of(int index) => index < First.Length ? First[index] : Make(index);

    private static GroupPath Make(int index)
    {
        var path = FormattableString.Invariant($"released[{index}].");
        return new($"{path}count", $"{path}returnedTo", $"{path}category", $"{path}precision", $"{path}claimedBy");
    }
}
