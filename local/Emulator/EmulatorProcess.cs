using System.Globalization;

namespace SwapPipeline.Local.Emulator;

/// <summary>Starts and stops Azurite.</summary>
internal static class EmulatorProcess
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(25);

    // Azurite saves its tables every five seconds and when it is asked to end, which Windows cannot do.
    private static readonly TimeSpan SaveInterval = TimeSpan.FromSeconds(6);

    // What the user's own emulator is told must not change this one.
    private static readonly Dictionary<string, string?> Defaults = new(StringComparer.Ordinal)
    {
        ["AZURITE_ACCOUNTS"] = $"{StorageEmulator.WellKnownAccount}:{StorageEmulator.WellKnownKey}",
        ["AZURITE_DB"] = null,
    };

    /// <summary>Starts Azurite on ports of its own choice and waits until it listens.</summary>
    public static async Task<EmulatorRecord> StartAsync(
        EmulatorInstallation installation,
        DataDirectory directory,
        IReadOnlyDictionary<string, string?>? environment,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(directory.Data);
        string[] arguments =
        [
            installation.LaunchScript,
            directory.Log,
            installation.Script,
            "--location",
            directory.Data,
            "--silent",
            "--skipApiVersionCheck",
            "--disableTelemetry",
            "--blobHost",
            "127.0.0.1",
            "--queueHost",
            "127.0.0.1",
            "--tableHost",
            "127.0.0.1",
            "--blobPort",
            "0",
            "--queuePort",
            "0",
            "--tablePort",
            "0",
        ];
        var variables = new Dictionary<string, string?>(Defaults, StringComparer.Ordinal);
        foreach (var (name, value) in environment ?? Defaults)
            variables[name] = value;
        var launched =
            await ChildProcess.RunAsync(installation.Node, arguments, directory.Folder, cancellationToken, variables)
            ?? throw new EmulatorException("Node.js was not found: install Node.js 20 or later, or name a storage account with --storage.");
        if (
            launched.ExitCode != 0
            || !int.TryParse(launched.Output, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var pid)
        )
            throw new EmulatorException($"Node.js could not start the storage emulator: {EmulatorLog.LastLine(launched.Error)}");

        var process = ProcessIdentity.Of(pid) ?? throw Failure("ended at once", directory);
        try
        {
            return await ListeningAsync(process, directory, time, cancellationToken);
        }
        catch (Exception error) when (error is OperationCanceledException or EmulatorException)
        {
            await StopAsync(process, time, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Asks Azurite to end and waits until it has saved everything and is gone.</summary>
    public static async Task StopAsync(ProcessIdentity process, TimeProvider time, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
            await Task.Delay(SaveInterval, time, cancellationToken);
        if (process.IsAlive())
            ChildProcess.Terminate(process.Pid);
        var asked = time.GetTimestamp();
        while (process.IsAlive())
        {
            if (time.GetElapsedTime(asked) > StopDeadline)
                throw new EmulatorException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The storage emulator (process {process.Pid}) does not end; end it by hand before the next run."
                    )
                );
            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }

    private static async Task<EmulatorRecord> ListeningAsync(
        ProcessIdentity process,
        DataDirectory directory,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var alive = process.IsAlive();
            var log = EmulatorLog.Read(directory.Log);
            if (EmulatorLog.Port(log, "Blob") is { } blob && EmulatorLog.Port(log, "Queue") is { } queue)
                return new EmulatorRecord(process, blob, queue, []);
            if (!alive)
                throw Failure("ended while it started", directory);
            if (time.GetElapsedTime(started) > StartDeadline)
                throw Failure("does not listen", directory);
            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }

    private static EmulatorException Failure(string what, DataDirectory directory) =>
        new($"The storage emulator {what}; the last line of {directory.Log}: {EmulatorLog.LastLine(EmulatorLog.Read(directory.Log))}");
}
