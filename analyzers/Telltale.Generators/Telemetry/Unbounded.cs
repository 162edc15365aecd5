using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows values that are different in every call: as dimensions they make a series each, in names of spans an operation each.</summary>
internal sealed class Unbounded(TelemetryScene scene)
{
    private static readonly HashSet<string> s_request = new(StringComparer.Ordinal)
    {
        "Path", "PathBase", "QueryString", "Query", "RequestUri", "AbsolutePath", "AbsoluteUri", "PathAndQuery", "OriginalString", "LocalPath", "RawUrl",
    };

    /// <summary>What makes the value unbounded, in words, or null.</summary>
    internal string? Why(IOperation value, CancellationToken cancellation) => Why(value, 2, cancellation);

    /// <summary>The part of a text that is unbounded, with what makes it so, or null.</summary>
    internal (IOperation Part, string Reason)? Part(IOperation text, CancellationToken cancellation)
    {
        foreach (IOperation part in TextParts.Of(text))
        {
            if (Why(part, cancellation) is { } reason)
            {
                return (part, reason);
            }
        }

        return null;
    }

    private string? Why(IOperation value, int locals, CancellationToken cancellation)
    {
        value = Peeled(value);
        if (value.ConstantValue.HasValue || value.Type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean })
        {
            return null;
        }

        return OfType(value)
            ?? OfMember(value)
            ?? OfClass(value, cancellation)
            ?? (locals > 0 ? OfText(value, locals, cancellation) ?? OfLocal(value, locals, cancellation) : null);
    }

    // Conversions, ToString() without a format, and what is asked of something that may be null.
    private static IOperation Peeled(IOperation value)
    {
        while (true)
        {
            switch (SinkArguments.Unwrapped(value))
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IConditionalAccessOperation access:
                    if (access.WhenNotNull is IInvocationOperation { TargetMethod.Name: "ToString", Instance: IConditionalAccessInstanceOperation, Arguments.IsEmpty: true })
                    {
                        value = access.Operation;
                        break;
                    }

                    value = access.WhenNotNull;
                    break;
                case ICoalesceOperation either:
                    value = either.Value;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "ToString" }, Instance: { } instance } call
                    when call.Arguments.IsEmpty || IsFormatOfId(call, instance):
                    value = instance;
                    break;
                case var other:
                    return other;
            }
        }
    }

    // Of a moment a format can take a month; of an id it takes nothing away.
    private static bool IsFormatOfId(IInvocationOperation call, IOperation instance) =>
        call.Arguments.All(static argument => argument.Value.ConstantValue.HasValue || argument.Value.Type?.Name is "CultureInfo" or "IFormatProvider")
        && (instance.Type.Is("System.Guid") || call.Arguments.All(static argument => argument.Value.Type?.SpecialType != SpecialType.System_String));

    private static string? OfType(IOperation value)
    {
        ITypeSymbol? type = value.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
            ? inner : value.Type;
        return type switch
        {
            { SpecialType: SpecialType.System_DateTime } => "a moment",
            { Name: "Guid", ContainingNamespace.Name: "System" } => EntityIds.IsBoundedName(NameOf(value)) ? null : "an id",
            { Name: "DateTimeOffset", ContainingNamespace.Name: "System" } => "a moment",
            { Name: "Uri", ContainingNamespace.Name: "System" } => "an address",
            { Name: "ActivityTraceId" or "ActivitySpanId", ContainingNamespace.Name: "Diagnostics" } => "an id",
            _ when type.IsOrDerivesFrom(KnownTypes.Exception) => "an exception with its message",
            _ => null,
        };
    }

    private static string? OfMember(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property: { Name: "Message" or "StackTrace", ContainingType: var owner } } when owner.IsOrDerivesFrom(KnownTypes.Exception) =>
            "the text of an exception",
        IPropertyReferenceOperation { Property: { Name: "TraceIdentifier" or "ConnectionId" } } => "an id",
        IPropertyReferenceOperation { Property: { Name: "Ticks" or "ElapsedTicks" or "ElapsedMilliseconds" } } => "a moment or a duration",
        IPropertyReferenceOperation { Property: { Name: var name, ContainingType: var owner } } when s_request.Contains(name) && IsRequest(owner) =>
            "the address of a request",
        IInvocationOperation { TargetMethod.Name: "GetDisplayUrl" or "GetEncodedUrl" or "GetEncodedPathAndQuery" } => "the address of a request",
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "PathString" or "QueryString" } } => "the address of a request",
        _ when EntityIds.Is(value) => "an id",
        _ => null,
    };

    private static bool IsRequest(INamedTypeSymbol type) =>
        type.Name is "HttpRequest" or "HttpRequestMessage" or "HttpRequestData" or "HttpRequestBase" or "Uri";

    // What people are told apart by; what is sensitive besides is the affair of the rules about privacy.
    private string? OfClass(IOperation value, CancellationToken cancellation) =>
        value is IPropertyReferenceOperation or IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IInvocationOperation
        && scene.Flow.Of(value, Rendering.Text, cancellation).Evidence is { Class: var found }
            ? found switch
            {
                SensitiveClass.Contact => "how to reach somebody",
                SensitiveClass.Account => "the name of an account",
                SensitiveClass.Network => "a network address",
                _ => null,
            }
            : null;

    private string? OfText(IOperation value, int locals, CancellationToken cancellation)
    {
        foreach (IOperation part in TextParts.Of(value))
        {
            if (part != value && Why(part, locals - 1, cancellation) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    private string? OfLocal(IOperation value, int locals, CancellationToken cancellation) =>
        value is ILocalReferenceOperation { Local: { } local } && Locals.Initial(value, local) is { } initial
            ? Why(initial, locals - 1, cancellation)
            : null;

    private static string NameOf(IOperation value) => value switch
    {
        ILocalReferenceOperation { Local.Name: var name } => name,
        IParameterReferenceOperation { Parameter.Name: var name } => name,
        IPropertyReferenceOperation { Property: { Name: "Id", ContainingType.Name: var owner } } => owner + "Id",
        IMemberReferenceOperation { Member.Name: var name } => name,
        _ => "",
    };
}
