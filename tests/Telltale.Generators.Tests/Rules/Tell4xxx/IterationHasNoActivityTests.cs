using Microsoft.CodeAnalysis;
using Telltale.CodeFixes;
using Subject = Telltale.Generators.IterationHasNoActivity;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.IterationHasNoActivity>;

namespace Telltale.Generators.Tests;

public class IterationHasNoActivityTests
{
    [Theory]
    [InlineData("[|while|] (!stopping.IsCancellationRequested) { log.LogInformation(\"Hi\"); await Task.Delay(1); }")]
    [InlineData("[|while|] (true) { await WorkAsync(); }")]
    [InlineData("[|while|] (!stopping.IsCancellationRequested) { await WorkAsync(); if (!await ConnectAsync()) { break; } }")]
    [InlineData("[|while|] (true) { await OuterAsync(); }")]
    [InlineData("[|while|] (true) { if (stopping.IsCancellationRequested) break; await WorkAsync(); }")]
    [InlineData("using PeriodicTimer timer = new(TimeSpan.FromSeconds(1)); [|while|] (await timer.WaitForNextTickAsync(stopping)) await http.GetAsync(\"x\");")]
    [InlineData("await [|foreach|] (int item in channel.Reader.ReadAllAsync(stopping)) { log.LogInformation(\"{Item}\", item); }")]
    [InlineData("[|while|] (await channel.Reader.WaitToReadAsync()) { while (channel.Reader.TryRead(out int item)) { log.LogInformation(\"{Item}\", item); } }")]
    [InlineData("_timer = new Timer([|_ => log.LogInformation(\"Hi\")|], null, 1, 1);")]
    [InlineData("_timer = new Timer([|Tick|], null, 1, 1);")]
    [InlineData("[|while|] (true) { await other.WorkAsync(); }")]
    [InlineData("System.Timers.Timer timer = new(1); timer.Elapsed += [|(_, _) => log.LogInformation(\"Hi\")|];")]
    public Task Triggers_on(string statement) => Verify.Reports(Service(statement));

    [Theory]
    [InlineData("while (true) { using var a = Source.StartActivity(\"a\"); log.LogInformation(\"Hi\"); await Task.Delay(1); }")]
    [InlineData("while (true) { using (log.BeginScope(\"a\")) { log.LogInformation(\"Hi\"); } await Task.Delay(1); }")]
    [InlineData("while (true) { using var a = Correlation.Begin(); log.LogInformation(\"Hi\"); await Task.Delay(1); }")]
    [InlineData("while (true) { using Activity a = new Activity(\"a\").Start(); log.LogInformation(\"Hi\"); await Task.Delay(1); }")]
    [InlineData("while (true) { await TracedAsync(); }")]
    [InlineData("_timer = new Timer(Tick, null, 1, Timeout.Infinite);")]
    [InlineData("_timer = new Timer(_ => GC.Collect(), null, 1, 1);")]
    [InlineData("while (true) { await InstrumentedAsync(); }")]
    [InlineData("while (true) { await Task.Delay(1); }")]
    [InlineData("while (true) { await contract.WorkAsync(); }")]
    [InlineData("while (true) { if (await ConnectAsync()) { log.LogInformation(\"Connected\"); break; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { log.LogInformation(\"Hi\"); await Task.Delay(1); }")]
    [InlineData("log.LogInformation(\"Hi\"); await Task.Delay(1);")]
    public Task Does_not_trigger_on(string statement) => Verify.Reports(Service(statement));

    [Fact]
    public Task Does_not_trigger_outside_of_hosted_services() => Verify.Reports("""
        class Shop(ILogger log)
        {
            async Task LoopAsync() { while (true) { log.LogInformation("Hi"); await Task.Delay(1); } }
        }
        """);

    [Fact]
    public Task Triggers_on_ticks_anywhere() => Verify.Reports("""
        class Cache(ILogger log)
        {
            Timer? _timer;
            readonly Timer _inline = new Timer([|_ => Touch()|], null, 1000, 1000);
            public Cache(ILogger log, int every) : this(log) { _timer = new Timer([|_ => Clean()|], null, every, every); }
            void Start() { _timer = new Timer(_ => Clean(), null, 1000, 1000); }
            object?[] Used => [_timer, _inline];
            static readonly ILogger s_log = null!;
            static void Touch() => s_log.LogInformation("Hi");
            async Task LoopAsync(PeriodicTimer timer) { [|while|] (await timer.WaitForNextTickAsync()) { Clean(); } }
            void Clean() => log.LogInformation("Hi");
        }
        """);

