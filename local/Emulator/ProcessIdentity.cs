using System.Diagnostics;
using System.Globalization;

namespace SwapPipeline.Local.Emulator;

/// <summary>A process as a lock file names it.</summary>
/// <param name="Pid">The process id, which the system gives to another process one day.</param>
/// <param name="StartedAt">When it started, in ticks that only compare for equality: tells a reused id from the process that was
/// meant.</param>
internal sealed record ProcessIdentity(int Pid, long StartedAt)
{
    public static ProcessIdentity Current { get; } =
        Of(Environment.ProcessId) ?? throw new InvalidOperationException("This process does not see itself.");

    /// <summary>The living process with that id; null when there is none.</summary>
    public static ProcessIdentity? Of(int pid)
    {
        if (OperatingSystem.IsLinux())
            return OfLinux(pid);
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.HasExited ? null : new ProcessIdentity(pid, process.StartTime.ToUniversalTime().Ticks);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public bool IsAlive() => Of(Pid) == this;

    // From proc(5): "pid (name) state ppid … starttime …". The kernel's own count does not move with the wall clock as
    // Process.StartTime does, and a process that has ended but was not collected (state Z) counts as gone.
    private static ProcessIdentity? OfLinux(int pid)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : new ProcessIdentity(pid, long.Parse(fields[19], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
