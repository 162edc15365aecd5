using Telltale;

namespace Telltale.Tests;

/// <summary>Calls of models, and around them what the generator emits for them.</summary>
internal static class EmittedCalls
{
    internal const string SourceName = "Telltale.Tests.Models";

    private static readonly TelemetrySource s_source = TelemetrySource.Get(SourceName, "1.0.0", schemaUrl: null);

    internal static Operation Gpt4o { get; } = Of(new LlmSettings("chat") { Provider = "openai", Model = "gpt-4o", ReadsUsage = true });

    internal static Operation Of(LlmSettings settings) => new(s_source, "Tests.Call") { Llm = settings };

    internal static Operation MeasuredOf(LlmSettings settings) =>
        new(s_source, "Tests.Call") { Llm = settings, Duration = s_source.Duration("telltale.call.duration") };

    internal static T Run<T>(Operation operation, Func<T> call, Action<LlmCall>? request = null, Action<LlmCall, T>? response = null)
    {
        if (!operation.IsEnabled)
        {
            return call();
        }

        CallScope scope = operation.Start(Begin(operation, request));
        try
        {
            T result = call();
            scope.Read(result, (ref CallScope scope, T result) => response?.Invoke(scope.Llm, result));
            return result;
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

    internal static Task<Answer> Ask(Operation operation, Func<Task<Answer>> call, Action<LlmCall>? request = null, string? feature = null)
    {
        if (!operation.IsEnabled)
        {
            return call();
        }

        CallScope scope = operation.Start(Begin(operation, request));
        try
        {
            if (scope.IsObserved)
            {
                scope.Dimension("feature", feature);
            }

            return scope.Watch(call(), static (ref CallScope scope, Answer answer) => AnswerReader.Read(scope.Llm, answer));
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

    internal static IAsyncEnumerable<Answer> Stream(
        Operation operation, Func<IAsyncEnumerable<Answer>> call, Action<LlmCall>? request = null, ChunkReader<Answer>? reader = null) =>
        Defer(operation, call, (scope, stream) => scope.Watch(stream, reader ?? AnswerReader.Read), request);

    internal static IEnumerable<Answer> Sequence(Operation operation, Func<IEnumerable<Answer>> call) =>
        Defer(operation, call, static (scope, stream) => scope.Watch(stream, AnswerReader.Read));

    internal static T Defer<T>(Operation operation, Func<T> call, Func<StreamCall, T, T> watch, Action<LlmCall>? request = null, bool begins = false)
    {
        if (!operation.IsEnabled)
        {
            return call();
        }

        StreamCall scope = operation.Defer(Begin(operation, request));
        try
        {
            if (begins)
            {
                scope.Begin();
            }

            return watch(scope, call());
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

    internal static async IAsyncEnumerable<Answer> Chunks(params Answer[] answers)
    {
        foreach (Answer answer in answers)
        {
            await Task.Yield();
            yield return answer;
        }
    }

    private static LlmCall Begin(Operation operation, Action<LlmCall>? request)
    {
        LlmCall call = operation.Begin();
        try
        {
            request?.Invoke(call);
        }
        catch (Exception failure)
        {
            call.ReadFails(failure);
        }

        return call;
    }
}
