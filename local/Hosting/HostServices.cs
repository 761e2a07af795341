using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Hosting;

/// <summary>The wiring of the local host, after that of the pipeline.</summary>
internal static class HostServices
{
    /// <summary>
    /// Adds a <see cref="FunctionHost"/> for the functions of an assembly. An <see cref="IMessageSender"/> must be there already: it is
    /// made to wake the listeners.
    /// </summary>
    public static IServiceCollection AddFunctionHost(this IServiceCollection services, Assembly functions, HostRules rules) =>
        services.AddFunctionHost(functions.GetTypes(), rules);

    /// <inheritdoc cref="AddFunctionHost(IServiceCollection, Assembly, HostRules)"/>
    public static IServiceCollection AddFunctionHost(this IServiceCollection services, IReadOnlyCollection<Type> functions, HostRules rules)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHostObserver, SilentObserver>();
        services.TryAddSingleton(new HostTimings());
        services.AddSingleton(rules);
        services.AddSingleton<QueueBells>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton(provider => FunctionCatalog.Of(functions, provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<FunctionHost>();
        services.AddSingleton<HttpFunctions>();

        var sender = services.Last(service => service.ServiceType == typeof(IMessageSender));
        services.Replace(
            ServiceDescriptor.Describe(
                typeof(IMessageSender),
                provider => new RingingMessageSender((IMessageSender)Instance(provider, sender), provider.GetRequiredService<QueueBells>()),
                sender.Lifetime
            )
        );
        return services;
    }

    private static object Instance(IServiceProvider provider, ServiceDescriptor service) =>
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);
}
