using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class DeprecatedNameTests
{
    private const string Rule = "TELL5005";

    [Theory]
    [InlineData("http.method")]
    [InlineData("http.status_code")]
    [InlineData("db.statement")]
    [InlineData("db.system")]
    [InlineData("net.peer.name")]
    [InlineData("net.peer.port")]
    [InlineData("net.sock.peer.addr")]
    [InlineData("gen_ai.system")]
    [InlineData("gen_ai.usage.prompt_tokens")]
    [InlineData("http.target")]
    [InlineData("db.user")]
    public Task Triggers_on(string name) => Reports($"activity.SetTag([|\"{name}\"|], 1);");

    [Theory]
    [InlineData("activity.SetTag([|Method|], 1);")]
    [InlineData("s_counter.Add(1, new KeyValuePair<string, object?>([|\"http.method\"|], 1));")]
    [InlineData("s_meter.CreateHistogram<double>([|\"rpc.server.duration\"|], \"ms\");")]
    public Task Triggers_wherever_names_are(string body) => Reports(body);

    [Theory]
    [InlineData("http.request.method")]
    [InlineData("db.query.text")]
    [InlineData("gen_ai.provider.name")]
    [InlineData("gen_ai.request.model")]
    [InlineData("state")]
    [InlineData("message.id")]
    [InlineData("order.id")]
    public Task Does_not_trigger_on(string name) => Reports($"activity.SetTag(\"{name}\", 1);");

    [Theory]
    [InlineData("activity.SetTag([|\"http.method\"|], 1); activity.AddTag([|\"http.method\"|], 2);", "activity.SetTag(\"http.request.method\", 1); activity.AddTag(\"http.request.method\", 2);")]
    [InlineData("activity.SetTag([|\"gen_ai.system\"|], 1);", "activity.SetTag(\"gen_ai.provider.name\", 1);")]
    [InlineData("activity.SetTag([|\"http.target\"|], 1);", "activity.SetTag([|\"http.target\"|], 1);")]
    public Task Renames(string before, string after) =>
        Telemetry.Fixes<RenameFixer>(Rule, null, NameBreaksConventionsTests.Program(before), NameBreaksConventionsTests.Program(after));

    [Fact]
    public Task Renames_in_the_constant() => Telemetry.Fixes<RenameFixer>(
        Rule, null, NameBreaksConventionsTests.Program("activity.SetTag([|Method|], 1); activity.AddTag([|Method|], 2);"),
        NameBreaksConventionsTests.Program("activity.SetTag(Method, 1); activity.AddTag(Method, 2);").Replace("http.method", "http.request.method"));

    [Fact]
    public void Has_no_replacement_that_is_deprecated_itself()
    {
        foreach (string name in new[] { "http.method", "db.cassandra.table", "messaging.kafka.consumer.group", "rpc.system" })
        {
            Assert.True(DeprecatedNames.TryGet(name, out string? replacement, out _));
            Assert.False(DeprecatedNames.TryGet(replacement!, out _, out _));
        }
    }

    private static Task Reports(string body) => Telemetry.Reports(Rule, NameBreaksConventionsTests.Program(body));
}
