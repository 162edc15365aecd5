using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>How often code runs that is not run once.</summary>
internal enum Frequency
{
    PerCall,

    /// <summary>When an object is made that lives as long as a request.</summary>
    PerRequestObject,
}

/// <summary>Tells code that runs once, to set things up, from code that runs again and again.</summary>
internal static class Setup
{
    // First words of names.
    private static readonly HashSet<string> s_setup = new(StringComparer.Ordinal)
    {
        "main", "configure", "setup", "init", "initialize", "initialise", "build", "ensure", "enable", "install", "bootstrap", "prepare", "define",
    };

    // Such a method sets something up if it is about telemetry, or is given what a program is set up with: RegisterMetrics, AddShop(services).
    private static readonly HashSet<string> s_perhaps = new(StringComparer.Ordinal)
    {
        "register", "create", "make", "add", "use", "with", "start", "run", "execute", "on", "load", "connect", "get", "set", "new", "open", "apply", "map",
    };

    private static readonly HashSet<string> s_telemetry = new(StringComparer.Ordinal)
    {
        "metric", "metrics", "meter", "meters", "telemetry", "instrument", "instruments", "instrumentation", "counter", "counters", "gauge", "gauges",
        "histogram", "histograms", "diagnostics", "observability", "tracing", "source", "activity",
    };

    private static readonly HashSet<string> s_once = new(StringComparer.Ordinal)
    {
        "StartAsync", "ExecuteAsync", "OnStart", "OnStarted", "Run", "RunAsync", "Start", "Execute", "Main", "Load", "Connect", "ConnectAsync", "Open", "OpenAsync",
    };

    private static readonly HashSet<string> s_perRequest = new(StringComparer.Ordinal)
    {
        "Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "Microsoft.AspNetCore.SignalR.Hub",
        "Microsoft.AspNetCore.Mvc.ViewComponent", "Microsoft.AspNetCore.Components.ComponentBase",
    };

    /// <summary>How often the code around the operation runs, or null where it may be once.</summary>
    internal static Frequency? Around(IOperation operation, ISymbol member)
    {
        if (Bodies.FunctionAround(operation) is { } function)
        {
            return function is IAnonymousFunctionOperation && IsHandler(function) ? Frequency.PerCall : OfMember(operation, member, isDirect: false);
        }

        return OfMember(operation, member, isDirect: true);
    }

    private static Frequency? OfMember(IOperation operation, ISymbol member, bool isDirect) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } => isDirect && IsPerRequest(type) ? Frequency.PerRequestObject : null,
        IFieldSymbol { IsStatic: false, ContainingType: var type } => isDirect && IsPerRequest(type) ? Frequency.PerRequestObject : null,
        IPropertySymbol { IsStatic: false, ContainingType: var type } when operation.Syntax.FirstAncestorOrSelf<SyntaxNode>(IsInitializer) is not null =>
            isDirect && IsPerRequest(type) ? Frequency.PerRequestObject : null,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method when isDirect => OfMethod(operation, method),
        _ => null,
    };

    private static Frequency? OfMethod(IOperation operation, IMethodSymbol method)
    {
        bool isOnce = method.Name == "<Main>$" || s_once.Contains(method.Name) || IsSetup(method) || method.IsOverride;
        return !isOnce || IsAction(method) ? Frequency.PerCall
            : Bodies.LoopAround(operation) is not null && s_once.Contains(method.Name) ? Frequency.PerCall
            : null;
    }

    private static bool IsAction(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false } && IsPerRequest(method.ContainingType);

    private static bool IsSetup(IMethodSymbol method) =>
        Words.Of(method.Name) is [var first, ..] words
        && (s_setup.Contains(first)
            || (s_perhaps.Contains(first) && (words.Any(s_telemetry.Contains) || method.Parameters.Any(static parameter => IsBuilder(parameter.Type.Name)))));

    private static bool IsBuilder(string type) =>
        type.EndsWith("Builder", StringComparison.Ordinal) || type.EndsWith("ServiceCollection", StringComparison.Ordinal)
        || type is "IServiceProvider" or "IMeterFactory" or "Meter";

    private static bool IsPerRequest(INamedTypeSymbol type) => s_perRequest.Any(name => type.IsOrDerivesFrom(name));

    // app.MapGet("/", () => …)
    private static bool IsHandler(IOperation function)
    {
        IOperation? parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation
        {
            Parent: IInvocationOperation { TargetMethod: { Name: "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" or "MapMethods" } },
        };
    }

    private static bool IsInitializer(SyntaxNode node) => node is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax };
}
