using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads types into methods that write their objects as text, member by member, and values into statements of such methods.</summary>
/// <param name="method">The signal method, inside whose type these methods stand.</param>
internal sealed class ObjectWriters(IMethodSymbol method, ParseContext context)
{
    private readonly Dictionary<ITypeSymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly List<ObjectWriter> _writers = [];

    // Ids of diagnostics that reading a member raises.
    private readonly SortedSet<string> _silenced = new(StringComparer.Ordinal);

    internal IEnumerable<string> Silenced => _silenced;

    internal EquatableArray<ObjectWriter> All => _writers.ToEquatableArray();

    /// <summary>A value as an expression of which nothing is kept alive, and nothing sensitive is left.</summary>
    internal string Value(string expression, ITypeSymbol type, string? sensitive, ValueShape shape)
    {
        if (sensitive is not null)
        {
            return Redacted(expression, sensitive);
        }

        return shape switch
        {
            ValueShape.Plain => TagShapes.Guarded(expression, type),
            ValueShape.Characters when TagShapes.IsNullableValue(type) => Names.Literal(Hidden(type)),
            ValueShape.Characters => $"{expression}.ToString()",
            ValueShape.Exception => $"{expression}?.GetType().FullName",
            ValueShape.Hidden => Names.Literal(Hidden(type)),
            _ => Text(expression, type, Statement("value", type, null, isAsked: true)),
        };
    }

    /// <summary>The type of what <see cref="Value"/> is, for values that may be missing.</summary>
    internal static string TypeOfValue(ITypeSymbol type, string? sensitive, ValueShape shape) =>
        sensitive is not null || shape != ValueShape.Plain ? "string" : TagShapes.IsGuarded(type) ? "object" : Missable(type);

    /// <summary>A value as the text that a lambda writes of it.</summary>
    /// <remarks>Types stand wherever there is a lambda: to infer them, the compiler would bind it again and again, and what is inside it each time.</remarks>
    internal static string Text(string expression, ITypeSymbol type, string body) =>
        $"global::Telltale.ObjectText.Of<{(expression.Contains("?.") ? Missable(type) : Argument(type))}>({expression}, static (text, value) => {body})";

    /// <summary>The type as an argument of a method whose parameter may be null anyway.</summary>
    internal static string Argument(ITypeSymbol type) =>
        TypeText.Of(type.IsValueType ? type : type.WithNullableAnnotation(NullableAnnotation.None));

    private static string Missable(ITypeSymbol type) =>
        Argument(type) + (type.IsValueType && !TagShapes.IsNullableValue(type) ? "?" : "");

    /// <summary>What is written of a value that is not looked into.</summary>
    internal static string Hidden(ITypeSymbol type) =>
        $"[{TagShapes.Underlying(type).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}]";

    internal static string Redacted(string expression, string sensitive) =>
        $"global::Telltale.Redaction.Redact(global::Telltale.DataKind.{sensitive}, {expression})";

    // An expression statement that writes a value to "text".
    private string Statement(string expression, ITypeSymbol type, string? sensitive, bool isAsked = false)
    {
        sensitive ??= Sensitivity.OfType(type);
        if (sensitive is not null)
        {
            return $"text.Value({Redacted(expression, sensitive)})";
        }

        ITypeSymbol held = TagShapes.Underlying(type);
        return ValueShapes.Of(type, isAsked, out _) switch
        {
            ValueShape.Plain => $"text.Value({TagShapes.Guarded(expression, type)})",
            ValueShape.Exception => $"text.Value({expression}?.GetType().FullName)",
            ValueShape.Items => $"text.Items{Elements([ValueShapes.Element(held)!])}({expression}, static (text, item) => {Statement("item", ValueShapes.Element(held)!, null)})",
            ValueShape.Pairs => $"text.Pairs{Elements(ValueShapes.Pair(held)!.TypeArguments)}({expression}, static (text, key) => {Statement("key", ValueShapes.Pair(held)!.TypeArguments[0], null)}, "
                + $"static (text, item) => {Statement("item", ValueShapes.Pair(held)!.TypeArguments[1], null)})",
            ValueShape.Object => $"{WriterOf(type)}(text, {expression})",
            _ => $"text.Value({Names.Literal(Hidden(type))})",
        };
    }

