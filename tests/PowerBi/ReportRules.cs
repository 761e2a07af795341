using System.Text.Json;

namespace SwapPipeline.Tests.PowerBi;

/// <summary>The report shows what the model has, to every reader, on pages where nothing lies over anything else.</summary>
internal static class ReportRules
{
    private const string Schemas = "https://developer.microsoft.com/json-schemas/fabric/";

    /// <summary>One older step of each format, that Power BI Desktop of 2025 opens too.</summary>
    private static readonly (string End, string Schema)[] Pinned =
    [
        (".pbip", "pbip/pbipProperties/1.0.0"),
        (".platform", "gitIntegration/platformProperties/2.0.0"),
        ("definition.pbism", "item/semanticModel/definitionProperties/1.0.0"),
        ("definition.pbir", "item/report/definitionProperties/2.0.0"),
        ("/version.json", "item/report/definition/versionMetadata/1.0.0"),
        ("/report.json", "item/report/definition/report/3.0.0"),
        ("/pages.json", "item/report/definition/pagesMetadata/1.0.0"),
        ("/page.json", "item/report/definition/page/2.0.0"),
        ("/visual.json", "item/report/definition/visualContainer/2.0.0"),
    ];

    public static IEnumerable<string> Check(PowerBiProject project) =>
        CheckSchemas(project)
            .Concat(CheckPages(project))
            .Concat(CheckResources(project))
            .Concat(
                project.Visuals.SelectMany(visual =>
                    CheckFields(project, visual.Value, visual.Value)
                        .Concat(CheckVisual(visual.Value))
                        .Select(problem => $"{visual.Key}: {problem}")
                )
            );

    private static IEnumerable<string> CheckSchemas(PowerBiProject project)
    {
        foreach (var (path, file) in project.Json)
        {
            var schema = Pinned.FirstOrDefault(kind => path.EndsWith(kind.End, StringComparison.Ordinal)).Schema;
            var named = file.TryGetProperty("$schema", out var value) ? value.GetString() : "none";
            if (schema is null)
                yield return $"{path}: no kind of file that belongs here.";
            else if (named != $"{Schemas}{schema}/schema.json")
                yield return $"{path}: its schema should be {schema}, not {named}.";
        }
    }

    private static IEnumerable<string> CheckPages(PowerBiProject project)
    {
        var order = project
            .Json.Single(file => file.Key.EndsWith("/pages.json", StringComparison.Ordinal))
            .Value.GetProperty("pageOrder")
            .EnumerateArray()
            .Select(page => page.GetString()!)
            .ToList();
        if (!order.Order().SequenceEqual(project.Pages.Select(page => page.Value.GetProperty("name").GetString()!).Order()))
            yield return "pages.json does not name every page once.";
        foreach (var (path, file) in project.Pages.Concat(project.Visuals))
            if (file.GetProperty("name").GetString() != path.Split('/')[^2])
                yield return $"{path}: its name is not that of its folder.";
        foreach (var page in project.Visuals.GroupBy(visual => visual.Key[..visual.Key.IndexOf("/visuals/", StringComparison.Ordinal)]))
        foreach (var problem in CheckLayout(page.Key, project.Json[page.Key + "/page.json"], [.. page.Select(visual => visual.Value)]))
            yield return problem;
    }

    private static IEnumerable<string> CheckLayout(string page, JsonElement size, IReadOnlyList<JsonElement> visuals)
    {
        var places = visuals
            .Select(visual => (Name: visual.GetProperty("name").GetString(), Place: visual.GetProperty("position")))
            .ToList();
        foreach (var (name, place) in places)
        {
            if (
                At(place, "x") < 0
                || At(place, "y") < 0
                || At(place, "x") + At(place, "width") > At(size, "width")
                || At(place, "y") + At(place, "height") > At(size, "height")
            )
                yield return $"{page}: {name} reaches over the edge.";
            foreach (var (other, taken) in places.Where(other => string.CompareOrdinal(name, other.Name) < 0))
            {
                if (At(place, "tabOrder") == At(taken, "tabOrder"))
                    yield return $"{page}: {name} and {other} have one place in the tab order.";
                if (Meet(place, taken, "x", "width") && Meet(place, taken, "y", "height"))
                    yield return $"{page}: {name} lies over {other}.";
            }
        }
    }

    private static bool Meet(JsonElement one, JsonElement other, string start, string length) =>
        At(one, start) < At(other, start) + At(other, length) && At(other, start) < At(one, start) + At(one, length);

    private static double At(JsonElement place, string name) => place.GetProperty(name).GetDouble();

