using System.Text.Json;
using SwapPipeline.Articles;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Parquet;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Doctor;

/// <summary>Whether the settings that the app needs are there and can be read.</summary>
internal static class SettingsExam
{
    private const string Check = "settings";
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The settings of a file: a local.settings.json, or what <c>az functionapp config appsettings list</c> prints.</summary>
    /// <exception cref="InvalidDataException">It is neither; the text says so.</exception>
    public static IReadOnlyDictionary<string, string?> Read(FileInfo file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file.FullName), Lenient);
            var pairs =
                json.RootElement.ValueKind == JsonValueKind.Array
                    ? json
                        .RootElement.EnumerateArray()
                        .Select(setting => (setting.GetProperty("name").GetString()!, setting.GetProperty("value").GetString()))
                    : json.RootElement.GetProperty("Values").EnumerateObject().Select(setting => (setting.Name, setting.Value.GetString()));
            return pairs.ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException(
                $"{file.Name} is neither a local.settings.json nor the list that `az functionapp config appsettings list` prints: {error.Message}",
                error
            );
        }
    }

    /// <summary>What is missing in the settings of a deployed app, and what cannot be read in any.</summary>
    /// <param name="given">By name as an environment variable has it.</param>
    /// <param name="asDeployed">All that a function app needs must be there; else only what is there is read.</param>
    public static IEnumerable<Finding> Examine(IReadOnlyDictionary<string, string?> given, bool asDeployed)
    {
        var faults = (asDeployed ? Missing(given) : []).Concat(Unreadable(given)).ToList();
        return faults.Count > 0
            ? faults
            : [Finding.Well(Check, asDeployed ? "all that the app needs are there." : "what is set can be read.")];
    }

    // A connection string under a section's own name stands for all its keys.
    private static IEnumerable<Finding> Missing(IReadOnlyDictionary<string, string?> given) =>
        from setting in Setting.All
        where setting.IsRequired && !Has(given, setting.Name) && !Has(given, setting.Name.Split("__")[0])
        select new Finding(
            Check,
            $"{setting.Name} is not set. {setting.Meaning}",
            $"Set {setting.Name}; the table of settings in docs/operations.md says to what."
        );

    private static IEnumerable<Finding> Unreadable(IReadOnlyDictionary<string, string?> given)
    {
        if (
            Has(given, Settings.FetchSchedule)
            && Problem(() => TimerSchedule.Parse(given[Settings.FetchSchedule]!, Settings.FetchSchedule)) is { } schedule
        )
            yield return new Finding(Check, schedule, $"Set {Settings.FetchSchedule} to an expression such as \"0 */30 * * * *\".");
        if (
            Has(given, Settings.FetchContact)
            && Problem(() => FetchManners.WithContact(given[Settings.FetchContact], Settings.FetchContact)) is { } contact
        )
            yield return new Finding(Check, contact, $"Set {Settings.FetchContact} to a mail address or to the https address of a page.");
        if (Has(given, Settings.ParquetEncoder) && Problem(() => ParquetEncoders.Named(given[Settings.ParquetEncoder])) is { } encoder)
            yield return new Finding(Check, encoder, $"Remove {Settings.ParquetEncoder}, or set it to an encoder that this build carries.");
        if (Has(given, Settings.PublicPage) && Problem(() => PublicPage.IsOn(given[Settings.PublicPage])) is { } page)
            yield return new Finding(Check, page, $"Set {Settings.PublicPage} to true or false.");
    }

    private static bool Has(IReadOnlyDictionary<string, string?> given, string name) =>
        given.TryGetValue(name, out var value) && !string.IsNullOrEmpty(value);

    private static string? Problem(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception error) when (error is HostSetupException or InvalidOperationException)
        {
            return error.Message;
        }
    }
}
