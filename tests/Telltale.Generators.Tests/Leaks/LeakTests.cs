using System.Text;
using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>
/// Random programs let all their signals go, through everything that takes signals: of what is sensitive no byte may leave, and what is not
/// has to arrive.
/// </summary>
[Collection(nameof(Alone))]
public sealed class LeakTests
{
    // What an output that is not blind has to show: in a message, in values, in a span and in a metric.
    private static readonly Lazy<Action<ILogger>> s_planted = new(static () => Programs.Compile(
        $$"""
        using System; using Microsoft.Extensions.Logging; using Telltale;
        static partial class Signals
        {
            [LogEvent(LogLevel.Information, "{Shown} {Planted}"), SpanEvent, Counter("c")]
            public static partial void Plant(ILogger log, [Dimension] string shown, [Dimension] string planted);
        }
        {{RandomProgram.Steps([$"Signals.Plant(log, \"{Canary.Shown}\", \"{Canary.Stem}<\\\"é\");"])}}
        """,
        Programs.Name));

    public static TheoryData<string> Names => [.. Outputs.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_sensitive_leaves(string output)
    {
        byte[] bytes = Outputs.Of(output).Of(Programs.LetGo);
        Assert.True(Canary.IsShown(bytes), Programs.Explain("nothing"));
        Assert.True(Canary.Find(bytes) is not { } found, Programs.Explain(Canary.Find(bytes)));
        if (output.StartsWith("JSON console, enriched", StringComparison.Ordinal))
        {
            Assert.Contains(ClassifyingEnricher.Applied, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_leak_is_found(string output)
    {
        byte[] bytes = Outputs.Of(output).Of(s_planted.Value);
        Assert.True(Canary.IsShown(bytes));
        Assert.NotNull(Canary.Find(bytes));
    }
}
