using SwapPipeline.Local.Npm;

namespace SwapPipeline.Local.Emulator;

/// <summary>
/// Azurite as package-lock.json pins it, installed by npm beside that file on first use. A run from a clone and its tests find the same
/// folder, <c>local/Emulator</c> of the clone; a program that was published uses its own copy.
/// </summary>
internal sealed class EmulatorInstallation(string folder, TimeProvider time)
{
    private readonly NpmFolder _packages = new(folder);

    public string Npm
    {
        get => _packages.Npm;
        init => _packages = new NpmFolder(folder) { Npm = value };
    }

    public string Node { get; init; } = "node";

    public string LaunchScript => Path.Combine(folder, "launch.mjs");

    public string Script => Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>The nearest <c>local/Emulator</c> above the program, else the program's own copy.</summary>
    public static EmulatorInstallation Find(TimeProvider time) =>
        new(NpmFolder.Above(Path.Combine("local", "Emulator")) ?? Path.Combine(AppContext.BaseDirectory, "Emulator"), time);

    /// <summary>Installs what is missing. Processes that start at once wait for the one that installs.</summary>
    /// <exception cref="EmulatorException">npm is missing or has failed.</exception>
    public async Task EnsureAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        if (_packages.IsInstalled())
            return;
        using var held = await ExclusiveFile.HoldAsync(
            Path.Combine(folder, "obj", "install.lock"),
            () => progress("Another process installs the storage emulator; waiting for it."),
            time,
            cancellationToken
        );
        if (_packages.IsInstalled())
            return;

        progress("Installing the storage emulator (Azurite) with npm; this happens once and takes about a minute.");
        if (await _packages.InstallAsync([], cancellationToken) is not { } failure)
            return;
        throw new EmulatorException(
            failure.IsMissing
                ? "npm was not found: install Node.js 20 or later, or name a storage account with --storage."
                : $"npm could not install the storage emulator: {failure.Said} (in {folder})."
        );
    }
}
