namespace SwapPipeline.Pipeline;

/// <summary>
/// A queue message that this app cannot read. The host tries it again and parks it in the poison queue, where nothing is lost.
/// </summary>
public sealed class InvalidMessageException(string message, Exception? inner = null) : Exception(message, inner);
