using SwapPipeline.Local.Emulator;

namespace SwapPipeline.Benchmarks;

/// <summary>
/// The programs that this project is measured against: scripts of <c>benchmarks/peers</c>, run by Node with the packages that the lock file
/// there pins.
/// </summary>
internal static class Peers
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "benchmarks", "peers");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">Its file name in <c>benchmarks/peers</c>: <c>readability.mjs</c>.</param>
    /// <param name="arguments">Given to the script.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>What the script printed.</returns>
    /// <exception cref="InvalidOperationException">Node or npm is missing, or the script failed.</exception>
    public static async Task<string> RunAsync(string script, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        await Installed.Value;
        return await RunAsync("node", [script, .. arguments], cancellationToken);
    }

    private static Task InstallAsync() =>
        RunAsync(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
            CancellationToken.None
        );

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var result =
            await ChildProcess.RunAsync(program, arguments, Folder, cancellationToken)
            ?? throw new InvalidOperationException($"{program} was not found: install Node.js 20 or later.");
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"{program} {arguments[0]} ended with {result.ExitCode}: {result.Error.Trim()}");
    }
}
