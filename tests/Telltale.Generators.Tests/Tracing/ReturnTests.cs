namespace Telltale.Generators.Tests;

/// <summary>How calls end: with a value, a task, or somebody else's kind of task.</summary>
public class ReturnTests
{
    [Fact]
    public void Ends_with_tasks_that_are_done_and_that_are_not() => Assert.Equal(
        ["C.Done", "C.DoneOf {result=1}", "C.Later", "C.LaterOf {result=2}", "C.Value", "C.ValueOf {result=3}", "C.LaterValue", "C.LaterValueOf {result=4}", "> 10"],
        Told.By(
            """
            static class C
            {
                [Traced] public static Task Done() => Task.CompletedTask; [Traced] [return: Tag] public static Task<int> DoneOf() => Task.FromResult(1);
                [Traced] public static async Task Later() => await Task.Delay(1); [Traced] [return: Tag] public static async Task<int> LaterOf() { await Task.Yield(); return 2; }
                [Traced] public static ValueTask Value() => default; [Traced] [return: Tag] public static ValueTask<int> ValueOf() => new(3);
                [Traced] public static async ValueTask LaterValue() => await Task.Delay(1); [Traced] [return: Tag] public static async ValueTask<int> LaterValueOf() { await Task.Delay(1); return 4; }
            }
            """,
            """
            await C.Done(); int sum = await C.DoneOf(); await C.Later(); sum += await C.LaterOf();
            await C.Value(); sum += await C.ValueOf(); await C.LaterValue(); sum += await C.LaterValueOf(); Print(sum);
            """));

    [Fact]
    public void Hands_a_task_that_is_done_on_as_it_is() => Assert.Equal(
        ["C.Get", "C.None", "> True True"],
        Told.By(
            "static class C { public static readonly Task<int> T = Task.FromResult(1); [Traced] public static Task<int> Get() => T; [Traced] public static Task None() => null!; }",
            "bool same = ReferenceEquals(C.Get(), C.T); Print($\"{same} {C.None() is null}\");"));

    [Fact]
    public void Awaits_a_source_of_value_tasks_once() => Assert.Equal(
        ["C.Get {result=7}", "> 7 1", "C.Get {result=8}", "> 8 2"],
        Told.By(
            """
            class Source : System.Threading.Tasks.Sources.IValueTaskSource<int>
            {
                public int Asked; public bool Done; public int Value;
                public int GetResult(short token) { Asked++; return Value; }
                public System.Threading.Tasks.Sources.ValueTaskSourceStatus GetStatus(short token) => Done ? System.Threading.Tasks.Sources.ValueTaskSourceStatus.Succeeded : System.Threading.Tasks.Sources.ValueTaskSourceStatus.Pending;
                public void OnCompleted(Action<object?> continuation, object? state, short token, System.Threading.Tasks.Sources.ValueTaskSourceOnCompletedFlags flags) { Done = true; ThreadPool.QueueUserWorkItem(s => continuation(s), state); }
            }
            static class C { [Traced] [return: Tag] public static ValueTask<int> Get(Source s) => new(s, 0); }
            """,
            """
            Source s = new() { Done = true, Value = 7 }; int a = await C.Get(s); Print($"{a} {s.Asked}");
            s.Done = false; s.Value = 8; a = await C.Get(s); Print($"{a} {s.Asked}");
            """));

    [Fact]
    public void Ends_with_a_task_type_that_has_a_builder() => Assert.Equal(
        ["C.M {result=5}", "> 5", "C.N", "> done"],
        Told.By(
            """
            [AsyncMethodBuilder(typeof(Builder<>))] class MyTask<T>(Task<T> task) { public TaskAwaiter<T> GetAwaiter() => task.GetAwaiter(); }
            struct Builder<T>
            {
                private AsyncTaskMethodBuilder<T> _inner; public static Builder<T> Create() => new() { _inner = AsyncTaskMethodBuilder<T>.Create() };
                public MyTask<T> Task => new(_inner.Task); public void SetResult(T r) => _inner.SetResult(r); public void SetException(Exception e) => _inner.SetException(e);
                public void SetStateMachine(IAsyncStateMachine s) => _inner.SetStateMachine(s); public void Start<S>(ref S s) where S : IAsyncStateMachine => _inner.Start(ref s);
                public void AwaitOnCompleted<A, S>(ref A a, ref S s) where A : INotifyCompletion where S : IAsyncStateMachine => _inner.AwaitOnCompleted(ref a, ref s);
                public void AwaitUnsafeOnCompleted<A, S>(ref A a, ref S s) where A : ICriticalNotifyCompletion where S : IAsyncStateMachine => _inner.AwaitUnsafeOnCompleted(ref a, ref s);
            }
            class C
            {
                [Traced] [return: Tag] public async MyTask<int> M(int i) { await Task.Delay(1); return i; }
                [Traced] public async MyTask<T> N<T>(T t) where T : class { await Task.Delay(1); return t; }
            }
            """,
            "Print(await new C().M(5)); Print(await new C().N(\"done\"));"));

    [Fact]
    public void Leaves_awaitables_without_a_builder_alone() => Assert.Equal(
        ["> 1"],
        Told.By(
            "class Odd { public TaskAwaiter<int> GetAwaiter() => Task.FromResult(1).GetAwaiter(); } static class C { [Traced] public static Odd M() => new(); }",
            "Print(await C.M());"));

    [Fact]
    public void Leaves_async_void_alone() => Assert.Equal(
        ["> 1"],
        Told.By(
            "static class C { [Traced] public static async void M() { await Task.CompletedTask; Print(1); } }",
            "C.M();"));

    [Fact]
    public void Has_its_span_current_inside_and_the_old_one_outside() => Assert.Equal(
        ["> Inner", "Inner < Outer", "> Outer", "> Later", "> Outer", "> Later", "Later < Outer", "> Outer", "Outer"],
        Told.Only(
            """
            static class C
            {
                [Traced(Name = "Outer")] public static async Task Run()
                {
                    Inner(); Say(); Task later = Later(); Say(); await later; Say();
                }
                [Traced(Name = "Inner")] public static void Inner() => Say();
                [Traced(Name = "Later")] public static async Task Later() { Say(); await Task.Delay(20); Say(); }
                private static void Say() => Print(Activity.Current?.OperationName);
            }
            """,
            "await C.Run();"));
}
