using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5016: the calls of one agent's loop have nothing in common that a backend could group them by.</summary>
internal static class ChatWithoutConversation
{
    internal const string Calls = "GetResponseAsync GetStreamingResponseAsync";

    private static readonly string[] s_marks = ["ConversationId", "AdditionalProperties"];

    internal static void Look(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.ContainingNamespace is { Name: "AI", ContainingNamespace.Name: "Extensions" }
            && IsInAgentLoop(call) && !IsCorrelated(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(TelemetryRules.WithoutConversation, call.Syntax.GetLocation(), call.TargetMethod.Name));
        }
    }

    // What came back is added to what is sent the next time: AddRange, AddMessages, Add.
    private static bool IsInAgentLoop(IInvocationOperation call) =>
        Bodies.LoopAround(call) is { } loop
        && SinkArguments.Of(call).FirstOrDefault(static argument => argument.Parameter is "messages").Value is { } messages
        && messages is ILocalReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation
        && loop.Descendants().OfType<IInvocationOperation>().Any(added =>
            added.TargetMethod.Name is "Add" or "AddRange" or "AddMessages" or "AddMessagesAsync"
            && SpanReceivers.AreSame(SinkArguments.Unwrapped(added.Instance ?? added.Arguments[0].Value), messages));

    private static bool IsCorrelated(IInvocationOperation call)
    {
        IOperation? options = SinkArguments.Of(call).FirstOrDefault(static argument => argument.Parameter == "options").Value;
        return options switch
        {
            null => false,
            IObjectCreationOperation creation => Marks(creation),
            ILocalReferenceOperation { Local: var local } => Locals.Initial(options, local) is not IObjectCreationOperation created
                || Marks(created) || IsMarked(options, local.Name),
            { ConstantValue: { HasValue: true, Value: null } } => false,
            _ => true,
        };
    }

    private static bool Marks(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Any(static assignment =>
            assignment.Target is IPropertyReferenceOperation { Property.Name: var name } && s_marks.Contains(name)) == true;

    private static bool IsMarked(IOperation options, string local) => Bodies.Root(options).Descendants().Any(part =>
        part is IPropertyReferenceOperation { Property.Name: var name, Instance: ILocalReferenceOperation { Local.Name: var owner } }
        && owner == local && s_marks.Contains(name));
}
