using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Functions;

/// <summary>On request: addresses for the next run of FetchArticles, or one whole article.</summary>
public sealed class SubmitArticles(SubmitArticlesStep step)
{
    [Function(nameof(SubmitArticles))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "articles")] HttpRequest request,
        CancellationToken cancellationToken
    ) => (await step.RunAsync(request.ContentType, request.Body, cancellationToken)).ToHttp();
}
