using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows on whose behalf code runs: of a request, or of the host.</summary>
internal static class Origin
{
    private static readonly string[] s_requestBases =
    [
        "Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "Microsoft.AspNetCore.SignalR.Hub",
    ];

    private static readonly string[] s_requestInterfaces =
    [
        "Microsoft.AspNetCore.Http.IMiddleware", "Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata", "Microsoft.AspNetCore.Http.IEndpointFilter",
        "MediatR.IRequestHandler", "MediatR.INotificationHandler", "MassTransit.IConsumer", "NServiceBus.IHandleMessages", "Rebus.Handlers.IHandleMessages",
    ];

    /// <summary>Whether the code answers a request or handles a message that a framework brought, and so has an activity.</summary>
    internal static bool IsRequest(IOperation operation, ISymbol containing) =>
        (containing.ContainingType is { } type && IsRequest(type))
        || (Outermost(containing) is { Parameters: [{ Type: var first }, ..], Name: "Invoke" or "InvokeAsync" }
            && first.Is("Microsoft.AspNetCore.Http.HttpContext"))
        || IsInHandler(operation);

    internal static bool IsRequest(INamedTypeSymbol type) =>
        Array.Exists(s_requestBases, name => type.IsOrDerivesFrom(name))
        || type.AllInterfaces.Any(static contract => Array.Exists(s_requestInterfaces, name => contract.Is(name)));

    internal static bool IsHosted(INamedTypeSymbol? type) =>
        type?.AllInterfaces.Any(static contract => contract.Is("Microsoft.Extensions.Hosting.IHostedService")) == true;

    /// <summary>The method around local functions and lambdas.</summary>
    internal static IMethodSymbol? Outermost(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol as IMethodSymbol;
    }

    // app.MapGet("/", () => …), app.Use(…), app.Run(…)
    private static bool IsInHandler(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation && Handed(current) is { TargetMethod: { IsStatic: true } target }
                && (target.Name.StartsWith("Map", StringComparison.Ordinal) || target.Name is "Use" or "Run")
                && target.ContainingNamespace.ToDisplayString() == "Microsoft.AspNetCore.Builder")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The call that a lambda or a method group is handed to.</summary>
    internal static IInvocationOperation? Handed(IOperation function)
    {
        IOperation? current = function.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        return current is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>What a delegate runs: the lambda's body, or the method's if it is declared here. With the type it stands in.</summary>
    internal static (SyntaxNode Body, INamedTypeSymbol? Type, string Name)? Run(IOperation value, ISymbol containing)
    {
        while (value is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            value = value switch
            {
                IDelegateCreationOperation made => made.Target,
                IConversionOperation conversion => conversion.Operand,
                _ => ((IParenthesizedOperation)value).Operand,
            };
        }

        return value switch
        {
            IAnonymousFunctionOperation { Syntax: AnonymousFunctionExpressionSyntax lambda } => (lambda.Body, containing.ContainingType, "the delegate"),
            IMethodReferenceOperation { Method: var method } when DeedReader.BodyOf(method) is { } body => (body, method.ContainingType, method.Name),
            _ => null,
        };
    }
}
