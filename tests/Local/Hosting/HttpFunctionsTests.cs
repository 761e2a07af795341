using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SwapPipeline.Local.Hosting;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class HttpFunctionsTests : IAsyncLifetime
{
    private readonly RecordingObserver _events = new();
    private readonly WebApplication _site;

    public HttpFunctionsTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddMvcCore();
        _site = builder.Build();
        var catalog = FunctionCatalog.Of([typeof(Greeting), typeof(Health)], new ConfigurationBuilder().Build());
        new HttpFunctions(
            catalog,
            new FunctionInvoker(_site.Services.GetRequiredService<IServiceScopeFactory>()),
            _events,
            TimeProvider.System
        ).Map(_site);
    }

    public Task InitializeAsync() => _site.StartAsync();

    [Theory]
    [InlineData("GET", "/api/greetings/Ada", HttpStatusCode.OK, "Hello, Ada.")]
    [InlineData("POST", "/api/greetings/Ada", HttpStatusCode.MethodNotAllowed, "")]
    [InlineData("GET", "/api/Health", HttpStatusCode.OK, "well")] // Without a route it is the name of the function, without methods every method.
    [InlineData("POST", "/api/Health", HttpStatusCode.OK, "well")]
    [InlineData("GET", "/greetings/Ada", HttpStatusCode.NotFound, "")]
    public async Task A_function_answers_at_its_route_for_its_methods(string method, string path, HttpStatusCode status, string body)
    {
        using var answer = await SendAsync(method, path);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Fact]
    public async Task A_function_that_throws_is_answered_with_500()
    {
        using var answer = await SendAsync("GET", "/api/greetings/nobody");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        _events.Of<HostEvent.FunctionFailed>().Single().Function.ShouldBe(nameof(Greeting));
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), _site.Urls.Single() + path);
        return await http.SendAsync(request);
    }

    private static class Greeting
    {
        [Function(nameof(Greeting))]
        public static Task<IActionResult> Run(
            [HttpTrigger(AuthorizationLevel.Function, "get", Route = "greetings/{name}")] HttpRequest request,
            CancellationToken cancellationToken
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = (string)request.RouteValues["name"]!;
            return name == "nobody"
                ? throw new InvalidOperationException("Nobody is greeted.")
                : Task.FromResult<IActionResult>(new ContentResult { Content = $"Hello, {name}." });
        }
    }

    private static class Health
    {
        [Function(nameof(Health))]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
            Results.Text(request.Method.Length > 0 ? "well" : "");
    }
}
