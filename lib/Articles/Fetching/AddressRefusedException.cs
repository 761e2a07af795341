namespace SwapPipeline.Articles.Fetching;

/// <summary>
/// A connection that was not made because of where it leads. It crosses the HTTP library, which knows no other way to say so.
/// </summary>
internal sealed class AddressRefusedException(string message) : IOException(message);
