using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace SwapPipeline.Local.Hosting;

/// <summary>The functions of an assembly, found by their attributes.</summary>
internal sealed partial class FunctionCatalog(IReadOnlyList<FunctionDefinition> functions)
{
    private const string DefaultConnection = "AzureWebJobsStorage";

    public IReadOnlyList<FunctionDefinition> Functions { get; } = functions;

    /// <exception cref="HostSetupException">A method cannot be run here, or a setting is missing; the text names it.</exception>
    public static FunctionCatalog Find(Assembly assembly, IConfiguration settings) => Of(assembly.GetTypes(), settings);

    /// <inheritdoc cref="Find"/>
    public static FunctionCatalog Of(IEnumerable<Type> types, IConfiguration settings)
    {
        var functions = (
            from type in types
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let attribute = method.GetCustomAttribute<FunctionAttribute>()
            where attribute is not null
            orderby attribute.Name
            select new FunctionDefinition(attribute.Name, method, Trigger(attribute.Name, method, settings))
        ).ToList();

        if (
            functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is
            { } twice
        )
            throw new HostSetupException($"Two functions are named {twice.Key}.");
        return new FunctionCatalog(functions);
    }

    private static FunctionTrigger Trigger(string name, MethodInfo method, IConfiguration settings) =>
        FunctionSignature.TriggerOf(method) switch
        {
            QueueTriggerAttribute queue => new FunctionTrigger.Queue(
                QueueName(SettingReferences.Resolve(queue.QueueName, settings, name), name),
                SettingReferences.Resolve(queue.Connection ?? DefaultConnection, settings, name)
            ),
            TimerTriggerAttribute timer => new FunctionTrigger.Timer(
                TimerSchedule.Parse(SettingReferences.Resolve(timer.Schedule, settings, name), name),
                timer.RunOnStartup
            ),
            HttpTriggerAttribute http => new FunctionTrigger.Http(
                SettingReferences.Resolve(http.Route ?? name, settings, name),
                http.Methods ?? []
            ),
            var other => throw new HostSetupException($"{name} has a {other.GetType().Name}, which this host does not run."),
        };

    private static string QueueName(string queue, string function) =>
        ValidQueueName().IsMatch(queue)
            ? queue
            : throw new HostSetupException(
                $"{function} listens to '{queue}', which is no name of a storage queue (3 to 63 of a-z, 0-9 and single hyphens)."
            );

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ValidQueueName();
}
