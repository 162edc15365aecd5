namespace Telltale.Generators.Tests;

/// <summary>Failures: recorded, and otherwise as if nothing was there.</summary>
public class ErrorTests
{
    private const string Failing = """
        static class C
        {
            [Traced] public static int Sync() => throw new InvalidOperationException("secret");
            [Traced] public static async Task<int> Async() { await Task.Yield(); throw new InvalidOperationException("secret"); }
            [Traced] public static async Task Quick() { await Task.CompletedTask; throw new InvalidOperationException("secret"); }
            [Traced] public static async ValueTask<int> Value() { await Task.Yield(); throw new InvalidOperationException("secret"); }
            [Traced] public static async IAsyncEnumerable<int> Stream() { yield return 1; await Task.Yield(); throw new InvalidOperationException("secret"); }
            [Traced] public static IEnumerable<int> Lazy() { yield return 1; throw new InvalidOperationException("secret"); }
            [Traced] public static Task Thrown() => throw new InvalidOperationException("secret");
            [Traced] public static Task Faulted() => Task.FromException(new InvalidOperationException("secret"));
        }
        """;

    private const string Failed = "Error {error.type=System.InvalidOperationException}";

    [Fact]
    public void Leaves_no_frame_of_ours_in_the_stack_trace() => Assert.Equal(
        [
            $"C.Sync {Failed}", "> clean", $"C.Async {Failed}", "> clean", $"C.Quick {Failed}", "> clean",
            $"C.Value {Failed}", "> clean", $"C.Stream {Failed}", "> clean", $"C.Lazy {Failed}", "> clean",
        ],
        Told.By(
            Failing,
            """
            await Say(() => { C.Sync(); return Task.CompletedTask; }); await Say(async () => await C.Async()); await Say(async () => await C.Quick());
            await Say(async () => await C.Value()); await Say(async () => { await foreach (int i in C.Stream()) { } });
            await Say(() => { foreach (int i in C.Lazy()) { } return Task.CompletedTask; });
            static async Task Say(Func<Task> call)
            {
                try { await call(); }
                catch (InvalidOperationException e) { string s = e.StackTrace!; Print(s.Contains("Telltale") || s.Contains("Generated") || s.Contains("Recorded") ? s : s.Contains(" C.") ? "clean" : "empty: " + s); }
            }
            """));

    [Fact]
    public void Throws_before_there_is_a_task_when_the_method_does() => Assert.Equal(
        [$"C.Thrown {Failed}", "> thrown", $"C.Faulted {Failed}", "> faulted", $"C.Quick {Failed}", "> quick"],
        Told.By(
            Failing,
            """
            Task? t = null; try { t = C.Thrown(); } catch (InvalidOperationException) { Print("thrown"); }
            try { t = C.Faulted(); } catch (InvalidOperationException) { Print("never"); } try { await t!; } catch (InvalidOperationException) { Print("faulted"); }
            try { t = C.Quick(); } catch (InvalidOperationException) { Print("never"); } try { await t!; } catch (InvalidOperationException) { Print("quick"); }
            """));

    [Fact]
    public void Lets_the_users_filter_see_the_stack_before_it_unwinds() => Assert.Equal(
        ["> filter", "> finally", "C.M Error {error.type=System.InvalidOperationException}", "> caught"],
        Told.By(
            """static class C { [Traced] public static void M() { try { throw new InvalidOperationException(); } finally { Print("finally"); } } }""",
            """try { C.M(); } catch (Exception) when (Say()) { Print("caught"); } static bool Say() { Print("filter"); return true; }"""));

    [Fact]
    public void Keeps_the_exception_itself() => Assert.Equal(
        ["C.M Error {error.type=C+Own}", "> True 7", "C.M Error {error.type=C+Own}", "> True 7"],
        Told.By(
            """
            static class C
            {
                public sealed class Own : Exception { public int Code = 7; } public static readonly Own It = new();
                [Traced] public static void M() => throw It;
            }
            """,
            """for (int i = 0; i < 2; i++) { try { C.M(); } catch (C.Own e) { Print($"{ReferenceEquals(e, C.It)} {e.Code}"); } }"""));

    [Fact]
    public void Says_no_more_than_asked_for() => Assert.Equal(
        [
            "C.Type Error {error.type=System.Exception}", "C.Stack Error {error.type=System.Exception} event:exception(exception.type,exception.stacktrace)",
            "C.Full Error {error.type=System.Exception} event:exception(exception.type,exception.message,exception.stacktrace)",
        ],
        Told.By(
            """
            static class C
            {
                [Traced] public static void Type() => throw new Exception("secret");
                [Traced(Exceptions = ExceptionDetail.TypeAndStack)] public static void Stack() => throw new Exception("secret");
                [Traced(Exceptions = ExceptionDetail.Full)] public static async Task Full() { await Task.Yield(); throw new Exception("secret"); }
            }
            """,
            "try { C.Type(); } catch { } try { C.Stack(); } catch { } try { await C.Full(); } catch { }"));

