using System.ComponentModel;
using System.Diagnostics;

namespace SwapPipeline.Tests.Support;

/// <summary>
/// Scripts of a folder with a package-lock.json, whose packages are installed on first use, once for all test classes and processes.
/// </summary>
internal sealed class NodeProject(string folder)
{
    private static readonly TimeSpan InstallTimeout = TimeSpan.FromMinutes(5);
    private readonly Lazy<string> _installed = new(() => Install(folder));

    /// <summary>Runs a script to its end.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed, or there is no Node.js.</exception>
    public Task<string> RunAsync(string script, params IEnumerable<string> arguments) =>
        RunAsync("node", [script, .. arguments], _installed.Value);

    /// <summary>Runs a module that is no file, in another folder, where it finds the packages of this one.</summary>
    /// <returns>What it wrote.</returns>
    public Task<string> RunModuleAsync(string code, string elsewhere)
    {
        var packages = Path.Combine(elsewhere, "node_modules");
        if (!Directory.Exists(packages))
            Directory.CreateSymbolicLink(packages, Path.Combine(_installed.Value, "node_modules"));
        return RunAsync("node", ["--input-type=module", "--eval", code], elsewhere);
    }

    private static string Install(string folder)
    {
        var expected = ContentId.Sha256(File.ReadAllBytes(Path.Combine(folder, "package-lock.json")));
        var stamp = Path.Combine(folder, "node_modules", ".installed");

        // Named by the folder: test processes of one clone wait for each other, those of two clones do not.
        using var mutex = new Mutex(initiallyOwned: false, "swap-node-" + ContentId.Of(folder));
        try
        {
            if (!mutex.WaitOne(InstallTimeout))
                throw new InvalidOperationException(
                    $"Another process has been installing {folder} for {InstallTimeout.TotalMinutes} minutes."
                );
        }
        catch (AbandonedMutexException)
        {
            // Its owner died; the stamp below tells whether it was done.
        }

        try
        {
            if (!File.Exists(stamp) || File.ReadAllText(stamp) != expected)
            {
                RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], folder)
                    .GetAwaiter()
                    .GetResult();
                File.WriteAllText(stamp, expected);
            }
        }
        finally
        {
            mutex.ReleaseMutex();
        }

        return folder;
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception cause)
        {
            throw new InvalidOperationException(
                $"\"{program}\" does not start: these tests need Node.js 20 or later with npm on the PATH.",
                cause
            );
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException(
                    $"\"{program} {string.Join(' ', start.ArgumentList)}\" in {folder} ended with {process.ExitCode}:\n{await errors}\n{await output}"
                );
        }
    }
}
