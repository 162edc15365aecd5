using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows which methods frameworks call, by the names of the frameworks' types. The table is the knowledge.</summary>
internal static class EntryPoints
{
    internal const string RequestHandler = "the handler of an endpoint";

    private const string BuilderNamespace = "Microsoft.AspNetCore.Builder";

    private const string Action = "a controller action";
    private const string Hosted = "a method of a hosted service";
    private const string Handler = "a message handler";
    private const string Request = "a request handler";
    private const string Consumer = "a message consumer";
    private const string Job = "a scheduled job";
    private const string Middleware = "middleware";
    private const string Function = "an Azure Function";
    private const string Test = "a test method";

    internal static readonly ImmutableArray<EntryPoint> Table =
    [
        new(EntryPointSign.PublicMethodOf, "Microsoft.AspNetCore.Mvc.ControllerBase", Action),
        new(EntryPointSign.PublicMethodOfMarked, "Microsoft.AspNetCore.Mvc.ApiControllerAttribute", Action),
        new(EntryPointSign.PublicMethodOfMarked, "Microsoft.AspNetCore.Mvc.ControllerAttribute", Action),
        new(EntryPointSign.Marked, "Microsoft.AspNetCore.Mvc.Routing.HttpMethodAttribute", Action),
        new(EntryPointSign.Marked, "Microsoft.AspNetCore.Mvc.RouteAttribute", Action),
        new(EntryPointSign.PageHandlerOf, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "a Razor Page handler"),
        new(EntryPointSign.Implements, "Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata", "an MVC filter"),
        new(EntryPointSign.Implements, "Microsoft.AspNetCore.Http.IEndpointFilter", "an endpoint filter"),
        new(EntryPointSign.Implements, "Microsoft.AspNetCore.Http.IMiddleware", Middleware),
        new(EntryPointSign.InvokeWith, "Microsoft.AspNetCore.Http.HttpContext", Middleware),
        new(EntryPointSign.Implements, "Microsoft.AspNetCore.Diagnostics.IExceptionHandler", "an exception handler"),
        new(EntryPointSign.Overrides, "Microsoft.AspNetCore.Components.ComponentBase", "a component's own method"),
        new(EntryPointSign.PublicMethodOf, "Microsoft.AspNetCore.SignalR.Hub", "a method of a SignalR hub"),
        new(EntryPointSign.OverridesMarked, "Grpc.Core.BindServiceMethodAttribute", "a gRPC service method"),

        new(EntryPointSign.Implements, "Microsoft.Extensions.Hosting.IHostedService", Hosted),
        new(EntryPointSign.Overrides, "Microsoft.Extensions.Hosting.BackgroundService", Hosted),
        new(EntryPointSign.Implements, "Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck", "a health check"),

        new(EntryPointSign.Implements, "MediatR.IRequestHandler", Request),
        new(EntryPointSign.Implements, "MediatR.IStreamRequestHandler", Request),
        new(EntryPointSign.Implements, "MediatR.INotificationHandler", "a notification handler"),
        new(EntryPointSign.Implements, "MediatR.IPipelineBehavior", "a pipeline behavior"),
        new(EntryPointSign.Implements, "MediatR.IStreamPipelineBehavior", "a pipeline behavior"),
        new(EntryPointSign.Implements, "MassTransit.IConsumer", Consumer),
        new(EntryPointSign.Implements, "NServiceBus.IHandleMessages", Handler),
        new(EntryPointSign.Implements, "Rebus.Handlers.IHandleMessages", Handler),
        new(EntryPointSign.PublicMethodOf, "Wolverine.IWolverineHandler", Handler),
        new(EntryPointSign.PublicMethodOfMarked, "Wolverine.Attributes.WolverineHandlerAttribute", Handler),
        new(EntryPointSign.Marked, "Wolverine.Attributes.WolverineHandlerAttribute", Handler),
        new(EntryPointSign.Implements, "Quartz.IJob", Job),
        new(EntryPointSign.Marked, "Microsoft.Azure.Functions.Worker.FunctionAttribute", Function),
        new(EntryPointSign.Marked, "Microsoft.Azure.WebJobs.FunctionNameAttribute", Function),

        new(EntryPointSign.Marked, "Xunit.FactAttribute", Test),
        new(EntryPointSign.Marked, "Xunit.TheoryAttribute", Test),
        new(EntryPointSign.Marked, "NUnit.Framework.TestAttribute", Test),
        new(EntryPointSign.Marked, "NUnit.Framework.TestCaseAttribute", Test),
        new(EntryPointSign.Marked, "NUnit.Framework.TestCaseSourceAttribute", Test),
        new(EntryPointSign.Marked, "NUnit.Framework.TheoryAttribute", Test),
        new(EntryPointSign.Marked, "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", Test),
        new(EntryPointSign.Marked, "TUnit.Core.TestAttribute", Test),
        new(EntryPointSign.Marked, "BenchmarkDotNet.Attributes.BenchmarkAttribute", "a benchmark"),
    ];

    /// <summary>What a framework takes the method for, in words that follow "is"; null when none calls it.</summary>
    internal static string? RoleOf(IMethodSymbol method)
    {
        foreach (EntryPoint entry in Table)
        {
            if (entry.Matches(method))
            {
                return entry.Role;
            }
        }

        return null;
    }

    /// <summary>Whether the method group is to answer requests: it is passed to <c>MapGet</c>, <c>Run</c> and the like.</summary>
    internal static bool IsRequestHandler(IMethodReferenceOperation reference)
    {
        IOperation? current = reference.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        return current is IArgumentOperation { Parameter.Type: { } type, Parent: IInvocationOperation call }
            && call.TargetMethod is { IsStatic: true, ContainingNamespace: { } space }
            && space.ToDisplayString() == BuilderNamespace
            && (type.Is("System.Delegate") || type.Is("Microsoft.AspNetCore.Http.RequestDelegate"));
    }
}
