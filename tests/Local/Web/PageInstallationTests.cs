using System.Text.Json;
using SwapPipeline.Local.Web;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Web;

/// <summary>The page is built on first use, or one line says why not. That it works is for the tests of dashboard/ to say.</summary>
public sealed class PageInstallationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _progress = [];

    [Fact]
    public void Packages_are_pinned_exactly_with_their_hashes_and_without_the_name_of_a_registry()
    {
        var folder = Path.Combine(Repository.Root, "dashboard");
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
        using var locked = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package-lock.json")));

        foreach (var kind in new[] { "dependencies", "devDependencies" })
        foreach (var dependency in package.RootElement.GetProperty(kind).EnumerateObject())
            dependency.Value.GetString()!.ShouldMatch(@"^\d+\.\d+\.\d+(-r\.\d+)?$", dependency.Name);
        foreach (var entry in locked.RootElement.GetProperty("packages").EnumerateObject().Where(entry => entry.Name.Length > 0))
        {
            entry.Value.TryGetProperty("resolved", out _).ShouldBeFalse(entry.Name);
            entry.Value.TryGetProperty("integrity", out _).ShouldBeTrue(entry.Name);
        }
    }

    [Fact]
    public async Task Without_npm_one_line_says_what_to_install()
    {
        var build = await new PageInstallation(_folder.Path, TimeProvider.System) { Npm = "no-such-program" }.EnsureAsync(
            _progress.Add,
            CancellationToken.None
        );

        build.Folder.ShouldBeNull();
        build.Problem.ShouldBe("npm was not found: install Node.js 20.19 or later to see the page.");
        _progress.ShouldHaveSingleItem().ShouldStartWith("Building the page");
    }

    [Fact]
    public async Task When_npm_fails_one_line_says_why()
    {
        // There is nothing to install from.
        var build = await new PageInstallation(_folder.Path, TimeProvider.System).EnsureAsync(_progress.Add, CancellationToken.None);

        build.Folder.ShouldBeNull();
        build.Problem.ShouldNotBeNull().ShouldStartWith("npm could not install the packages of the page: npm error");
        build.Problem.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_page_that_is_built_is_built_again_when_a_file_has_changed_and_only_then()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "src"));
        await WriteAsync("package-lock.json", """{"packages": {"": {"dependencies": {}}}}""");
        await WriteAsync("node_modules/.package-lock.json", """{"packages": {}}""");
        await WriteAsync("package.json", """{"scripts": {"build": "node build.mjs"}}""");
        await WriteAsync(
            "build.mjs",
            "import { mkdirSync, writeFileSync } from 'node:fs'; mkdirSync('dist', { recursive: true }); writeFileSync('dist/index.html', `${Math.random()}`)"
        );
        await WriteAsync("src/main.ts", "1");
        var installation = new PageInstallation(_folder.Path, TimeProvider.System);

        var first = await BuiltAsync(installation);
        (await BuiltAsync(installation)).ShouldBe(first);
        await WriteAsync("src/main.ts", "2");
        (await BuiltAsync(installation)).ShouldNotBe(first);
        _progress.Count.ShouldBe(2);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> BuiltAsync(PageInstallation installation)
    {
        var build = await installation.EnsureAsync(_progress.Add, CancellationToken.None);
        build.Problem.ShouldBeNull();
        return await File.ReadAllTextAsync(Path.Combine(build.Folder!, "index.html"));
    }

    private Task WriteAsync(string path, string text)
    {
        var file = Path.Combine(_folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllTextAsync(file, text);
    }
}
