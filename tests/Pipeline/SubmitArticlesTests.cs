using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SwapPipeline.Articles;
using SwapPipeline.Functions;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

/// <summary>POST /api/articles as the local host serves it, over HTTP.</summary>
public sealed class SubmitArticlesTests : IAsyncLifetime
{
    private FetchRig _rig = null!;
    private ServiceProvider _services = null!;
    private WebApplication _web = null!;

    public async Task InitializeAsync()
    {
        _rig = await FetchRig.StartAsync();
        _services = _rig.Services();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _web = builder.Build();
        var catalog = FunctionCatalog.Of([typeof(SubmitArticles)], new ConfigurationBuilder().Build());
        new HttpFunctions(
            catalog,
            new FunctionInvoker(_services.GetRequiredService<IServiceScopeFactory>()),
            new SilentObserver(),
            TimeProvider.System
        ).Map(_web);
        await _web.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _web.DisposeAsync();
        await _services.DisposeAsync();
        await _rig.DisposeAsync();
    }

    [Fact]
    public async Task Addresses_are_accepted_with_their_ids_and_fetched_by_the_next_run()
    {
        var addresses = new[] { _rig.Site.At("news.test", "/a?utm_source=mail"), _rig.Site.At("news.test", "/gone") };
        _rig.Site.With("news.test", "/a?utm_source=mail", FetchRig.Page("A"));

        var (status, answer) = await PostAsync(JsonSerializer.Serialize(new { addresses }));

        status.ShouldBe(HttpStatusCode.Accepted);
        answer
            .GetProperty("articles")
            .EnumerateArray()
            .Select(article => article.GetProperty("id").GetString())
            .ShouldBe(addresses.Select(CanonicalUrl.ArticleId));
        _rig.Site.Requests.ShouldBeEmpty("the run fetches, under its lock and with its manners");

        var report = (await _rig.FetchAsync()).Single();
        (report.Source, report.Fetched, report.Rejected["not_found"]).ShouldBe(("requested", 1, 1));
        _rig.Storage.Messages.Single().Text.ShouldContain(CanonicalUrl.ArticleId(addresses[0]));
        (await _rig.FetchAsync()).ShouldBeEmpty("nothing is left to do");
    }

    [Fact]
    public async Task An_article_is_taken_in_at_once()
    {
        var (status, answer) = await PostAsync(
            """{"url": "https://news.example/a", "outlet": "News", "published": "2026-03-05", "contentType": "text/plain", "content": "Russia and Ukraine swapped 200 prisoners each."}"""
        );

        status.ShouldBe(HttpStatusCode.Accepted);
        var id = CanonicalUrl.ArticleId(new Uri("https://news.example/a"));
        answer.GetProperty("articles")[0].GetProperty("id").GetString().ShouldBe(id);
        _rig.Storage.Messages.Single().Text.ShouldContain(id);
        _rig.Storage.Blobs.Keys.ShouldContain(name => name.StartsWith($"articles/{id}/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "application/json", 400, "JSON")]
    [InlineData("[]", "application/json", 400, "not an object")]
    [InlineData("{}", "application/json", 400, "no \"content\"")]
    [InlineData("""{"content": " "}""", "application/json", 400, "is empty")]
    [InlineData("""{"content": "a", "contentType": "image/png"}""", "application/json", 400, "text/plain or text/html")]
    [InlineData("""{"content": "a", "published": "yesterday"}""", "application/json", 400, "no date")]
    [InlineData("""{"content": "a", "url": "http://0x7f.1/"}""", "application/json", 400, "unusual form")]
    [InlineData("""{"addresses": []}""", "application/json", 400, "1 to 100")]
    [InlineData("""{"addresses": "https://news.example/a"}""", "application/json", 400, "1 to 100")]
    [InlineData("{}", "text/plain", 415, "application/json")]
    public async Task What_cannot_be_taken_is_told_as_a_problem(string body, string type, int status, string reason)
    {
        var (answered, problem) = await PostAsync(body, type);
        ((int)answered).ShouldBe(status);
        problem.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain(reason);
        _rig.Storage.Blobs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_address_that_cannot_be_fetched_is_named_and_none_is_taken()
    {
        var (status, problem) = await PostAsync(
            """{"addresses": ["https://news.example/a", "ftp://news.example/b", "c", 4, "http://me@news.example/d"]}"""
        );
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem
            .GetProperty("errors")
            .EnumerateObject()
            .Select(error => error.Name)
            .ShouldBe(["addresses[1]", "addresses[2]", "addresses[3]", "addresses[4]"]);
        _rig.Storage.Blobs.ShouldBeEmpty();
    }

    [Fact]
    public async Task More_addresses_than_one_request_may_name_are_refused()
    {
        var addresses = string.Join(
            ", ",
            Enumerable.Range(0, SubmitArticlesStep.MaxAddresses + 1).Select(number => $"\"https://news.example/{number}\"")
        );
        var (status, _) = await PostAsync($$"""{"addresses": [{{addresses}}]}""");
        status.ShouldBe(HttpStatusCode.BadRequest);
        _rig.Storage.Blobs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Json_that_nests_deeper_than_any_request_is_refused()
    {
        var (status, problem) = await PostAsync(
            $$"""{"addresses": ["https://news.example/a"], "more": {{new string('[', 60)}}{{new string(']', 60)}}}"""
        );
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("depth of 8");
    }

    [Fact]
    public async Task A_request_beyond_the_cap_is_refused()
    {
        var (status, _) = await PostAsync($$"""{"content": "{{new string('a', SubmitArticlesStep.MaxBytes)}}"}""");
        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string body, string type = "application/json")
    {
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body))
        {
            Headers = { ContentType = new MediaTypeHeaderValue(type) },
        };
        using var answer = await http.PostAsync($"{_web.Urls.Single()}/api/articles", content);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(
            answer.IsSuccessStatusCode ? "application/json" : "application/problem+json"
        );
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
