using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Css.Parser;
using Json.Schema;

namespace SwapPipeline.Articles;

/// <summary>What a list of sources must keep to: its JSON schema, and what a schema cannot say.</summary>
internal static class SourceRules
{
    private static readonly Lazy<(JsonNode Words, JsonSchema Schema)> Schema = new(() =>
    {
        using var stream =
            typeof(SourceRules).Assembly.GetManifestResourceStream("SwapPipeline.Articles.sources.schema.json")
            ?? throw new InvalidOperationException("The schema of sources.json is not embedded.");
        var words = JsonNode.Parse(stream)!;
        return (words, JsonSchema.FromText(words.ToJsonString()));
    });

    /// <summary>One line for each fault: the source, the field, and what is wrong; none when the list can be used.</summary>
    public static IReadOnlyList<string> Faults(JsonNode? list)
    {
        using var document = JsonDocument.Parse(list?.ToJsonString() ?? "null");
        EvaluationResults result;
        try
        {
            result = Schema.Value.Schema.Evaluate(
                document.RootElement,
                new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true }
            );
        }
        catch (ArgumentOutOfRangeException)
        {
            // The library looks for the host of an address behind its end.
            return ["an address in it has no host."];
        }

        return result.IsValid ? [.. BeyondTheSchema(list!["sources"]!.AsArray())] : [.. SchemaFaults.Of(result, Schema.Value.Words, list)];
    }

    private static IEnumerable<string> BeyondTheSchema(JsonArray sources)
    {
        var named = sources.Select(source => (Name: (string)source!["name"]!, Source: source!)).ToList();
        foreach (var (name, count) in named.CountBy(source => source.Name, StringComparer.Ordinal))
        {
            if (count > 1)
                yield return $"source \"{name}\": stands in it {count} times; names are unique.";
        }

        foreach (var (name, source) in named)
        {
            foreach (var (field, address) in Addresses(source))
            {
                if (!ArchiveWindow.IsAddress(address))
                    yield return $"source \"{name}\", {field}: \"{address}\" names no host that can be asked.";
            }

            foreach (var (field, holder) in Selectors(source))
            {
                if (!IsSelector((string)holder["selector"]!))
                    yield return $"source \"{name}\", {field}: \"{holder["selector"]}\" is no CSS selector.";
            }
        }
    }

    private static IEnumerable<(string Field, string Address)> Addresses(JsonNode source)
    {
        yield return ("address", (string)source["address"]!);
        foreach (var (number, archive) in (source["archives"]?.AsArray() ?? []).Index())
            yield return ($"archives[{number}].address", (string)archive!["address"]!);
    }

    private static IEnumerable<(string Field, JsonNode Holder)> Selectors(JsonNode source)
    {
        if (source["selector"] is not null)
            yield return ("selector", source);
        foreach (var (number, archive) in (source["archives"]?.AsArray() ?? []).Index())
        {
            if (archive!["selector"] is not null)
                yield return ($"archives[{number}].selector", archive);
        }
    }

    private static bool IsSelector(string text)
    {
        try
        {
            return new CssSelectorParser().ParseSelector(text) is not null;
        }
        catch (AngleSharp.Dom.DomException)
        {
            return false;
        }
    }
}
