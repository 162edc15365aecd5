using Telltale.CodeFixes;
using Subject = Telltale.Generators.RequestUsedAfterwards;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.RequestUsedAfterwards>;

namespace Telltale.Generators.Tests;

public class RequestUsedAfterwardsTests
{
    [Theory]
    [InlineData("_ = Task.Run(() => log.LogInformation([|HttpContext.TraceIdentifier|]));")]
    [InlineData("Task.Run(async () => { await Task.Delay(1); log.LogInformation(\"{Path}\", [|Request.Path|]); });")]
    [InlineData("_ = Task.Run(() => log.LogInformation([|User|].Identity!.Name));")]
    [InlineData("_ = Task.Run(() => log.LogInformation([|accessor.HttpContext!.TraceIdentifier|]));")]
    [InlineData("_ = Task.Run(() => Use([|context|]));")]
    [InlineData("_ = Task.Run(() => log.LogInformation([|context.Request.Path|])).ConfigureAwait(false);")]
    [InlineData("_ = Task.Factory.StartNew(() => Use([|context|]), TaskCreationOptions.LongRunning);")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Use([|context|]));")]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => Use([|context|]), null);")]
    [InlineData("new Thread(() => Use([|context|])).Start();")]
    [InlineData("_timer = new Timer(_ => Use([|context|]), null, 1, 1);")]
    [InlineData("queue.Enqueue(() => Use([|context|]));")]
    [InlineData("await channel.Writer.WriteAsync(() => Use([|context|]));")]
    [InlineData("var request = Request; _ = Task.Run(() => log.LogInformation([|request.Path|]));")]
    [InlineData("_ = LaterAsync([|context|]);")]
    [InlineData("_ = LaterAsync([|HttpContext|]);")]
    [InlineData("_ = Task.Run(Later); void Later() => Use([|context|]);")]
    public Task Triggers_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("await Task.Run(() => Use(context));")]
    [InlineData("Task.Run(() => Use(context)).Wait();")]
    [InlineData("Task work = Task.Run(() => Use(context)); await work;")]
    [InlineData("await Task.WhenAll(Task.Run(() => Use(context)), Task.Run(() => Use(context)));")]
    [InlineData("string id = HttpContext.TraceIdentifier; _ = Task.Run(() => log.LogInformation(id));")]
    [InlineData("var user = User; _ = Task.Run(() => log.LogInformation(user.Identity!.Name));")]
    [InlineData("_ = Task.Run(() => log.LogInformation(nameof(context)));")]
    [InlineData("_ = NowAsync(context);")]
    [InlineData("await LaterAsync(context);")]
    [InlineData("context.Response.OnCompleted(() => { Use(context); return Task.CompletedTask; });")]
    [InlineData("_ = Task.Run(() => { Action<HttpContext> use = other => Use(other); });")]
    [InlineData("_ = Task.Run(() => log.LogInformation(\"Hi\"));")]
    [InlineData("_ = new HttpClient().GetAsync(\"http://x\");")]
    [InlineData("new Thread(() => log.LogInformation(\"Hi\")).Start();")]
    public Task Does_not_trigger_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("_ = Task.Run(() => log.LogInformation(HttpContext.TraceIdentifier));", "var traceIdentifier = HttpContext.TraceIdentifier;", "log.LogInformation(traceIdentifier)")]
    [InlineData("_ = Task.Run(() => log.LogInformation(\"{P} {P}\", Request.Path, Request.Path));", "var path = Request.Path;", "\"{P} {P}\", path, path)")]
    [InlineData("_ = Task.Run(() => log.LogInformation(\"{A}\", context.Request.Headers[\"X-Tenant\"]));", "var xTenant = context.Request.Headers[\"X-Tenant\"];", "\"{A}\", xTenant)")]
    [InlineData("_ = Task.Run(() => log.LogInformation(User.Identity!.Name));", "var user = User;", "(user.Identity!.Name)")]
    public async Task Copies_before(string before, string copy, string use)
    {
        Repaired repaired = await Repaired.ByAsync<Subject, RequestUsedAfterwardsFixer>(Program(before), RequestUsedAfterwardsFixer.Title);

        Assert.Contains(copy, repaired.Text, StringComparison.Ordinal);
        Assert.Contains(use, repaired.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_copy_the_request_itself() =>
        Assert.Empty(await Repaired.TitlesAsync<Subject, RequestUsedAfterwardsFixer>(Program("_ = Task.Run(() => Use(context));")));

    [Fact]
    public async Task What_was_copied_outlives_the_request()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, RequestUsedAfterwardsFixer>(
            """
            static class Program
            {
                static TaskCompletionSource over = new();
                static TaskCompletionSource<string> seen = new();

                static Task<string> Run()
                {
                    DefaultHttpContext context = new() { TraceIdentifier = "request-1" };
                    Handle(context);
                    context.Uninitialize();
                            over.SetResult();
                    return seen.Task;
                }

                static void Handle(HttpContext context)
                {
                    _ = Task.Run(async () => { await over.Task; seen.SetResult(context.TraceIdentifier); });
                }
            }
            """,
            RequestUsedAfterwardsFixer.Title);

        Assert.Equal("request-1", await repaired.RunAsync());
    }

    private static string Program(string statement) => $$"""
        using Microsoft.AspNetCore.Mvc;
        public class Orders(ILogger log, IHttpContextAccessor accessor, Queue<Action> queue, Channel<Action> channel) : ControllerBase
        {
            Timer? _timer;
            public async Task Place(HttpContext context)
            {
                await Task.Yield();
                {{statement}}
            }
            static void Use(HttpContext context) { }
            async Task LaterAsync(HttpContext it) { await Task.Delay(1); Use(it); }
            async Task NowAsync(HttpContext it) { string id = it.TraceIdentifier; await Task.Delay(1); log.LogInformation(id); }
        }
        """;
}
