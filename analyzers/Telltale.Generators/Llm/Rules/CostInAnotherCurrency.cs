using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL2007: what is recorded as US dollars is called euros, or stands beside a currency that is another one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CostInAnotherCurrency() : CoverageRule(LlmRules.OtherCurrency)
{
    private static readonly HashSet<string> s_units = new(StringComparer.OrdinalIgnoreCase)
    {
        "eur", "euro", "euros", "gbp", "pound", "pounds", "jpy", "yen", "cny", "rmb", "yuan", "chf", "franken", "inr", "rupees", "brl", "cad", "aud",
        "nzd", "sek", "nok", "dkk", "pln", "czk", "huf", "krw", "sgd", "hkd", "mxn", "try", "zar", "cent", "cents", "micros", "millicents",
    };

    private protected override bool NeedsInterceptors => false;

    private protected override bool LooksAtDeclarations => true;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterSymbolAction(Look, SymbolKind.Property, SymbolKind.Field);

    private static void Look(SymbolAnalysisContext context)
    {
        ISymbol member = context.Symbol;
        if (context.IsGeneratedCode || member.IsImplicitlyDeclared || OwnUsage.Marked(member) != UsageFact.Cost)
        {
            return;
        }

        string? says = Names.SnakeCase(member.Name).Split('_').FirstOrDefault(s_units.Contains) is { } unit
            ? $"'{unit}' in its name"
            : Sibling(member, context.CancellationToken);
        if (says is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                LlmRules.OtherCurrency, member.Locations.FirstOrDefault(static place => place.IsInSource), NameOf(member), says));
        }
    }

    private static string? Sibling(ISymbol member, CancellationToken cancellation)
    {
        foreach (ISymbol sibling in member.ContainingType.GetMembers())
        {
            if (sibling.Name.EndsWith("Currency", StringComparison.OrdinalIgnoreCase) && sibling is IPropertySymbol or IFieldSymbol
                && Said(sibling, cancellation) is { Length: > 0 } said && !said.Equals("USD", StringComparison.OrdinalIgnoreCase))
            {
                return $"'{sibling.Name}' with \"{said}\"";
            }
        }

        return null;
    }

    // Only a literal is known before the program runs.
    private static string? Said(ISymbol sibling, CancellationToken cancellation)
    {
        if (sibling is IFieldSymbol { ConstantValue: string constant })
        {
            return constant;
        }

        ExpressionSyntax? value = sibling.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            PropertyDeclarationSyntax { Initializer.Value: { } initial } => initial,
            PropertyDeclarationSyntax { ExpressionBody.Expression: { } body } => body,
            VariableDeclaratorSyntax { Initializer.Value: { } initial } => initial,
            ParameterSyntax { Default.Value: { } initial } => initial,
            _ => null,
        };
        return value is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : null;
    }
}
