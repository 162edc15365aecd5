using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL2009: the calls of a client library are to be recorded, and the project does not reference it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TracedClientIsAbsent() : CoverageRule(LlmRules.MarkWithoutMeaning)
{
    private const string Mark = "TraceClients";

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterSyntaxNodeAction(Look, SyntaxKind.Attribute);

    private static void Look(SyntaxNodeAnalysisContext context)
    {
        AttributeSyntax attribute = (AttributeSyntax)context.Node;
        if (TreeScanner.LastName(attribute.Name) is not (Mark or Mark + nameof(Attribute))
            || TracedClients.Of(context.Compilation) is not (not LlmClient.All and var traced))
        {
            return;
        }

        string[] absent =
        [
            .. Enum.GetValues(typeof(LlmClient)).Cast<LlmClient>()
                .Where(client => client is not (LlmClient.None or LlmClient.All) && (traced & client) != 0 && !IsReferenced(client, context.Compilation))
                .Select(static client => client.ToString()),
        ];
        string? reason = traced == LlmClient.None ? "it names no client"
            : absent.Length > 0 ? "the project does not reference that library, so there is no call to record; name the one whose methods it calls"
            : null;
        if (reason is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                LlmRules.MarkWithoutMeaning, attribute.GetLocation(), Mark, absent.Length > 0 ? string.Join(", ", absent) : context.Compilation.AssemblyName, reason));
        }
    }

    private static bool IsReferenced(LlmClient client, Compilation compilation) => KnownMethods.All.Any(
        method => (method.Clients & client) != 0 && !compilation.GetTypesByMetadataName(method.Type).IsEmpty);
}
