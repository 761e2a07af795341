namespace SwapPipeline.Tests.PowerBi;

/// <summary>One object of a TMDL file: <c>table exchanges</c>, <c>column exchange_id</c>, <c>measure 'People returned' = …</c>.</summary>
/// <param name="Kind">The first word: table, column, measure, partition, relationship, expression, model, ref, annotation.</param>
/// <param name="Name">Its name without quotes.</param>
/// <param name="Description">The lines that begin with <c>///</c>, joined by a space.</param>
public sealed record TmdlObject(string Kind, string Name, string Description)
{
    /// <summary>What stands after the equals sign, without its indent; for a partition, its source.</summary>
    public string Expression { get; set; } = "";

    /// <summary>A property that is only named, as isHidden, has the value true.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    public List<TmdlObject> Children { get; } = [];

    public bool IsHidden => Properties.GetValueOrDefault("isHidden") == "true";

    public string Property(string name) => Properties.GetValueOrDefault(name, "");

    public IEnumerable<TmdlObject> All(string kind) => Children.Where(child => child.Kind == kind);
}
