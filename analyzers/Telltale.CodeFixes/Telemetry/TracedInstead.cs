using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Puts [Traced] on a method whose first statement starts an activity that nothing else is done with.</summary>
internal static class TracedInstead
{
    internal const string Title = "Use [Traced] on the method";

    internal static TelemetryFix? Of(TelemetryFinding finding, StatementSyntax start)
    {
        if (start.Parent is not BlockSyntax { Parent: MethodDeclarationSyntax method } body || body.Statements.FirstOrDefault() != start
            || body.Statements.Count < 2
            || finding.Model.Compilation.GetTypeByMetadataName(KnownTypes.Traced) is not { ContainingNamespace: var space }
            || finding.Model.GetDeclaredSymbol(method) is not IMethodSymbol { MethodKind: MethodKind.Ordinary } symbol || Annotations.Of(symbol).Exists
            || Call(start) is not { } call || Arguments(call, finding.Model) is not { } arguments)
        {
            return null;
        }

        List<TextChange> changes = [];
        if (start is LocalDeclarationStatementSyntax { Declaration.Variables: [var variable] })
        {
            StatementSyntax[] mentions = [.. body.Statements.Skip(1).Where(statement => Mentions(statement, variable.Identifier.ValueText))];
            if (mentions.Any(statement => !IsStop(statement) || statement != body.Statements.Last()))
            {
                return null;
            }

            changes.AddRange(mentions.Select(statement => StatementEdits.Remove(statement, finding.Text, withEmptyLine: true)));
        }

        bool isKnown = finding.Model.LookupNamespacesAndTypes(method.SpanStart, name: "TracedAttribute")
            is [INamedTypeSymbol { ContainingNamespace: { Name: "Telltale", ContainingNamespace.IsGlobalNamespace: true } }];
        TextChange? directive = isKnown ? null : new UsingDirectives(finding.Root, finding.Text, finding.Model).Add(space);
        string name = isKnown || directive is not null ? "Traced" : "Telltale.Traced";
        if (directive is { } added)
        {
            changes.Add(added);
        }

        string indentation = StatementEdits.Indentation(method, finding.Text);
        changes.Add(new(new TextSpan(method.SpanStart, 0), $"[{name}{arguments}]{UsingDirectives.NewLine(finding.Text)}{indentation}"));
        changes.Add(StatementEdits.Remove(start, finding.Text, withEmptyLine: true));
        return new(Title, changes);
    }

    private static InvocationExpressionSyntax? Call(StatementSyntax start) => start switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: InvocationExpressionSyntax call }] } => call,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => call,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Right: InvocationExpressionSyntax call } }
            when left.Identifier.ValueText == "_" => call,
        _ => null,
    };

    // Anything but a name and a kind [Traced] has no words for.
    private static string? Arguments(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Name: "StartActivity" } method || !method.ContainingType.Is(Activities.Source))
        {
            return null;
        }

        List<string> given = [];
        for (int i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            ArgumentSyntax argument = call.ArgumentList.Arguments[i];
            string parameter = argument.NameColon?.Name.Identifier.ValueText ?? method.Parameters[i].Name;
            if (parameter is not ("name" or "kind") || !model.GetConstantValue(argument.Expression).HasValue)
            {
                return null;
            }

            given.Add($"{(parameter == "name" ? "Name" : "Kind")} = {argument.Expression}");
        }

        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private static bool Mentions(SyntaxNode node, string name) =>
        node.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);

    private static bool IsStop(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: var call }
        && (call.ToString() is var text && (text.EndsWith(".Stop()", StringComparison.Ordinal) || text.EndsWith(".Dispose()", StringComparison.Ordinal)));
}
