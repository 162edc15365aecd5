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

/// <summary>Takes measurements over gRPC.</summary>
internal sealed class MetricsReceiver(Receiver receiver) : MetricsService.MetricsServiceBase
{
    public override Task<Answer> Export(Metrics request, ServerCallContext context)
    {
        receiver.Take(context.GetHttpContext().Request, request);
        return Task.FromResult(new Answer());
    }
}

/// <summary>Takes log records over gRPC.</summary>
internal sealed class LogsReceiver(Receiver receiver) : LogsService.LogsServiceBase
{
    public override Task<Answer> Export(Logs request, ServerCallContext context)
    {
        receiver.Take(context.GetHttpContext().Request, request);
        return Task.FromResult(new Answer());
    }
}
