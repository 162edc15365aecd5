using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5015: a chat client is made, and nothing in the program records what it is asked.</summary>
internal static class ChatClientIsNotInstrumented
{
    private const string Client = "Microsoft.Extensions.AI.IChatClient";
    private const string TraceClients = "Telltale.TraceClientsAttribute";
    private const string LlmCall = "Telltale.LlmCallAttribute";

    internal static void LookAtCall(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (context.Operation is IInvocationOperation { TargetMethod.ReturnType: var type } && type.Is(Client))
        {
            Look(context, scene, "AsIChatClient");
        }
    }

    internal static void LookAtCreation(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (context.Operation.Type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: true } type
            && type.Name.EndsWith("Client", StringComparison.Ordinal)
            && !type.IsOrDerivesFrom("Microsoft.Extensions.AI.DelegatingChatClient")
            && type.AllInterfaces.Any(static contract => contract.Is(Client)))
        {
            Look(context, scene, type.Name);
        }
    }

    private static void Look(OperationAnalysisContext context, TelemetryScene scene, string what)
    {
        if (context.ContainingSymbol is not IMethodSymbol method || !method.Has(LlmCall))
        {
            if (!scene.TracesClients(TraceClients, "MicrosoftExtensionsAI") && !scene.Mentions("UseOpenTelemetry", "OpenTelemetryChatClient", "[LlmCall"))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    TelemetryRules.ClientNotInstrumented, context.Operation.Syntax.GetLocation(),
                    scene.IsExporting ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, additionalLocations: null,
                    ImmutableDictionary<string, string?>.Empty, what));
            }
        }
    }
}
