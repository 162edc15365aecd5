using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Generators;

/// <summary>Writes out the heads of wrappers.</summary>
internal static class Signatures
{
    // What the trimmer and the platform analyzer have to find on whoever calls the original.
    private static readonly HashSet<string> s_repeated = new(StringComparer.Ordinal)
    {
        "RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute", "RequiresAssemblyFilesAttribute",
        "SupportedOSPlatformAttribute", "UnsupportedOSPlatformAttribute", "SupportedOSPlatformGuardAttribute",
        "DynamicallyAccessedMembersAttribute",
    };

    /// <summary>The type a reader finds the method in; for an extension member the static class around the block.</summary>
    internal static INamedTypeSymbol DeclaringType(IMethodSymbol method) =>
        method.ContainingType is { IsExtension: true, ContainingType: { } outer } ? outer : method.ContainingType;

    /// <summary>The type parameters of the types around the method, outermost first, then its own.</summary>
    internal static List<ITypeParameterSymbol> AllTypeParameters(IMethodSymbol method) =>
        [.. OuterTypeParameters(method), .. method.TypeParameters];

    /// <summary>The type parameters of the types around the method, outermost first.</summary>
    internal static List<ITypeParameterSymbol> OuterTypeParameters(IMethodSymbol method)
    {
        List<ITypeParameterSymbol> all = [];
        Stack<INamedTypeSymbol> types = new();
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            types.Push(type);
        }

        foreach (INamedTypeSymbol type in types)
        {
            all.AddRange(type.TypeParameters);
        }

        return all;
    }

    /// <summary>A parameter as it is declared, without default value.</summary>
    internal static string Declare(IParameterSymbol parameter, bool keepParams)
    {
        string modifier = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
        bool isParams = parameter.IsParams && keepParams;
        bool isScoped = parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out && !isParams;
        return Repeated(parameter.GetAttributes(), inline: true) + (isParams ? "params " : "") + (isScoped ? "scoped " : "")
            + modifier + TypeText.Of(parameter.Type) + " " + Names.Escape(parameter.Name);
    }

    /// <summary>A parameter as it is handed on.</summary>
    internal static string Pass(IParameterSymbol parameter)
    {
        string name = Names.Escape(parameter.Name);
        return parameter.RefKind switch
        {
            RefKind.Ref => "ref " + name,
            RefKind.Out => "out " + name,
            RefKind.In or RefKind.RefReadOnlyParameter => "in " + name,
            // A dynamic argument would have the call bound at run time.
            _ when parameter.Type.TypeKind == TypeKind.Dynamic => "(object)" + name,
            _ => name,
        };
    }

    internal static string ReturnType(IMethodSymbol method)
    {
        string reference = method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "";
        return reference + TypeText.Of(method.ReturnType);
    }

    internal static string TypeParameter(ITypeParameterSymbol parameter) =>
        Repeated(parameter.GetAttributes(), inline: true) + Names.Escape(parameter.Name);

    internal static EquatableArray<string> RepeatedAttributes(IMethodSymbol method) =>
        method.GetAttributes().Where(IsRepeated).Select(Write).ToEquatableArray();

    internal static bool IsUnsafe(IMethodSymbol method) =>
        TypeText.HasPointers(method.ReturnType) || method.Parameters.Any(static p => TypeText.HasPointers(p.Type));

    internal static LocalNames Locals(IMethodSymbol method)
    {
        HashSet<string> taken = [.. method.Parameters.Select(static p => p.Name)];
        return new LocalNames(Names.Unique("self", taken), Names.Unique("scope", taken), Names.Unique("result", taken), Names.Unique("failure", taken), Names.Unique("llm", taken));
    }

    /// <summary>What <c>[Conditional]</c> names. Who calls a wrapper has it defined; the wrapper has to have it, too.</summary>
    internal static EquatableArray<string> Conditions(IMethodSymbol method)
    {
        List<string> symbols = [];
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            symbols.AddRange(current.GetAttributes()
                .Where(static a => a.AttributeClass.Is("System.Diagnostics.ConditionalAttribute"))
                .Select(static a => a.FirstText())
                .OfType<string>());
        }

        return symbols.ToEquatableArray();
    }

    /// <summary>The ids of the diagnostics that the use of the method raises by its own attributes.</summary>
    internal static EquatableArray<string> Silenced(IMethodSymbol method)
    {
        IEnumerable<ISymbol> symbols = method.Parameters.Select(static p => p.Type).Append(method.ReturnType).SelectMany(Within).Append(method);
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            symbols = symbols.Append(type);
        }

        SortedSet<string> ids = new(Silenced(symbols), StringComparer.Ordinal);
        if (method.Parameters.Any(static p => !p.RefCustomModifiers.IsEmpty))
        {
            // A virtual method marks what it takes by 'in' in metadata, a wrapper cannot, and the compiler takes that for another signature.
            ids.Add("CS9154");
        }

        if (OuterTypeParameters(method).Select(static p => p.Name).Intersect(method.TypeParameters.Select(static p => p.Name)).Any())
        {
            // One type parameter hides another, as the compiler has said of the user's part.
            ids.Add("CS0693");
        }

        return ids.ToEquatableArray();
    }

    // A task of something obsolete names that, too.
    private static IEnumerable<ISymbol> Within(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Within(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named => named.TypeArguments.SelectMany(Within).Prepend(named),
        _ => [type],
    };

    /// <summary>The ids of diagnostics that using those symbols raises.</summary>
    internal static EquatableArray<string> Silenced(IEnumerable<ISymbol> symbols)
    {
        SortedSet<string> ids = new(StringComparer.Ordinal);
        foreach (AttributeData attribute in symbols.SelectMany(static symbol => symbol.GetAttributes()))
        {
            if (attribute.AttributeClass.Is("System.ObsoleteAttribute"))
            {
                ids.Add(attribute.NamedText("DiagnosticId") ?? (attribute.ConstructorArguments.IsEmpty ? "CS0612" : "CS0618"));
            }
            else if (attribute.AttributeClass.Is("System.Diagnostics.CodeAnalysis.ExperimentalAttribute") && attribute.FirstText() is { } id)
            {
                ids.Add(id);
            }
        }

        return ids.ToEquatableArray();
    }

    /// <summary>Whether the method can no longer be called at all.</summary>
    internal static bool IsObsoleteError(ISymbol symbol) =>
        symbol.Attribute("System.ObsoleteAttribute") is { ConstructorArguments: [_, { Value: true }] };

    private static string Repeated(IEnumerable<AttributeData> attributes, bool inline) =>
        string.Concat(attributes.Where(IsRepeated).Select(a => Write(a) + (inline ? " " : "")));

    private static bool IsRepeated(AttributeData attribute) =>
        attribute.AttributeClass is { } type && s_repeated.Contains(type.Name);

    private static string Write(AttributeData attribute)
    {
        IEnumerable<string> arguments = attribute.ConstructorArguments.Select(static a => a.ToCSharpString())
            .Concat(attribute.NamedArguments.Select(static a => $"{a.Key} = {a.Value.ToCSharpString()}"));
        return $"[{TypeText.Of(attribute.AttributeClass!)}({string.Join(", ", arguments)})]";
    }
}
