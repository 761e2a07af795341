using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Functions;

/// <summary>GET /api/status, with a function key: counts, lag, parked messages, the last fetch and the last snapshot.</summary>
public sealed class GetStatus(StatusReport report)
{
    [Function(nameof(GetStatus))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "status")] HttpRequest request,
        CancellationToken cancellationToken
    ) => Results.Json(await report.ReadAsync(cancellationToken));
}
