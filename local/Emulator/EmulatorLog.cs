using System.Globalization;
using System.Text.RegularExpressions;

namespace SwapPipeline.Local.Emulator;

/// <summary>What Azurite says on its output.</summary>
internal static partial class EmulatorLog
{
    /// <summary>The port that a service listens on; null as long as it does not.</summary>
    /// <param name="service"><c>Blob</c> or <c>Queue</c>.</param>
    public static int? Port(string log, string service) =>
        Listening()
            .Matches(log)
            .Where(match => match.Groups["service"].Value == service)
            .Select(match => (int?)int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture))
            .FirstOrDefault();

    public static string LastLine(string log) =>
        log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "nothing";

    /// <summary>The whole log while the emulator writes it; empty when there is none.</summary>
    public static string Read(string path)
    {
        try
        {
            using var reader = new StreamReader(
                new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            );
            return reader.ReadToEnd();
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    [GeneratedRegex(
        @"Azurite (?<service>\w+) service is successfully listening at http://[^:/]+:(?<port>[0-9]+)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Listening();
}
