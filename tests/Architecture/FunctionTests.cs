using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Functions;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Architecture;

public sealed class FunctionTests
{
    public static TheoryData<string> Sources() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.cs").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_function_is_a_few_lines_and_decides_nothing(string file)
    {
        var code = File.ReadAllLines(Path.Combine(Repository.Root, "functions", file))
            .Where(line => line.Trim() is not ("" or "{" or "}") && !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .ToList();
        code.Count.ShouldBeLessThanOrEqualTo(15);
        code.ShouldNotContain(line =>
            line.Contains("if (", StringComparison.Ordinal)
            || line.Contains("for", StringComparison.Ordinal)
                && line.Contains('(')
                && line.TrimStart().StartsWith("for", StringComparison.Ordinal)
            || line.Contains("catch", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Each_function_carries_the_name_of_its_class_and_is_one_of_six() =>
        Functions()
            .Select(method => (method.DeclaringType!.Name, method.GetCustomAttribute<FunctionAttribute>()!.Name))
            .Order()
            .ShouldBe([
                ("FetchArticles", "FetchArticles"),
                ("GetHealth", "GetHealth"),
                ("GetStatus", "GetStatus"),
                ("NormalizeArticle", "NormalizeArticle"),
                ("PublishExchanges", "PublishExchanges"),
                ("SubmitArticles", "SubmitArticles"),
            ]);

    [Fact]
    public void The_schedule_comes_from_a_setting_and_no_timer_runs_at_start()
    {
        var timer = Functions()
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>())
            .OfType<TimerTriggerAttribute>()
            .Single();
        timer.Schedule.ShouldBe("%FetchSchedule%");
        timer.RunOnStartup.ShouldBeFalse();
    }

    [Fact]
    public void Health_alone_is_asked_without_a_key() =>
        Functions()
            .SelectMany(method =>
                method
                    .GetParameters()
                    .Select(parameter => (method.DeclaringType!.Name, Trigger: parameter.GetCustomAttribute<HttpTriggerAttribute>()))
            )
            .Where(asked => asked.Trigger is not null)
            .Select(asked => (asked.Name, asked.Trigger!.AuthLevel))
            .Order()
            .ShouldBe([
                ("GetHealth", AuthorizationLevel.Anonymous),
                ("GetStatus", AuthorizationLevel.Function),
                ("SubmitArticles", AuthorizationLevel.Function),
            ]);

    private static IEnumerable<MethodInfo> Functions() =>
        typeof(FetchArticles)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null);
}
