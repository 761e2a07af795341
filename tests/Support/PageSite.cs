using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SwapPipeline.Tests.Support;

/// <summary>A web of a few pages, for tests in which the wire does not matter.</summary>
internal sealed class PageSite : HttpMessageHandler
{
    private readonly Dictionary<string, (string Type, byte[] Body)> _pages = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public PageSite With(string address, string type, string body)
    {
        _pages[address] = (type, Encoding.UTF8.GetBytes(body));
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        lock (Asked)
            Asked.Add(address);
        if (!_pages.TryGetValue(address, out var page))
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
        var content = new ByteArrayContent(page.Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(page.Type) } };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
