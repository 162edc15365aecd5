using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads types of the user's that say what a model used: by <c>[TokenUsage]</c> on their members, or by the usual names.</summary>
internal sealed class OwnUsage(string call, IMethodSymbol method, Compilation compilation)
{
    private static readonly string?[] s_members =
    [
        "InputTokens", null, "OutputTokens", "CacheReadTokens", "CacheWriteTokens", "CacheWrite1hTokens", "ReasoningTokens",
        "InputAudioTokens", "OutputAudioTokens", null, "ResponseModel", "ResponseId", null,
    ];

    private readonly SortedDictionary<UsageFact, Fact> _facts = [];

    /// <summary>Whether tokens are among what was read.</summary>
    internal bool HasUsage => _facts.Keys.Any(static fact => fact is UsageFact.Input or UsageFact.UncachedInput or UsageFact.Output);

    internal bool HasModel => _facts.ContainsKey(UsageFact.Model);

    /// <summary>The statements; none if the type says nothing of tokens or cost.</summary>
    internal EquatableArray<string> Read(string expression, ITypeSymbol type)
    {
        if (IsPlain(type))
        {
            return default;
        }

        List<ISymbol> members = [.. Members(type, method, compilation)];
        bool isMarked = AddAll(expression, type, members, Marked);
        foreach (ISymbol part in members)
        {
            ITypeSymbol of = TypeOf(part);
            if (!IsPlain(of))
            {
                isMarked |= AddAll(Path(expression, type, part), of, [.. Members(of, method, compilation)], Marked);
            }
        }

        // Whoever marks some counts has marked all; what else there is still has its name.
        if (isMarked)
        {
            AddAll(expression, type, members, static member => UsageNames.Of(member.Name) is >= UsageFact.Model and { } fact ? fact : null);
        }
        else
        {
            AddByName(expression, type, members);
        }

        return isMarked || HasUsage ? _facts.Values.SelectMany(fact => Write(fact)).Concat(Inclusive()).ToEquatableArray() : default;
    }

