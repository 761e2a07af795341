using System.Security.Cryptography;
using System.Text.Json;
using SwapPipeline.Local.Emulator;

namespace SwapPipeline.Local.Web;

/// <summary>
/// The page of the folder <c>dashboard</c>, built by npm on first use and again when one of its files has changed. Only what building needs is
/// installed; an installation with the tools of its tests stays as it is.
/// </summary>
internal sealed class PageInstallation(string folder, TimeProvider time)
{
    private const string LockFile = "package-lock.json";

    // npm writes this file last, so an installation that was cut short does not have it.
    private static readonly string InstalledLockFile = Path.Combine("node_modules", ".package-lock.json");
    private static readonly string[] Inputs = [LockFile, "package.json", "vite.config.ts", "index.html", "src", "public"];

    public string Npm { get; init; } = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private string Built => Path.Combine(folder, "dist");

    private string Stamp => Path.Combine(folder, "obj", "built");

    /// <summary>The nearest <c>dashboard</c> above the program; null for a program that was published without it.</summary>
    public static PageInstallation? Find(TimeProvider time)
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var candidate = Path.Combine(above.FullName, "dashboard");
            if (File.Exists(Path.Combine(candidate, LockFile))) return new PageInstallation(candidate, time);
        }

        return null;
    }

    /// <summary>Installs and builds what is missing. Processes that start at once wait for the one that builds.</summary>
    public async Task<PageBuild> EnsureAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        if (IsBuilt()) return PageBuild.At(Built);
        using var held = await ExclusiveFile.HoldAsync(Path.Combine(folder, "obj", "build.lock"), () => progress("Another process builds the page; waiting for it."), time, cancellationToken);
        if (IsBuilt()) return PageBuild.At(Built);

        progress("Building the page with npm; this happens once, and again when its files change.");
        if (!IsInstalled() && await NpmAsync("install the packages of the page", ["ci", "--omit=dev", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], cancellationToken) is { } notInstalled)
            return PageBuild.Failed(notInstalled);
        if (await NpmAsync("build the page", ["run", "--silent", "build", "--", "--logLevel=error"], cancellationToken) is { } notBuilt) return PageBuild.Failed(notBuilt);
        await File.WriteAllTextAsync(Stamp, InputHash(), cancellationToken);
        return PageBuild.At(Built);
    }

    /// <returns>What went wrong; null when nothing did.</returns>
    private async Task<string?> NpmAsync(string what, string[] arguments, CancellationToken cancellationToken)
    {
        if (await ChildProcess.RunAsync(Npm, arguments, folder, cancellationToken) is not { } result) return "npm was not found: install Node.js 20.19 or later to see the page.";
        return result.ExitCode == 0 ? null : $"npm could not {what}: {FirstLine(result.Error + "\n" + result.Output)} (in {folder}).";
    }

    private static string FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it said nothing";

    private bool IsBuilt() => File.Exists(Path.Combine(Built, "index.html")) && File.Exists(Stamp) && File.ReadAllText(Stamp) == InputHash();

    private bool IsInstalled()
    {
        var (pinned, installed) = (Packages(LockFile), Packages(InstalledLockFile));
        if (pinned is not { } lockFile || installed is not { } present || !lockFile.GetProperty("").TryGetProperty("dependencies", out var needed)) return false;
        return needed.EnumerateObject().All(package => Integrity(present, package.Name) is { } hash && hash == Integrity(lockFile, package.Name));
    }

    private JsonElement? Packages(string lockFile)
    {
        var path = Path.Combine(folder, lockFile);
        if (!File.Exists(path)) return null;
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.GetProperty("packages").Clone();
    }

    private static string? Integrity(JsonElement packages, string name) =>
        packages.TryGetProperty($"node_modules/{name}", out var package) ? package.GetProperty("integrity").GetString() : null;

    private string InputHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Inputs.SelectMany(Files).Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path)));
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<string> Files(string input)
    {
        var path = Path.Combine(folder, input);
        if (File.Exists(path)) return [path];
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [];
    }
}
