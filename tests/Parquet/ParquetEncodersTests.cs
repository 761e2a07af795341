using SwapPipeline.Parquet;

namespace SwapPipeline.Tests.Parquet;

public sealed class ParquetEncodersTests
{
    [Fact]
    public void Parquet_Net_is_there_where_its_assembly_is() =>
        ParquetNetEncoder.IsAvailable.ShouldBe(File.Exists(Path.Combine(AppContext.BaseDirectory, "Parquet.dll")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_name_it_is_Parquet_Net_where_the_build_carries_it(string? name) =>
        ParquetEncoders.Named(name).Name.ShouldBe(ParquetNetEncoder.IsAvailable ? "parquet.net" : "built-in");

    [Fact]
    public void The_built_in_encoder_is_there_in_every_build() => ParquetEncoders.Named("built-in").ShouldBeOfType<BuiltInParquetEncoder>();

    [Fact]
    public void An_encoder_that_the_build_does_not_carry_is_refused_in_one_sentence_that_says_what_to_do()
    {
        if (ParquetNetEncoder.IsAvailable)
        {
            ParquetEncoders.Named("parquet.net").ShouldBeOfType<ParquetNetEncoder>();
            return;
        }

        Should
            .Throw<InvalidOperationException>(() => ParquetEncoders.Named("parquet.net"))
            .Message.ShouldBe(
                "This build does not carry the Parquet encoder \"parquet.net\": set ParquetEncoder to \"built-in\", or build with -p:FullFeed=true."
            );
    }

    [Fact]
    public void A_name_that_no_encoder_has_is_refused_with_those_that_there_are() =>
        Should
            .Throw<InvalidOperationException>(() => ParquetEncoders.Named("Parquet.NET"))
            .Message.ShouldBe("There is no Parquet encoder \"Parquet.NET\": ParquetEncoder is \"built-in\" or \"parquet.net\".");
}
