namespace SwapPipeline.Local.Emulator;

/// <summary>Where the emulator of one data directory keeps what.</summary>
internal sealed record DataDirectory(string Folder)
{
    /// <summary>Azurite's own files.</summary>
    public string Data => Path.Combine(Folder, "azurite");

    /// <summary>Standard output and error of the emulator.</summary>
    public string Log => Path.Combine(Folder, "emulator.log");

    /// <summary>The <see cref="EmulatorRecord"/>.</summary>
    public string Record => Path.Combine(Folder, "emulator.json");

    /// <summary>Held while a process starts, joins or leaves the emulator.</summary>
    public string Guard => Path.Combine(Folder, "emulator.lock");

    /// <summary>Makes the folder when it is missing.</summary>
    /// <exception cref="EmulatorException">It cannot be made, or not be written.</exception>
    public static DataDirectory Create(string folder)
    {
        var directory = new DataDirectory(Path.GetFullPath(folder));
        try
        {
            Directory.CreateDirectory(directory.Folder);
            File.OpenHandle(directory.Guard, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
            return directory;
        }
        catch (UnauthorizedAccessException error)
        {
            throw new EmulatorException($"The data directory {directory.Folder} cannot be written: choose another one with --data.", error);
        }
        catch (IOException error) when (!Directory.Exists(directory.Folder))
        {
            throw new EmulatorException($"The data directory {directory.Folder} cannot be made: choose another one with --data.", error);
        }
    }
}
