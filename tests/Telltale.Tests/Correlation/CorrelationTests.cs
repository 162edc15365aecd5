using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>What users of <see cref="Correlation"/> notice, when nobody traces.</summary>
[Collection(nameof(Alone))]
public class CorrelationTests
{
    public CorrelationTests() => Activity.Current = null;

    [Fact]
    public void There_is_no_id_outside_of_work() => Assert.Null(Correlation.Id);

    [Fact]
    public void The_id_is_the_trace_id()
    {
        using Activity request = new Activity("request").Start();

        Assert.Equal(request.TraceId.ToHexString(), Correlation.Id);
    }

    [Fact]
    public void The_id_is_that_of_the_baggage_above()
    {
        using Activity request = new Activity("request").SetBaggage("correlation.id", "order-7").Start();
        using Activity inner = new Activity("inner").Start();

        Assert.Equal("order-7", Correlation.Id);
    }

    [Fact]
    public void Work_that_begins_has_the_id_it_is_given_and_a_trace_of_its_own()
    {
        using Activity request = new Activity("request").Start();
        using (Correlation.Begin("job-1"))
        {
            Assert.Equal("job-1", Correlation.Id);
            Assert.NotEqual(request.TraceId, Activity.Current!.TraceId);
            Assert.Equal(default, Activity.Current.ParentSpanId);
        }

        Assert.Same(request, Activity.Current);
    }

    [Fact]
    public async Task The_id_flows_with_the_work()
    {
        using CorrelationScope work = Correlation.Begin("job-1");
        await Task.Yield();

        Assert.Equal("job-1", await Task.Run(static () => Correlation.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Without_an_id_the_new_trace_is_the_id()
    {
        using CorrelationScope work = Correlation.Begin();

        Assert.Equal(work.Activity!.TraceId.ToHexString(), Correlation.Id);
    }

    [Fact]
    public void Spans_are_named_after_the_method_that_begins_them()
    {
        using CorrelationScope work = Correlation.Begin();

        Assert.Equal(nameof(Spans_are_named_after_the_method_that_begins_them), work.Activity!.OperationName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a,b")]
    [InlineData("a;b")]
    [InlineData("a=b")]
    [InlineData("line\r\nbreak")]
    [InlineData("ümlaut")]
    [InlineData("quo\"te")]
    public void Ids_that_break_headers_are_refused(string id)
    {
        Assert.False(Correlation.IsValid(id));
        Assert.Throws<ArgumentException>(() => Correlation.Begin(id));
        Assert.Throws<ArgumentException>(() => CorrelationContext.Of(default, id));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void Long_ids_are_refused()
    {
        Assert.True(Correlation.IsValid(new string('x', 128)));
        Assert.False(Correlation.IsValid(new string('x', 129)));
        Assert.False(Correlation.IsValid(null));
    }

    [Fact]
    public void What_was_captured_is_resumed_elsewhere()
    {
        CorrelationContext captured;
        ActivityContext place;
        using (Activity request = new Activity("request").SetBaggage("correlation.id", "order-7").Start())
        {
            captured = Correlation.Capture();
            place = request.Context;
        }

        using Activity other = new Activity("the reader's own").Start();
        using (Correlation.Resume(captured))
        {
            Assert.Equal("order-7", Correlation.Id);
            Assert.Equal(place.TraceId, Activity.Current!.TraceId);
            Assert.Equal(place.SpanId, Activity.Current.ParentSpanId);
        }

        Assert.Same(other, Activity.Current);
    }

    [Fact]
    public void What_belonged_to_nothing_does_not_get_the_context_of_whoever_resumes_it()
    {
        CorrelationContext captured = Correlation.Capture();
        using Activity first = new Activity("an earlier request").Start();
        using CorrelationScope work = Correlation.Resume(captured);

        Assert.NotEqual(first.TraceId, work.Activity!.TraceId);
    }

    [Fact]
    public void Sampling_is_resumed_too()
    {
        ActivityContext sampled = new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, "vendor=1");
        using (CorrelationScope work = Correlation.Resume(CorrelationContext.Of(sampled)))
        {
            Assert.True(work.Activity!.Recorded);
            Assert.Equal("vendor=1", work.Activity.TraceStateString);
        }

        ActivityContext unsampled = new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None);
        using CorrelationScope other = Correlation.Resume(CorrelationContext.Of(unsampled));
        Assert.False(other.Activity!.Recorded);
    }

    [Fact]
    public void A_scope_that_is_disposed_twice_disturbs_nothing()
    {
        CorrelationScope work = Correlation.Begin();
        work.Dispose();
        using Activity next = new Activity("next").Start();
        work.Dispose();
        default(CorrelationScope).Dispose();

        Assert.Same(next, Activity.Current);
    }

    [Fact]
    public void A_request_that_is_over_is_not_current_again()
    {
        Activity request = new Activity("request").Start();
        CorrelationScope work = Correlation.Begin();
        request.Stop();
        work.Dispose();

        Assert.Null(Activity.Current);
    }
}
