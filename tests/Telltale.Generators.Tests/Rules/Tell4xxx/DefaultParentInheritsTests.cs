using Telltale.CodeFixes;
using Subject = Telltale.Generators.DefaultParentInherits;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.DefaultParentInherits>;

namespace Telltale.Generators.Tests;

public class DefaultParentInheritsTests
{
    [Theory]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Consumer, [|default(ActivityContext)|]);")]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Server, [|parentContext: default|]);")]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Internal, [|default(ActivityContext)|], null, links);")]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Consumer, [|new ActivityContext()|]);")]
    public Task Triggers_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Internal, default(ActivityContext), tags);")]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Client, default(ActivityContext), tags, null);")]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Consumer);")]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Consumer, Activity.Current!.Context);")]
    [InlineData("Activity.Current = null; Source.StartActivity(\"a\", ActivityKind.Consumer, default(ActivityContext));")]
    public Task Does_not_trigger_on(string statement) => Verify.Reports(Program(statement));

    [Fact]
    public async Task After_the_fix_a_trace_begins()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, DefaultParentInheritsFixer>(
            """
            static class Program
            {
                static readonly ActivitySource Source = new("Shop.Roots");

                static string Run()
                {
                    using ActivityListener listener = new() { ShouldListenTo = source => source.Name == "Shop.Roots", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
                    ActivitySource.AddActivityListener(listener);
                    using Activity request = new Activity("request").Start();
                    using Activity? root = Source.StartActivity("root", ActivityKind.Consumer, default(ActivityContext));
                    return root!.TraceId == request.TraceId ? "inherited" : "new";
                }
            }
            """,
            DefaultParentInheritsFixer.Title);

        Assert.Equal("new", await repaired.RunAsync());
    }

    private static string Program(string statement) => $$"""
        class Shop
        {
            static readonly ActivitySource Source = new("Shop");
            void M(ActivityLink[] links, KeyValuePair<string, object?>[] tags) { {{statement}} }
        }
        """;
}
