using System.Net;
using System.Text.Json.Nodes;
using Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

/// <summary>GET /api/health and /api/status, through the host that runs HTTP functions.</summary>
public sealed class HealthAndStatusTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Health_is_200_on_an_account_where_nothing_is_yet()
    {
        await using var pipeline = new AzuritePipeline(azurite.NewAccount());
        var (status, body) = await GetAsync(pipeline, "health");
        status.ShouldBe(HttpStatusCode.OK);
        ((bool)body["healthy"]!).ShouldBeTrue();
        body["dependencies"]!.AsArray().Select(one => (string)one!["dependency"]!).ShouldBe(["blobs", "queues"]);
    }

    [Fact]
    public async Task Health_is_503_and_says_what_does_not_answer_and_no_more()
    {
        await using var pipeline = new AzuritePipeline(
            azurite.NewAccount(),
            services => services.AddSingleton<IQueueCounts>(new RefusingCounts())
        );
        var (status, body) = await GetAsync(pipeline, "health");
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var queues = body["dependencies"]!.AsArray().Single(one => (string)one!["dependency"]! == "queues")!;
        ((string)queues["reason"]!).ShouldBe("role-missing");
        body.ToJsonString().ShouldNotContain("secret-account");
    }

    [Fact]
    public async Task Status_tells_what_waits_what_is_parked_and_what_is_published()
    {
        await using var pipeline = new AzuritePipeline(azurite.NewAccount());
        var (_, before) = await GetAsync(pipeline, "status");
        before["snapshot"].ShouldBeNull();
        before["lastFetch"].ShouldBeNull();

        await pipeline.RunAsync();
        await pipeline.Get<PendingMarks>().AddAsync(ContentId.Of("one more"), CancellationToken.None);
        await pipeline.Get<IMessageSender>().SendAsync(Queues.Poison(Queues.Normalize), "{}", null, CancellationToken.None);

        var (status, body) = await GetAsync(pipeline, "status");
        status.ShouldBe(HttpStatusCode.OK);
        ((int)body["pending"]!).ShouldBe(1);
        ((double)body["oldestPendingSeconds"]!).ShouldBeGreaterThanOrEqualTo(0);
        ((int)body["unsent"]!).ShouldBe(0);
        body["queues"]!
            .AsArray()
            .Select(queue => ((string)queue!["queue"]!, (int)queue["messages"]!, (int)queue["parked"]!))
            .ShouldBe([("normalize", 0, 1), ("publish", 0, 0)]);
        ((string)body["lastFetch"]!["sources"]![0]!["source"]!).ShouldBe("tests");
        ((int)body["snapshot"]!["rows"]!["exchanges"]!).ShouldBe(2);
        ((double)body["snapshot"]!["ageSeconds"]!).ShouldBeLessThan(3600);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> GetAsync(AzuritePipeline pipeline, string route)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var site = builder.Build();
        pipeline.Get<HttpFunctions>().Map(site);
        await site.StartAsync();
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{site.Urls.Single()}/api/{route}"));
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private sealed class RefusingCounts : IQueueCounts
    {
        public Task<int> CountAsync(string queue, CancellationToken cancellationToken) =>
            throw new RequestFailedException(403, "secret-account refuses", "AuthorizationPermissionMismatch", null);
    }
}
