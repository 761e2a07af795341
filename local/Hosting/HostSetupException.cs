namespace SwapPipeline.Local.Hosting;

/// <summary>The functions, host.json or the settings do not fit together. The text is one line that names what to change.</summary>
internal sealed class HostSetupException(string message, Exception? inner = null) : Exception(message, inner);
