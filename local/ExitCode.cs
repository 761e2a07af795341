namespace SwapPipeline.Local;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Findings, or items that failed.</summary>
    public const int Findings = 1;

    /// <summary>The command line, or what it names, is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Ended by SIGINT before what ran had finished, as shells count it: 128 and the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>Likewise by SIGTERM.</summary>
    public const int Terminated = 143;
}
