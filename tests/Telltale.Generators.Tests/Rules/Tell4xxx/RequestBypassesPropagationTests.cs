using Telltale.CodeFixes;
using Subject = Telltale.Generators.RequestBypassesPropagation;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.RequestBypassesPropagation>;

namespace Telltale.Generators.Tests;

public class RequestBypassesPropagationTests
{
    private const string Handler = """
        using System.Net.Sockets;
        public class Raw : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> {|#0:SendAsync|}(HttpRequestMessage request, CancellationToken cancellation)
            {
                using TcpClient client = new();
                await client.ConnectAsync(request.RequestUri!.Host, request.RequestUri.Port, cancellation);
                string headers = string.Concat(request.Headers.Select(h => $"{h.Key}: {string.Join(",", h.Value)}\r\n"));
                NetworkStream stream = client.GetStream();
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {request.RequestUri.Host}\r\n{headers}\r\n"), cancellation);
                await stream.ReadAtLeastAsync(new byte[100], 10, false, cancellation);
                return new HttpResponseMessage();
            }
        }
        """;

    [Fact]
    public Task Triggers_on_sockets() => RuleVerifier<Subject>.Reports(
        Handler, new Setting { Packages = true, Files = [("More.cs", "global using System.Net.Http;")] }, RuleVerifier<Subject>.At(0, "Raw"));

    [Theory]
    [InlineData("class A : DelegatingHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage m, CancellationToken c) { _ = new System.Net.Sockets.TcpClient(); return base.SendAsync(m, c); } }")]
    [InlineData("class A : HttpMessageHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage m, CancellationToken c) => Task.FromResult(new HttpResponseMessage()); }")]
    [InlineData("class A : HttpClientHandler { }")]
    [InlineData("class A { HttpClient _a = new(); HttpClient _b = new(new SocketsHttpHandler()); HttpMessageInvoker _c = new(new HttpClientHandler()); object U => (_a, _b, _c); }")]
    [InlineData("class A : HttpMessageHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage m, CancellationToken c) { _ = new System.Net.Sockets.TcpClient(); DistributedContextPropagator.Current.Inject(Activity.Current, m, null); return Task.FromResult(new HttpResponseMessage()); } }")]
    public Task Does_not_trigger_on(string source) => Verify.Reports(source);

    [Fact]
    public async Task Headers_are_sent()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, RequestBypassesPropagationFixer>(
            Echo.Program("Raw handler = new();", members: Handler.Replace("{|#0:SendAsync|}", "SendAsync", StringComparison.Ordinal).Replace("using System.Net.Sockets;", "", StringComparison.Ordinal)),
            RequestBypassesPropagationFixer.Title);

        Assert.Equal("trace", await repaired.RunAsync());
    }
}
