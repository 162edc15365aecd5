using Microsoft.Extensions.Options;

namespace Telltale;

/// <summary>Sends the correlation id with outgoing calls, beside what .NET sends itself.</summary>
internal sealed class CorrelationHandler(IOptions<CorrelationOptions> options) : DelegatingHandler
{
    private readonly CorrelationOptions _options = options.Value;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Add(request);
        return base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Add(request);
        return base.Send(request, cancellationToken);
    }

    private void Add(HttpRequestMessage request)
    {
        if (Correlation.Id is { } id && !request.Headers.Contains(_options.HeaderName) && IsMeant(request.RequestUri))
        {
            request.Headers.TryAddWithoutValidation(_options.HeaderName, id);
        }
    }

    private bool IsMeant(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true })
        {
            return false;
        }

        foreach (string host in _options.PropagateTo)
        {
            bool isMeant = host == "*"
                || (host.StartsWith("*.", StringComparison.Ordinal)
                    ? address.Host.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
                    : address.Host.Equals(host, StringComparison.OrdinalIgnoreCase));
            if (isMeant)
            {
                return true;
            }
        }

        return false;
    }
}
