using System.ComponentModel;
using System.Diagnostics;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Infrastructure;

public sealed class SyntaxTests
{
    private static readonly string Infra = Path.Combine(Repository.Root, "infra");

    [Fact]
    public async Task Every_template_is_understood_by_the_grammar()
    {
        var model = (await BicepModel.ReadAsync(Infra)).Single();
        model.Files.Count.ShouldBe(Directory.EnumerateFiles(Infra, "*.bicep", SearchOption.AllDirectories).Count());
        foreach (var (file, declared) in model.Files)
            declared["faults"]!.AsArray().ShouldBeEmpty(file);
    }

    /// <summary>The compiler itself has the last word, where it is on the path; hosted runners have it.</summary>
    [Fact]
    public async Task The_bicep_compiler_has_no_objection_where_there_is_one()
    {
        try
        {
            using var compiler = Process.Start(
                new ProcessStartInfo("bicep", ["build", Path.Combine(Infra, "main.bicep"), "--stdout"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var template = compiler.StandardOutput.ReadToEndAsync();
            var complaints = await compiler.StandardError.ReadToEndAsync();
            await compiler.WaitForExitAsync();
            compiler.ExitCode.ShouldBe(0, complaints);
            (await template).ShouldContain("Microsoft.Web/sites");
        }
        catch (Win32Exception)
        {
            // No compiler here: the grammar has looked at every file above.
        }
    }
}
