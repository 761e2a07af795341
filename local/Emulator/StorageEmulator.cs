using System.Globalization;

namespace SwapPipeline.Local.Emulator;

/// <summary>
/// The storage emulator of one data directory, a process of its own. Whoever finds one running there uses it; the last one
/// that leaves stops it, so that a process that was killed leaves its emulator to the next one.
/// </summary>
internal sealed class StorageEmulator : IAsyncDisposable
{
    /// <summary>The account and key that every Azure storage emulator knows; public by intent.</summary>
    public const string WellKnownAccount = "devstoreaccount1";

    public const string WellKnownKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly DataDirectory _directory;
    private readonly EmulatorRecord _record;
    private readonly TimeProvider _time;
    private bool _left;

    private StorageEmulator(DataDirectory directory, EmulatorRecord record, bool wasRunning, TimeProvider time)
    {
        (_directory, _record, WasRunning, _time) = (directory, record, wasRunning, time);
    }

    /// <summary>It was found running: another process uses it, or one that was killed has left it behind.</summary>
    public bool WasRunning { get; }

    public int Pid => _record.Process.Pid;

    /// <summary>Blobs and queues of the well-known account.</summary>
    public string ConnectionString => ConnectionStringOf(WellKnownAccount, WellKnownKey);

    /// <summary>Starts the emulator of a data directory, or joins the one that runs.</summary>
    /// <param name="folder">The data directory; made when missing.</param>
    /// <param name="progress">Takes a line about what takes long.</param>
    /// <param name="environment">Variables for a new emulator, for instance AZURITE_ACCOUNTS.</param>
    /// <exception cref="EmulatorException">Node or npm is missing, the directory cannot be written, or the emulator does not
    /// start.</exception>
    public static async Task<StorageEmulator> StartAsync(
        string folder,
        Action<string> progress,
        TimeProvider time,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string?>? environment = null
    )
    {
        var directory = DataDirectory.Create(folder);
        using var guard = await ExclusiveFile.HoldAsync(directory.Guard, null, time, cancellationToken);

        var found = EmulatorRecord.Read(directory.Record);
        if (found?.Process.IsAlive() == true && await EmulatorProbe.AnswersAsync(found.BlobPort, found.QueuePort, cancellationToken))
            return Join(directory, found, wasRunning: true, time);

        // It lives but is deaf: two emulators over one directory would each overwrite what the other has saved.
        if (found?.Process.IsAlive() == true)
            await EmulatorProcess.StopAsync(found.Process, time, cancellationToken);

        var installation = EmulatorInstallation.Find(time);
        await installation.EnsureAsync(progress, cancellationToken);
        var started = await EmulatorProcess.StartAsync(installation, directory, environment, time, cancellationToken);
        return Join(directory, started, wasRunning: false, time);
    }

    public string ConnectionStringOf(string account, string key) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};BlobEndpoint=http://127.0.0.1:{_record.BlobPort}/{account};QueueEndpoint=http://127.0.0.1:{_record.QueuePort}/{account};"
        );

    /// <summary>Leaves the emulator, and stops it when nobody else who lives uses it: it has then saved everything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_left)
            return;
        _left = true;
        using var guard = await ExclusiveFile.HoldAsync(_directory.Guard, null, _time, CancellationToken.None);

        var record = (EmulatorRecord.Read(_directory.Record) ?? _record).WithoutUser(ProcessIdentity.Current);
        if (record.Process != _record.Process)
            return;
        if (record.Users.Count > 0)
        {
            record.Write(_directory.Record);
            return;
        }

        await EmulatorProcess.StopAsync(record.Process, _time, CancellationToken.None);
        File.Delete(_directory.Record);
    }

    private static StorageEmulator Join(DataDirectory directory, EmulatorRecord record, bool wasRunning, TimeProvider time)
    {
        var joined = record.WithUser(ProcessIdentity.Current);
        joined.Write(directory.Record);
        return new StorageEmulator(directory, joined, wasRunning, time);
    }
}
