using Telltale.CodeFixes;
using Subject = Telltale.Generators.ContextIsSuppressed;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.ContextIsSuppressed>;

namespace Telltale.Generators.Tests;

public class ContextIsSuppressedTests
{
    [Theory]
    [InlineData("[|ThreadPool.UnsafeQueueUserWorkItem(_ => log.LogInformation(\"Hi\"), null)|];")]
    [InlineData("[|ThreadPool.UnsafeQueueUserWorkItem(_ => Work(), null)|];")]
    [InlineData("[|ThreadPool.UnsafeQueueUserWorkItem(Callback, null)|];")]
    [InlineData("[|ThreadPool.UnsafeQueueUserWorkItem<int>(_ => Outer(), 1, false)|];")]
    [InlineData("[|ThreadPool.UnsafeQueueUserWorkItem(new Item(log), false)|];")]
    [InlineData("[|new Thread(() => Work()).UnsafeStart()|];")]
    [InlineData("Thread thread = new(Work); [|thread.UnsafeStart()|];")]
    [InlineData("using (ExecutionContext.SuppressFlow()) { _ = [|Task.Run(() => Work())|]; }")]
    [InlineData("using (ExecutionContext.SuppressFlow()) { _ = [|Task.Run(async () => await http.GetAsync(\"x\"))|]; }")]
    [InlineData("[|ThreadPool.UnsafeQueueUserWorkItem(_ => { using var a = Source.StartActivity(\"a\"); }, null)|];")]
    [InlineData("[|stopping.UnsafeRegister(_ => Work(), null)|];")]
    public Task Triggers_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Work());")]
    [InlineData("_ = Task.Run(Work); _ = Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning); new Thread(Work).Start();")]
    [InlineData("stopping.Register(Work); Parallel.For(0, 3, _ => Work()); _ = LaterAsync();")]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => Add(1, 2), null);")]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => { while (true) { Work(); } }, null);")]
    [InlineData("using (ExecutionContext.SuppressFlow()) { _ = Task.Run(LoopAsync); }")]
    [InlineData("ActivityContext parent = default; ThreadPool.UnsafeQueueUserWorkItem(_ => { using var a = Source.StartActivity(\"a\", ActivityKind.Internal, parent); Work(); }, null);")]
    [InlineData("CorrelationContext context = Correlation.Capture(); ThreadPool.UnsafeQueueUserWorkItem(_ => { using var a = Correlation.Resume(context); Work(); }, null);")]
    [InlineData("Activity? now = Activity.Current; ThreadPool.UnsafeQueueUserWorkItem(_ => { Activity.Current = now; Work(); }, null);")]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => _catalog.Add(1), null);")]
    public Task Does_not_trigger_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => Work(), null);", "ThreadPool.QueueUserWorkItem(_ => Work(), null);")]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem<int>(_ => Outer(), 1, false);", "ThreadPool.QueueUserWorkItem<int>(_ => Outer(), 1, false);")]
    [InlineData("new Thread(() => Work()).UnsafeStart();", "new Thread(() => Work()).Start();")]
    public async Task Lets_it_flow(string before, string after) =>
        Assert.Equal(Program(after), (await Repaired.ByAsync<Subject, ContextIsSuppressedFixer>(Program(before), ContextIsSuppressedFixer.Flow)).Text);

    [Theory]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => { seen.SetResult(Seen()); }, null);", ContextIsSuppressedFixer.Flow)]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => { seen.SetResult(Seen()); }, null);", ContextIsSuppressedFixer.Resume)]
    [InlineData("using (ExecutionContext.SuppressFlow()) { _ = Task.Run(() => { seen.SetResult(Seen()); }); }", ContextIsSuppressedFixer.Resume)]
    public async Task The_work_is_in_the_trace_again(string statement, string title)
    {
        Repaired repaired = await Repaired.ByAsync<Subject, ContextIsSuppressedFixer>(
            $$"""
            static class Program
            {
                static ILogger log = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
                static TaskCompletionSource<string> seen = new();

                static async Task<string> Run()
                {
                    using Activity request = new Activity("request").Start();
                    {{statement}}
                    return await seen.Task == request.TraceId.ToString() ? "same" : "other";
                }

                static string Seen() { log.LogInformation("Hi"); return Activity.Current?.TraceId.ToString() ?? "none"; }
            }
            """,
            title);

        Assert.Equal("same", await repaired.RunAsync());
    }

    private static string Program(string statement) => $$"""
        class Shop(ILogger log, HttpClient http)
        {
            static readonly ActivitySource Source = new("Shop");
            readonly List<int> _catalog = [];
            void M(CancellationToken stopping)
            {
                {{statement}}
            }
            object Used => (http, _catalog);
            void Callback(object? state) => Work();
            void Outer() => Work();
            void Work() => log.LogInformation("Hi");
            static int Add(int a, int b) => a + b;
            async Task LaterAsync() { await Task.Yield(); Work(); }
            async Task LoopAsync() { while (true) { await Task.Delay(1); Work(); } }
            class Item(ILogger log) : IThreadPoolWorkItem { public void Execute() => log.LogInformation("Hi"); }
        }
        """;
}
