using Grpc.Core;
using Telltale.Hosting.Tests.Protocol;

namespace Telltale.Hosting.Tests;

/// <summary>Takes spans over gRPC.</summary>
internal sealed class TracesReceiver(Receiver receiver) : TraceService.TraceServiceBase
{
    public override Task<Answer> Export(Traces request, ServerCallContext context)
    {
        receiver.Take(context.GetHttpContext().Request, request);
        return Task.FromResult(new Answer());
    }
}
