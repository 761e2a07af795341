using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace SwapPipeline.Local.Hosting;

/// <summary>Calls a function: an instance and a scope of services a call.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes)
{
    /// <summary>Waits for the end of the call. What the function throws comes out as it is.</summary>
    /// <param name="trigger">What the trigger parameter takes.</param>
    /// <returns>What the function returned, once awaited; null for nothing.</returns>
    public async Task<object?> InvokeAsync(FunctionDefinition function, object trigger, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var instance = function.Method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Method.DeclaringType!);
        try
        {
            object[] arguments =
            [
                .. function
                    .Method.GetParameters()
                    .Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellationToken : trigger),
            ];
            return await Completion(function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null));
        }
        finally
        {
            if (instance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else if (instance is IDisposable disposable)
                disposable.Dispose();
        }
    }

    private static async Task<object?> Completion(object? returned)
    {
        switch (returned)
        {
            case ValueTask nothing:
                await nothing;
                return null;
            case Task task:
                await task;
                return task.GetType().GetProperty(nameof(Task<object>.Result)) is { } result && result.PropertyType.IsVisible
                    ? result.GetValue(task)
                    : null;
            default:
                return returned;
        }
    }
}
