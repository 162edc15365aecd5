using Microsoft.Extensions.Logging;

namespace Telltale.Tests;

/// <summary>What becomes of the state that a logger is handed.</summary>
public sealed class SignalsStateTests
{
    [Fact]
    public void A_logger_may_log_the_same_event_while_it_logs()
    {
        Recursive log = new();
        Signals.Characters(log, "3");
        Assert.Equal(["in 3", "in 2", "in 1", "in 0", "out 0", "out 1", "out 2", "out 3"], log.Lines);
    }

    [Fact]
    public void A_state_that_is_kept_is_empty_and_never_another_call_s()
    {
        Keeper log = new();
        Signals.Characters(log, "first");
        Signals.Characters(log, "second");
        Assert.All(log.States, static state =>
        {
            Assert.Empty(state);
            Assert.Equal("", state.Template);
            Assert.DoesNotContain("second", state.ToString(), StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>(() => state[0]);
        });
        Assert.Equal(["Text=first", "Text=second"], log.Values.Where(static v => v.Key == "Text").Select(static v => $"{v.Key}={v.Value}"));
    }

    [Fact]
    public void A_state_is_empty_for_another_thread()
    {
        Elsewhere log = new();
        Signals.Characters(log, "mine");
        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void Shows_its_values_with_their_types()
    {
        Typed log = new();
        Signals.Many(log, 1, 2, 3, "d", Guid.Empty, 0.5, true, 'h', default, default, 1.5m, 7, Zone.South);
        Assert.Equal(
            "A:Int32 b:Int32 c:Int64 d:String e:Guid f:Double g:Boolean H:Char i:DateTimeOffset j:TimeSpan k:Decimal l:Byte M:Zone", log.Seen);
    }

    [Fact]
    public void A_logger_that_throws_spoils_nothing()
    {
        Assert.Throws<InvalidOperationException>(static () => Signals.Characters(new Thrower(), "x"));
        Keeper log = new();
        Signals.Characters(log, "y");
        Assert.Contains(log.Values, static v => v is { Key: "Text", Value: "y" });
    }

    private abstract class Logger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Log(Assert.IsAssignableFrom<ILogValues>(state), () => formatter(state, exception));

        protected abstract void Log(ILogValues values, Func<string> message);
    }

    private sealed class Recursive : Logger
    {
        internal List<string> Lines { get; } = [];

        protected override void Log(ILogValues values, Func<string> message)
        {
            int depth = int.Parse((string)values[0].Value!, System.Globalization.CultureInfo.InvariantCulture);
            Lines.Add($"in {depth}");
            if (depth > 0)
            {
                Signals.Characters(this, $"{depth - 1}");
            }

            Assert.Equal($"Characters {depth}", message());
            Lines.Add($"out {values[0].Value}");
        }
    }

    private sealed class Keeper : Logger
    {
        internal List<ILogValues> States { get; } = [];

        internal List<KeyValuePair<string, object?>> Values { get; } = [];

        protected override void Log(ILogValues values, Func<string> message)
        {
            States.Add(values);
            Values.AddRange(values);
        }
    }

    private sealed class Elsewhere : Logger
    {
        internal int Count { get; private set; } = -1;

        protected override void Log(ILogValues values, Func<string> message)
        {
            Thread thread = new(() => Count = values.Count);
            thread.Start();
            thread.Join();
        }
    }

    private sealed class Typed : Logger
    {
        internal string Seen { get; private set; } = "";

        protected override void Log(ILogValues values, Func<string> message)
        {
            Visitor visitor = new([]);
            values.Visit(ref visitor);
            Seen = string.Join(" ", visitor.Seen);
        }
    }

    private readonly struct Visitor(List<string> seen) : ILogVisitor
    {
        internal List<string> Seen => seen;

        public void Visit<T>(string name, T value) => seen.Add($"{name}:{typeof(T).Name}");
    }

    private sealed class Thrower : Logger
    {
        protected override void Log(ILogValues values, Func<string> message) => throw new InvalidOperationException();
    }
}
