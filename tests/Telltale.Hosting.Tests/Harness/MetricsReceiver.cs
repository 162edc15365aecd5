using Grpc.Core;
using Telltale.Hosting.Tests.Protocol;

namespace Telltale.Hosting.Tests;

/// <summary>Takes measurements over gRPC.</summary>
internal sealed class MetricsReceiver(Receiver receiver) : MetricsService.MetricsServiceBase
{
    public override Task<Answer> Export(Metrics request, ServerCallContext context)
    {
        receiver.Take(context.GetHttpContext().Request, request);
        return Task.FromResult(new Answer());
    }
}