    [Fact]
    public void Does_not_take_cancellation_for_a_failure() => Assert.Equal(
        ["C.Sync {telltale.outcome=cancelled}", "C.Async {telltale.outcome=cancelled}", "C.Given {telltale.outcome=cancelled}", "> Canceled", "C.Value {telltale.outcome=cancelled}", "> TaskCanceledException"],
        Told.By(
            """
            static class C
            {
                [Traced] public static void Sync() => throw new OperationCanceledException();
                [Traced] public static async Task Async() { await Task.Yield(); throw new OperationCanceledException(); }
                [Traced] public static Task Given() => Task.FromCanceled(new CancellationToken(true));
                [Traced] public static async ValueTask Value() { await Task.Delay(-1, new CancellationToken(true)); }
            }
            """,
            """
            try { C.Sync(); } catch (OperationCanceledException) { } try { await C.Async(); } catch (OperationCanceledException) { }
            Task t = C.Given(); try { await t; } catch (OperationCanceledException) { } Print(t.Status); try { await C.Value(); } catch (Exception e) { Print(e.GetType().Name); }
            """));

    [Fact]
    public void Asks_the_predicate_about_results() => Assert.Equal(
        [
            "C.Find Error {error.type=IsBad}", "C.Find", "C.FindAsync Error {error.type=IsBad}", "C.FindValue Error {error.type=IsBad}", "C.Odd {telltale.tag.error=System.FormatException}", "C.Ref Error {error.type=IsBad}", "> 5",
        ],
        Told.By(
            """
            static class C
            {
                internal static bool IsBad(int r) => r < 0; internal static bool Throws(object r) => throw new FormatException();
                [Traced(ErrorWhen = nameof(IsBad))] public static int Find(int i) => i;
                [Traced(ErrorWhen = nameof(IsBad))] public static async Task<int> FindAsync(int i) { await Task.Yield(); return i; }
                [Traced(ErrorWhen = nameof(IsBad))] public static async ValueTask<int> FindValue(int i) { await Task.Yield(); return i; }
                [Traced(ErrorWhen = nameof(Throws))] public static string Odd() => ""; private static int s_x = -5;
                [Traced(ErrorWhen = nameof(IsBad))] public static ref int Ref() => ref s_x;
            }
            """,
            "C.Find(-1); C.Find(1); await C.FindAsync(-1); await C.FindValue(-1); C.Odd(); Print(-C.Ref());"));

    [Fact]
    public void Keeps_all_exceptions_of_several_tasks() => Assert.Equal(
        ["C.All Error {error.type=System.InvalidOperationException}", "> 2 InvalidOperationException", "> InvalidOperationException"],
        Told.By(
            """
            static class C
            {
                [Traced] public static Task All() => Task.WhenAll(Fail(1, new InvalidOperationException()), Fail(60, new ArgumentException()));
                private static async Task Fail(int after, Exception e) { await Task.Delay(after); throw e; }
            }
            """,
            """
            Task all = C.All(); try { await all; } catch (Exception e) { Print($"{all.Exception!.InnerExceptions.Count} {e.GetType().Name}"); }
            Print(all.Exception!.InnerExceptions[0].GetType().Name);
            """));

    [Fact]
    public void Still_raises_exceptions_that_nobody_observes() => Assert.Equal(
        ["C.Later Error {error.type=System.InvalidOperationException}", "> unobserved: lost"],
        Told.By(
            """
            static class C
            {
                [Traced] public static async Task Later() { await Task.Delay(1); throw new InvalidOperationException("lost"); }
                [MethodImpl(MethodImplOptions.NoInlining)] public static void Forget() => Later();
            }
            """,
            """
            string? seen = null; EventHandler<UnobservedTaskExceptionEventArgs> h = (_, e) => { if (e.Exception.InnerExceptions[0].Message == "lost") { seen = "unobserved: lost"; e.SetObserved(); } };
            TaskScheduler.UnobservedTaskException += h; C.Forget();
            for (int i = 0; i < 50 && seen is null; i++) { await Task.Delay(10); GC.Collect(); GC.WaitForPendingFinalizers(); }
            TaskScheduler.UnobservedTaskException -= h; Print(seen);
            """));
}
