using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace SwapPipeline.Local.Hosting;

/// <summary>
/// The signatures that functions may have: one trigger, bound to <see cref="string"/>, <see cref="TimerInfo"/> or
/// <see cref="HttpRequest"/>,
/// and a <see cref="CancellationToken"/>. Anything else is refused at start, before a message is taken.
/// </summary>
internal static class FunctionSignature
{
    /// <summary>The trigger attribute of a method.</summary>
    /// <exception cref="HostSetupException">The signature is none of these.</exception>
    public static TriggerBindingAttribute TriggerOf(MethodInfo method)
    {
        var bound = method.GetParameters().Where(parameter => parameter.ParameterType != typeof(CancellationToken)).ToList();
        if (bound is not [var parameter] || parameter.GetCustomAttribute<TriggerBindingAttribute>() is not { } trigger)
            throw Refuse(method, "takes parameters other than one trigger and a CancellationToken");
        if (ParameterType(trigger) is not { } wanted)
            throw Refuse(method, $"has a {trigger.GetType().Name}; only queue, timer and HTTP triggers are run");
        if (parameter.ParameterType != wanted)
            throw Refuse(method, $"takes its {trigger.GetType().Name} as {parameter.ParameterType.Name}; only {wanted.Name} is bound");
        if (
            trigger is not HttpTriggerAttribute
            && method.ReturnType != typeof(Task)
            && method.ReturnType != typeof(ValueTask)
            && method.ReturnType != typeof(void)
        )
            throw Refuse(method, $"returns {method.ReturnType.Name}; there are no output bindings, return Task");
        if (trigger is HttpTriggerAttribute && !IsHttpResult(method.ReturnType))
            throw Refuse(method, $"returns {method.ReturnType.Name}; an HTTP function returns IActionResult or IResult, or a Task of one");
        if (method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null)
            throw Refuse(method, "is async void, whose end nobody can await; return Task");
        if (method.GetCustomAttributes().Any(attribute => attribute.GetType().Name.EndsWith("RetryAttribute", StringComparison.Ordinal)))
            throw Refuse(method, "carries a retry attribute; queue messages are retried by host.json, timers not at all");
        return trigger;
    }

    private static Type? ParameterType(TriggerBindingAttribute trigger) =>
        trigger switch
        {
            QueueTriggerAttribute => typeof(string),
            TimerTriggerAttribute => typeof(TimerInfo),
            HttpTriggerAttribute => typeof(HttpRequest),
            _ => null,
        };

    private static bool IsHttpResult(Type returned)
    {
        var result =
            returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>) ? returned.GetGenericArguments()[0] : returned;
        return result.IsAssignableTo(typeof(IActionResult)) || result.IsAssignableTo(typeof(IResult));
    }

    private static HostSetupException Refuse(MethodInfo method, string reason) =>
        new($"{method.DeclaringType!.Name}.{method.Name} {reason}.");
}
