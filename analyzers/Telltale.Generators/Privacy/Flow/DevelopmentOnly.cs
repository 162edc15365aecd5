using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows code that runs only where developers do: behind <c>IsDevelopment()</c>, in <c>#if DEBUG</c>, under a debugger.</summary>
internal static class DevelopmentOnly
{
    internal static bool Is(IOperation operation)
    {
        for (IOperation child = operation; child.Parent is { } parent; child = parent)
        {
            bool isBehindCheck = parent switch
            {
                IConditionalOperation conditional when child == conditional.WhenTrue => Means(conditional.Condition, true),
                IConditionalOperation conditional when child == conditional.WhenFalse => Means(conditional.Condition, false),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand =>
                    Means(both.LeftOperand, true),
                IBlockOperation block => block.Operations.TakeWhile(statement => statement != child).Any(LeavesElsewhere),
                _ => false,
            };
            if (isBehindCheck)
            {
                return true;
            }
        }

        return DebugOnly.Is(operation.Syntax) || IsNamed(operation.Syntax);
    }

    // if (!environment.IsDevelopment()) return;
    private static bool LeavesElsewhere(IOperation statement) =>
        statement is IConditionalOperation { WhenFalse: null } conditional
        && Last(conditional.WhenTrue) is IReturnOperation or IBranchOperation or IThrowOperation
            or IExpressionStatementOperation { Operation: IThrowOperation }
        && Means(conditional.Condition, false);

    private static IOperation Last(IOperation statement) =>
        statement is IBlockOperation { Operations: [.., var last] } ? last : statement;

    /// <summary>Whether this is a developer's machine if the condition has that value.</summary>
    private static bool Means(IOperation condition, bool value) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var negated } => Means(negated, !value),
        IParenthesizedOperation { Operand: var inner } => Means(inner, value),
        IConversionOperation { Operand: var converted } => Means(converted, value),
        IConditionalAccessOperation access => value && Means(access.WhenNotNull, true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => value
            ? Means(both.LeftOperand, true) || Means(both.RightOperand, true)
            : Means(both.LeftOperand, false) && Means(both.RightOperand, false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => value
            ? Means(either.LeftOperand, true) && Means(either.RightOperand, true)
            : Means(either.LeftOperand, false) || Means(either.RightOperand, false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => Equal(equal, value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal => Equal(unequal, !value),
        IIsPatternOperation { Value: var tested, Pattern: IConstantPatternOperation { Value.ConstantValue.Value: bool expected } } =>
            Means(tested, value == expected),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var expected } } => value && IsDevelopment(expected),
        IInvocationOperation { TargetMethod.Name: "IsEnvironment" } call => value && call.Arguments.Any(static name => IsDevelopment(name.Value)),
        IInvocationOperation { TargetMethod.Name: "Equals" } call => value && call.Arguments.Any(static name => IsDevelopment(name.Value)),
        IInvocationOperation { TargetMethod.Name: "IsProduction" } => !value,
        IInvocationOperation { TargetMethod.Name: var name } => value && Says(name),
        IPropertyReferenceOperation { Property: { Name: "IsAttached", ContainingType.Name: "Debugger" } } => value,
        IMemberReferenceOperation { Member.Name: var name } => value && Says(name),
        ILocalReferenceOperation { Local.Name: var name } => value && Says(name),
        IParameterReferenceOperation { Parameter.Name: var name } => value && Says(name),
        _ => false,
    };

    private static bool Equal(IBinaryOperation operation, bool value) =>
        operation.RightOperand.ConstantValue.Value is bool expected
            ? Means(operation.LeftOperand, value == expected)
            : value && (IsDevelopment(operation.LeftOperand) || IsDevelopment(operation.RightOperand));

    // "Development", or Environments.Development.
    private static bool IsDevelopment(IOperation name)
    {
        name = SinkArguments.Unwrapped(name);
        return name is { ConstantValue.Value: string text } ? Says(text) : name is IFieldReferenceOperation { Field.Name: "Development" };
    }

    // isDevelopment, IsDev, StartupDevelopment, ConfigureDevelopmentServices.
    private static bool Says(string name) =>
        name.IndexOf("dev", StringComparison.OrdinalIgnoreCase) >= 0
        && Names.SnakeCase(name.TrimStart('_')).Split('_') is var words
        && Array.Exists(words, static word => word is "development" or "dev")
        && !Array.Exists(words, static word => word is "not" or "non");

    private static bool IsNamed(SyntaxNode node) => node.Ancestors().Any(static ancestor => ancestor switch
    {
        MethodDeclarationSyntax { Identifier.ValueText: var name } => Says(name),
        LocalFunctionStatementSyntax { Identifier.ValueText: var name } => Says(name),
        TypeDeclarationSyntax { Identifier.ValueText: var name } => Says(name) && name.StartsWith("Startup", StringComparison.Ordinal),
        _ => false,
    });
}
