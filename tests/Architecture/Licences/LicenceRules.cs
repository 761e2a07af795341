using System.Text.Json;

namespace SwapPipeline.Tests.Architecture.Licences;

/// <summary>What one package states instead of an SPDX expression, and which licence that is, as a person has read it.</summary>
internal sealed record StatedLicence(string States, string Is);

/// <summary>Which licences packages may have: allowed.json.</summary>
internal sealed record LicenceRules(IReadOnlyList<string> Allowed, IReadOnlyDictionary<string, StatedLicence> Stated)
{
    public static LicenceRules Read(string path) =>
        JsonSerializer.Deserialize<LicenceRules>(File.ReadAllText(path), JsonSerializerOptions.Web)!;

    /// <summary>Why a package may not be used; null when it may.</summary>
    public string? Refusal(PackageLicence package)
    {
        if (package.States is null)
            return Text(package, "states no licence");
        if (Allows(package.States))
            return null;
        if (!Stated.TryGetValue(package.Name, out var read))
            return Text(package, $"is under \"{package.States}\"");
        if (read.States != package.States)
            return Text(package, $"now states \"{package.States}\" and no longer \"{read.States}\"");
        return Allows(read.Is) ? null : Text(package, $"is under \"{read.Is}\"");
    }

    /// <summary>
    /// Of alternatives one must be allowed, of licences that hold together all. Exceptions and brackets are for a person to read.
    /// </summary>
    private bool Allows(string expression) =>
        expression
            .Split(" OR ")
            .Any(alternative => alternative.Split(" AND ").All(licence => Allowed.Contains(licence, StringComparer.Ordinal)));

    private static string Text(PackageLicence package, string what) =>
        $"{package.Name} {package.Version} {what}: read it, and see tests/Architecture/Licences/allowed.json.";
}
