namespace SwapPipeline.Local.Doctor;

/// <summary>What an examination found.</summary>
/// <param name="Check">settings, reach, roles, encoding, clock or versions.</param>
/// <param name="Cause">One sentence; of a fault, its cause.</param>
/// <param name="Remedy">What to do; null when all is well.</param>
internal sealed record Finding(string Check, string Cause, string? Remedy)
{
    public bool IsFault => Remedy is not null;

    public static Finding Well(string check, string what) => new(check, what, null);
}
