using System.Security.Cryptography;
using System.Text;

namespace SwapPipeline;

/// <summary>Names that come from content: the same thing gets the same name on every machine and every run.</summary>
public static class ContentId
{
    /// <summary>The first 128 bits of the SHA-256 of the parts, as 32 lower-case hex digits. Parts are UTF-8, each ended by a line feed.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>The whole SHA-256 of some bytes, as 64 lower-case hex digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
