using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Finds requests, or the parts of them that clients fill with what they like, in what is written.</summary>
internal static class RequestData
{
    /// <summary>The words by which a local may hold request data: others are not looked into.</summary>
    private static readonly string[] s_hints = ["Headers", "Cookies", "Query", "Form", "Body", "ReadTo", "equest", "Serialize"];

    private static readonly HashSet<string> s_parts = new(StringComparer.Ordinal) { "Headers", "Cookies", "QueryString", "Query", "Form", "Params" };

    private static readonly HashSet<string> s_owners = new(StringComparer.Ordinal)
    {
        "HttpRequest", "HttpRequestBase", "HttpRequestMessage", "HttpResponseMessage", "HttpRequestData",
    };

    // Of lists: what keeps the values in them.
    private static readonly HashSet<string> s_kept = new(StringComparer.Ordinal)
    {
        "ToString", "ToList", "ToArray", "ToDictionary", "OrderBy", "Select", "Serialize", "SerializeObject", "Join", "Concat", "Format", "AsEnumerable",
    };

    /// <summary>The expression that is request data, or null.</summary>
    /// <param name="isTakenApart">Whether the value is written with its members: some requests only give their type's name otherwise.</param>
    internal static IOperation? In(IOperation value, bool isTakenApart, int locals = 2)
    {
        value = SinkArguments.Unwrapped(value);
        switch (value)
        {
            case IPropertyReferenceOperation property when IsPart(property):
            case IPropertyReferenceOperation { Property.Name: "Value", Instance: ILocalReferenceOperation entry } when locals > 0 && IsEntry(entry, locals):
                return value;
            case var _ when IsWhole(value.Type, isTakenApart) && value is not ILiteralOperation and not IObjectCreationOperation:
                return value;
            case IConversionOperation conversion:
                return In(conversion.Operand, isTakenApart, locals);
            case IAwaitOperation awaited:
                return In(awaited.Operation, isTakenApart, locals);
            case IConditionalAccessOperation access:
                return In(access.WhenNotNull, isTakenApart, locals) is null ? null : value;
            case IInterpolatedStringOperation text:
                return text.Parts.Select(part => Part(part, locals)).FirstOrDefault(static found => found is not null);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return In(sum.LeftOperand, false, locals) ?? In(sum.RightOperand, false, locals);
            case ICoalesceOperation either:
                return In(either.Value, isTakenApart, locals) ?? In(either.WhenNull, isTakenApart, locals);
            case IInvocationOperation call:
                return OfCall(call, locals);
            case ILocalReferenceOperation local when locals > 0 && Initial(local) is { } initial && In(initial, isTakenApart, locals - 1) is not null:
                return value;
            default:
                return null;
        }
    }

    private static IOperation? Part(IOperation part, int locals) => part switch
    {
        IInterpolationOperation { Expression: var expression } => In(expression, false, locals),
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: var appended }, ..] } } => In(appended, false, locals),
        _ => null,
    };

    private static IOperation? OfCall(IInvocationOperation call, int locals)
    {
        string name = call.TargetMethod.Name;
        if (name is "ReadToEnd" or "ReadToEndAsync")
        {
            return call.Instance is { } reader && ReadsBody(reader, locals) ? call : null;
        }

        if (name is "ReadFormAsync" && IsOwner(call.Instance?.Type ?? call.Arguments.FirstOrDefault()?.Value.Type))
        {
            return call;
        }

        if (!s_kept.Contains(name) || (name == "Select" && IsKeysOnly(call)))
        {
            return null;
        }

        bool isSerialised = name.StartsWith("Serialize", StringComparison.Ordinal);
        return (call.Instance is { } instance ? In(instance, false, locals) : null)
            ?? SinkArguments.Of(call).Select(argument => In(argument.Value, isSerialised, locals)).FirstOrDefault(static found => found is not null);
    }

    // request.Headers.Select(header => header.Key): names are no secrets.
    private static bool IsKeysOnly(IInvocationOperation call) =>
        call.Arguments is [_, { Value.Syntax: LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Key" } } }];

    // new StreamReader(request.Body)
    private static bool ReadsBody(IOperation reader, int locals) => SinkArguments.Unwrapped(reader) switch
    {
        IObjectCreationOperation { Arguments: [{ Value: var stream }, ..] } => SinkArguments.Unwrapped(stream)
            is IPropertyReferenceOperation { Property.Name: "Body" or "InputStream" } body && IsOwner(body.Instance?.Type),
        ILocalReferenceOperation local when locals > 0 => Initial(local) is { } initial && ReadsBody(initial, locals - 1),
        _ => false,
    };

    private static bool IsPart(IPropertyReferenceOperation property) =>
        (s_parts.Contains(property.Property.Name) && IsOwner(property.Property.ContainingType))
        || (property.Property is { Name: "DefaultRequestHeaders", ContainingType.Name: "HttpClient" });

    private static bool IsOwner(ITypeSymbol? type) =>
        type is not null && s_owners.Contains(type.Name)
        && type.ContainingNamespace.ToDisplayString() is var space
        && (space.StartsWith("Microsoft.A", StringComparison.Ordinal) || space is "System.Net.Http" or "System.Web");

    // Messages of HttpClient print their headers; a server's request prints its type, unless its members are asked for.
    private static bool IsWhole(ITypeSymbol? type, bool isTakenApart) =>
        IsOwner(type) && (isTakenApart || type!.Name is "HttpRequestMessage" or "HttpResponseMessage");

    // foreach (var header in request.Headers)
    private static bool IsEntry(ILocalReferenceOperation entry, int locals) =>
        entry.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ForEachStatementSyntax { Expression: { } collection }
        && entry.SemanticModel?.GetOperation(collection) is { } all && In(all, false, locals - 1) is not null;

    private static IOperation? Initial(ILocalReferenceOperation local) =>
        local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && value.ToString() is var text && Array.Exists(s_hints, hint => text.IndexOf(hint, StringComparison.Ordinal) >= 0)
            ? local.SemanticModel?.GetOperation(value)
            : null;
}
