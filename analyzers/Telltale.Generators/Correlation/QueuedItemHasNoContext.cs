using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4002: an item goes into a queue without its trace, and whoever takes it out logs or calls out. A warning where a request queues it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueuedItemHasNoContext() : CorrelationRule(CorrelationRules.QueuedItemHasNoContext)
{
    private static readonly HashSet<string> s_writes = new(StringComparer.Ordinal) { "WriteAsync", "TryWrite", "Add", "TryAdd", "Enqueue", "Post", "SendAsync" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        QueueReaders readers = QueueReaders.Of(context.Compilation);
        context.RegisterOperationAction(operation => Look(operation, (IInvocationOperation)operation.Operation, readers), OperationKind.Invocation);
    }

    private static void Look(OperationAnalysisContext context, IInvocationOperation call, QueueReaders readers)
    {
        if (!s_writes.Contains(call.TargetMethod.Name)
            || QueueReaders.ItemOf(call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value.Type : null))
                is not INamedTypeSymbol { TypeKind: not TypeKind.Delegate } item
            || !item.Locations.Any(static place => place.IsInSource)
            || item.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            || CarriesContext(item))
        {
            return;
        }

        // Who writes and reads in one method hands nothing on; who re-queues in the reader has nothing to hand on.
        if (Origin.Outermost(context.ContainingSymbol) is not { } method || QueueReaders.Reads(DeedReader.BodyOf(method))
            || Origin.IsHosted(method.ContainingType) || readers.Reader(item) is not var (reader, deeds))
        {
            return;
        }

        DiagnosticSeverity severity = Origin.IsRequest(call, context.ContainingSymbol) ? DiagnosticSeverity.Warning : CorrelationRules.QueuedItemHasNoContext.DefaultSeverity;
        context.ReportDiagnostic(Diagnostic.Create(
            CorrelationRules.QueuedItemHasNoContext, call.Syntax.GetLocation(), severity, additionalLocations: item.Locations, properties: null,
            item.Name, reader.Name, DeedReader.Words(deeds)));
    }

    private static bool CarriesContext(INamedTypeSymbol item)
    {
        for (INamedTypeSymbol? current = item; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(static member => member switch
            {
                IFieldSymbol { IsImplicitlyDeclared: false } field => IsContext(field.Name, field.Type),
                IPropertySymbol property => IsContext(property.Name, property.Type),
                _ => false,
            }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContext(string name, ITypeSymbol type) =>
        type.Name is "ActivityContext" or "CorrelationContext" or "Activity" or "PropagationContext" or "ExecutionContext"
        || (type is INamedTypeSymbol { TypeArguments: [{ Name: "ActivityContext" or "CorrelationContext" }] })
        || name.IndexOf("correlation", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("trace", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("activityId", StringComparison.OrdinalIgnoreCase) >= 0;
}
