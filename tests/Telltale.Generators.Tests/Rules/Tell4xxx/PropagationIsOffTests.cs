using Telltale.CodeFixes;
using Subject = Telltale.Generators.PropagationIsOff;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.PropagationIsOff>;

namespace Telltale.Generators.Tests;

public class PropagationIsOffTests
{
    [Theory]
    [InlineData("_ = new SocketsHttpHandler { [|ActivityHeadersPropagator = null|] };")]
    [InlineData("[|handler.ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator()|];")]
    [InlineData("[|DistributedContextPropagator.Current = DistributedContextPropagator.CreateNoOutputPropagator()|];")]
    [InlineData("[|AppContext.SetSwitch(\"System.Net.Http.EnableActivityPropagation\", false)|];")]
    [InlineData("[|Environment.SetEnvironmentVariable(\"DOTNET_SYSTEM_NET_HTTP_ENABLEACTIVITYPROPAGATION\", \"0\")|];")]
    public Task Triggers_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("_ = new SocketsHttpHandler { ActivityHeadersPropagator = DistributedContextPropagator.Current };")]
    [InlineData("handler.ActivityHeadersPropagator = DistributedContextPropagator.CreatePassThroughPropagator();")]
    [InlineData("handler.ActivityHeadersPropagator = new WithoutBaggage();")]
    [InlineData("DistributedContextPropagator.Current = DistributedContextPropagator.CreateW3CPropagator();")]
    [InlineData("AppContext.SetSwitch(\"System.Net.Http.EnableActivityPropagation\", true);")]
    [InlineData("// The bank is not to see our ids.\n        handler.ActivityHeadersPropagator = null;")]
    [InlineData("handler.ActivityHeadersPropagator = null; // third party")]
    [InlineData("_ = new SocketsHttpHandler\n{\n    ActivityHeadersPropagator = null, // third party\n};")]
    [InlineData("_ = new HttpClient(); _ = new HttpClient(new HttpClientHandler());")]
    public Task Does_not_trigger_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("handler.ActivityHeadersPropagator = null;", "")]
    [InlineData("_ = new SocketsHttpHandler { ActivityHeadersPropagator = null };", "_ = new SocketsHttpHandler {  };")]
    [InlineData("_ = new SocketsHttpHandler { UseCookies = false, ActivityHeadersPropagator = null };", "_ = new SocketsHttpHandler { UseCookies = false };")]
    [InlineData("_ = new SocketsHttpHandler { ActivityHeadersPropagator = null, UseCookies = false };", "_ = new SocketsHttpHandler { UseCookies = false };")]
    public async Task Takes_it_out(string before, string after)
    {
        Repaired repaired = await Repaired.ByAsync<Subject, PropagationIsOffFixer>(Program(before), PropagationIsOffFixer.Title);

        Assert.DoesNotContain("ActivityHeadersPropagator", repaired.Text, StringComparison.Ordinal);
        Assert.Contains(after, repaired.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_are_sent_again()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, PropagationIsOffFixer>(Echo.Program("SocketsHttpHandler handler = new() { ActivityHeadersPropagator = null };"), PropagationIsOffFixer.Title);

        Assert.Equal("trace", await repaired.RunAsync());
    }

    private static string Program(string statement) => $$"""
        class Shop
        {
            static void M(SocketsHttpHandler handler)
            {
                {{statement}}
            }

            class WithoutBaggage : DistributedContextPropagator
            {
                public override IReadOnlyCollection<string> Fields => [];
                public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) { }
                public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => traceId = traceState = null;
                public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
            }
        }
        """;
}

/// <summary>A program that sends a request to itself, and says whether it brought the trace.</summary>
internal static class Echo
{
    internal static string Program(string handler, string headers = "", string members = "") => $$"""
        using System.Net;
        using System.Net.Sockets;
        using System.Text;

        static class Program
        {
            static async Task<string> Run()
            {
                using Activity request = new Activity("request").Start();
                TcpListener listener = new(IPAddress.Loopback, 0);
                listener.Start();
                Task<string> received = ReceiveAsync(listener);
                {{handler}}
                using HttpClient client = new(handler);
                HttpRequestMessage message = new(HttpMethod.Get, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
                {{headers}}
                await client.SendAsync(message);
                string text = await received;
                return text.Contains(request.TraceId.ToHexString(), StringComparison.Ordinal) ? "trace" : text;
            }

            static async Task<string> ReceiveAsync(TcpListener listener)
            {
                using TcpClient accepted = await listener.AcceptTcpClientAsync();
                NetworkStream stream = accepted.GetStream();
                byte[] buffer = new byte[8192];
                string text = "";
                while (!text.Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    text += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
                return text;
            }
        }
        {{members}}
        """;
}
