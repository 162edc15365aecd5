namespace Telltale.Generators.Tests;

/// <summary>Durations, calls under way, and their dimensions.</summary>
public class MeasureTests
{
    private const string Error = "error.type=System.FormatException";

    [Fact]
    public void Measures_without_tracing() => Assert.Equal(
        ["telltale.call.duration {code.function.name=N.C.M}", "> 1", $"telltale.call.duration {{code.function.name=N.C.F, {Error}}}"],
        Told.By(
            "namespace N { static class C { [Measured] public static int M() => 1; [Measured] public static void F() => throw new FormatException(); } }",
            "Print(N.C.M()); try { N.C.F(); } catch (FormatException) { }"));

    [Fact]
    public void Traces_and_measures_with_one_wrapper() => Assert.Equal(
        ["telltale.call.duration {code.function.name=C.M}", "C.M"],
        Told.By("static class C { [Traced, Measured] public static async Task M() => await Task.Delay(1); }", "await C.M();"));

    [Fact]
    public void Counts_calls_under_way() => Assert.Equal(
        [
            "shop.place.active +1 {code.function.name=C.M}", "> in", "shop.place.active -1 {code.function.name=C.M}", "shop.place.duration {code.function.name=C.M}",
            "telltale.call.active +1 {code.function.name=C.N}", "telltale.call.active -1 {code.function.name=C.N}",
            $"telltale.call.duration {{code.function.name=C.N, {Error}}}",
        ],
        Told.By(
            """
            static class C
            {
                [Measured(Name = "shop.place.duration", InFlight = true)] public static async Task M() { await Task.Yield(); Print("in"); }
                [Measured(InFlight = true)] public static void N() => throw new FormatException();
            }
            """,
            "await C.M(); try { C.N(); } catch (FormatException) { }"));

    [Fact]
    public void Records_dimensions_on_both() => Assert.Equal(
        [
            "telltale.call.duration {code.function.name=C.M, day=Friday, n=1, s=x, b=True, big=9, u=2}", "C.M {day=Friday, n=1, s=x, b=True, big=9, u=2}",
            "telltale.call.duration {code.function.name=C.M, b=False, big=0, u=0}", "C.M {b=False, big=0, u=0}",
            "telltale.call.duration {code.function.name=C.Only, p.kind=Monday}", "C.Traced {day=Sunday}",
        ],
        Told.By(
            """
            class P { [Dimension] public DayOfWeek Kind => DayOfWeek.Monday; [Tag] public int T => 1; }
            static class C
            {
                [Traced, Measured] public static void M([Dimension] DayOfWeek? day, [Dimension] int? n, [Dimension] string? s, [Dimension] bool b, [Dimension] long big, [Dimension] ushort u) { }
                [Measured] public static void Only([Tags] P p) { } [Traced] public static void Traced([Dimension] DayOfWeek day) { }
            }
            """,
            "C.M(DayOfWeek.Friday, 1, \"x\", true, 9, 2); C.M(null, null, null, false, 0, 0); C.Only(new()); C.Traced(default);"));

    [Fact]
    public void Measures_enumerations_and_results_that_are_failures() => Assert.Equal(
        ["telltale.call.duration {code.function.name=C.S, k=1}", "telltale.call.duration {code.function.name=C.R, error.type=Bad}", "C.R Error {error.type=Bad}"],
        Told.By(
            """
            static class C
            {
                [Measured] public static async IAsyncEnumerable<int> S([Dimension] int k) { yield return 1; await Task.Yield(); }
                [Traced(ErrorWhen = nameof(Bad)), Measured] public static Task<int> R() => Task.FromResult(1); internal static bool Bad(int i) => true;
            }
            """,
            "await foreach (int i in C.S(1)) { } await C.R();"));

    [Fact]
    public void Shares_an_instrument_of_one_name() => Assert.Equal(
        ["> shop.work.duration s 0.5,1", "shop.work.duration {code.function.name=C.A}", "shop.work.duration {code.function.name=C.B}"],
        Told.Only(
            """
            static class C
            {
                [Measured(Name = "shop.work.duration", Buckets = [0.5, 1])] public static void A() { }
                [Measured(Name = "shop.work.duration", Buckets = [0.5, 1])] public static void B() { }
            }
            """,
            """
            using System.Diagnostics.Metrics.MeterListener l = new()
            {
                InstrumentPublished = static (i, _) =>
                {
                    if (i.Name == "shop.work.duration" && i is System.Diagnostics.Metrics.Histogram<double> h) { Print($"{h.Name} {h.Unit} {string.Join(",", h.Advice!.HistogramBucketBoundaries!.Select(b => FormattableString.Invariant($"{b}")))}"); }
                },
            };
            l.Start(); C.A(); C.B();
            """));

    [Fact]
    public void Never_measures_sensitive_values() => Assert.Equal(
        ["telltale.call.duration {code.function.name=C.M}", "C.M"],
        Told.By(
            "static class C { [Traced, Measured] public static void M([Dimension, Sensitive] string mail) { } }",
            "C.M(\"CANARY\");"));
}
