using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>The switches of libraries by which sensitive data gets into telemetry.</summary>
internal static class SensitiveSwitches
{
    private const string Tokens = "tokens and personal data";
    private const string Prompts = "prompts and answers";
    private const string Parameters = "the values of query parameters";

    // Methods: where they are declared, and the parameter that has to be true.
    private static readonly Dictionary<string, (string Space, string Parameter, string What)> s_methods = new(StringComparer.Ordinal)
    {
        ["EnableSensitiveDataLogging"] = ("Microsoft.EntityFrameworkCore", "sensitiveDataLoggingEnabled", Parameters),
        ["EnableParameterLogging"] = ("Npgsql", "parameterLoggingEnabled", Parameters),
        ["InitializeLogging"] = ("Npgsql", "parameterLoggingEnabled", Parameters),
        ["WithLogging"] = ("Microsoft.Identity", "enablePiiLogging", Tokens),
    };

    private static readonly Dictionary<string, (string[] Spaces, string What)> s_properties = new(StringComparer.Ordinal)
    {
        ["ShowPII"] = (["Microsoft.IdentityModel"], Tokens),
        ["LogCompleteSecurityArtifact"] = (["Microsoft.IdentityModel"], Tokens),
        ["EnablePiiLogging"] = (["Microsoft.Identity"], Tokens),
        ["EnableSensitiveData"] = (["Microsoft.Extensions.AI", "Microsoft.Agents", "Microsoft.SemanticKernel"], Prompts),
    };

    // Of AppContext and of the environment.
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive",
        "SEMANTICKERNEL_EXPERIMENTAL_GENAI_ENABLE_OTEL_DIAGNOSTICS_SENSITIVE",
        "Azure.Experimental.TraceGenAIMessageContent",
        "AZURE_TRACING_GEN_AI_CONTENT_RECORDING_ENABLED",
        "OpenAI.Experimental.TraceGenAIMessageContent",
        "OPENAI_EXPERIMENTAL_TRACE_GENAI_MESSAGE_CONTENT",
        "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT",
    };

    /// <summary>What the call switches on, and what that shows, or null.</summary>
    internal static (string Name, string Shows)? Of(IInvocationOperation call)
    {
        // Nearly every call is turned away here.
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is not ("EnableSensitiveDataLogging" or "EnableParameterLogging" or "InitializeLogging" or "WithLogging" or "SetSwitch" or "SetEnvironmentVariable"))
        {
            return null;
        }

        if (s_methods.TryGetValue(method.Name, out (string Space, string Parameter, string What) known))
        {
            return IsIn(method, known.Space) && call.Arguments.Any(argument =>
                argument.Parameter?.Name == known.Parameter && argument.Value is var value && IsTrue(value))
                ? (method.Name, known.What)
                : null;
        }

        return (method is { Name: "SetSwitch", ContainingType.Name: "AppContext" }
                || method is { Name: "SetEnvironmentVariable", ContainingType.Name: "Environment" })
            && call.Arguments is [{ Value.ConstantValue.Value: string name }, { Value: var set }, ..]
            && s_names.Contains(name) && IsTrue(set)
            ? (name, Prompts)
            : null;
    }

    /// <inheritdoc cref="Of(IInvocationOperation)"/>
    internal static (string Name, string Shows)? Of(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation
        {
            Property: { Name: "ShowPII" or "LogCompleteSecurityArtifact" or "EnablePiiLogging" or "EnableSensitiveData" } property
        }
        && s_properties.TryGetValue(property.Name, out (string[] Spaces, string What) known)
        && IsTrue(assignment.Value) && known.Spaces.Any(space => IsIn(property, space))
            ? (property.Name, known.What)
            : null;

    private static bool IsTrue(IOperation value) =>
        SinkArguments.Unwrapped(value).ConstantValue.Value switch
        {
            bool isOn => isOn,
            string text => text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    private static bool IsIn(ISymbol member, string space) =>
        member.ContainingNamespace.ToDisplayString().StartsWith(space, StringComparison.Ordinal);
}
