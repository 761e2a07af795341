namespace SwapPipeline.Tests;

public sealed class SafeLineTests
{
    [Theory]
    [InlineData("Плани — 200 «на» 200", "Плани — 200 «на» 200")]
    [InlineData("a\r\nb", "a\\u000d\\u000ab")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("\u202Eabc", "\\u202eabc")] // turns the writing direction
    [InlineData("a\u2028b", "a\\u2028b")]
    [InlineData("a\u200Bb", "a\\u200bb")] // nobody sees it
    [InlineData("a😀b", "a😀b")]
    [InlineData("a\U000E0041b", "a\\udb40\\udc41b")] // an invisible tag
    public void What_could_move_a_cursor_or_begin_a_line_is_written_as_its_number(string text, string line) =>
        SafeLine.Of(text).ShouldBe(line);

    [Fact]
    public void Half_of_a_letter_is_a_number_too() => SafeLine.Of(new string(['a', '\uD800', 'b'])).ShouldBe("a\\ud800b");

    [Fact]
    public void A_megabyte_is_cut()
    {
        var line = SafeLine.Of(new string('\n', 1_000_000));
        line.Length.ShouldBe(SafeLine.Longest + 1);
        line.ShouldEndWith("…");
    }
}
