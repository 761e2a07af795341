using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace SwapPipeline.Local.Hosting;

/// <summary>
/// HTTP functions as routes below <c>/api</c>. On one machine no function key is asked for, whatever the authorization level.
/// </summary>
internal sealed class HttpFunctions(FunctionCatalog catalog, FunctionInvoker invoker, IHostObserver observer, TimeProvider time)
{
    public const string RoutePrefix = "api";

    /// <summary>Adds the routes. Functions that return an <see cref="IActionResult"/> need MVC's core services.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var function in catalog.Functions)
        {
            if (function.Trigger is not FunctionTrigger.Http trigger)
                continue;
            var pattern = $"/{RoutePrefix}/{trigger.Route}";
            RequestDelegate call = context => CallAsync(function, context);
            if (trigger.Methods.Count == 0)
                routes.Map(pattern, call);
            else
                routes.MapMethods(pattern, trigger.Methods, call);
        }
    }

    // An exception goes on to the server, which answers 500.
    private async Task CallAsync(FunctionDefinition function, HttpContext context)
    {
        var started = time.GetTimestamp();
        observer.On(new HostEvent.FunctionStarted(function.Name, null));
        try
        {
            var result = await invoker.InvokeAsync(function, context.Request, context.RequestAborted);
            if (result is IResult minimal)
                await minimal.ExecuteAsync(context);
            else if (result is IActionResult action)
                await action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
        }
        catch (Exception error)
        {
            observer.On(new HostEvent.FunctionFailed(function.Name, null, 1, error));
            throw;
        }

        observer.On(new HostEvent.FunctionSucceeded(function.Name, null, time.GetElapsedTime(started)));
    }
}
