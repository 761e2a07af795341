using System.Reflection;

namespace SwapPipeline.Local.Hosting;

/// <summary>A function: its name, its method and what makes it run.</summary>
internal sealed record FunctionDefinition(string Name, MethodInfo Method, FunctionTrigger Trigger);

/// <summary>What makes a function run, with all settings resolved.</summary>
internal abstract record FunctionTrigger
{
    private FunctionTrigger() { }

    /// <param name="QueueName">The queue whose messages it takes.</param>
    /// <param name="Connection">The setting that names the storage account.</param>
    public sealed record Queue(string QueueName, string Connection) : FunctionTrigger;

    public sealed record Timer(TimerSchedule Schedule, bool RunOnStartup) : FunctionTrigger;

    /// <param name="Route">The route below <c>/api</c>.</param>
    /// <param name="Methods">The HTTP methods that it answers; none for all.</param>
    public sealed record Http(string Route, IReadOnlyList<string> Methods) : FunctionTrigger;
}
