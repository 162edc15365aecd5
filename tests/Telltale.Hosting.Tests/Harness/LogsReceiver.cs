using Grpc.Core;
using Telltale.Hosting.Tests.Protocol;

namespace Telltale.Hosting.Tests;

/// <summary>Takes log records over gRPC.</summary>
internal sealed class LogsReceiver(Receiver receiver) : LogsService.LogsServiceBase
{
    public override Task<Answer> Export(Logs request, ServerCallContext context)
    {
        receiver.Take(context.GetHttpContext().Request, request);
        return Task.FromResult(new Answer());
    }
}
