using System.Text.Json;

namespace SwapPipeline.Local.Emulator;

/// <summary>The file in a data directory that tells which emulator serves it, and for whom.</summary>
/// <param name="Process">The emulator.</param>
/// <param name="BlobPort">Where it listens for blob requests, on the loopback address.</param>
/// <param name="QueuePort">Where it listens for queue requests.</param>
/// <param name="Users">The processes that use it. The last one that leaves stops it.</param>
internal sealed record EmulatorRecord(ProcessIdentity Process, int BlobPort, int QueuePort, IReadOnlyList<ProcessIdentity> Users)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Null when there is no record, or none that can be read: it was cut short by a crash.</summary>
    public static EmulatorRecord? Read(string path)
    {
        try
        {
            return
                JsonSerializer.Deserialize<EmulatorRecord>(File.ReadAllBytes(path), Json) is { Process: not null, Users: not null } record
                ? record
                : null;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(string path)
    {
        var next = path + ".next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(this, Json));
        File.Move(next, path, overwrite: true);
    }

    public EmulatorRecord WithUser(ProcessIdentity user) => this with { Users = [.. LivingUsers(), user] };

    /// <summary>A process that uses the emulator twice leaves it twice.</summary>
    public EmulatorRecord WithoutUser(ProcessIdentity user)
    {
        var users = LivingUsers();
        users.Remove(user);
        return this with { Users = users };
    }

    private List<ProcessIdentity> LivingUsers() => [.. Users.Where(user => user.IsAlive())];
}
