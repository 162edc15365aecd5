using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Telltale;

/// <summary>Gives every request a correlation id: the caller's if it is clean, else the trace id.</summary>
internal sealed class CorrelationMiddleware(RequestDelegate next, IOptions<CorrelationOptions> options, ILogger<CorrelationMiddleware> log)
{
    private static readonly Func<object, Task> s_echo = static state =>
    {
        (HttpContext context, string header, string id) = ((HttpContext, string, string))state;
        context.Response.Headers[header] = id;
        return Task.CompletedTask;
    };

    private readonly CorrelationOptions _options = options.Value;

    public async Task InvokeAsync(HttpContext context)
    {
        string? incoming = Incoming(context);
        using CorrelationScope scope = Begin(context, incoming);
        string? id = Correlation.Id;
        if (_options.Echo && id is not null)
        {
            context.Response.OnStarting(s_echo, (context, _options.HeaderName, id));
        }

        if (id is null)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        // Every provider writes scopes; ours and OpenTelemetry's need none, and write it once all the same.
        using (log.BeginScope(new CorrelationLogScope(id)))
        {
            await next(context).ConfigureAwait(false);
        }
    }

    private static CorrelationScope Begin(HttpContext context, string? incoming)
    {
        if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C } current)
        {
            // Nobody listens to requests, so there is no activity to carry the id.
            return Correlation.Begin(incoming, $"{context.Request.Method}", ActivityKind.Server);
        }

        if (incoming is not null)
        {
            current.SetBaggage(Correlation.Key, incoming);
            current.SetTag(Correlation.Key, incoming);
        }

        return default;
    }

    private string? Incoming(HttpContext context) =>
        _options.AcceptIncoming
        && context.Request.Headers.TryGetValue(_options.HeaderName, out StringValues values)
        && values is [{ } id]
        && id.Length <= _options.MaxLength
        && Correlation.IsValid(id)
            ? id
            : null;
}
