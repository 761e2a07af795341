namespace SwapPipeline.Local.Emulator;

/// <summary>The storage emulator cannot be had. The text is one line that says what to do.</summary>
internal sealed class EmulatorException(string message, Exception? inner = null) : Exception(message, inner);
