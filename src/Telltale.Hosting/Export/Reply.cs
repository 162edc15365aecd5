using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Telltale;

/// <summary>Reads what receivers answer, by the protocol's rules, and answers the exporter in their place.</summary>
internal static class Reply
{
    private const string GrpcStatus = "grpc-status";

    // Whatever is longer says nothing that counts here.
    private const int MostBytes = 64 * 1024;

    public static string GrpcPath(TelemetrySignals signal) => signal switch
    {
        TelemetrySignals.Traces => "/opentelemetry.proto.collector.trace.v1.TraceService/Export",
        TelemetrySignals.Metrics => "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export",
        _ => "/opentelemetry.proto.collector.logs.v1.LogsService/Export",
    };

    public static async Task<Outcome> ReadAsync(HttpResponseMessage response, bool isGrpc, CancellationToken stop)
    {
        if (!response.IsSuccessStatusCode)
        {
            return new Outcome(
                response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
                    or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout
                    ? OutcomeKind.TryAgain
                    : OutcomeKind.Refused,
                ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture),
                response,
                RetryAfter: After(response.Headers.RetryAfter));
        }

        await response.Content.LoadIntoBufferAsync(MostBytes, stop).ConfigureAwait(false);
        byte[] body = await response.Content.ReadAsByteArrayAsync(stop).ConfigureAwait(false);
        if (!isGrpc)
        {
            return new Outcome(OutcomeKind.Delivered, "", response, PartialSuccess.Rejected(body));
        }

        string? status = Header(response.TrailingHeaders) ?? Header(response.Headers);
        return status switch
        {
            "0" => new Outcome(OutcomeKind.Delivered, "", response, PartialSuccess.Rejected(body.AsSpan(Math.Min(5, body.Length)))),

            // Cancelled, deadline exceeded, exhausted, aborted, out of range, unavailable, data loss.
            "1" or "4" or "8" or "10" or "11" or "14" or "15" => new Outcome(OutcomeKind.TryAgain, "grpc_" + status, response),
            { Length: <= 3 } when int.TryParse(status, out _) => new Outcome(OutcomeKind.Refused, "grpc_" + status, response),
            _ => new Outcome(OutcomeKind.Refused, "no_grpc", response),
        };
    }

    /// <summary>What a receiver says that took everything. The exporter gets it when the request is safe on disk.</summary>
    public static HttpResponseMessage Accepted(HttpRequestMessage request, bool isGrpc) => Answer(request, isGrpc, HttpStatusCode.OK, "0");

    /// <summary>What a receiver says that cannot be reached; an exception would say it at length in the library's own log.</summary>
    public static HttpResponseMessage Refused(HttpRequestMessage request, bool isGrpc) =>
        Answer(request, isGrpc, isGrpc ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, "14");

    private static HttpResponseMessage Answer(HttpRequestMessage request, bool isGrpc, HttpStatusCode status, string grpcStatus)
    {
        HttpResponseMessage response = new(status)
        {
            RequestMessage = request,
            Version = request.Version,
            Content = new ByteArrayContent(isGrpc ? [0, 0, 0, 0, 0] : []),
        };
        if (isGrpc)
        {
            response.TrailingHeaders.TryAddWithoutValidation(GrpcStatus, grpcStatus);
        }

        return response;
    }

    private static string? Header(HttpHeaders headers) =>
        headers.TryGetValues(GrpcStatus, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    private static TimeSpan After(RetryConditionHeaderValue? after) =>
        after?.Delta ?? (after?.Date is { } date && date > DateTimeOffset.UtcNow ? date - DateTimeOffset.UtcNow : TimeSpan.Zero);
}
