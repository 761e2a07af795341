using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace SwapPipeline.Parquet.Writing;

/// <summary>Strings in the PLAIN form: the length in four bytes, then the UTF-8.</summary>
internal static class PlainStrings
{
    private const int MaxBytesPerChar = 3;

    /// <summary>Appends a string.</summary>
    /// <param name="target">Gets the bytes.</param>
    /// <param name="value">The string.</param>
    /// <param name="row">Its row in the chunk.</param>
    /// <param name="gate">Knows what the profile refuses.</param>
    /// <returns>The bytes of the UTF-8, the last ones of the target.</returns>
    public static int Append(PooledBuffer<byte> target, string value, int row, ProfileGate gate)
    {
        if (value.Length > ProfileGate.MaxStringLength)
            throw gate.Refusal(row, $"a string of {value.Length} characters, at most {ProfileGate.MaxStringLength} are allowed");

        var room = target.Reserve(target.Count + sizeof(int) + (value.Length * MaxBytesPerChar))[target.Count..];
        var length = value.Length;
        if (!TryNarrow(value, room[sizeof(int)..]))
        {
            var status = Utf8.FromUtf16(value, room[sizeof(int)..], out _, out length, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
                throw gate.Refusal(row, "a surrogate without its pair, which has no UTF-8");
        }

        BinaryPrimitives.WriteInt32LittleEndian(room, length);
        target.Count += sizeof(int) + length;
        return length;
    }

    /// <summary>
    /// The short way for ids: sixteen ASCII characters at a time. False when there is another character, or too few for it.
    /// </summary>
    private static bool TryNarrow(ReadOnlySpan<char> value, Span<byte> target)
    {
        const int step = 16;
        if (value.Length < step || target.Length < value.Length)
            return false;

        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value));
        ref var output = ref MemoryMarshal.GetReference(target);
        var last = value.Length - step;
        for (var at = 0; ; at = Math.Min(at + step, last))
        {
            var low = Vector128.LoadUnsafe(ref source, (nuint)at);
            var high = Vector128.LoadUnsafe(ref source, (nuint)at + 8);
            if (((low | high) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
                return false;
            Vector128.Narrow(low, high).StoreUnsafe(ref output, (nuint)at);

            // The last step may overlap the one before it.
            if (at == last)
                return true;
        }
    }
}
