using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace SwapPipeline.Local.Hosting;

/// <summary><c>%NAME%</c> in the text of a trigger stands for the setting of that name.</summary>
internal static partial class SettingReferences
{
    /// <param name="usedBy">Who carries the text, for the error.</param>
    /// <exception cref="HostSetupException">There is no such setting.</exception>
    public static string Resolve(string text, IConfiguration settings, string usedBy) =>
        Reference()
            .Replace(
                text,
                match =>
                    settings[match.Groups["name"].Value] is { Length: > 0 } value
                        ? value
                        : throw new HostSetupException($"{usedBy} needs the setting {match.Groups["name"].Value}, which is not set.")
            );

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
