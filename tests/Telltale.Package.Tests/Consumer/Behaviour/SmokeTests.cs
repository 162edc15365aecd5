using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>The least that must work: both modes, a tag, a failure.</summary>
public sealed partial class SmokeTests
{
    [Traced]
    private static int Double([Tag] int value) => value * 2;

    [Traced]
    private partial Task<int> FailAsync();

    private Task<int> FailCoreAsync() => Task.FromException<int>(new InvalidOperationException());

    [Fact]
    public void Records_a_call_where_it_is_made()
    {
        List<Activity> spans = [];
        using (Listen(spans))
        {
            Assert.Equal(42, Double(21));
        }

        Activity span = Assert.Single(spans, span => span.OperationName == "SmokeTests.Double");
        Assert.Equal(21, span.GetTagItem("value"));
    }

    [Fact]
    public async Task Records_a_failure_at_the_definition()
    {
        List<Activity> spans = [];
        using (Listen(spans))
        {
            Func<Task<int>> method = FailAsync;
            await Assert.ThrowsAsync<InvalidOperationException>(method);
        }

        Activity span = Assert.Single(spans, span => span.OperationName == "SmokeTests.FailAsync");
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("System.InvalidOperationException", span.GetTagItem("error.type"));
    }

    private static ActivityListener Listen(List<Activity> spans)
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == "Telltale.Tests",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                lock (spans)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
