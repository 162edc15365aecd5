using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Reads calls of delegates that <c>LoggerMessage.Define</c> and <c>DefineScope</c> have made.</summary>
internal static class LoggerDelegates
{
    internal static bool MayBe(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.DelegateInvoke, ContainingType: { Name: "Action" or "Func", TypeArguments: [{ Name: "ILogger" }, ..] } };

    internal static SinkCall? Read(IInvocationOperation call)
    {
        ISymbol? made = call.Instance switch
        {
            IFieldReferenceOperation { Field: var field } => field,
            ILocalReferenceOperation { Local: var local } => local,
            IPropertyReferenceOperation { Property: var property } => property,
            _ => null,
        };
        if (made is null || !MayBe(call.TargetMethod) || Definition(made) is not { } definition)
        {
            return null;
        }

        bool isScope = call.TargetMethod.ContainingType.Name == "Func";
        string? template = definition.ArgumentList.Arguments
            .Select(static argument => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string)
            .LastOrDefault(static text => text is not null);
        TemplateHoles holes = new(template);
        SinkValue[] values =
        [
            .. SinkArguments.Of(call).Skip(1)
                .Where(static argument => argument.Value is { ConstantValue: not { HasValue: true, Value: null } })
                .Select((argument, position) => holes.Fill(new(argument.Value, SinkRole.Value), position))
                .Where(static value => !value.Value.Type.IsOrDerivesFrom(KnownTypes.Exception)),
        ];
        return values.Length == 0 ? null : new(isScope ? SinkKind.Scope : SinkKind.Log, call, made.Name, values) { Template = template };
    }

    // By the words alone: the definition may be in another file, whose meaning nobody has worked out yet.
    private static InvocationExpressionSyntax? Definition(ISymbol made)
    {
        SyntaxNode? declaration = made.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        ExpressionSyntax? written = declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } => value,
            PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
            VariableDeclaratorSyntax or PropertyDeclarationSyntax => AssignedInConstructor(declaration, made.Name),
            _ => null,
        };
        return written is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && access.Name.Identifier.ValueText is "Define" or "DefineScope"
            && access.Expression is IdentifierNameSyntax { Identifier.ValueText: "LoggerMessage" }
                or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "LoggerMessage" }
            ? call
            : null;
    }

    private static ExpressionSyntax? AssignedInConstructor(SyntaxNode declaration, string name) =>
        declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members
            .OfType<ConstructorDeclarationSyntax>()
            .SelectMany(static constructor => constructor.DescendantNodes())
            .OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var left } && left == name)?
            .Right;
}
