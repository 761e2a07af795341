using System.Text;
using SwapPipeline.Extraction.Reading.Decoding;

namespace SwapPipeline.Tests.Extraction.Reading;

public sealed class DecodingTests
{
    private const string Russian = "<p>Обмен пленными состоялся в четверг, сообщили в министерстве обороны. Вернулись 157 человек.</p>";
    private const string Ukrainian =
        "<p>Обмін полоненими відбувся у четвер, повідомили в штабі. Повернулися 157 осіб, їхні рідні чекали.</p>";

    /// <summary>Text, the encoding that its bytes are in, what the header says.</summary>
    public static TheoryData<string, string, string?> Pages =>
        new()
        {
            { Russian, "utf-8", "utf-8" },
            { Russian, "utf-8", "windows-1251" }, // the header is wrong: valid UTF-8 is no accident
            { Russian, "windows-1251", "windows-1251" },
            { Russian, "windows-1251", null },
            { Russian, "windows-1251", "utf-8" }, // a server's default charset on an old page
            { Russian, "windows-1251", "iso-8859-1" },
            { Russian, "koi8-r", null },
            { Russian, "koi8-r", "windows-1251" },
            { Russian, "ibm866", null },
            { Ukrainian, "windows-1251", null },
            { Ukrainian, "koi8-u", null },
            { Ukrainian, "utf-16", null }, // no mark: GetBytes writes none
            { Ukrainian, "utf-16BE", "utf-8" },
            { "<p>Café déjà vu, naïve façade</p>", "windows-1252", "iso-8859-1" },
            { "<p>Café déjà vu, naïve façade</p>", "windows-1252", null },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_in_the_encoding_that_its_bytes_are_in(string text, string encoding, string? header)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text);
        Decoded(bytes, header).ShouldBe(text);
    }

    [Fact]
    public void A_byte_order_mark_decides()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Russian)];
        Decoded(bytes, "windows-1251").ShouldBe(Russian);
    }

    [Fact]
    public void The_declaration_of_the_page_is_read_when_the_header_has_none()
    {
        var html = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=shift_jis\">日本";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetBytes(html);
        Decoded(bytes, null).ShouldBe(html);
    }

    [Fact]
    public void A_few_broken_bytes_do_not_spoil_a_page_in_utf_8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Russian), 0xFF, .. Encoding.UTF8.GetBytes(Russian)];
        Decoded(bytes, null).ShouldBe(Russian + "\uFFFD" + Russian);
    }

    [Fact]
    public void An_unknown_charset_is_no_charset() => Decoded("<p>plain</p>"u8, "x-unheard-of").ShouldBe("<p>plain</p>");

    private static string Decoded(ReadOnlySpan<byte> bytes, string? charset)
    {
        using var page = PageDecoder.Decode(bytes, charset);
        return page.Text.ToString();
    }
}
