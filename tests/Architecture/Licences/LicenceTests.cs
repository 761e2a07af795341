using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Architecture.Licences;

public sealed class LicenceTests
{
    private static readonly LicenceRules Rules = LicenceRules.Read(
        Path.Combine(Repository.Root, "tests", "Architecture", "Licences", "allowed.json")
    );

    [Fact]
    public void Every_package_of_nuget_has_a_licence_that_is_allowed()
    {
        var packages = PackageLicences.OfNuGet(Repository.Root).ToList();
        packages.Select(package => package.Name).ShouldContain("AngleSharp");
        packages.Select(Rules.Refusal).Where(refusal => refusal is not null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_of_npm_has_a_licence_that_is_allowed()
    {
        var packages = PackageLicences.OfNpm(Repository.Root).ToList();
        packages.Select(package => package.Name).ShouldContain("azurite");
        packages.Select(Rules.Refusal).Where(refusal => refusal is not null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("MS-PL OR Apache-2.0", true)]
    [InlineData("GPL-3.0-only", false)]
    [InlineData("AGPL-3.0-or-later OR GPL-3.0-only", false)]
    [InlineData("MIT AND GPL-3.0-only", false)]
    [InlineData("mit", false)] // no name of the SPDX list
    [InlineData("file LICENSE", false)]
    [InlineData("https://example.org/licence", false)]
    [InlineData(null, false)]
    public void A_licence_that_nobody_has_allowed_is_refused(string? states, bool isAllowed) =>
        (Rules.Refusal(new PackageLicence("Some.Package", "1.0.0", states)) is null).ShouldBe(isAllowed);

    [Fact]
    public void A_package_that_states_something_else_than_was_read_is_refused() =>
        Rules
            .Refusal(new PackageLicence("xunit.abstractions", "3.0.0", "https://example.org/new"))
            .ShouldNotBeNull()
            .ShouldContain("no longer");
}
