using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Whether and how a partial method can be implemented around its core.</summary>
internal static class DefinitionShape
{
    /// <summary>Why the method cannot be implemented by us, or null.</summary>
    internal static string? WhyNot(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                return $"'{type.Name}' is a file-local type, and the implementation would stand in another file";
            }

            if (type.DeclaringSyntaxReferences.Any(static part =>
                part.GetSyntax() is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                return $"'{type.Name}' is not partial; make it so";
            }
        }

        return method.IsVararg ? "it takes __arglist"
            : method.ContainingType.TypeKind == TypeKind.Interface ? "it is a partial member of an interface"
            : null;
    }

    /// <summary><c>PlaceCore</c> for <c>Place</c>, <c>PlaceCoreAsync</c> for <c>PlaceAsync</c>.</summary>
    internal static string CoreName(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - 5) + "CoreAsync"
            : name + "Core";

    /// <summary>The method that holds the body; reported when there is none that fits.</summary>
    internal static IMethodSymbol? FindCore(IMethodSymbol method, ParseContext context, out Problem problem)
    {
        string name = CoreName(method.Name);
        List<IMethodSymbol> candidates = method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToList();
        IMethodSymbol? core = candidates.FirstOrDefault(candidate => Fits(candidate, method));
        problem = default;
        if (core is null)
        {
            string heads = string.Join(", ", method.Parameters.Select(static p =>
                (IsScopedSpan(p) ? "scoped " : "") + p.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
            problem = new Problem(
                TracedRules.CoreMissing,
                method,
                method.Name,
                candidates.Count == 0
                    ? $"write the body as '{name}({heads})'"
                    : $"'{name}' must have the same parameters ({heads}) and return type, and be static if '{method.Name}' is");
            context.Report(problem);
        }

        return core;
    }

    /// <summary>Where the user's part of the method stands, with what is wrong there.</summary>
    internal static UnimplementedMethod Place(IMethodSymbol method, Problem problem)
    {
        FileLinePositionSpan place = method.Locations[0].GetMappedLineSpan();
        string message = string.Format(
            CultureInfo.InvariantCulture, problem.Rule.MessageFormat.ToString(CultureInfo.InvariantCulture), problem.Arguments);
        return new UnimplementedMethod(place.Path, place.StartLinePosition.Line + 1, $"{problem.Rule.Id}: {message}");
    }

    private static EquatableArray<string> Constraints(IMethodSymbol method)
    {
        if (method.OverriddenMethod is null && method.ExplicitInterfaceImplementations.IsEmpty)
        {
            return TypeText.Constraints(method.TypeParameters).ToEquatableArray();
        }

        // An override inherits its constraints; the few words it may repeat name no types.
        return Declaration(method)?.ConstraintClauses.Select(static clause => clause.ToString()).ToEquatableArray() ?? default;
    }

    /// <summary>Adds the types and modifiers around a parsed method.</summary>
    internal static DefinitionMethod? Complete(IMethodSymbol method, TracedMethod parsed)
    {
        if (Declaration(method) is not { } declaration)
        {
            return null;
        }

        HashSet<string> taken = [.. method.ContainingType.MemberNames, .. method.Parameters.Select(static p => p.Name)];
        bool isReadOnly = method is { IsReadOnly: true, IsStatic: false, ContainingType.IsReadOnly: false };
        return new DefinitionMethod
        {
            Method = parsed with { Recording = Names.Unique(parsed.MemberName + "Recorded", taken) },
            Name = method.Name,
            Namespace = TypeText.Namespace(method.ContainingType),
            Types = TypeText.PartialHeads(method.ContainingType),
            Modifiers = string.Join(" ", declaration.Modifiers.Select(static modifier => modifier.Text)),
            Parameters = method.Parameters
                .Select((p, i) => (i == 0 && method.IsExtensionMethod ? "this " : "") + Signatures.Declare(p, keepParams: true))
                .ToEquatableArray(),
            Constraints = Constraints(method),
            RecordingModifiers = "private" + (method.IsStatic ? " static" : "") + (isReadOnly ? " readonly" : "")
                + (parsed.Signature.IsUnsafe ? " unsafe" : ""),
        };
    }

    /// <summary>The part of a partial method that the user wrote.</summary>
    internal static MethodDeclarationSyntax? Declaration(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(static part => part.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault();

    private static bool Fits(IMethodSymbol core, IMethodSymbol method)
    {
        if ((method.IsStatic && !core.IsStatic) || core.Arity != method.Arity || core.Parameters.Length != method.Parameters.Length
            || core.RefKind != method.RefKind)
        {
            return false;
        }

        IMethodSymbol comparable = core.Arity == 0 ? core : core.Construct([.. method.TypeParameters]);
        return SymbolEqualityComparer.Default.Equals(comparable.ReturnType, method.ReturnType)
            && comparable.Parameters.Zip(method.Parameters, static (a, b) =>
                a.RefKind == b.RefKind && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(static same => same)
            && !(CanReturnSpans(method) && core.Parameters.Zip(method.Parameters, static (a, b) => IsScopedSpan(b) && !IsScopedSpan(a)).Any(static open => open));
    }

    // 'params' of spans are scoped without saying so; a core that could return them may not be handed them.
    private static bool IsScopedSpan(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, ScopedKind: ScopedKind.ScopedValue };

    private static bool CanReturnSpans(IMethodSymbol method) =>
        method.ReturnsByRef || method.ReturnsByRefReadonly || method.ReturnType.IsRefLikeType
        || method.Parameters.Any(static p => p.RefKind is RefKind.Ref or RefKind.Out && p.Type.IsRefLikeType);
}
