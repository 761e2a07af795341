using System.Net;
using SwapPipeline.Articles.Fetching;

namespace SwapPipeline.Tests.Articles.Fetching;

public sealed class CheckedConnectionsTests
{
    private static readonly IPAddress Public = IPAddress.Parse("8.8.8.8");

    [Theory]
    [InlineData(80)]
    [InlineData(443)]
    [InlineData(8443)]
    public void A_port_of_the_web_is_connected(int port) => CheckedConnections.Refusal(new ConnectionRules(), Public, port).ShouldBeNull();

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(3306)]
    [InlineData(6379)]
    [InlineData(65535)]
    public void A_port_of_another_service_is_not_connected_on_the_public_internet_either(int port) =>
        CheckedConnections.Refusal(new ConnectionRules(), Public, port).ShouldBe($"port {port} is not one of the web.");

    /// <summary>
    /// A proxy would resolve names itself and connect for us; cookies and credentials would go to strangers; redirects would be followed
    /// unjudged.
    /// </summary>
    [Fact]
    public void No_proxy_no_cookie_no_credential_and_no_redirect_of_its_own()
    {
        using var connections = CheckedConnections.Create(new ConnectionRules());
        connections.UseProxy.ShouldBeFalse();
        connections.UseCookies.ShouldBeFalse();
        connections.Credentials.ShouldBeNull();
        connections.PreAuthenticate.ShouldBeFalse();
        connections.AllowAutoRedirect.ShouldBeFalse();
    }

    /// <summary>Caps count what comes out: what the library unpacked by itself, nobody would have measured.</summary>
    [Fact]
    public void Bodies_are_unpacked_under_caps_and_not_by_the_library()
    {
        using var connections = CheckedConnections.Create(new ConnectionRules());
        connections.AutomaticDecompression.ShouldBe(DecompressionMethods.None);
    }
}
