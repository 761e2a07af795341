using System.Buffers;

namespace SwapPipeline.Articles.Fetching;

/// <summary>A body in memory. It is gathered in pieces, so that one that goes on without end costs its cap and not twice that.</summary>
internal static class WholeBody
{
    private const int Piece = 64 * 1024;

    public static async Task<byte[]> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var pieces = new List<byte[]>();
        var length = 0;
        try
        {
            while (true)
            {
                var piece = ArrayPool<byte>.Shared.Rent(Piece);
                pieces.Add(piece);
                var count = await body.ReadAtLeastAsync(piece.AsMemory(0, Piece), Piece, throwOnEndOfStream: false, cancellationToken);
                length += count;
                if (count < Piece)
                    return Joined(pieces, length);
            }
        }
        finally
        {
            foreach (var piece in pieces)
                ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static byte[] Joined(List<byte[]> pieces, int length)
    {
        var whole = new byte[length];
        for (var at = 0; at < length; at += Piece)
            pieces[at / Piece].AsSpan(0, Math.Min(Piece, length - at)).CopyTo(whole.AsSpan(at));
        return whole;
    }
}
