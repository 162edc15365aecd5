using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Logging;

namespace Telltale.Tests;

/// <summary>The annotations of Microsoft's own logging generator mean the same to ours, which stands beside it.</summary>
public sealed partial class SignalsMicrosoftTests
{
    [Fact]
    public void Follows_its_annotations()
    {
        Lines log = new();
        Shipped(log, new Box { Weight = 3, Mail = "leak", Secret = "leak" }, "north", new Box { Weight = 4 });
        Assert.Equal(
            ["Shipped", "box.Weight=3", "box.to=[contact]", "depot.name=north", "given={ weight = 4, mail = [personal], box = [Box] }", "{OriginalFormat}=Shipped"],
            log.Written);
    }

    [Fact]
    public void Stands_beside_its_generator()
    {
        Lines log = new();
        Theirs(log, 3);
        Ours(log, 3);
        Assert.Equal(["Weighed 3", "Weight=3", "{OriginalFormat}=Weighed {Weight}", "Weighed 3", "Weight=3", "{OriginalFormat}=Weighed {Weight}"], log.Written);
        Assert.Equal(log.Ids[0], log.Ids[1]);
    }

    [LogEvent(LogLevel.Information)]
    private static partial void Shipped(
        ILogger log, [LogProperties] Box box, [TagName("depot.name")] string depot, [TagProvider(typeof(Provider), nameof(Provider.Provide))] Box given);

    [LogEvent(LogLevel.Information, "Weighed {Weight}", EventName = "Weighed")]
    private static partial void Ours(ILogger log, int weight);

    [LoggerMessage(LogLevel.Information, "Weighed {Weight}", EventName = "Weighed")]
    private static partial void Theirs(ILogger log, int weight);

    internal sealed class Box
    {
        public int Weight { get; init; }

        [Sensitive(DataKind.Contact), TagName("box.to")]
        public string? Mail { get; init; }

        [LogPropertyIgnore]
        public string? Secret { get; init; }
    }

    internal static class Provider
    {
        public static void Provide(ITagCollector collector, Box box)
        {
            collector.Add("weight", box.Weight);
            collector.Add("mail", "leak", new DataClassificationSet(new DataClassification("any", "kind")));
            collector.Add("box", box);
        }
    }

    private sealed class Lines : ILogger
    {
        internal List<string> Written { get; } = [];

        internal List<int> Ids { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Ids.Add(eventId.Id);
            Written.Add(formatter(state, exception));
            Written.AddRange(((IReadOnlyList<KeyValuePair<string, object?>>)(object)state!).Select(static p => $"{p.Key}={p.Value}"));
        }
    }
}
