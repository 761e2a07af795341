using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Functions;

/// <summary>GET /api/health: 200 when the app lives and reaches its storage, else 503 with what it does not reach.</summary>
public sealed class GetHealth(HealthCheck check)
{
    [Function(nameof(GetHealth))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var report = await check.RunAsync(cancellationToken);
        return Results.Json(report, statusCode: report.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
