using System.Buffers;
using System.Text;

namespace SwapPipeline.Extraction.Reading.Decoding;

/// <summary>How many letters beyond ASCII read well as UTF-8, and how many bytes do not.</summary>
internal readonly record struct Utf8Survey(int Multibyte, int Invalid)
{
    public static Utf8Survey Of(ReadOnlySpan<byte> bytes)
    {
        int multibyte = 0,
            invalid = 0;
        while (!bytes.IsEmpty)
        {
            var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0)
                break;
            bytes = bytes[next..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == OperationStatus.Done)
                multibyte++;
            // A letter cut at the end of the page is no sign of another encoding.
            else if (status == OperationStatus.InvalidData)
                invalid++;
            bytes = bytes[Math.Max(consumed, 1)..];
        }

        return new Utf8Survey(multibyte, invalid);
    }
}
