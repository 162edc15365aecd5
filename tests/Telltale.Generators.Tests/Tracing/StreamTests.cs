namespace Telltale.Generators.Tests;

/// <summary>Streams: the enumeration is the work.</summary>
public class StreamTests
{
    private const string Streams = """
        static class C
        {
            [Traced] public static async IAsyncEnumerable<int> Count([Tag] int to, [EnumeratorCancellation] CancellationToken ct = default)
            { try { for (int i = 1; i <= to; i++) { await Task.Delay(1, ct); yield return i; } } finally { Disposed++; } }
            [Traced] public static IEnumerable<int> Lazy([Tag] int to) { try { for (int i = 1; i <= to; i++) { yield return i; } } finally { Disposed++; } }
            [Traced] public static IEnumerable<int> List() => new List<int> { 1, 2 };
            [Traced] public static IEnumerable<int> Query(int[] all) => all.Where(static i => i > 1);
            [Traced] public static IEnumerator<int> Enumerator() { yield return 1; yield return 2; }
            [Traced] public static async IAsyncEnumerator<int> AsyncEnumerator() { yield return 1; await Task.Yield(); yield return 2; }
            public static int Disposed;
        }
        interface ISource { [Traced] IEnumerable<int> Get(bool lazy); }
        class Source : ISource { public IEnumerable<int> Get(bool lazy) => lazy ? Lazy() : [1, 2]; private static IEnumerable<int> Lazy() { yield return 1; yield return 2; } }
        """;

    [Fact]
    public void Records_an_asynchronous_enumeration() => Assert.Equal(
        ["> 1", "> 2", "C.Count {to=2}", "> 1"],
        Told.By(Streams, "await foreach (int i in C.Count(2)) { Print(i); } Print(C.Disposed);"));

    [Fact]
    public void Records_each_enumeration_and_none_that_never_begins() => Assert.Equal(
        ["C.Count {to=1}", "C.Count {to=1}", "C.Lazy {to=2}", "C.Lazy {to=2}", "> 8"],
        Told.By(
            Streams,
            """
            int sum = 0; var s = C.Count(1); await foreach (int i in s) { sum += i; } await foreach (int i in s) { sum += i; }
            var l = C.Lazy(2); sum += l.Sum(); sum += l.Sum(); _ = C.Lazy(5); _ = C.Count(5); using (var never = C.Lazy(3).GetEnumerator()) { } Print(sum);
            """));

    [Fact]
    public void Records_an_enumeration_that_is_given_up() => Assert.Equal(
        ["C.Count {to=5, telltale.outcome=abandoned}", "C.Lazy {to=5, telltale.outcome=abandoned}", "> 2"],
        Told.By(Streams, "await foreach (int i in C.Count(5)) { break; } foreach (int i in C.Lazy(5)) { break; } Print(C.Disposed);"));

    [Fact]
    public void Records_collections_as_calls_and_lazy_ones_as_enumerations() => Assert.Equal(
        ["C.List", "> List`1", "C.Query", "> 2", "> 1", "Source.Get", "> 2", "Source.Get", "ISource.Get", "> 2"],
        Told.By(
            Streams,
            """
            var list = C.List(); Print(list.GetType().Name); var q = C.Query([1, 2]); Print(list.Count()); Print(q.Count());
            Print(new Source().Get(false).Count()); var lazy = new Source().Get(true); int n = lazy.Count(); ISource s = new Source(); s.Get(false); Print(n);
            """));

    [Fact]
    public void Records_enumerators() => Assert.Equal(
        ["> 1", "> 2", "C.Enumerator", "> 1", "> 2", "C.AsyncEnumerator", "> False"],
        Told.By(
            Streams,
            """
            using IEnumerator<int> e = C.Enumerator(); while (e.MoveNext()) { Print(e.Current); }
            await using IAsyncEnumerator<int> a = C.AsyncEnumerator(); while (await a.MoveNextAsync()) { Print(a.Current); } Print(await a.MoveNextAsync());
            """));

    [Fact]
    public void Has_its_span_current_in_the_producer_only() => Assert.Equal(
        ["> in S.Run", "> out ", "> in S.Run", "> out ", "> end S.Run", "S.Run", "> in S.Seq", "> out ", "> end S.Seq", "S.Seq", "> "],
        Told.Only(
            """
            static class S
            {
                [Traced] public static async IAsyncEnumerable<int> Run() { Say("in"); yield return 1; await Task.Delay(5); Say("in"); yield return 2; await Task.Yield(); Say("end"); }
                [Traced] public static IEnumerable<int> Seq() { Say("in"); yield return 1; Say("end"); }
                public static void Say(string where) => Print($"{where} {Activity.Current?.OperationName}");
            }
            """,
            """await foreach (int i in S.Run()) { S.Say("out"); } foreach (int i in S.Seq()) { S.Say("out"); } Print(Activity.Current?.OperationName);"""));

    [Fact]
    public void Makes_spans_of_the_producer_children() => Assert.Equal(
        ["C.Step < C.Run", "C.Use", "C.Step < C.Run", "C.Use", "C.Run"],
        Told.Only(
            """
            static class C
            {
                [Traced] public static async IAsyncEnumerable<int> Run() { yield return Step(); await Task.Yield(); yield return Step(); }
                [Traced] public static int Step() => 1; [Traced] public static void Use() { }
            }
            """,
            "await foreach (int i in C.Run()) { C.Use(); }"));

    [Fact]
    public void Records_failures_in_the_middle_and_at_the_end() => Assert.Equal(
        [
            "C.Fail Error {error.type=System.InvalidOperationException}", "> middle", "C.Seq Error {error.type=System.ArgumentException}", "> seq",
            "C.Dispose Error {telltale.outcome=abandoned, error.type=System.IO.IOException}", "> dispose", "C.Now Error {error.type=System.ArgumentNullException}", "> now",
        ],
        Told.By(
            """
            static class C
            {
                [Traced] public static async IAsyncEnumerable<int> Fail() { yield return 1; await Task.Yield(); throw new InvalidOperationException("middle"); }
                [Traced] public static IEnumerable<int> Seq() { yield return 1; throw new ArgumentException("seq"); }
                [Traced] public static async IAsyncEnumerable<int> Dispose() { try { yield return 1; await Task.Yield(); } finally { throw new System.IO.IOException("dispose"); } }
                [Traced] public static IAsyncEnumerable<int> Now() => throw new ArgumentNullException(null, "now");
            }
            """,
            """
            try { await foreach (int i in C.Fail()) { } } catch (InvalidOperationException e) { Print(e.Message); }
            try { foreach (int i in C.Seq()) { } } catch (ArgumentException e) { Print(e.Message); }
            try { await foreach (int i in C.Dispose()) { break; } } catch (System.IO.IOException e) { Print(e.Message); }
            try { C.Now(); } catch (ArgumentNullException e) { Print(e.Message); }
            """));

    [Fact]
    public void Takes_cancellation_for_what_it_is() => Assert.Equal(
        ["C.Count {to=5, telltale.outcome=cancelled}", "> True"],
        Told.By(
            Streams,
            """
            using CancellationTokenSource cts = new();
            try { await foreach (int i in C.Count(5).WithCancellation(cts.Token)) { cts.Cancel(); } } catch (OperationCanceledException e) { Print(e.CancellationToken == cts.Token); }
            """));
}
