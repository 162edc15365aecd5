using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Makes a local source, meter or instrument a static field, where nothing it is made of belongs to the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StaticInstrumentFixer)), Shared]
public sealed class StaticInstrumentFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.MadePerCall.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is
            { Parent: BlockSyntax, Declaration.Variables: [{ Initializer.Value: { } value } variable] } statement
            && value == ((finding.Node as ArgumentSyntax)?.Expression ?? finding.Node)
            && statement.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { Members: [var first, ..] } type
            && finding.Model.GetDeclaredSymbol(variable) is ILocalSymbol local && IsStatic(value, finding.Model))
        {
            string name = Name(type, local.Name, finding.Model);
            string newLine = UsingDirectives.NewLine(finding.Text);
            string declared = local.Type.ToMinimalDisplayString(finding.Model, NullableFlowState.NotNull, first.SpanStart).TrimEnd('?');
            string made = value is ImplicitObjectCreationExpressionSyntax ? value.ToString()
                : value is ObjectCreationExpressionSyntax { ArgumentList: { } list } ? $"new{list}" : value.ToString();
            yield return new("Make it a static field",
            [
                new(new TextSpan(first.SpanStart, 0),
                    $"private static readonly {declared} {name} = {made};{newLine}{newLine}{StatementEdits.Indentation(first, finding.Text)}"),
                .. Mentions(local, statement, finding.Model).Select(mention => new TextChange(mention.Span, name)),
                StatementEdits.Remove(statement, finding.Text),
            ]);
        }
    }

    private static bool IsStatic(ExpressionSyntax value, SemanticModel model) => value.DescendantNodes().OfType<SimpleNameSyntax>().All(name =>
        model.GetSymbolInfo(name).Symbol is null or ITypeSymbol or INamespaceSymbol or IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true }
            or IParameterSymbol { ContainingSymbol: IMethodSymbol { ContainingType.ContainingNamespace.Name: "Metrics" or "Diagnostics" } }
        || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && model.GetSymbolInfo(name).Symbol is IMethodSymbol)
        || name.Parent is NameColonSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    private static IEnumerable<IdentifierNameSyntax> Mentions(ILocalSymbol local, SyntaxNode statement, SemanticModel model) =>
        statement.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Identifier.ValueText == local.Name && !statement.Span.Contains(name.Span)
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local));

    private static string Name(TypeDeclarationSyntax type, string local, SemanticModel model)
    {
        string[] fields = [.. type.Members.OfType<FieldDeclarationSyntax>()
            .Where(static field => field.Modifiers.Any(SyntaxKind.StaticKeyword))
            .SelectMany(static field => field.Declaration.Variables).Select(static field => field.Identifier.ValueText)];
        HashSet<string> taken = [.. model.LookupSymbols(type.OpenBraceToken.Span.End).Select(static symbol => symbol.Name)];
        string name = fields.Any(static field => field.StartsWith("s_", StringComparison.Ordinal)) ? "s_" + local
            : fields.Any(static field => field.StartsWith("_", StringComparison.Ordinal)) ? "_" + local
            : char.ToUpperInvariant(local[0]) + local.Substring(1);
        return Names.Unique(name, taken);
    }
}
