using Telltale.CodeFixes;
using Subject = Telltale.Generators.TraceHeaderByHand;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.TraceHeaderByHand>;

namespace Telltale.Generators.Tests;

public class TraceHeaderByHandTests
{
    [Theory]
    [InlineData("[|message.Headers.Add(\"traceparent\", Activity.Current!.Id)|];")]
    [InlineData("[|message.Headers.TryAddWithoutValidation(\"TraceParent\", $\"00-{Guid.NewGuid():N}-0000000000000001-01\")|];")]
    [InlineData("[|client.DefaultRequestHeaders.Add(\"tracestate\", \"a=b\")|];")]
    [InlineData("[|message.Headers.Add(\"X-Correlation-ID\", Guid.NewGuid().ToString())|];")]
    [InlineData("string id = Guid.NewGuid().ToString(\"N\"); [|message.Headers.Add(\"x-correlation-id\", id)|];")]
    [InlineData("[|message.Headers.Add(\"Correlation-Id\", $\"{Guid.NewGuid()}\")|];")]
    public Task Triggers_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("message.Headers.Add(\"traceparent\", incoming.Request.Headers[\"traceparent\"].ToString());")]
    [InlineData("message.Headers.Add(\"traceparent\", given);")]
    [InlineData("message.Headers.Add(\"X-Correlation-ID\", given);")]
    [InlineData("message.Headers.Add(\"X-Correlation-ID\", Correlation.Id);")]
    [InlineData("message.Headers.Add(\"X-Correlation-ID\", given ?? Guid.NewGuid().ToString());")]
    [InlineData("message.Headers.Add(\"X-Request-ID\", Guid.NewGuid().ToString());")]
    [InlineData("message.Headers.Add(\"Idempotency-Key\", Guid.NewGuid().ToString());")]
    [InlineData("new Dictionary<string, string>().Add(\"traceparent\", Activity.Current!.Id!);")]
    [InlineData("incoming.Response.Headers.Append(\"X-Correlation-ID\", Guid.NewGuid().ToString());")]
    public Task Does_not_trigger_on(string statement) => Verify.Reports(Program(statement));

    [Fact]
    public async Task Leaves_the_header_to_the_client()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, TraceHeaderByHandFixer>(
            Echo.Program("HttpClientHandler handler = new();", "message.Headers.Add(\"traceparent\", $\"00-{Guid.NewGuid():N}-0000000000000001-01\");"), TraceHeaderByHandFixer.Remove);

        Assert.Equal("trace", await repaired.RunAsync());
    }

    [Fact]
    public async Task Sends_the_id_of_the_work()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, TraceHeaderByHandFixer>(
            """
            static class Program
            {
                static string Run()
                {
                    using CorrelationScope work = Correlation.Begin("order-7");
                    using HttpRequestMessage message = new();
                    message.Headers.Add("X-Correlation-ID", Guid.NewGuid().ToString());
                    return message.Headers.GetValues("X-Correlation-ID").Single();
                }
            }
            """,
            TraceHeaderByHandFixer.Ours);

        Assert.Equal("order-7", await repaired.RunAsync());
    }

    [Fact]
    public async Task Offers_the_trace_id_too()
    {
        const string Source = "class Shop { void M(HttpRequestMessage message) { message.Headers.Add(\"X-Correlation-ID\", Guid.NewGuid().ToString()); } }";
        Repaired repaired = await Repaired.ByAsync<Subject, TraceHeaderByHandFixer>(Source, TraceHeaderByHandFixer.Plain, withTelltale: false);

        Assert.Contains("(\"X-Correlation-ID\", Activity.Current?.TraceId.ToString())", repaired.Text, StringComparison.Ordinal);
        Assert.Equal([TraceHeaderByHandFixer.Ours, TraceHeaderByHandFixer.Plain], await Repaired.TitlesAsync<Subject, TraceHeaderByHandFixer>(Source));
    }

    private static string Program(string statement) => $$"""
        class Shop
        {
            static void M(HttpRequestMessage message, HttpClient client, HttpContext incoming, string given)
            {
                {{statement}}
            }
        }
        """;
}