    private static IEnumerable<string> CheckResources(PowerBiProject project)
    {
        var report = project.Json.Single(file => file.Key.EndsWith("/report.json", StringComparison.Ordinal)).Value;
        foreach (var package in report.GetProperty("resourcePackages").EnumerateArray())
        foreach (var item in package.GetProperty("items").EnumerateArray())
        {
            var path = Path.Combine(
                project.Folder,
                "SwapPipeline.Report",
                "StaticResources",
                package.GetProperty("name").GetString()!,
                item.GetProperty("path").GetString()!
            );
            if (!File.Exists(path))
                yield return $"report.json names {path}, which is not there.";
        }

        foreach (var (file, path) in project.Json.SelectMany(file => PathsIn(file.Value).Select(path => (file.Key, Path: path))))
            if (!Directory.Exists(Path.Combine(project.Folder, Path.GetDirectoryName(file)!, path)))
                yield return $"{file} names {path}, which is not there.";
    }

    // Of a .pbip its report, of a .pbir its semantic model.
    private static IEnumerable<string> PathsIn(JsonElement file)
    {
        if (file.TryGetProperty("artifacts", out var artifacts))
            return artifacts.EnumerateArray().Select(artifact => artifact.GetProperty("report").GetProperty("path").GetString()!);
        return file.TryGetProperty("datasetReference", out var reference)
            ? [reference.GetProperty("byPath").GetProperty("path").GetString()!]
            : [];
    }

    private static IEnumerable<string> CheckVisual(JsonElement container)
    {
        var visual = container.GetProperty("visual");
        var kind = visual.GetProperty("visualType").GetString()!;
        if (TextOf(visual, "general", "altText").Length < 10)
            yield return "it has no alt text.";
        if (kind != "textbox" && TextOf(visual, "title", "text").Length == 0)
            yield return "it has no title.";
        if (
            kind.EndsWith("Chart", StringComparison.Ordinal)
            && !visual.GetProperty("query").GetProperty("queryState").TryGetProperty("Tooltips", out _)
        )
            yield return "it has no tooltip fields.";
    }

    private static string TextOf(JsonElement visual, string group, string name) =>
        visual.TryGetProperty("visualContainerObjects", out var groups)
        && groups.TryGetProperty(group, out var items)
        && items[0].GetProperty("properties").TryGetProperty(name, out var text)
            ? text.GetProperty("expr").GetProperty("Literal").GetProperty("Value").GetString()!.Trim('\'')
            : "";

    /// <summary>Every field that the visual or a filter of it names, wherever it stands.</summary>
    private static IEnumerable<string> CheckFields(PowerBiProject project, JsonElement visual, JsonElement here)
    {
        if (here.ValueKind == JsonValueKind.Array)
            return here.EnumerateArray().SelectMany(item => CheckFields(project, visual, item));
        if (here.ValueKind != JsonValueKind.Object)
            return [];
        return here.EnumerateObject()
            .SelectMany(property =>
                property.Name is "Column" or "Measure"
                    ? CheckField(project, visual, property.Name, property.Value)
                    : CheckFields(project, visual, property.Value)
            )
            .Concat(here.TryGetProperty("queryRef", out var name) ? CheckQueryName(here, name.GetString()!) : []);
    }

    private static IEnumerable<string> CheckField(PowerBiProject project, JsonElement visual, string kind, JsonElement field)
    {
        var source = field.GetProperty("Expression").GetProperty("SourceRef");
        var table = source.TryGetProperty("Entity", out var entity)
            ? entity.GetString()!
            : EntityOf(visual, source.GetProperty("Source").GetString()!);
        var name = field.GetProperty("Property").GetString()!;
        var known =
            kind == "Column"
                ? project.HasColumn(table, name)
                : project.Tables.Any(item => item.Name == table && item.All("measure").Any(measure => measure.Name == name));
        if (!known)
            yield return $"{table}.{name} is no {kind.ToLowerInvariant()} of the model.";
    }

    private static string EntityOf(JsonElement visual, string alias) =>
        visual
            .GetProperty("filterConfig")
            .GetProperty("filters")
            .EnumerateArray()
            .SelectMany(filter => filter.GetProperty("filter").GetProperty("From").EnumerateArray())
            .First(from => from.GetProperty("Name").GetString() == alias)
            .GetProperty("Entity")
            .GetString()!;

    private static IEnumerable<string> CheckQueryName(JsonElement projection, string name)
    {
        var field = projection.GetProperty("field").EnumerateObject().Single().Value;
        var expected =
            $"{field.GetProperty("Expression").GetProperty("SourceRef").GetProperty("Entity").GetString()}.{field.GetProperty("Property").GetString()}";
        if (name != expected)
            yield return $"its query name {name} should be {expected}.";
    }
}
