using System.Text.Json;

namespace SwapPipeline.Local.Emulator;

/// <summary>
/// Azurite as package-lock.json pins it, installed by npm beside that file on first use. A run from a clone and its tests find the same
/// folder, <c>local/Emulator</c> of the clone; a program that was published uses its own copy.
/// </summary>
internal sealed class EmulatorInstallation(string folder, TimeProvider time)
{
    private const string LockFile = "package-lock.json";

    // npm writes this file last, so an installation that was cut short does not have it.
    private static readonly string InstalledLockFile = Path.Combine("node_modules", ".package-lock.json");

    public string Npm { get; init; } = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    public string Node { get; init; } = "node";

    public string LaunchScript => Path.Combine(folder, "launch.mjs");

    public string Script => Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>The nearest <c>local/Emulator</c> above the program, else the program's own copy.</summary>
    public static EmulatorInstallation Find(TimeProvider time)
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var candidate = Path.Combine(above.FullName, "local", "Emulator");
            if (File.Exists(Path.Combine(candidate, LockFile))) return new EmulatorInstallation(candidate, time);
        }

        return new EmulatorInstallation(Path.Combine(AppContext.BaseDirectory, "Emulator"), time);
    }

    /// <summary>Installs what is missing. Processes that start at once wait for the one that installs.</summary>
    /// <exception cref="EmulatorException">npm is missing or has failed.</exception>
    public async Task EnsureAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        if (IsComplete()) return;
        using var held = await ExclusiveFile.HoldAsync(Path.Combine(folder, "obj", "install.lock"),
            () => progress("Another process installs the storage emulator; waiting for it."), time, cancellationToken);
        if (IsComplete()) return;

        progress("Installing the storage emulator (Azurite) with npm; this happens once and takes about a minute.");
        var result = await ChildProcess.RunAsync(Npm,
            ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], folder, cancellationToken)
            ?? throw new EmulatorException("npm was not found: install Node.js 20 or later, or name a storage account with --storage.");
        if (result.ExitCode != 0)
            throw new EmulatorException($"npm could not install the storage emulator: {FirstLine(result.Error)} (in {folder}).");
    }

    private static string FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it said nothing";

    private bool IsComplete() =>
        Integrity(LockFile) is { } pinned && Integrity(InstalledLockFile) == pinned;

    private string? Integrity(string lockFile)
    {
        var path = Path.Combine(folder, lockFile);
        if (!File.Exists(path)) return null;
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.GetProperty("packages").TryGetProperty("node_modules/azurite", out var azurite)
            ? azurite.GetProperty("integrity").GetString()
            : null;
    }
}
