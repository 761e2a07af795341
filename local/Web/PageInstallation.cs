using System.Security.Cryptography;
using SwapPipeline.Local.Emulator;
using SwapPipeline.Local.Npm;

namespace SwapPipeline.Local.Web;

/// <summary>
/// The page of the folder <c>dashboard</c>, built by npm on first use and again when one of its files has changed. Only what building needs
/// is
/// installed; an installation with the tools of its tests stays as it is.
/// </summary>
internal sealed class PageInstallation(string folder, TimeProvider time)
{
    private static readonly string[] Inputs = ["package-lock.json", "package.json", "vite.config.ts", "index.html", "src", "public"];

    private readonly NpmFolder _packages = new(folder);

    public string Npm
    {
        get => _packages.Npm;
        init => _packages = new NpmFolder(folder) { Npm = value };
    }

    private string Built => Path.Combine(folder, "dist");

    private string Stamp => Path.Combine(folder, "obj", "built");

    /// <summary>The nearest <c>dashboard</c> above the program; null for a program that was published without it.</summary>
    public static PageInstallation? Find(TimeProvider time) =>
        NpmFolder.Above("dashboard") is { } folder ? new PageInstallation(folder, time) : null;

    /// <summary>Installs and builds what is missing. Processes that start at once wait for the one that builds.</summary>
    public async Task<PageBuild> EnsureAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        if (IsBuilt())
            return PageBuild.At(Built);
        using var held = await ExclusiveFile.HoldAsync(
            Path.Combine(folder, "obj", "build.lock"),
            () => progress("Another process builds the page; waiting for it."),
            time,
            cancellationToken
        );
        if (IsBuilt())
            return PageBuild.At(Built);

        // Taken before, so that a file that changes meanwhile leads to another build.
        var inputs = InputHash();
        progress("Building the page with npm; this happens once, and again when its files change.");
        if (!_packages.IsInstalled() && await _packages.InstallAsync(["--omit=dev"], cancellationToken) is { } notInstalled)
            return Failed("install the packages of the page", notInstalled);
        if (await _packages.RunAsync(["run", "--silent", "build", "--", "--logLevel=error"], cancellationToken) is { } notBuilt)
            return Failed("build the page", notBuilt);
        await File.WriteAllTextAsync(Stamp, inputs, cancellationToken);
        return PageBuild.At(Built);
    }

    private PageBuild Failed(string what, NpmFailure failure) =>
        PageBuild.Failed(
            failure.IsMissing
                ? "npm was not found: install Node.js 20.19 or later to see the page."
                : $"npm could not {what}: {failure.Said} (in {folder})."
        );

    private bool IsBuilt() =>
        File.Exists(Path.Combine(Built, "index.html")) && File.Exists(Stamp) && File.ReadAllText(Stamp) == InputHash();

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
        if (File.Exists(path))
            return [path];
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [];
    }
}
