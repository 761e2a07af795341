using System.Buffers.Text;
using System.Text;
using Azure.Storage.Queues;

namespace SwapPipeline.Local.Hosting;

/// <summary>From the raw text on the wire to what a function takes.</summary>
internal static class MessageText
{
    /// <returns>Null when the raw text is not in that encoding.</returns>
    public static string? Decode(string raw, QueueMessageEncoding encoding)
    {
        if (encoding == QueueMessageEncoding.None)
            return raw;
        return Base64.IsValid(raw) ? Encoding.UTF8.GetString(Convert.FromBase64String(raw)) : null;
    }
}
