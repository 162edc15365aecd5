using System.Net;
using System.Net.Http.Headers;

namespace Telltale;

/// <summary>
/// Stands between the exporter and the network: adds the secrets, tries again, and keeps on disk what the receiver does not take.
/// </summary>
/// <remarks>
/// The library's own way to disk has one folder for all receivers of a signal, so that what was meant for one would go to another, no limit that can
/// be set, and is spoken to by variables of the process only.
/// </remarks>
internal sealed class Delivery : DelegatingHandler
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(5);

    private readonly ExportTarget _target;
    private readonly Channel _channel;
    private readonly DiskBuffer? _buffer;
    private readonly CancellationTokenSource _hurry = new();
    private readonly BufferReplay? _replay;
    private readonly Payload _payload;
    private readonly bool _isGrpc;
    private MemoryStream? _spare = new();
    private int _isDisposed;

    public Delivery(ExportTarget target, Channel channel, DiskBuffer? buffer, HttpMessageHandler network)
        : base(network)
    {
        _target = target;
        _channel = channel;
        _buffer = buffer;
        _payload = new Payload(target);
        _isGrpc = target.Protocol != OpenTelemetry.Exporter.OtlpExportProtocol.HttpProtobuf;
        if (buffer is not null)
        {
            _replay = new BufferReplay(buffer, channel, (stored, stop) => SendOnceAsync(Restore(stored), isBlocking: false, stop));
            channel.Stored = () => buffer.Items;
        }
    }

    /// <summary>Ends waiting: what is under way goes to disk, or is lost, at once.</summary>
    public void Hurry() => _hurry.Cancel();

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, isBlocking: true, cancellationToken).GetAwaiter().GetResult();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, isBlocking: false, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _hurry.Cancel();
            _replay?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool isBlocking, CancellationToken cancellationToken)
    {
        // A batch is as large as objects come that are collected last: one buffer serves all of them.
        MemoryStream exported = Interlocked.Exchange(ref _spare, null) ?? new MemoryStream();
        exported.SetLength(0);
        await request.Content!.CopyToAsync(exported, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> body = _payload.Make(exported.GetBuffer().AsMemory(0, (int)exported.Length));
        Outcome outcome = await DeliverAsync(request, body, Channel.Current, isBlocking, cancellationToken).ConfigureAwait(false);
        if (outcome.Kind == OutcomeKind.Delivered)
        {
            // Else the network may still be reading from it.
            _spare = exported;
        }

        return outcome.Response ?? Reply.Refused(request, _isGrpc);
    }

    /// <summary>Sends or stores it. What is stored is delivered as far as the exporter is concerned.</summary>
    private async Task<Outcome> DeliverAsync(
        HttpRequestMessage request, ReadOnlyMemory<byte> body, Channel.Attempt? attempt, bool isBlocking, CancellationToken cancellationToken)
    {
        if (_replay is { IsDown: true } && await StoreAsync(body, attempt).ConfigureAwait(false))
        {
            return Accepted(request);
        }

        Outcome outcome = await TryAsync(request, body, isBlocking, cancellationToken).ConfigureAwait(false);
        if (outcome.Kind == OutcomeKind.Delivered)
        {
            attempt?.Rejected = outcome.Rejected;
            return outcome;
        }

        _channel.Fail(outcome.Reason);
        if (outcome.Kind == OutcomeKind.TryAgain && _replay is not null)
        {
            _replay.IsDown = true;
            if (await StoreAsync(body, attempt).ConfigureAwait(false))
            {
                outcome.Response?.Dispose();
                return Accepted(request) with { Kind = OutcomeKind.TryAgain };
            }
        }

        attempt?.Reason ??= outcome.Reason;
        return outcome;
    }

    private Outcome Accepted(HttpRequestMessage request) => new(OutcomeKind.Delivered, "", Reply.Accepted(request, _isGrpc));

    private async Task<Outcome> TryAsync(HttpRequestMessage request, ReadOnlyMemory<byte> body, bool isBlocking, CancellationToken cancellationToken)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _hurry.Token);
        time.CancelAfter(_target.Timeout);
        TimeSpan pause = s_firstPause;
        HttpRequestMessage next = request;
        next.Content = Content(request.Content!, body);
        Encode(next, _payload.Encoding);
        while (true)
        {
            Outcome outcome = await SendOnceAsync(next, isBlocking, time.Token).ConfigureAwait(false);
            TimeSpan wait = outcome.RetryAfter > pause ? outcome.RetryAfter : pause;
            if (outcome.Kind != OutcomeKind.TryAgain || _replay is not null || !await PauseAsync(wait, time.Token).ConfigureAwait(false))
            {
                return outcome;
            }

            outcome.Response?.Dispose();
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
            next = Clone(request, body);
        }
    }

    private async Task<Outcome> SendOnceAsync(HttpRequestMessage request, bool isBlocking, CancellationToken stop)
    {
        foreach ((string name, string value) in _target.Headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(_target.Timeout);
        try
        {
            // The exporter's thread is there to wait: a pool that is busy with the application's requests must not hold up their telemetry.
            HttpResponseMessage response = isBlocking
                ? base.Send(request, time.Token)
                : await base.SendAsync(request, time.Token).ConfigureAwait(false);
            return await Reply.ReadAsync(response, _isGrpc, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Outcome.Again("timeout");
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            return Outcome.Again("tls");
        }
        catch (HttpRequestException)
        {
            return Outcome.Again("unreachable");
        }
        catch (IOException)
        {
            return Outcome.Again("unreachable");
        }
    }

    private async Task<bool> StoreAsync(ReadOnlyMemory<byte> body, Channel.Attempt? attempt)
    {
        bool stored = await _buffer!.TryStoreAsync(body, attempt?.Items ?? 0, _payload.Encoding).ConfigureAwait(false);
        if (attempt is not null)
        {
            attempt.IsStored = stored;
            attempt.Reason = stored ? null : _buffer.Refusal;
        }

        return stored;
    }

    private HttpRequestMessage Restore(StoredRequest stored)
    {
        HttpRequestMessage request = new(HttpMethod.Post, _isGrpc ? Endpoints.Append(_target.Endpoint, Reply.GrpcPath(_target.Signal)) : _target.Endpoint)
        {
            Content = new ByteArrayContent(stored.Body),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", _isGrpc ? "application/grpc" : "application/x-protobuf");
        if (_isGrpc)
        {
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            request.Headers.TryAddWithoutValidation("TE", "trailers");
        }

        Encode(request, stored.Encoding);
        return request;
    }

    private void Encode(HttpRequestMessage request, string? encoding)
    {
        if (encoding is not null)
        {
            HttpHeaders headers = _isGrpc ? request.Headers : request.Content!.Headers;
            headers.TryAddWithoutValidation(_isGrpc ? "grpc-encoding" : "Content-Encoding", encoding);
        }
    }

    private static HttpRequestMessage Clone(HttpRequestMessage request, ReadOnlyMemory<byte> body)
    {
        HttpRequestMessage clone = new(request.Method, request.RequestUri)
        {
            Version = request.Version,
            VersionPolicy = request.VersionPolicy,
            Content = Content(request.Content!, body),
        };
        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            clone.Headers.TryAddWithoutValidation(name, values);
        }

        return clone;
    }

    private static ReadOnlyMemoryContent Content(HttpContent original, ReadOnlyMemory<byte> body)
    {
        ReadOnlyMemoryContent content = new(body);
        foreach ((string name, IEnumerable<string> values) in original.Headers)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return content;
    }

    private static async Task<bool> PauseAsync(TimeSpan time, CancellationToken stop)
    {
        try
        {
            await Task.Delay(time, stop).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