    private static string Elements(IEnumerable<ITypeSymbol> elements) => TypeText.List(elements.Select(TypeText.Of).ToList());

    private string WriterOf(ITypeSymbol type)
    {
        type = TagShapes.Underlying(type).WithNullableAnnotation(NullableAnnotation.None);
        string arguments = TypeText.List(TypeParameters(type).Select(static p => Names.Escape(p.Name)).ToList());
        if (_names.TryGetValue(type, out string? known))
        {
            return known + arguments;
        }

        HashSet<string> taken = [.. method.ContainingType.MemberNames, .. _names.Values];
        string own = IsOwn(type) ? MemberNames.Of(method) : "";
        string name = Names.Unique($"Write{own}{(type.Name.Length == 0 ? "Value" : type.Name)}Text", taken);
        _names.Add(type, name);

        List<string> lines = [];
        ITypeSymbol seen = ValueShapes.Seen(type);
        string receiver = type.IsValueType ? "value.GetValueOrDefault()" : "value";
        foreach (ISymbol member in ValueShapes.Members(seen).Where(CanBeRead))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            string statement = Statement($"{receiver}.{Names.Escape(member.Name)}", ValueShapes.TypeOf(member), ValueShapes.SensitivityOf(member));
            lines.Add($"text.Name({Names.Literal(member.Name)});\n{statement};");
        }

        string parameter = type.IsReferenceType || type.IsValueType ? TypeText.Of(type) + "?" : TypeText.Of(type);
        string head = string.Join(
            "\n    ",
            [
                $"private static void {name}{arguments}(global::Telltale.ObjectText text, {parameter} value)",
                .. TypeText.Constraints(TypeParameters(type)),
            ]);
        string begin = "!text.Begin(value)";
        _writers.Add(new ObjectWriter(
            head, ValueShapes.WritesItself(seen) ? $"text.Itself(value) || {begin}" : begin, lines.ToEquatableArray()));
        return name + arguments;
    }

    /// <summary>Whether the method's type may read a member; what its use warns of is silenced.</summary>
    internal bool CanBeRead(ISymbol member)
    {
        ISymbol read = member is IPropertySymbol property ? property.GetMethod! : member;
        if (!context.Compilation.IsSymbolAccessibleWithin(read, method.ContainingType) || Signatures.IsObsoleteError(member)
            || Signatures.IsObsoleteError(ValueShapes.TypeOf(member)))
        {
            return false;
        }

        _silenced.UnionWith(Signatures.Silenced([member, ValueShapes.TypeOf(member)]));
        return true;
    }

    // The method's own, as far as the type speaks of them: the writer is another method.
    private IReadOnlyList<ITypeParameterSymbol> TypeParameters(ITypeSymbol type) =>
        method.TypeParameters.Any(parameter => Mentions(type, parameter)) ? method.TypeParameters : [];

    // Whether another method may mean something else by the same signature: other constraints, other classifications, other names of elements.
    private static bool IsOwn(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsOwn(array.ElementType),
        INamedTypeSymbol { IsTupleType: true } tuple when tuple.TupleElements.Any(static e => e.IsExplicitlyNamedTupleElement) => true,
        INamedTypeSymbol named => named.TypeArguments.Any(static argument =>
            (argument.IsReferenceType && argument.NullableAnnotation == NullableAnnotation.Annotated) || IsOwn(argument)),
        _ => false,
    };

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        ITypeParameterSymbol => SymbolEqualityComparer.Default.Equals(type, parameter),
        IArrayTypeSymbol array => Mentions(array.ElementType, parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, parameter)),
        _ => false,
    };
}
