using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Recognises activities, their sources, and what is done to them.</summary>
internal static class Activities
{
    internal const string Activity = "System.Diagnostics.Activity";
    internal const string Source = "System.Diagnostics.ActivitySource";

    internal static bool IsActivity([NotNullWhen(true)] ITypeSymbol? type) => type.Is(Activity);

    /// <summary>Whether the method is declared by <c>Activity</c> itself.</summary>
    internal static bool IsOwn(IMethodSymbol method) => IsActivity(method.ContainingType);

    /// <summary>Whether the call gives a span of a source that may or may not have been started yet.</summary>
    internal static bool IsMade(IInvocationOperation call) =>
        call.TargetMethod is { Name: "StartActivity" or "CreateActivity", ContainingType: var type } && type.Is(Source);

    /// <summary>Whether what the call gives is an activity that it has started: the caller has to stop it.</summary>
    internal static bool IsStarted(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "StartActivity" => IsMade(call) || IsWrapper(call.TargetMethod),
        "Start" => IsOwn(call.TargetMethod) && IsNew(call),
        _ => false,
    };

    internal static bool IsStop(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Stop" or "Dispose" } && IsOwn(call.TargetMethod);

    // new Activity("x").Start(), source.CreateActivity("x")?.Start()
    private static bool IsNew(IInvocationOperation start) => start.Instance switch
    {
        IObjectCreationOperation => true,
        IInvocationOperation made => IsMade(made),
        IConditionalAccessInstanceOperation => start.Parent is IConditionalAccessOperation { Operation: IInvocationOperation made } && IsMade(made),
        _ => false,
    };

    // static Activity? StartActivity(string name) => s_source.StartActivity(name);
    private static bool IsWrapper(IMethodSymbol method) =>
        IsActivity(method.ReturnType)
        && method.DeclaringSyntaxReferences is [var declared]
        && declared.GetSyntax() is MethodDeclarationSyntax syntax
        && (syntax.ExpressionBody?.Expression
            ?? (syntax.Body is { Statements: [ReturnStatementSyntax { Expression: var only }] } ? only : null))
            is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StartActivity" } called }
        && !called.IsKind(SyntaxKind.PointerMemberAccessExpression);
}
