using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using SwapPipeline.Functions;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SwapPipeline.Tests.Architecture;

/// <summary>The way of the data, as rules: who may know whom.</summary>
public sealed class LayerTests
{
    private const string Pure = @"^SwapPipeline\.(Extraction|Exchanges)(\..+)?$";

    private static readonly ArchUnitNET.Domain.Architecture Everything = new ArchLoader()
        .LoadAssemblies(typeof(ContentId).Assembly, typeof(FetchArticles).Assembly)
        .Build();

    [Theory]
    [InlineData(@"^Azure(\..+)?$")]
    [InlineData(@"^System\.Net\..+$")]
    [InlineData(@"^Microsoft\.Extensions(\..+)?$")]
    [InlineData(@"^SwapPipeline\.(Storage|Articles|Dataset|Parquet|Pipeline)(\..+)?$")]
    public void Extraction_and_exchanges_know_nothing_of(string foreign) =>
        Holds(
            Types()
                .That()
                .ResideInNamespaceMatching(Pure)
                .Should()
                .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(foreign))
        );

    [Theory]
    [InlineData(@"^System\.(TimeProvider|Environment|Random|Console|Threading\.Thread)$")]
    [InlineData(@"^System\.IO\.(File|Directory|FileInfo|DirectoryInfo|FileStream)$")]
    public void Extraction_and_exchanges_have_no_clock_no_files_and_no_console(string foreign) =>
        Holds(
            Types()
                .That()
                .ResideInNamespaceMatching(Pure)
                .Should()
                .NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(foreign))
        );

    [Fact]
    public void Extraction_does_not_know_exchanges() =>
        Holds(
            Types()
                .That()
                .ResideInNamespaceMatching(@"^SwapPipeline\.Extraction(\..+)?$")
                .Should()
                .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(@"^SwapPipeline\.Exchanges(\..+)?$"))
        );

    [Fact]
    public void The_azure_sdk_is_named_in_storage_and_where_telemetry_is_sent_alone() =>
        Holds(
            Types()
                .That()
                .ResideInNamespaceMatching(@"^SwapPipeline(\..+)?$")
                .And()
                .DoNotResideInNamespaceMatching(@"^SwapPipeline\.(Storage|Telemetry|Functions)$")
                .And()
                .AreNot(typeof(SwapPipeline.Pipeline.PipelineServices))
                .Should()
                .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(@"^Azure(\..+)?$"))
        );

    [Fact]
    public void Parquet_knows_no_exchange_and_no_storage() =>
        Holds(
            Types()
                .That()
                .ResideInNamespaceMatching(@"^SwapPipeline\.Parquet(\..+)?$")
                .Should()
                .NotDependOnAny(
                    Types(includeReferenced: true)
                        .That()
                        .ResideInNamespaceMatching(@"^SwapPipeline\.(Extraction|Exchanges|Dataset|Storage|Articles|Pipeline)(\..+)?$")
                )
        );

    [Fact]
    public void Functions_know_the_steps_and_nothing_behind_them() =>
        Holds(
            Types()
                .That()
                .ResideInNamespaceMatching(@"^SwapPipeline\.Functions$")
                .Should()
                .NotDependOnAny(
                    Types(includeReferenced: true)
                        .That()
                        .ResideInNamespaceMatching(
                            @"^(SwapPipeline\.(Storage|Articles|Extraction|Exchanges|Dataset|Parquet)(\..+)?|Azure(\..+)?)$"
                        )
                )
        );

    [Fact]
    public void A_rule_that_is_broken_is_seen() =>
        Should.Throw<ShouldAssertException>(() =>
            Holds(
                Types()
                    .That()
                    .ResideInNamespaceMatching(@"^SwapPipeline\.Storage$")
                    .Should()
                    .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(@"^Azure(\..+)?$"))
            )
        );

    private static void Holds(IArchRule rule) =>
        rule.Evaluate(Everything).Where(result => !result.Passed).Select(result => result.Description).ShouldBeEmpty();
}
