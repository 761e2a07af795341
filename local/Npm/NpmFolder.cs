using System.Text.Json;
using SwapPipeline.Local.Emulator;

namespace SwapPipeline.Local.Npm;

/// <summary>Why npm did not do what it was asked.</summary>
/// <param name="IsMissing">There is no npm on the path.</param>
/// <param name="Said">Its first line.</param>
internal sealed record NpmFailure(bool IsMissing, string Said);

/// <summary>A folder with a package-lock.json, whose packages npm installs beside it.</summary>
internal sealed class NpmFolder(string folder)
{
    private const string LockFile = "package-lock.json";

    // npm writes this file last, so an installation that was cut short does not have it.
    private static readonly string InstalledLockFile = Path.Combine("node_modules", ".package-lock.json");

    public string Npm { get; init; } = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>The nearest folder of that name above the program; null for a program that was published without it.</summary>
    /// <param name="path">Relative to the clone: <c>local/Emulator</c>.</param>
    public static string? Above(string path)
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var candidate = Path.Combine(above.FullName, path);
            if (File.Exists(Path.Combine(candidate, LockFile)))
                return candidate;
        }

        return null;
    }

    /// <returns>Null when it went well.</returns>
    public async Task<NpmFailure?> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        if (await ChildProcess.RunAsync(Npm, arguments, folder, cancellationToken) is not { } result)
            return new NpmFailure(IsMissing: true, "");
        return result.ExitCode == 0 ? null : new NpmFailure(IsMissing: false, FirstLine($"{result.Error}\n{result.Output}"));
    }

    /// <summary>Installs what the lock file pins, and nothing else.</summary>
    public Task<NpmFailure?> InstallAsync(IEnumerable<string> options, CancellationToken cancellationToken) =>
        RunAsync(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", .. options], cancellationToken);

    /// <summary>Whether every package that the folder needs to run is there in the version that is pinned.</summary>
    public bool IsInstalled()
    {
        if (
            Packages(LockFile) is not { } pinned
            || Packages(InstalledLockFile) is not { } installed
            || !pinned.GetProperty("").TryGetProperty("dependencies", out var needed)
        )
            return false;
        return needed
            .EnumerateObject()
            .All(package => Integrity(installed, package.Name) is { } hash && hash == Integrity(pinned, package.Name));
    }

    private JsonElement? Packages(string lockFile)
    {
        var path = Path.Combine(folder, lockFile);
        if (!File.Exists(path))
            return null;
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.GetProperty("packages").Clone();
    }

    private static string? Integrity(JsonElement packages, string name) =>
        packages.TryGetProperty($"node_modules/{name}", out var package) ? package.GetProperty("integrity").GetString() : null;

    private static string FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it said nothing";
}
