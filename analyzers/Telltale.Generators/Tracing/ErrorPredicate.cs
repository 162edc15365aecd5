using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads <c>ErrorWhen</c> into a statement about the result.</summary>
internal static class ErrorPredicate
{
    internal static string? Read(
        IMethodSymbol method, string? name, ITypeSymbol? result, bool isDefinitionSite, ParseContext context)
    {
        if (name is null)
        {
            return null;
        }

        if (result is null)
        {
            return Conflict("ErrorWhen needs a single result, and there is none");
        }

        INamedTypeSymbol type = Signatures.DeclaringType(method);
        List<IMethodSymbol> candidates = type.GetMembers(name).OfType<IMethodSymbol>().ToList();
        IMethodSymbol? predicate = candidates.FirstOrDefault(candidate =>
            candidate is { IsStatic: true, Arity: 0, ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: [{ RefKind: RefKind.None } parameter] }
            && context.Compilation.ClassifyCommonConversion(result, parameter.Type) is { Exists: true, IsImplicit: true });
        if (predicate is null)
        {
            return Conflict(
                candidates.Count == 0
                    ? $"ErrorWhen names '{name}', and '{type.Name}' has no such method"
                    : $"ErrorWhen names '{name}', which is not a static method that takes a '{result.ToDisplayString()}' and returns bool");
        }

        if (!isDefinitionSite && !context.Compilation.IsSymbolAccessibleWithin(predicate, context.Compilation.Assembly))
        {
            return Conflict($"ErrorWhen names '{name}', which calls from outside the type cannot reach; make it internal");
        }

        string text = Names.Literal(name);
        return $"call.FailsWhen({TypeText.Of(type)}.{Names.Escape(name)}(result), {text});";

        string? Conflict(string reason)
        {
            context.Report(TracedRules.ConflictingOptions, method, method.Name, reason);
            return null;
        }
    }
}
