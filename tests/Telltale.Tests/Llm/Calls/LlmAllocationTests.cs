using System.Runtime.CompilerServices;

namespace Telltale.Tests;

/// <summary>What recording a call of a model allocates: nothing while nobody listens, and little beside its span otherwise.</summary>
[Collection(ListeningTests.Name)]
public sealed class LlmAllocationTests
{
    private static readonly Uri s_endpoint = new("https://api.openai.com/v1");
    private static readonly Task<Answer> s_answered = Task.FromResult(Answer.Gpt4o);
    private static readonly Answer[] s_chunks = [.. Enumerable.Repeat(new Answer("chatcmpl-1", "gpt-4o"), 49), Answer.Gpt4o];

    private readonly Gate _gate = new();

    [Fact]
    public void Nobody_listens_to_a_call() =>
        Assert.Equal(Bytes.Of(() => Done(Bare(late: false))), Bytes.Of(() => Done(Ask(late: false))));

    [Fact]
    public void Nobody_listens_to_a_call_that_takes_time() =>
        Assert.Equal(Bytes.Of(() => Later(Bare(late: true))), Bytes.Of(() => Later(Ask(late: true))));

    [Fact]
    public void Nobody_listens_to_a_stream() =>
        Assert.Equal(Bytes.Of(() => Enumerate(BareStream())), Bytes.Of(() => Enumerate(Stream())));

    [Fact]
    public void A_measured_call()
    {
        using IDisposable points = Listening.ToDurations();
        Report(Bytes.Of(() => Later(Ask(late: true))) - Bytes.Of(() => Later(Bare(late: true))), 300);
    }

    [Fact]
    public void A_recorded_call()
    {
        using IDisposable spans = Listening.ToSpans();
        using IDisposable points = Listening.ToDurations();
        Report(Bytes.Of(() => Done(Ask(late: false))), 1_300);
    }

    [Fact]
    public void A_recorded_call_that_takes_time()
    {
        using IDisposable spans = Listening.ToSpans();
        using IDisposable points = Listening.ToDurations();
        Report(Bytes.Of(() => Later(Ask(late: true))) - Bytes.Of(() => Later(Bare(late: true))), 1_300);
    }

    [Fact]
    public void A_recorded_stream_of_fifty_chunks()
    {
        using IDisposable spans = Listening.ToSpans();
        using IDisposable points = Listening.ToDurations();
        Report(Bytes.Of(() => Enumerate(Stream())) - Bytes.Of(() => Enumerate(BareStream())), 1_700);
    }

    private static void Report(double bytes, double limit)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes} bytes");
        Assert.InRange(bytes, 0, limit);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<Answer> Ask(bool late) => EmittedCalls.Gpt4o.IsEnabled ? AskRecorded(late) : Bare(late);

    private Task<Answer> AskRecorded(bool late)
    {
        LlmCall call = EmittedCalls.Gpt4o.Begin();
        Request(call);
        CallScope scope = EmittedCalls.Gpt4o.Start(call);
        try
        {
            return scope.Watch(Bare(late), static (ref CallScope scope, Answer answer) => AnswerReader.Read(scope.Llm, answer));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IAsyncEnumerable<Answer> Stream() => EmittedCalls.Gpt4o.IsEnabled ? StreamRecorded() : BareStream();

    private IAsyncEnumerable<Answer> StreamRecorded()
    {
        LlmCall call = EmittedCalls.Gpt4o.Begin();
        Request(call);
        StreamCall scope = EmittedCalls.Gpt4o.Defer(call);
        try
        {
            return scope.Watch(BareStream(), AnswerReader.Read);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    private static void Request(LlmCall call)
    {
        call.Endpoint = s_endpoint;
        call.Temperature = LlmCall.Number(0.7f);
        call.MaxTokens = 1000;
    }

    private Task<Answer> Bare(bool late) => late ? BareLater() : s_answered;

    private async Task<Answer> BareLater()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        return Answer.Gpt4o;
    }

    private async IAsyncEnumerable<Answer> BareStream()
    {
        foreach (Answer chunk in s_chunks)
        {
            await _gate.WaitAsync().ConfigureAwait(false);
            yield return chunk;
        }
    }

    private static void Done(Task<Answer> task) => task.GetAwaiter().GetResult();

    private void Later(Task<Answer> task)
    {
        _gate.Open();
        Assert.True(task.IsCompleted);
        task.GetAwaiter().GetResult();
    }

    private void Enumerate(IAsyncEnumerable<Answer> stream)
    {
        IAsyncEnumerator<Answer> chunks = stream.GetAsyncEnumerator();
        for (int i = 0; i < s_chunks.Length; i++)
        {
            ValueTask<bool> next = chunks.MoveNextAsync();
            _gate.Open();
            Assert.True(next.GetAwaiter().GetResult());
        }

        Assert.False(Result(chunks.MoveNextAsync()));
        chunks.DisposeAsync().GetAwaiter().GetResult();

        static bool Result(ValueTask<bool> last) => last.GetAwaiter().GetResult();
    }
}
