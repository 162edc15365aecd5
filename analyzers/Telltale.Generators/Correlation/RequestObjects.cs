using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Recognises what belongs to one request, and is taken back when it is over.</summary>
internal static class RequestObjects
{
    internal const string Context = "Microsoft.AspNetCore.Http.HttpContext";

    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "HttpContext", "HttpRequest", "HttpResponse", "IFormFile", "IFormFileCollection", "IFormCollection", "IHeaderDictionary", "ISession",
        "ConnectionInfo", "IRequestCookieCollection", "IResponseCookies", "IQueryCollection",
    };

    internal static bool Is(ITypeSymbol? type) =>
        type is not null && s_types.Contains(type.Name) && type.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Http";

    /// <summary>Whether the expression gets at the request from outside of the function: a captured variable, or a property of the class around.</summary>
    internal static bool IsReached(IOperation reference, SyntaxNode function) => reference switch
    {
        ILocalReferenceOperation { Local: var local } => Is(local.Type) && IsOutside(local, function),
        IParameterReferenceOperation { Parameter: var parameter } => Is(parameter.Type) && IsOutside(parameter, function),
        IFieldReferenceOperation { Field: var field, Instance: null or IInstanceReferenceOperation } => Is(field.Type),
        IPropertyReferenceOperation { Property: { Name: "HttpContext" } property } when IsAccessor(property.ContainingType) => true,
        IPropertyReferenceOperation { Property: var property, Instance: IInstanceReferenceOperation } => Is(property.Type)
            || (property.Name == "User" && (property.ContainingType.Is("Microsoft.AspNetCore.Mvc.ControllerBase")
                || property.ContainingType.Is("Microsoft.AspNetCore.Mvc.RazorPages.PageModel"))),
        _ => false,
    };

    /// <summary>The value that is read of it in the end: <c>context.Request.Path</c>.</summary>
    internal static IOperation Value(IOperation reference)
    {
        IOperation current = reference;
        while (current.Parent is IPropertyReferenceOperation property && property.Instance == current && (Is(current.Type) || IsPrincipal(current.Type)))
        {
            current = property;
        }

        return current;
    }

    /// <summary>Whether a copy of the value outlives the request.</summary>
    internal static bool IsCopy(ITypeSymbol? type) =>
        type is not null && !Is(type) && type.TypeKind is not TypeKind.Interface and not TypeKind.Delegate and not TypeKind.Dynamic
        && (type.IsValueType || type.SpecialType == SpecialType.System_String || type.Is("System.Security.Claims.ClaimsPrincipal")
            || type.Is("System.Security.Claims.Claim") || type.Is("System.Net.IPAddress"));

    private static bool IsPrincipal(ITypeSymbol? type) => type.Is("System.Security.Claims.ClaimsPrincipal");

    private static bool IsAccessor(INamedTypeSymbol type) =>
        type.Is("Microsoft.AspNetCore.Http.IHttpContextAccessor") || type.AllInterfaces.Any(static contract => contract.Is("Microsoft.AspNetCore.Http.IHttpContextAccessor"));

    private static bool IsOutside(ISymbol variable, SyntaxNode function) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault() is not { } declared
        || declared.SyntaxTree != function.SyntaxTree || !function.Span.Contains(declared.Span);
}
