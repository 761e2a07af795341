using AngleSharp.Dom;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>The meta elements of a page by name, property or itemprop; the first of a name wins.</summary>
internal sealed class MetaElements
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaElements(IDocument document)
    {
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var content = meta.GetAttribute("content");
            if (string.IsNullOrWhiteSpace(content))
                continue;
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (meta.GetAttribute(attribute) is { Length: > 0 } name)
                    _values.TryAdd(name.Trim(), content.Trim());
            }
        }
    }

    /// <summary>The values of all of these that the page has.</summary>
    public IEnumerable<string> All(IEnumerable<string> names) => names.Select(name => _values.GetValueOrDefault(name)).OfType<string>();

    /// <summary>The first of these that the page has.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }
}
