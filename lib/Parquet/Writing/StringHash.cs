using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SwapPipeline.Parquet.Writing;

/// <summary>
/// A hash of a string's UTF-16, the same in every process: with string.GetHashCode it would differ from run to run which strings collide
/// too often.
/// </summary>
internal static class StringHash
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xC2B2_AE3D_27D4_EB4F;

    public static ulong Of(string value)
    {
        var bytes = MemoryMarshal.AsBytes(value.AsSpan());
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var left = (ulong)bytes.Length * First;
        var right = Second;
        var at = 0;
        for (; at + 16 <= bytes.Length; at += 16)
        {
            left = (BitOperations.RotateLeft(left, 29) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at))) * First;
            right = (BitOperations.RotateLeft(right, 31) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at + 8))) * Second;
        }

        for (; at < bytes.Length; at += 2)
            left = (BitOperations.RotateLeft(left, 29) ^ Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref start, at))) * First;

        var mixed = (left ^ BitOperations.RotateLeft(right, 32)) * Second;
        return (mixed ^ (mixed >> 29)) * First;
    }
}
