namespace Telltale.Generators.Tests;

/// <summary>Every form a signal method can have gets a body that compiles without a warning.</summary>
public class SignalShapeTests
{
    private const string Head = """
        using System; using System.Collections.Generic; using System.Threading.Tasks; using Microsoft.Extensions.Logging; using Telltale;

        """;

    [Theory]
    [InlineData("static partial class S { [LogEvent(LogLevel.Information, \"{A}\")] public static partial void M(ILogger log, int a); }")]
    [InlineData("static partial class S { [LogEvent(LogLevel.Information, \"x\")] static partial void M(ILogger log); }")]
    [InlineData("partial class S(ILogger<S> log) { [LogEvent(LogLevel.Information, \"{A}\")] private partial void M(int a); }")]
    [InlineData("partial class S(ILogger log) { private readonly ILogger _log = log; [LogEvent(LogLevel.Information)] private partial void M(int a); }")]
    [InlineData("partial class S { protected static ILogger? Log { get; set; } [LogEvent(LogLevel.Information)] private static partial void M(int a); }")]
    [InlineData("class B { protected ILogger _log = null!; } partial class S : B { [LogEvent(LogLevel.Error)] internal partial void M(Exception e, string x); }")]
    [InlineData("partial record R(ILogger Log) { [LogEvent(LogLevel.Error)] internal partial void M(int x); }")]
    [InlineData("partial struct R(ILogger l) { private readonly ILogger _log = l; [LogEvent(LogLevel.Error)] internal readonly partial void M(int x); }")]
    [InlineData("partial class G<T> where T : class { partial class N<U> { [LogEvent(LogLevel.Error, \"{X}{Y}\")] internal static partial void M<V>(ILogger l, V x, List<V> y) where V : struct, IFormattable; } }")]
    [InlineData("static partial class S { [LogEvent(\"{Level} {A}\")] public static partial void M(this ILogger log, LogLevel level, in int a, int? b, DayOfWeek? c, ReadOnlySpan<char> d, params int[] e); }")]
    [InlineData("static partial class S { [LogEvent(LogLevel.Trace, SkipEnabledCheck = true)] public static partial void M(ILogger? log, object x, dynamic y, Action z); }")]
    [InlineData("static partial class S { [Counter(\"a\"), UpDownCounter(\"b\"), Histogram(\"c\", Buckets = new[] { 1.0, 2 }), Gauge(\"d\"), SpanEvent] public static partial void M([Value] int? tags, [Dimension] int? span, [Dimension] byte @event); }")]
    [InlineData("static partial class S { [Histogram(\"c\", Buckets = new[] { 0.5, 2 })] public static partial void M([Value] decimal a); [Histogram(\"d\")] public static partial void N([Value] TimeSpan a); }")]
    [InlineData("static partial class S { [LogEvent(LogLevel.Error)] public static partial int M(ILogger log, int a); [SpanEvent] public static partial Task<string> N(out int b, ref int c); [SpanEvent] public static partial ref int O(); }")]
    [InlineData("static class S { [ObservableCounter(\"a\")] internal static ushort A => 1; [ObservableGauge(\"b\")] internal static decimal B() => 1; [ObservableUpDownCounter(\"c\")] internal static System.Diagnostics.Metrics.Measurement<int> C() => new(1); }")]
    [InlineData("partial interface I { [SpanEvent] static partial void M(int a); }")]
    [InlineData("static partial class S { [SpanEvent] public static partial void Events(int a); [Counter(\"x\")] public static partial void Instruments(); [Counter(\"x\")] public static partial void Events(); }")]
    [InlineData("static partial class S { private class P { public int Id { get; set; } [Sensitive] public string? Mail { get; set; } public P? Next { get; set; } } [LogEvent(LogLevel.Error, \"{P}\")] private static partial void M(ILogger log, P p, List<P> many, Dictionary<string, P?> map); }")]
    [InlineData("class P { public int Id { get; set; } [Sensitive] public string? Mail { get; set; } } class Q : P; class Box<T> { public T? Value { get; set; } public string? Label { get; set; } } static partial class S { [LogEvent(LogLevel.Error)] public static partial void M<T>(ILogger log, T a, Box<T> b) where T : P; [LogEvent(LogLevel.Error)] public static partial void N<T>(ILogger log, T a, Box<T> b) where T : Q; }")]
    [InlineData("class P { public int Id { get; set; } [Sensitive] public string? Mail { get; set; } } static partial class S { [LogEvent(LogLevel.Error)] public static partial void M(ILogger log, List<(int A, P B)> a); [LogEvent(LogLevel.Error)] public static partial void N(ILogger log, List<(int C, P D)> a); }")]
    [InlineData("class P { public System.Collections.Immutable.ImmutableArray<Q> All { get; set; } [Sensitive] public string? Mail { get; set; } } class Q { public int Id { get; set; } } class R { public P? P { get; set; } } static partial class S { [LogEvent(LogLevel.Error)] public static partial void M(ILogger log, [Expand(Depth = 2)] R r, System.Collections.Immutable.ImmutableArray<Q>? all); }")]
    [InlineData("struct P { public int Id; [Sensitive] public string Mail; } static partial class S { [LogEvent(LogLevel.Error, \"{P}{Q}\")] public static partial void M(ILogger log, P p, P? q, P?[] r, (int A, P B) t); }")]
    [InlineData("static partial class S { [LogEvent(LogLevel.Error)] public static partial void M<T>(ILogger log, Box<T> box) where T : notnull; } class Box<T> { public T V { get; set; } = default!; [Sensitive] public T W { get; set; } = default!; }")]
    [InlineData("record Person(int Id, [property: Sensitive] string Mail, Address Home, Address? Work); record struct Address(string City, [Sensitive] string Street, int Zip); static partial class S { [LogEvent(LogLevel.Error)] public static partial void M(ILogger log, [Expand(Depth = 3)] Person p, [Expand(\"\")] Address a); }")]
    [InlineData("interface IEntity { int Id { get; } [Sensitive] string Mail { get; } } static partial class S { [LogEvent(LogLevel.Error, \"{X}\")] static partial void M<T, U>(ILogger l, T x, U? y, List<T?> z) where T : IEntity where U : class, IEntity; }")]
    [InlineData("class P { public int Id { get; set; } [Sensitive] public string Mail = null!; } static partial class S { [LogEvent(LogLevel.Error, \"{Value}{class}\"), SpanEvent] static partial void M(ILogger log, P text, P value, P owner, P item, string @class, [Expand(Depth = 4)] P? @event); }")]
    [InlineData("class P { [Obsolete] public int Id { get; set; } [Obsolete(\"gone\", true)] public int Old { get; set; } [Sensitive] public string Mail = null!; public Q? Next { get; set; } [System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public int New { get; set; } } class Q { [Obsolete(\"soon\")] public P? P { get; set; } } static partial class S { [LogEvent(LogLevel.Error)] static partial void M(ILogger log, P a, [Expand(Depth = 2)] Q b); }")]
    [InlineData("[Traced, Measured] partial class S(ILogger log) { [LogEvent(LogLevel.Error)] public partial void M(int a); [Counter(\"x\")] public static partial void N(); void Run() { M(1); N(); } }")]
    [InlineData("static partial class S { [LogEvent(LogLevel.Error, \"{A}\")] public static unsafe partial void M(ILogger log, int* a, params ReadOnlySpan<string> b); [LogEvent(LogLevel.Error)] public static partial void N(ILogger log, [System.Runtime.CompilerServices.CallerMemberName] string member = \"\", int many = 5); }")]
    [InlineData("static partial class S { [LogEvent(LogLevel.Error, \"{A}\")] public static partial void M(ILogger log, Dictionary<int, List<(string, int[])>> a, IEnumerable<IEnumerable<string?>?> b, ILookup c, byte[] d, Exception e, AggregateException f, Lazy<int> g, KeyValuePair<int, string> h); } interface ILookup { IReadOnlyDictionary<string, ILookup> Inner { get; } }")]
    [InlineData("class P { [Dimension] public byte? A { get; set; } [Dimension] public ulong B => 1; [Dimension] public string? C => null; [Dimension] public DayOfWeek D => 0; public Q Q => new(); public Q? R => null; } struct Q { [Dimension(\"e\")] public uint E => 1; [Dimension] public short? F => 1; [Dimension, Obsolete] public bool G => true; } static partial class S { [Counter(\"x\")] static partial void M([Expand(Depth = 2)] P p, [Expand(\"q\")] Q? q); [Gauge(\"y\"), SpanEvent] static partial void N<T>([Value] int v, [Expand] T @event) where T : P; }")]
    public void Compiles(string source) => Run.Of(Head + source);

    [Fact]
    public void Does_nothing_when_switched_off()
    {
        Run run = Run.Of(
            Run.Compile(Head + "static partial class S { [Counter(\"x\"), SpanEvent] public static partial void M(out int a); }"),
            new Dictionary<string, string> { ["build_property.TelltaleEnabled"] = "false" });
        Assert.DoesNotContain("Telltale.Generated", run.Source("S" + SignalGenerator.File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static partial class S { [LogEvent(LogLevel.Error)] public static void M(ILogger log) { } }")]
    [InlineData("static partial class S { [LogEvent(LogLevel.Error)] static partial void M(ILogger log); static partial void M(ILogger log) { } }")]
    [InlineData("class C { [Counter(\"x\")] public void M() { } }")]
    public void Leaves_alone(string source) =>
        Assert.DoesNotContain(Run.Of(Head + source).Sources, static s => s.HintName.EndsWith(SignalGenerator.File, StringComparison.Ordinal));
}
