using Telltale.CodeFixes;
using Subject = Telltale.Generators.RequestStartsLongWork;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.RequestStartsLongWork>;

namespace Telltale.Generators.Tests;

public class RequestStartsLongWorkTests
{
    [Theory]
    [InlineData("_timer = [|new Timer(_ => Work(), null, 1000, 1000)|];")]
    [InlineData("_timer = [|new Timer(_ => Work(), null, TimeSpan.Zero, TimeSpan.FromMinutes(1))|];")]
    [InlineData("_ = [|Task.Run(LoopAsync)|];")]
    [InlineData("[|Task.Run(() => { while (true) { Work(); Thread.Sleep(1); } })|];")]
    [InlineData("[|Task.Factory.StartNew(() => { for (;;) { Work(); } }, TaskCreationOptions.LongRunning)|];")]
    [InlineData("_ = [|LoopAsync()|];")]
    [InlineData("_ = [|Task.Run(ReadAsync)|];")]
    public Task Triggers_in_a_request_on(string statement) => Verify.Reports(Controller(statement));

    [Theory]
    [InlineData("_timer = new Timer(_ => Work(), null, 1000, Timeout.Infinite);")]
    [InlineData("_timer = new Timer(_ => Work(), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);")]
    [InlineData("_timer = new Timer(_ => Work(), null, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(-1));")]
    [InlineData("_ = Task.Run(Work);")]
    [InlineData("_ = WorkAsync();")]
    [InlineData("await LoopAsync();")]
    [InlineData("_ = LoopUntilAsync(HttpContext.RequestAborted);")]
    [InlineData("_ = LoopUntilAsync(cancellation);")]
    [InlineData("using (ExecutionContext.SuppressFlow()) { _ = Task.Run(LoopAsync); }")]
    [InlineData("_ = Task.Run(() => { while (true) { if (TryWork()) break; } });")]
    [InlineData("_ = Task.Run(() => { Activity.Current = null; while (true) { Work(); } });")]
    public Task Does_not_trigger_in_a_request_on(string statement) => Verify.Reports(Controller(statement));

    [Theory]
    [InlineData("void Enqueue() { _worker ??= [|Task.Run(LoopAsync)|]; }")]
    [InlineData("void Enqueue() { if (_worker == null) { _worker = [|LoopAsync()|]; } }")]
    [InlineData("readonly Lazy<Task> _lazy = [|new Lazy<Task>(() => LoopAsync())|];")]
    public Task Triggers_on_whoever_comes_first(string member) => Verify.Reports(Service(member));

    [Theory]
    [InlineData("void Start() { _worker ??= Task.Run(LoopAsync); }")]
    [InlineData("void Enqueue() { _worker = Task.Run(LoopAsync); }")]
    [InlineData("readonly Lazy<Task> _lazy = new Lazy<Task>(() => Task.Delay(1));")]
    [InlineData("void Enqueue() { using (ExecutionContext.SuppressFlow()) { _worker ??= Task.Run(LoopAsync); } }")]
    [InlineData("Timer _timer = new Timer(_ => { }, null, 1, 1);")]
    public Task Does_not_trigger_on_start_up(string member) => Verify.Reports(Service(member));

    [Fact]
    public Task Does_not_trigger_in_hosted_services() => Verify.Reports("""
        class Worker(ILogger log) : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stopping) { _ = Task.Run(LoopAsync); return Task.CompletedTask; }
            async Task LoopAsync() { while (true) { await Task.Delay(1); log.LogInformation("Hi"); } }
        }
        """);

    [Fact]
    public Task Triggers_in_minimal_apis_and_middleware() => Verify.Reports("""
        using Microsoft.AspNetCore.Builder;
        class Shop
        {
            static void Map(WebApplication app) => app.MapGet("/", () => { _ = [|LoopAsync()|]; return "ok"; });
            static async Task LoopAsync() { while (true) { await Task.Delay(1); } }
        }
        class Middleware
        {
            public Task InvokeAsync(HttpContext context) { _ = [|LoopAsync()|]; return Task.CompletedTask; }
            static async Task LoopAsync() { while (true) { await Task.Delay(1); } }
        }
        """);

    [Theory]
    [InlineData("_timer = new Timer(_ => Tick(), null, 1, 1);")]
    [InlineData("_ = Task.Run(LoopAsync);")]
    public async Task Ticks_do_not_belong_to_the_request_any_more(string statement)
    {
        Repaired repaired = await Repaired.ByAsync<Subject, RequestStartsLongWorkFixer>(
            $$"""
            using Microsoft.AspNetCore.Mvc;

            public class Orders : ControllerBase
            {
                static Timer? _timer;

                public void Place()
                {
                    {{statement}}
                }

                static async Task LoopAsync()
                {
                    while (true)
                    {
                        await Task.Delay(1);
                        Tick();
                    }
                }

                static void Tick() { if (Program.Over) { Program.Seen.TrySetResult(Activity.Current?.OperationName ?? "nothing"); } }
            }

            static class Program
            {
                internal static volatile bool Over;
                internal static readonly TaskCompletionSource<string> Seen = new();

                static Task<string> Run()
                {
                    using (Activity request = new Activity("request").Start())
                    {
                        new Orders().Place();
                    }

                    Over = true;
                    return Seen.Task;
                }
            }
            """,
            RequestStartsLongWorkFixer.Title);

        Assert.Equal("nothing", await repaired.RunAsync());
    }

    private static string Controller(string statement) => $$"""
        using Microsoft.AspNetCore.Mvc;
        public class Orders(ILogger log, Channel<int> channel) : ControllerBase
        {
            static Timer? _timer;
            public async Task Place(CancellationToken cancellation)
            {
                await Task.Yield();
                {{statement}}
            }
            object? Used => _timer;
            void Work() => log.LogInformation("Hi");
            bool TryWork() => log.IsEnabled(LogLevel.Debug);
            async Task WorkAsync() { await Task.Delay(1); Work(); }
            async Task LoopAsync() { while (true) { await Task.Delay(1); Work(); } }
            async Task ReadAsync() { await foreach (int item in channel.Reader.ReadAllAsync()) { Work(); } }
            async Task LoopUntilAsync(CancellationToken stopping) { while (!stopping.IsCancellationRequested) { await Task.Delay(1); Work(); } }
        }
        """;

    private static string Service(string member) => $$"""
        class Queue
        {
            Task? _worker;
            {{member}}
            object? Used => _worker;
            static async Task LoopAsync() { while (true) { await Task.Delay(1); } }
        }
        """;
}
