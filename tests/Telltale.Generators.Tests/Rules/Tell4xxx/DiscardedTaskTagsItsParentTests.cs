using Telltale.CodeFixes;
using Subject = Telltale.Generators.DiscardedTaskTagsItsParent;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.DiscardedTaskTagsItsParent>;

namespace Telltale.Generators.Tests;

public class DiscardedTaskTagsItsParentTests
{
    [Theory]
    [InlineData("_ = [|LateAsync()|];")]
    [InlineData("_ = [|Task.Run(() => Activity.Current?.SetTag(\"a\", 1))|];")]
    [InlineData("[|LateAsync()|].ConfigureAwait(false);")]
    public Task Triggers_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("await LateAsync();")]
    [InlineData("Task work = LateAsync(); await work;")]
    [InlineData("_ = EarlyAsync();")]
    [InlineData("_ = OwnAsync();")]
    [InlineData("_ = TracedAsync();")]
    [InlineData("_ = Task.Run(() => { using var a = Source.StartActivity(\"a\"); Activity.Current?.SetTag(\"a\", 1); });")]
    [InlineData("_ = Task.Delay(1);")]
    public Task Does_not_trigger_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData(DiscardedTaskTagsItsParentFixer.Trace)]
    [InlineData(DiscardedTaskTagsItsParentFixer.Plain)]
    public async Task The_tag_is_on_a_span_that_is_under_way(string title)
    {
        Repaired repaired = await Repaired.ByAsync<Subject, DiscardedTaskTagsItsParentFixer>(
            """
            public static class Program
            {
                static readonly TaskCompletionSource Over = new();
                static readonly TaskCompletionSource<string> Seen = new();

                static Task<string> Run()
                {
                    using ActivityListener listener = new() { ShouldListenTo = source => source.Name == "Repaired", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
                    ActivitySource.AddActivityListener(listener);
                    using (Activity request = new Activity("request").Start())
                    {
                        _ = LateAsync();
                    }

                    Over.SetResult();
                    return Seen.Task;
                }

                public static async Task LateAsync()
                {
                    await Over.Task;
                    Activity.Current?.SetTag("a", 1);
                    Seen.SetResult($"stopped: {Activity.Current!.IsStopped}");
                }
            }
            """,
            title);

        Assert.Equal("stopped: False", await repaired.RunAsync());
    }

    private static string Program(string statement) => $$"""
        class Shop
        {
            static readonly ActivitySource Source = new("Shop");
            async Task M() { await Task.Yield(); {{statement}} }
            static async Task LateAsync() { await Task.Delay(1); Activity.Current?.SetTag("a", 1); }
            static async Task EarlyAsync() { Activity.Current?.SetTag("a", 1); await Task.Delay(1); }
            static async Task OwnAsync() { using var a = Source.StartActivity("a"); await Task.Delay(1); Activity.Current?.SetTag("a", 1); }
            [Traced] internal static async Task TracedAsync() { await Task.Delay(1); Activity.Current?.SetTag("a", 1); }
        }
        """;
}
