using System.Runtime.InteropServices;

namespace SwapPipeline.Parquet.Encodings;

/// <summary>
/// Definition levels of a flat nullable column, 0 for null and 1 for a value, in the hybrid of run lengths and bit-packing.
/// </summary>
internal static class DefinitionLevels
{
    private const ulong AllPresent = 0x0101_0101_0101_0101;

    // Below this a run costs more than its bits.
    private const int ShortestRunGroups = 4;

    /// <summary>The most bytes that some levels can take.</summary>
    public static int MaxEncodedLength(int count) => ((count / 8) + 2) * 7;

    /// <summary>Encodes a run of levels that are all 1.</summary>
    public static int EncodeAllPresent(int count, Span<byte> target) => WriteRun(target, count, 1);

    /// <summary>Encodes levels, one byte each.</summary>
    /// <returns>How many bytes of <paramref name="target"/> were filled.</returns>
    public static int Encode(ReadOnlySpan<byte> levels, Span<byte> target)
    {
        var groups = MemoryMarshal.Cast<byte, ulong>(levels);
        var written = 0;
        var group = 0;
        while (group < groups.Length)
        {
            var run = RunGroups(groups[group..]);
            if (run >= ShortestRunGroups)
            {
                written += WriteRun(target[written..], run * 8, levels[group * 8]);
                group += run;
                continue;
            }

            var end = group + Math.Max(run, 1);
            for (; end < groups.Length; end += Math.Max(run, 1))
            {
                run = RunGroups(groups[end..]);
                if (run >= ShortestRunGroups)
                    break;
            }

            written += HybridRleEncoder.WriteVarint(target[written..], ((uint)(end - group) << 1) | 1);
            for (; group < end; group++)
                target[written++] = Pack(levels.Slice(group * 8, 8));
        }

        var rest = levels[(groups.Length * 8)..];
        if (rest.IsEmpty)
            return written;

        Span<byte> last = stackalloc byte[8];
        last.Clear();
        rest.CopyTo(last);
        written += HybridRleEncoder.WriteVarint(target[written..], (1 << 1) | 1);
        target[written++] = Pack(last);
        return written;
    }

    private static int RunGroups(ReadOnlySpan<ulong> groups)
    {
        if (groups[0] is not (0 or AllPresent))
            return 0;
        var end = groups.IndexOfAnyExcept(groups[0]);
        return end < 0 ? groups.Length : end;
    }

    private static int WriteRun(Span<byte> target, int count, byte level)
    {
        var written = HybridRleEncoder.WriteVarint(target, (uint)count << 1);
        target[written] = level;
        return written + 1;
    }

    /// <summary>Eight bytes of 0 or 1 as eight bits, the first lowest.</summary>
    public static byte Pack(ReadOnlySpan<byte> levels)
    {
        var bits = 0;
        for (var i = 0; i < 8; i++)
            bits |= levels[i] << i;
        return (byte)bits;
    }
}
