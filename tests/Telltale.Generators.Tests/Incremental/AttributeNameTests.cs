namespace Telltale.Generators.Tests;

/// <summary>An attribute is found by whatever name it is written.</summary>
public class AttributeNameTests
{
    [Theory]
    [InlineData("using Telltale;", "LogEvent")]
    [InlineData("using Telltale;", "LogEventAttribute")]
    [InlineData("", "Telltale.LogEvent")]
    [InlineData("", "global::Telltale.LogEventAttribute")]
    [InlineData("using Telltale;", "@LogEventAttribute")]
    [InlineData("using Telltale;", "Log\\u0045vent")]
    [InlineData("using Telltale;", "method: LogEvent")]
    [InlineData("using T = Telltale;", "T.LogEvent")]
    [InlineData("using T = Telltale;", "T::LogEvent")]
    [InlineData("using LE = Telltale.LogEventAttribute;", "LE")]
    [InlineData("using LEAttribute = Telltale.LogEventAttribute;", "LE")]
    [InlineData("using LEAttribute = Telltale.LogEventAttribute;", "LEAttribute")]
    [InlineData("using Counter = Telltale.LogEventAttribute;", "Counter")]
    [InlineData("global using LE = Telltale.LogEventAttribute;", "LE")]
    public void Finds_a_signal_by_any_name(string usings, string name) => Assert.Contains("\"sent\"", Run.Of(
        $$"""
        {{usings}}
        static partial class S
        {
            [{{name}}(Microsoft.Extensions.Logging.LogLevel.Error, "sent")] public static partial void Sent(Microsoft.Extensions.Logging.ILogger log);
        }
        """).Source("S.Signals.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void Follows_an_alias_of_an_alias() => Assert.Contains("\"sent\"", Run.Of(
        """
        using A = Telltale.LogEventAttribute;
        namespace N
        {
            using BAttribute = A;
            namespace M
            {
                using C = BAttribute;
                static partial class S { [C(Microsoft.Extensions.Logging.LogLevel.Error, "sent")] public static partial void Sent(Microsoft.Extensions.Logging.ILogger log); }
            }
        }
        """).Source("S.Signals.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void Leaves_attributes_alone_that_are_only_called_the_same() => Assert.Empty(Run.Of(
        """
        class LogEventAttribute : System.Attribute;
        class CounterAttribute(string name) : System.Attribute { public string Name => name; }
        static partial class S { [LogEvent, Counter("x")] static partial void Sent(); }
        """).Sources);

    [Fact]
    public void Implements_a_method_with_several_attributes_once() => Assert.Single(Run.Of(
        """
        using Telltale;
        static partial class S { [Counter("a"), SpanEvent("b")] [UpDownCounter("c")] static partial void Sent(); }
        """).Source("S.Signals.g.cs").Split("partial void Sent("), static part => part.Contains("\"a\"", StringComparison.Ordinal));

    [Fact]
    public void Asks_both_parts_of_a_partial_property_once() => Assert.Equal(2, Run.Of(
        """
        using Telltale;
        static partial class S { [ObservableGauge("size")] internal static partial int Size { get; } internal static partial int Size => 1; }
        """).Source("Telltale.Observables.g.cs").Split("global::S.Size").Length);
}
