using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? ClientResult
    private static void Charge(LlmCall call, ClientResult? result)
    {
        if (result?.GetRawResponse() is not { } response)
        {
            return;
        }

        if (response.Headers.TryGetValue("x-litellm-response-cost", out string? cost))
        {
            call.Charge(cost);
        }

        if (response.Headers.TryGetValue("x-litellm-call-id", out string? id))
        {
            call.ProxyCallId = id;
            call.ProxyModelId = response.Headers.TryGetValue("x-litellm-model-id", out string? model) ? model : null;
        }
    }

    //? ClientResult
    /// <summary>An answer as it came. One that is not in memory is the caller's to read.</summary>
    internal static void Response(LlmCall call, ClientResult? result)
    {
        Charge(call, result);
        try
        {
            if (result?.GetRawResponse()?.Content is { } json)
            {
                call.ReadJson(json.ToMemory());
            }
        }
        catch (InvalidOperationException)
        {
            // It was not asked to be buffered.
        }
    }

    private static string? OfOpenAI(object client, Uri? endpoint) =>
        client.GetType().Namespace is { } space && space.StartsWith("Azure.", StringComparison.Ordinal) ? "azure.ai.openai" : Provider("openai", endpoint);

    // The library counts what was not said as zero.
    private static long? Known(int count) => count > 0 ? count : null;

    //? AsyncCollectionResult`1
    /// <summary>A stream of answers made of pages: getting the pages sends the request.</summary>
    private sealed class AsyncPages<T>(StreamCall scope, AsyncCollectionResult<T> stream, ChunkReader<T> reader) : AsyncCollectionResult<T>
    {
        public override IAsyncEnumerable<ClientResult> GetRawPagesAsync() => scope.WatchPages(stream.GetRawPagesAsync());

        public override ContinuationToken? GetContinuationToken(ClientResult page) => stream.GetContinuationToken(page);

        protected override IAsyncEnumerable<T> GetValuesFromPageAsync(ClientResult page) => scope.WatchValues(page, Values(stream, page), reader);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetValuesFromPageAsync")]
        private static extern IAsyncEnumerable<T> Values(AsyncCollectionResult<T> stream, ClientResult page);
    }

    //? CollectionResult`1
    /// <inheritdoc cref="AsyncPages{T}"/>
    private sealed class Pages<T>(StreamCall scope, CollectionResult<T> stream, ChunkReader<T> reader) : CollectionResult<T>
    {
        public override IEnumerable<ClientResult> GetRawPages() => scope.WatchPages(stream.GetRawPages());

        public override ContinuationToken? GetContinuationToken(ClientResult page) => stream.GetContinuationToken(page);

        protected override IEnumerable<T> GetValuesFromPage(ClientResult page) => scope.WatchValues(page, Values(stream, page), reader);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetValuesFromPage")]
        private static extern IEnumerable<T> Values(CollectionResult<T> stream, ClientResult page);
    }

    //? AsyncStreamingResult.Create
    private static Task<AsyncStreamingResult<T>> Watch<T>(StreamCall scope, Task<AsyncStreamingResult<T>> stream, ChunkReader<T> reader) =>
        stream is null ? stream! : scope.WatchTask(stream, (made, watched) => Rewrap(scope, made, watched), reader);

    //? AsyncStreamingResult.Create
    private static AsyncStreamingResult<T> Rewrap<T>(StreamCall scope, AsyncStreamingResult<T> stream, IAsyncEnumerable<T> watched) =>
        AsyncStreamingResult.Create(new Opened<T>(scope, stream), (_, cancellation) => new Cancelled<T>(watched, cancellation), CancellationToken.None);

    //? AsyncStreamingResult.Create
    private sealed class Cancelled<T>(IAsyncEnumerable<T> stream, CancellationToken cancellation) : IAsyncEnumerable<T>
    {
        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken own = default) =>
            stream.GetAsyncEnumerator(own.CanBeCanceled ? own : cancellation);
    }

    //? AsyncStreamingResult.Create
    /// <summary>The response of a stream that somebody else reads: status and headers are its own.</summary>
    private sealed class Opened<T>(StreamCall scope, AsyncStreamingResult<T> stream) : PipelineResponse
    {
        public override int Status => stream.Status;

        public override string ReasonPhrase => stream.ReasonPhrase;

        public override Stream? ContentStream { get; set; } = Stream.Null;

        public override BinaryData Content => BinaryData.Empty;

        protected override PipelineResponseHeaders HeadersCore => stream.Headers;

        public override BinaryData BufferContent(CancellationToken cancellationToken = default) => Content;

        public override ValueTask<BinaryData> BufferContentAsync(CancellationToken cancellationToken = default) => new(Content);

        public override void Dispose()
        {
            scope.Abandon();
            _ = stream.DisposeAsync().AsTask();
        }
    }
}
