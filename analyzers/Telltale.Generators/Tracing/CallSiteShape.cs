using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>How the wrapper of a method calls the original.</summary>
/// <param name="KeySuffix">What tells this form of the wrapper from the usual one.</param>
internal sealed record CallSiteTarget(
    string Call, EquatableArray<string> Parameters, string Arguments, EquatableArray<string> Accessors, string KeySuffix);

/// <summary>Whether and how calls of a method can be intercepted.</summary>
internal static class CallSiteShape
{
    /// <summary>The end of the reasons that do not hold at the definition.</summary>
    internal const string AtTheDefinition = "instrument the method at the definition";

    /// <summary>Why no call of the method can be intercepted, or null.</summary>
    internal static string? WhyNot(IMethodSymbol method, Compilation compilation)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return "a local function can be neither intercepted nor partial; make it a method";
        }

        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
        {
            return "it is only called through its interface; annotate the interface's member";
        }

        if (method.IsVararg)
        {
            return "it takes __arglist";
        }

        if (Signatures.IsObsoleteError(method) || Signatures.IsObsoleteError(method.ContainingType))
        {
            return "it is obsolete and may not be called";
        }

        if (SignatureTypes(method).Select(type => TypeText.Unnameable(type, compilation)).FirstOrDefault(static t => t is not null) is { } hidden)
        {
            return $"'{hidden.Name}' in its signature cannot be named outside the type; "
                + $"make that type internal, or {AtTheDefinition}";
        }

        List<ITypeParameterSymbol> typeParameters = Signatures.AllTypeParameters(method);
        if (typeParameters.Select(static p => p.Name).Distinct().Count() != typeParameters.Count)
        {
            return $"a type parameter of it hides one of a type around it; rename it, or {AtTheDefinition}";
        }

        if (method is { IsStatic: false, ContainingType: { IsExtension: true, ExtensionParameter: { RefKind: RefKind.Ref, Type: INamedTypeSymbol { IsGenericType: true } } } })
        {
            return "it extends a generic struct by reference, and the compiler would give the wrapper a copy; write it as a 'this' parameter";
        }

        if (Signatures.IsUnsafe(method) && compilation.Options is Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions { AllowUnsafe: false })
        {
            return "its signature has pointers, and the project does not allow unsafe code";
        }

        return IsReachable(method, compilation) ? null : WhyNoAccessor(method);
    }

    /// <summary>The call of the original and the wrapper's parameters.</summary>
    internal static CallSiteTarget Target(IMethodSymbol method, bool isReduced, string self, Compilation compilation)
    {
        INamedTypeSymbol type = method.ContainingType;
        List<string> parameters = method.Parameters.Select(static p => Signatures.Declare(p, keepParams: false)).ToList();
        string arguments = string.Join(", ", method.Parameters.Select(Signatures.Pass));
        if (type.IsExtension)
        {
            return ExtensionBlock(method, type, parameters, arguments);
        }

        string typeArguments = TypeText.List(method.TypeParameters.Select(static p => Names.Escape(p.Name)).ToList());
        string name = Names.Escape(method.Name) + typeArguments;
        bool isReachable = IsReachable(method, compilation);
        EquatableArray<string> accessors = isReachable ? default : Accessors(method, self);
        if (method.IsStatic)
        {
            if (method.IsExtensionMethod && isReduced)
            {
                parameters[0] = "this " + parameters[0];
            }

            string call = isReachable ? $"{StaticReceiver(method)}.{name}({arguments})" : AccessorCall(method, arguments);
            return new(call, new(parameters), arguments, accessors, method.IsExtensionMethod ? "_static" : "");
        }

        string reference = ByReference(method);
        string receiver = reference + self;
        parameters.Insert(0, $"this {reference}{TypeText.Of(type)} {self}");
        string handedOn = arguments.Length > 0 ? $"{receiver}, {arguments}" : receiver;
        string original = isReachable ? $"{self}.{name}({arguments})" : AccessorCall(method, handedOn);
        return new(original, new(parameters), handedOn, accessors, "");
    }

    // A struct is called on where it stands; the compiler wants to see that a readonly member leaves it as it is.
    private static string ByReference(IMethodSymbol method) =>
        !method.ContainingType.IsValueType ? "" : method.IsReadOnly ? "in " : "ref ";

    /// <summary>
    /// Whether annotations may differ between a receiver that is passed by reference and the wrapper: there the compiler converts, and what
    /// it converts is a copy.
    /// </summary>
    internal static bool ConvertsReceiver(IMethodSymbol method) =>
        method is { IsStatic: false, ContainingType.IsValueType: true } && Signatures.OuterTypeParameters(method).Count > 0;

    // A member of an extension block is, underneath, a static method of the class around it.
    private static CallSiteTarget ExtensionBlock(IMethodSymbol method, INamedTypeSymbol block, List<string> parameters, string arguments)
    {
        IEnumerable<ITypeParameterSymbol> typeParameters = block.TypeParameters.Concat(method.TypeParameters);
        string name = TypeText.Of(block.ContainingType) + "." + Names.Escape(method.Name)
            + TypeText.List(typeParameters.Select(static p => Names.Escape(p.Name)).ToList());
        if (!method.IsStatic && block.ExtensionParameter is { } receiver)
        {
            string pass = Signatures.Pass(receiver);
            parameters.Insert(0, "this " + Signatures.Declare(receiver, keepParams: false));
            arguments = arguments.Length > 0 ? $"{pass}, {arguments}" : pass;
        }

        return new($"{name}({arguments})", new(parameters), arguments, default, "");
    }

    // A static abstract member is called on the type argument that stands for the implementing type.
    private static string StaticReceiver(IMethodSymbol method) =>
        method is { IsStatic: true, ContainingType: { TypeKind: TypeKind.Interface } type } && (method.IsAbstract || method.IsVirtual)
        && SelfParameter(type) is { } self
            ? Names.Escape(self.Name)
            : TypeText.Of(method.ContainingType);

    /// <summary>The type parameter of an interface that is constrained to the interface itself.</summary>
    internal static ITypeParameterSymbol? SelfParameter(INamedTypeSymbol type) =>
        type.OriginalDefinition.TypeParameters.FirstOrDefault(parameter =>
            parameter.ConstraintTypes.Any(c => SymbolEqualityComparer.Default.Equals(c.OriginalDefinition, type.OriginalDefinition)));

    private static IEnumerable<ITypeSymbol> SignatureTypes(IMethodSymbol method) =>
        method.Parameters.Select(static p => p.Type)
            .Append(method.ReturnType)
            .Append(method.ContainingType.IsExtension ? method.ContainingType.ContainingType : method.ContainingType)
            .Concat(method.ContainingType is { IsExtension: true, ExtensionParameter: { } receiver } ? [receiver.Type] : []);

    private static bool IsReachable(IMethodSymbol method, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(method, compilation.Assembly);

    private static string? WhyNoAccessor(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (type.IsExtension || (type.IsStatic && Signatures.OuterTypeParameters(method).Count > 0))
        {
            return $"it is private in a static class that generated code cannot reach into; make it internal, or {AtTheDefinition}";
        }

        return type.TypeKind == TypeKind.Interface ? "it is a private or protected member of an interface" : null;
    }

    private static string AccessorCall(IMethodSymbol method, string arguments)
    {
        string typeArguments = TypeText.List(Signatures.OuterTypeParameters(method).ConvertAll(static p => Names.Escape(p.Name)));
        string own = TypeText.List(method.TypeParameters.Select(static p => Names.Escape(p.Name)).ToList());
        string first = !method.IsStatic ? "" : method.ContainingType.IsValueType ? "default, " : "null, ";
        return $"global::Telltale.Generated.{AccessorClass(method)}{typeArguments}.Call{own}({(first + arguments).TrimEnd(',', ' ')})";
    }

    private static EquatableArray<string> Accessors(IMethodSymbol method, string self)
    {
        INamedTypeSymbol type = method.ContainingType;
        string receiver = type.IsStatic
            ? $"[global::System.Runtime.CompilerServices.UnsafeAccessorType({Names.Literal(TypeText.MetadataName(type) + ", " + type.ContainingAssembly.Identity.Name)})] object? {self}"
            : method.IsStatic ? $"{TypeText.Of(type)}{(type.IsValueType ? "" : "?")} {self}"
            : $"{ByReference(method)}{TypeText.Of(type)} {self}";
        IEnumerable<string> parameters = method.Parameters.Select(static p => Signatures.Declare(p, keepParams: false)).Prepend(receiver);
        List<ITypeParameterSymbol> outer = Signatures.OuterTypeParameters(method);
        string classConstraints = string.Join(" ", TypeText.Constraints(outer));
        string constraints = string.Join(" ", TypeText.Constraints(method.TypeParameters));
        string own = TypeText.List(method.TypeParameters.Select(Signatures.TypeParameter).ToList());
        return new(
        [
            $"file static class {AccessorClass(method)}{TypeText.List(outer.ConvertAll(Signatures.TypeParameter))} {classConstraints}".TrimEnd(),
            "{",
            $"    [global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind."
                + $"{(method.IsStatic ? "StaticMethod" : "Method")}, Name = {Names.Literal(method.MetadataName)})]",
            $"    internal static extern {(Signatures.IsUnsafe(method) ? "unsafe " : "")}{Signatures.ReturnType(method)} "
                + $"Call{own}({string.Join(", ", parameters)}) {constraints}".TrimEnd() + ";",
            "}",
        ]);
    }

    private static string AccessorClass(IMethodSymbol method) => MemberNames.Of(method) + "Access";
}
