using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SwapPipeline;

/// <summary>Names that come from content: the same thing gets the same name on every machine and every run.</summary>
public static class ContentId
{
    /// <summary>
    /// The first 128 bits of the SHA-256 of the parts, as 32 lower-case hex digits. Parts are UTF-8, each ended by a line feed.
    /// </summary>
    public static string Of(params ReadOnlySpan<string> parts) => Text(Bits(parts));

    /// <summary>
    /// Likewise as a number, for what there is so much of that its text would fill the memory. In the order of the texts.
    /// </summary>
    public static UInt128 Bits(params ReadOnlySpan<string> parts)
    {
        var longest = 0;
        foreach (var part in parts)
            longest += Encoding.UTF8.GetMaxByteCount(part.Length) + 1;

        // In one piece: ids are made by the hundred thousand, and a hash that takes parts costs ten times as much.
        var bytes = longest <= 1024 ? stackalloc byte[longest] : new byte[longest];
        var length = 0;
        foreach (var part in parts)
        {
            length += Encoding.UTF8.GetBytes(part, bytes[length..]);
            bytes[length++] = (byte)'\n';
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>A number of <see cref="Bits"/> as <see cref="Of"/> gives it.</summary>
    public static string Text(UInt128 bits) => bits.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>The whole SHA-256 of some bytes, as 64 lower-case hex digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
