using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>
/// Hands operations to the rules that look at members of their names. A program has hundreds of thousands of calls, and few are about
/// telemetry: one look at the name has to do for all rules together.
/// </summary>
internal sealed class LookupByName
{
    internal delegate void Look(OperationAnalysisContext context, TelemetryScene scene);

    private readonly Dictionary<string, Look> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Look> _creations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Look> _assignments = new(StringComparer.Ordinal);

    /// <summary>Calls of methods with one of these names, separated by spaces.</summary>
    internal LookupByName OnCalls(string names, Look look) => Add(_calls, names, look);

    /// <summary>Creations of types with one of these names.</summary>
    internal LookupByName OnCreations(string names, Look look) => Add(_creations, names, look);

    /// <summary>Assignments to properties with one of these names.</summary>
    internal LookupByName OnAssignments(string names, Look look) => Add(_assignments, names, look);

    internal void Register(CompilationStartAnalysisContext context, TelemetryScene scene)
    {
        context.RegisterOperationAction(operation => Call(operation, scene), OperationKind.Invocation);
        if (_creations.Count > 0)
        {
            context.RegisterOperationAction(operation => Creation(operation, scene), OperationKind.ObjectCreation);
        }

        if (_assignments.Count > 0)
        {
            context.RegisterOperationAction(operation => Assignment(operation, scene), OperationKind.SimpleAssignment);
        }
    }

    private LookupByName Add(Dictionary<string, Look> looks, string names, Look look)
    {
        foreach (string name in names.Split(' '))
        {
            looks[name] = looks.TryGetValue(name, out Look others) ? others + look : look;
        }

        return this;
    }

    private void Call(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (_calls.TryGetValue(((IInvocationOperation)context.Operation).TargetMethod.Name, out Look look))
        {
            look(context, scene);
        }
    }

    private void Creation(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (context.Operation.Type is { } type && _creations.TryGetValue(type.Name, out Look look))
        {
            look(context, scene);
        }
    }

    private void Assignment(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (((ISimpleAssignmentOperation)context.Operation).Target is IPropertyReferenceOperation { Property.Name: var name }
            && _assignments.TryGetValue(name, out Look look))
        {
            look(context, scene);
        }
    }
}
