using System.Text;

namespace SwapPipeline.Tests.Fuzzing;

/// <summary>
/// Makes inputs out of seeds: bytes and stretches are changed, cut, doubled, moved and mixed with other seeds and with pieces that parsers
/// find
/// hard. The same number gives the same input.
/// </summary>
internal sealed class InputMutator(IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> pieces)
{
    private const int MostChanges = 6;
    private const int MostRepeats = 64;
    private const int LongestInput = 16 * 1024;

    /// <summary>What parsers find hard, whatever they read.</summary>
    public static IReadOnlyList<byte[]> CommonPieces { get; } =
    [
        .. new[]
        {
            "",
            "\0",
            "\uFEFF",
            "\u202E",
            "\u200B",
            "\u0301",
            "\\ud800",
            "\\udc00\\ud800",
            "\\u0000",
            "&#xD800;",
            "&#0;",
            "&#99999999999;",
            "%00",
            "%ff%fe",
            "\r\n",
            "\t",
            " ",
            "-1",
            "0",
            "1e999",
            "-0",
            "00000000001",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "99999999999999999999999999",
            "0.1e-400",
            "½",
            "١٢٣",
            "Ⅻ",
            "0001-01-01",
            "9999-12-31",
            "9999-12-31T23:59:59.9999999-14:00",
            "0001-01-01T00:00:00+14:00",
            "2026-02-30",
            "29 February 2025",
            "31 апреля",
            "1 січня 0000",
            "24:00",
            "23:59:60",
            "null",
            "true",
            "[]",
            "{}",
            "[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":",
            "\"",
            "'",
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
            "<!DOCTYPE x>",
            "&amp;",
            "&x;",
            "http://[::1",
            "http://[fe80::1%25eth0]/",
            "http://a:99999/",
            "//",
            "http:///",
            "xn--",
            "http://xn--/",
            "urn:x",
            "file:///",
            "javascript:",
            "data:,",
            "..",
            "/../../",
            "?",
            "#",
            "@",
            ":",
            "charset=utf-7",
            "charset=\"",
            "charset=windows-1251",
            "*",
            "$",
            "^",
            "(",
            ")",
            "\\",
            "`",
            "|",
            "=",
            ";",
            ",",
            ".",
            "…",
            "—",
            "’",
            "«",
            "🕊",
            "ї",
            "ё",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0x80],
        [0xFF, 0xFE],
        [0x1F, 0x8B, 0x08],
        [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
    ];

    public byte[] Make(int seed, long number)
    {
        var random = new Random(HashCode(seed, number));
        var input = new List<byte>(seeds[random.Next(seeds.Count)]);
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
            Change(input, random);
        if (input.Count > LongestInput)
            input.RemoveRange(LongestInput, input.Count - LongestInput);
        return [.. input];
    }

    private void Change(List<byte> input, Random random)
    {
        var (at, length) = Stretch(input, random);
        switch (random.Next(10))
        {
            case 0 when input.Count > 0:
                input[Math.Min(at, input.Count - 1)] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when input.Count > 0:
                input[Math.Min(at, input.Count - 1)] = (byte)random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.InsertRange(at, input.GetRange(at, length));
                break;
            case 4:
                var part = input.GetRange(at, Math.Min(length, 32));
                for (var times = random.Next(2, MostRepeats); times > 0; times--)
                    input.InsertRange(at, part);
                break;
            case 5:
                var other = seeds[random.Next(seeds.Count)];
                var from = random.Next(other.Length + 1);
                input.InsertRange(at, other.AsSpan(from, random.Next(other.Length - from + 1)).ToArray());
                break;
            case 6:
                input.RemoveRange(at, input.Count - at);
                break;
            case 7:
                var moved = input.GetRange(at, length);
                input.RemoveRange(at, length);
                input.InsertRange(random.Next(input.Count + 1), moved);
                break;
            default:
                if (random.Next(2) == 0)
                    input.RemoveRange(at, length);
                input.InsertRange(at, pieces[random.Next(pieces.Count)]);
                break;
        }
    }

    // Mostly short ones: a parser gets further into an input that is nearly right.
    private static (int At, int Length) Stretch(List<byte> input, Random random)
    {
        var at = random.Next(input.Count + 1);
        var most = random.Next(4) == 0 ? input.Count - at : Math.Min(input.Count - at, 8);
        return (at, random.Next(most + 1));
    }

    // Not HashCode of the framework, which differs from process to process.
    private static int HashCode(int seed, long number)
    {
        var mixed = unchecked(((ulong)number + 1) * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)seed << 17);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        return unchecked((int)(mixed ^ (mixed >> 31)));
    }
}
