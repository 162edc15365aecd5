using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Reads how ASP.NET Core's HTTP logging is set up. It hides all headers that are not asked for by name, but no body and no query.</summary>
internal static class HttpLogging
{
    /// <summary>The fields that are written as they arrive.</summary>
    internal static readonly string[] RawFields = ["RequestQuery", "RequestBody", "ResponseBody"];

    private const string Fields = "Microsoft.AspNetCore.HttpLogging.HttpLoggingFields";
    private const string Options = "Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions";

    private static readonly HashSet<string> s_secretHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "Api-Key", "X-Auth-Token", "X-Access-Token",
        "X-Csrf-Token", "X-Xsrf-Token", "X-Amz-Security-Token",
    };

    /// <summary>All that is asked for where this field is the first one that is named, or null: what is assigned or handed over.</summary>
    internal static IOperation? Asked(IFieldReferenceOperation field)
    {
        if (field.Type is not { TypeKind: TypeKind.Enum, Name: "HttpLoggingFields" })
        {
            return null;
        }

        IOperation value = field;
        while (value.Parent is IBinaryOperation or IUnaryOperation or IParenthesizedOperation or IConversionOperation)
        {
            if (value.Parent is IBinaryOperation both && both.LeftOperand != value)
            {
                return null;
            }

            value = value.Parent;
        }

        return value.Parent is IAssignmentOperation { Value: var assigned } && assigned == value
            || value.Parent is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit }
                or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsConst: true } }
            ? value
            : null;
    }

    /// <summary>The raw fields that a constant asks for, or null.</summary>
    internal static string? RawIn(IOperation value)
    {
        if (value.Type is not { TypeKind: TypeKind.Enum } type || !type.Is(Fields) || value.ConstantValue.Value is not { } constant)
        {
            return null;
        }

        long asked = Convert.ToInt64(constant);
        string raw = string.Join(", ", RawFields.Where(name =>
            type.GetMembers(name) is [IFieldSymbol { ConstantValue: { } bit }] && (asked & Convert.ToInt64(bit)) != 0));
        return raw.Length == 0 ? null : raw;
    }

    /// <summary>The secret header that is added to those that are logged, or null.</summary>
    internal static string? SecretHeader(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation { Property: { Name: "RequestHeaders" or "ResponseHeaders" } headers } }
        && headers.ContainingType.Is(Options)
        && call.Arguments is [{ Value.ConstantValue.Value: string name }] && s_secretHeaders.Contains(name)
            ? name
            : null;
}
