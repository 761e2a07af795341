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
}