    /// <summary>The properties and fields of a value that can be read without work, nearest first.</summary>
    internal static IEnumerable<ISymbol> Members(ITypeSymbol type, IMethodSymbol method, Compilation compilation)
    {
        ITypeSymbol seen = TagShapes.Underlying(type);
        if (!HasMembersToRead(seen))
        {
            yield break;
        }

        // Calls of other methods are recorded from outside the type.
        ISymbol within = InstrumentationMode.IsDefinitionSite(method) ? method.ContainingType : compilation.Assembly;
        HashSet<string> names = [];
        ITypeSymbol[] parts = [.. Parts(seen)];
        foreach (ITypeSymbol part in parts)
        {
            foreach (ISymbol member in part.GetMembers())
            {
                ISymbol? read = member switch
                {
                    IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: { } getter } => getter,
                    IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false, CanBeReferencedByName: true } field => field,
                    IFieldSymbol { IsStatic: false, CorrespondingTupleField: not null } element => element,
                    _ => null,
                };
                if (read is not null && names.Add(member.Name) && !IsTupleItem(member) && !TypeOf(member).IsRefLikeType
                    && !TypeText.HasPointers(TypeOf(member)) && TypeText.Unnameable(TypeOf(member), compilation) is null
                    && !IsDiscouraged(member) && !IsAmbiguous(member, parts) && IsAccessible(read, within, compilation))
                {
                    yield return member;
                }
            }
        }
    }

    internal static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>A member of a value that may be null.</summary>
    internal static string Path(string expression, ITypeSymbol type, ISymbol member) =>
        $"{expression}{(MayBeNull(type) ? "?." : ".")}{Names.Escape(member.Name)}";

    /// <summary>A value that is not null where it is used.</summary>
    internal static string Value(string expression, ITypeSymbol type) =>
        TagShapes.IsNullableValue(type) ? $"{expression}.GetValueOrDefault()" : expression;

    /// <summary>The statement, where the value is not null.</summary>
    internal static string Guarded(string expression, ITypeSymbol type, string statement) => MayBeNull(type)
        ? $"if ({expression} is not null)\n{{\n{string.Join("\n", statement.Split('\n').Select(static line => "    " + line))}\n}}"
        : statement;

    /// <summary>What the member is marked as, or null; on the parameter of a record it holds for the property.</summary>
    internal static UsageFact? Marked(ISymbol member)
    {
        AttributeData? mark = member.Attribute(KnownTypes.TokenUsage);
        if (mark is null && member is IPropertySymbol { ContainingType: { IsRecord: true } record })
        {
            mark = record.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == member.Name)
                .Select(static parameter => parameter.Attribute(KnownTypes.TokenUsage))
                .FirstOrDefault(static found => found is not null);
        }

        return mark?.ConstructorArguments.FirstOrDefault().Value is int kind && Enum.IsDefined(typeof(UsageFact), kind) ? (UsageFact)kind : null;
    }

    /// <summary>Whether values of the type can say that.</summary>
    internal static bool CanSay(UsageFact fact, ITypeSymbol type) => Write("call", new Fact(fact, "value", type)) is not null;

    private void AddByName(string expression, ITypeSymbol type, List<ISymbol> members)
    {
        AddAll(expression, type, members, static member => UsageNames.Of(member.Name));
        foreach (ISymbol part in members.Where(static member => UsageNames.Parts.Contains(member.Name)))
        {
            ITypeSymbol of = TypeOf(part);
            if (!IsPlain(of))
            {
                AddAll(Path(expression, type, part), of, [.. Members(of, method, compilation)], static member => UsageNames.Of(member.Name));
            }
        }

        // Only Anthropic calls it "creation", and counts its input without what a cache had.
        if (_facts.TryGetValue(UsageFact.CacheWrite, out Fact? written) && written.Expression.IndexOf("Creation", StringComparison.Ordinal) >= 0
            && _facts.TryGetValue(UsageFact.Input, out Fact? input))
        {
            _facts.Remove(UsageFact.Input);
            _facts[UsageFact.UncachedInput] = input with { Kind = UsageFact.UncachedInput };
        }
    }

    private bool AddAll(string expression, ITypeSymbol type, List<ISymbol> members, Func<ISymbol, UsageFact?> read)
    {
        bool any = false;
        foreach (ISymbol member in members)
        {
            if (read(member) is { } kind
                && CanSay(kind, TypeOf(member)) && Sensitivity.Classify(member, compilation) is null)
            {
                any = true;
                if (!_facts.ContainsKey(kind))
                {
                    _facts.Add(kind, new Fact(kind, Path(expression, type, member), TypeOf(member)));
                }
            }
        }

        return any;
    }

    private IEnumerable<string> Write(Fact fact) => Write(call, fact) is { } statement && fact.Kind != UsageFact.UncachedInput ? [statement] : [];

    private static string? Write(string call, Fact fact) => fact.Kind switch
    {
        UsageFact.Cost => LlmNumbers.Charge(call, fact.Expression, fact.Type),
        UsageFact.FinishReason => LlmTexts.Reason(fact.Expression, fact.Type) is { } reason ? $"{call}.Finish({reason});" : null,
        UsageFact.Model or UsageFact.ResponseId =>
            LlmTexts.Of(fact.Expression, fact.Type, null, out _) is { } text ? $"{call}.{s_members[(int)fact.Kind]} = {text};" : null,
        UsageFact.UncachedInput => LlmNumbers.Whole(fact.Expression, fact.Type),
        _ => LlmNumbers.Whole(fact.Expression, fact.Type) is { } number ? $"{call}.{s_members[(int)fact.Kind]} = {number};" : null,
    };

    // All tokens of the prompt, as the conventions count: those of caches among them.
    private IEnumerable<string> Inclusive() =>
        _facts.TryGetValue(UsageFact.UncachedInput, out Fact? fresh)
            ? [$"{call}.InputTokens = {Long(fresh)} + {Cached(UsageFact.CacheRead)} + {Cached(UsageFact.CacheWrite)};"]
            : [];

    private string Cached(UsageFact kind) => _facts.TryGetValue(kind, out Fact? fact) ? $"({Long(fact)} ?? 0L)" : "0L";

    private static string Long(Fact fact) => $"((long?)({LlmNumbers.Whole(fact.Expression, fact.Type)}))";

    private static bool MayBeNull(ITypeSymbol type) => !type.IsValueType || TagShapes.IsNullableValue(type);

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type)
    {
        IEnumerable<ITypeSymbol> starts = type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes : [type];
        foreach (ITypeSymbol start in starts)
        {
            for (ITypeSymbol? current = start; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
            {
                yield return current;
            }

            foreach (INamedTypeSymbol contract in start.TypeKind == TypeKind.Interface ? start.AllInterfaces : [])
            {
                yield return contract;
            }
        }
    }

    // Reading a Lazy or the Result of a task would be work, or a wait.
    private static bool HasMembersToRead(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol { AllowsRefLikeType: false } || type.IsTupleType)
        {
            return true;
        }

        string space = type is INamedTypeSymbol { ContainingNamespace: { IsGlobalNamespace: false } named } ? named.ToDisplayString() : "";
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsRefLikeType: false }
            && (space is "System.ClientModel" || !(space == "System" || space.StartsWith("System.", StringComparison.Ordinal))
                || type.Is("System.Tuple") || type.Is("System.Collections.Generic.KeyValuePair"));
    }

    private static bool IsPlain(ITypeSymbol type) => type.IsTupleType || !HasMembersToRead(TagShapes.Underlying(type));

    // A tuple's element with a name has another one beside it.
    private static bool IsTupleItem(ISymbol member) =>
        member is IFieldSymbol { CorrespondingTupleField: { } underlying } && !SymbolEqualityComparer.Default.Equals(member, underlying)
        && member.ContainingType.TupleElements.All(element => element.Name != member.Name);

    private static bool IsDiscouraged(ISymbol member) =>
        member.Has("System.ObsoleteAttribute") || member.Has("System.Diagnostics.CodeAnalysis.ExperimentalAttribute");

    // Two interfaces may have a member of one name, and the compiler then knows neither.
    private static bool IsAmbiguous(ISymbol member, ITypeSymbol[] parts) =>
        member.ContainingType.TypeKind == TypeKind.Interface && !SymbolEqualityComparer.Default.Equals(member.ContainingType, parts[0])
        && parts.Count(part => !part.GetMembers(member.Name).IsEmpty) > 1;

    private static bool IsAccessible(ISymbol member, ISymbol within, Compilation compilation) => within is INamedTypeSymbol type
        ? compilation.IsSymbolAccessibleWithin(member, type)
        : compilation.IsSymbolAccessibleWithin(member, (IAssemblySymbol)within);

    private sealed record Fact(UsageFact Kind, string Expression, ITypeSymbol Type);
}