    [Theory]
    [InlineData(OutputKind.ConsoleApplication, true)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, false)]
    public Task Triggers_on_jobs_of_a_program(OutputKind output, bool triggers)
    {
        const string Source = """
            using Microsoft.Extensions.Logging;
            Console.WriteLine();
            namespace Quartz { public interface IJob { Task Execute(object context); } }
            class Clean(ILogger log) : Quartz.IJob { public Task [|Execute|](object context) { log.LogInformation("Hi"); return Task.CompletedTask; } }
            class Traces(ILogger log) : Quartz.IJob { [Traced] public Task Execute(object context) { log.LogInformation("Hi"); return Task.CompletedTask; } }
            class Scopes(ILogger log) : Quartz.IJob { public Task Execute(object context) { using var a = log.BeginScope(1); log.LogInformation("Hi"); return Task.CompletedTask; } }
            """;
        return RuleVerifier<Subject>.Reports(
            triggers ? Source : Source.Replace("[|Execute|]", "Execute", StringComparison.Ordinal).Replace("Console.WriteLine();", "", StringComparison.Ordinal),
            new Setting { Packages = true, Output = output });
    }

    [Fact]
    public async Task Offers_ours_first() => Assert.Equal(
        [IterationHasNoActivityFixer.Trace, IterationHasNoActivityFixer.Begin, IterationHasNoActivityFixer.Plain],
        await Repaired.TitlesAsync<Subject, IterationHasNoActivityFixer>(Runnable("await TickAsync();")));

    [Theory]
    [InlineData("await TickAsync();", IterationHasNoActivityFixer.Trace)]
    [InlineData("await TickAsync(); await Task.Delay(1);", IterationHasNoActivityFixer.Begin)]
    [InlineData("await TickAsync(); await Task.Delay(1);", IterationHasNoActivityFixer.Plain)]
    public async Task Each_round_has_a_trace_of_its_own(string body, string title)
    {
        Repaired repaired = await Repaired.ByAsync<Subject, IterationHasNoActivityFixer>(Runnable(body), title);

        Assert.Equal("3 ids in 3 rounds", await repaired.RunAsync());
    }

    [Fact]
    public async Task Timers_get_one_too()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, IterationHasNoActivityFixer>(
            Service("_timer = new Timer(Tick, null, 1, 1);"), IterationHasNoActivityFixer.Begin);

        Assert.Contains("void Tick(object? state) { using CorrelationScope work = Correlation.Begin(name: \"Worker.tick\");", repaired.Text.ReplaceLineEndings(" ").Replace("         ", " "), StringComparison.Ordinal);
    }

    private static string Service(string statement) => $$"""
        class Worker(ILogger log, HttpClient http, Channel<int> channel, Other other, IContract contract) : BackgroundService
        {
            static readonly ActivitySource Source = new("Shop");
            Timer? _timer;
            protected override async Task ExecuteAsync(CancellationToken stopping)
            {
                await Task.Yield();
                {{statement}}
            }
            object?[] Used => [http, channel, other, contract, _timer];
            void Tick(object? state) { log.LogInformation("Hi"); }
            async Task OuterAsync() => await WorkAsync();
            async Task WorkAsync() { await Task.Delay(1); log.LogInformation("Hi"); }
            [Traced] async Task TracedAsync() { await Task.Delay(1); log.LogInformation("Hi"); }
            async Task InstrumentedAsync() { using var a = Source.StartActivity("a"); await Task.Delay(1); log.LogInformation("Hi"); }
            Task<bool> ConnectAsync() => Task.FromResult(log.IsEnabled(LogLevel.Debug));
        }
        class Other(ILogger<Other> logger)
        {
            public async Task WorkAsync() { await Task.Delay(1); logger.LogInformation("Hi"); }
        }
        interface IContract { Task WorkAsync(); }
        """;

    private static string Runnable(string body) => $$"""
        public class Worker(ILogger log) : BackgroundService
        {
            public readonly List<string?> Seen = [];

            protected override async Task ExecuteAsync(CancellationToken stopping)
            {
                while (!stopping.IsCancellationRequested)
                {
                    {{body}}
                }
            }

            public async Task TickAsync()
            {
                await Task.Delay(1);
                log.LogInformation("Hi");
                if (Seen.Count < 3) { Seen.Add(Correlation.Id); }
            }
        }

        static class Program
        {
            static async Task<string> Run()
            {
                using ActivityListener listener = new() { ShouldListenTo = source => source.Name == "Repaired", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
                ActivitySource.AddActivityListener(listener);
                using Worker worker = new(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
                await worker.StartAsync(default);
                while (worker.Seen.Count < 3) { await Task.Delay(5); }
                await worker.StopAsync(default);
                return $"{worker.Seen.OfType<string>().Distinct().Count()} ids in {worker.Seen.Count} rounds";
            }
        }
        """;
}
