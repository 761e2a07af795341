namespace SwapPipeline.Tests;

public sealed class ContentIdTests
{
    [Fact]
    public void An_id_is_the_first_half_of_a_sha256_in_lower_case_hex() =>
        ContentId.Of("a", "b").ShouldBe(ContentId.Sha256("a\nb\n"u8)[..32]);

    [Fact]
    public void Parts_do_not_run_into_each_other() => ContentId.Of("ab", "c").ShouldNotBe(ContentId.Of("a", "bc"));
}
