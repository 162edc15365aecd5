using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL4008: a handler of HTTP requests opens sockets itself, past what writes the trace headers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestBypassesPropagation() : CorrelationRule(CorrelationRules.RequestBypassesPropagation)
{
    private static readonly HashSet<string> s_sockets = new(StringComparer.Ordinal) { "Socket", "TcpClient", "NetworkStream", "UnixDomainSocketEndPoint", "NamedPipeClientStream" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName("System.Net.Http.HttpMessageHandler") is not null)
        {
            context.RegisterSymbolAction(static symbol => Look(symbol, (INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
        }
    }

    private static void Look(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (!type.BaseType.Is("System.Net.Http.HttpMessageHandler")
            || type.GetMembers("SendAsync").OfType<IMethodSymbol>().FirstOrDefault(static method => method.IsOverride) is not { } send)
        {
            return;
        }

        SyntaxNode[] parts = [.. type.DeclaringSyntaxReferences.Select(part => part.GetSyntax(context.CancellationToken))];
        HashSet<string> names = new(parts.SelectMany(static part => part.DescendantNodes()).OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText), StringComparer.Ordinal);
        if (names.Overlaps(s_sockets) && !names.Contains("DistributedContextPropagator") && !names.Contains("Propagators") && !names.Contains("Inject")
            && !names.Contains("traceparent"))
        {
            context.ReportDiagnostic(Diagnostic.Create(CorrelationRules.RequestBypassesPropagation, send.Locations[0], type.Name));
        }
    }
}
