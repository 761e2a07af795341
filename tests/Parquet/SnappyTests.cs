using System.Text;
using SwapPipeline.Parquet.Compression;

namespace SwapPipeline.Tests.Parquet;

public sealed class SnappyTests
{
    /// <summary>Compressed bytes as the format's description makes them up, and what they stand for; null: malformed.</summary>
    public static TheoryData<string, string?> Vectors =>
        new()
        {
            { "00", "" },
            { "03 08 616263", "abc" },
            // A literal whose length stands in one byte after the tag.
            { "3D F0 3C " + string.Concat(Enumerable.Repeat("61", 61)), new string('a', 61) },
            // "ab", then a copy of four from two back, which overlaps itself.
            { "06 04 6162 01 02", "ababab" },
            // The same as a copy with a two-byte, then a four-byte offset.
            { "06 04 6162 0E 0200", "ababab" },
            { "06 04 6162 0F 02000000", "ababab" },
            { "", null },
            { "80", null },
            { "03 08 6162", null },
            { "02 08 616263", null },
            { "04 08 616263", null },
            { "06 04 6162 01 03", null },
            { "06 04 6162 01 00", null },
            { "06 04 6162 0E 02", null },
            { "05 04 6162 01 02", null },
            { "FFFFFFFF0F 08 616263", null },
            { "FFFFFFFFFF7F 08 616263", null },
        };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Vectors_of_the_format_decompress(string compressed, string? expected)
    {
        var source = Convert.FromHexString(compressed.Replace(" ", "", StringComparison.Ordinal));
        var known = SnappyDecoder.TryReadLength(source, out var length, out _);
        var target = new byte[known ? length : 0];
        (known && SnappyDecoder.TryDecode(source, target)).ShouldBe(expected is not null);
        if (expected is not null)
            Encoding.ASCII.GetString(target).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(257)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public void Bytes_come_back_whatever_they_repeat(int length)
    {
        foreach (var alphabet in new[] { 1, 2, 16, 256 })
        {
            var random = new Random((length * 1000) + alphabet);
            var source = new byte[length];
            for (var i = 0; i < length; i++)
                source[i] = i >= 40 && random.Next(10) == 0 ? source[i - random.Next(1, 40)] : (byte)random.Next(alphabet);
            Decode(Encode(source), length).AsSpan().SequenceEqual(source).ShouldBeTrue($"{alphabet} letters");
        }
    }

    [Fact]
    public void A_long_run_takes_three_bytes_for_every_sixty_four()
    {
        var compressed = Encode(new byte[65_536]);
        compressed.Length.ShouldBeLessThan(65_536 / 64 * 3 + 16);
        Decode(compressed, 65_536).AsSpan().ContainsAnyExcept((byte)0).ShouldBeFalse();
    }

    [Fact]
    public void Random_bytes_and_hex_digits_are_not_worth_the_search_and_words_are()
    {
        var random = new Random(1);
        var noise = new byte[1 << 20];
        random.NextBytes(noise);
        IsLikely(noise).ShouldBeFalse();
        IsLikely(Encoding.ASCII.GetBytes(random.GetHexString(1 << 20, lowercase: true))).ShouldBeFalse();
        IsLikely(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Russia and Ukraine exchanged prisoners. ", 5_000))))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(70_000)]
    [InlineData(1 << 21)]
    public void A_literal_header_and_the_bytes_themselves_decompress_to_the_bytes(int length)
    {
        var source = new byte[length];
        new Random(length).NextBytes(source);
        var header = new byte[SnappyEncoder.MaxLiteralHeader];
        var written = SnappyEncoder.WriteLiteralHeader(length, header);
        Decode([.. header[..written], .. source], length).AsSpan().SequenceEqual(source).ShouldBeTrue();
    }

    private static bool IsLikely(byte[] page) =>
        SnappyGain.IsLikely(page, new byte[SnappyGain.ScratchBytes], new ushort[SnappyEncoder.TableSize]);

    private static byte[] Encode(byte[] source)
    {
        var target = new byte[SnappyEncoder.MaxEncodedLength(source.Length)];
        var table = new ushort[SnappyEncoder.TableSize];
        Array.Fill(table, ushort.MaxValue);
        return target[..SnappyEncoder.Encode(source, target, table)];
    }

    private static byte[] Decode(byte[] compressed, int length)
    {
        var target = new byte[length];
        SnappyDecoder.TryDecode(compressed, target).ShouldBeTrue();
        return target;
    }
}
