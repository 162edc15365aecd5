using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Says why a symbol's value is sensitive: what options and attributes declare, then what is known of frameworks, then what the name says.</summary>
internal sealed class SymbolReader
{
    private readonly Compilation _compilation;
    private readonly LeakOptions _options;
    private readonly NameReader _names;
    private readonly Persons _persons;
    private readonly OwnAssemblies _own;
    private readonly ConcurrentDictionary<ISymbol, bool> _clean = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _cleanTypes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Evidence?> _read = new(SymbolEqualityComparer.Default);

    internal SymbolReader(Compilation compilation, OwnAssemblies own, LeakOptions options, NameReader names)
    {
        _own = own;
        _compilation = compilation;
        _options = options;
        _names = names;
        _persons = new Persons(options.PersonTypes, DescribesPerson);
    }

    internal Evidence? Of(ISymbol symbol, ITypeSymbol? type)
    {
        symbol = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        if (TypeOf(symbol) is not { } own)
        {
            return null;
        }

        // Locals are many, and said of in no attribute.
        return symbol is ILocalSymbol or IRangeVariableSymbol || (type is not null && !SymbolEqualityComparer.Default.Equals(type, own))
            ? Read(symbol, type ?? own)
            : _read.GetOrAdd(symbol, key => Read(key, own));
    }

    // Of a local nothing is said but by its type.
    internal bool IsKnownClean(ISymbol symbol) => symbol is ILocalSymbol local
        ? _cleanTypes.GetOrAdd(local.Type, type => TypeSensitivity.Of(type, _compilation) is { IsSaid: true, Classification: null })
        : _clean.GetOrAdd(symbol, ReadClean);

    private bool ReadClean(ISymbol symbol)
    {
        if (IsListedClean(symbol) || FrameworkMembers.Of(symbol) is { Class: null })
        {
            return true;
        }

        Declaration said = Said(symbol, TypeOf(symbol));
        return said.IsSaid ? said.Classification is null : symbol is IPropertySymbol or IFieldSymbol && IsOfMachine(symbol);
    }

    private Evidence? Read(ISymbol symbol, ITypeSymbol type)
    {
        type = TypeGate.Awaited(type);
        if (IsListedClean(symbol))
        {
            return null;
        }

        if ((_options.SensitiveSymbols.ClassOf(symbol) ?? _options.SensitiveSymbols.ClassOf(TagShapes.Underlying(type))) is { } listed)
        {
            return new Evidence(listed, Tier.Declared, Called(symbol));
        }

        if (symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true })
        {
            return null;
        }

        Declaration said = Said(symbol, type);
        if (said is { IsSaid: true, Classification: null })
        {
            return null;
        }

        // Their annotations call all of them personal, ids and flags, too.
        if (FrameworkMembers.Of(symbol) is { } member)
        {
            return member.Class is { } known ? new Evidence(known, Tier.Framework, Called(symbol)) : null;
        }

        return said.Classification is { } declared ? new Evidence(ClassOf(declared, symbol), Tier.Declared, Called(symbol)) : Named(symbol, type);
    }

    private Declaration Said(ISymbol symbol, ITypeSymbol? type)
    {
        Declaration said = symbol is IMethodSymbol method && type is not null
            ? Sensitivity.SaidOfReturn(method, type, _compilation)
            : Sensitivity.SaidOf(symbol, _compilation);
        return said.IsSaid || type is null || (symbol is not ILocalSymbol && SymbolEqualityComparer.Default.Equals(type, TypeOf(symbol)))
            ? said
            : TypeSensitivity.Of(type, _compilation);
    }

    // [PersonalData] says no more than that; the name may.
    private SensitiveClass ClassOf(Classification declared, ISymbol symbol) =>
        Enum.TryParse(declared.Kind, out SensitiveClass found) && found != SensitiveClass.Personal
            ? found
            : _names.Read(symbol.Name)?.Term.Class ?? SensitiveClass.Personal;

    private Evidence? Named(ISymbol symbol, ITypeSymbol type)
    {
        if (!IsOurs(symbol)
            || (symbol is IMethodSymbol ? ReadMethod(symbol, type) : _names.Read(symbol.Name)) is not { } match
            || (TypeGate.Of(type) & match.Term.Values) == 0
            || (symbol is not IMethodSymbol && IsAboutNames(symbol, match)))
        {
            return null;
        }

        return Passes(match, symbol, type)
            ? new Evidence(match.Term.Class, match.Term.Gate is Gate.Open or Gate.NotGeometry ? Tier.Named : Tier.Gated, Called(symbol))
            : null;
    }

    private NameMatch? ReadMethod(ISymbol method, ITypeSymbol type) =>
        TypeGate.Of(type) != 0 ? MethodNames.Read(method.Name, _names) : null;

    private bool Passes(NameMatch match, ISymbol symbol, ITypeSymbol value)
    {
        INamedTypeSymbol? type = IsMember(symbol) ? symbol.ContainingType : null;
        return match.Term.Gate switch
        {
            Gate.Person => match.SaysWhose || _persons.Is(type),
            Gate.PersonOrAddress => match.SaysWhose || Persons.IsAddress(type) || _persons.Is(type),
            Gate.Patient => match.SaysPatient || Persons.IsPatient(type),
            Gate.NotGeometry => type is null || !Words.Of(type.Name).Any(WordSets.Geometry.Contains),
            Gate.SignIn => value.ContainingNamespace?.Name != "Linq" && IsAboutSigningIn(symbol),
            _ => !IsOfMachine(symbol),
        };
    }

    // A parameter or a local is also what its method is about; TokenResponse.Token needs no more words.
    private static bool IsAboutSigningIn(ISymbol symbol)
    {
        if (symbol.ContainingType is not { } type)
        {
            return false;
        }

        string[] words = Words.Of(symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, Name: var method } ? type.Name + "_" + method : type.Name);
        return !words.Any(WordSets.Reading.Contains)
            && (words.Any(WordSets.SigningIn.Contains) || (IsMember(symbol) && words is ["token", var last] && PersonWords.Representations.Contains(last)));
    }

    // SshSettings.UserName, and the userName that an SqlMigrator is given: a program signs in with it, and SmtpOptions.IpAddress is nobody's.
    private bool IsOfMachine(ISymbol symbol) =>
        _names.Read(symbol.Name) is { SaysWhose: false, Term.Class: var found } && found is SensitiveClass.Account or SensitiveClass.Network
        && symbol.ContainingType is { } type && Words.Of(type.Name) is [.., var last] words
        && ((IsMember(symbol) && WordSets.Settings.Contains(last)) || (found == SensitiveClass.Account && words.Any(WordSets.Machines.Contains)));

    // A person has what is declared personal, or what has one meaning in any type. Passwords and user names belong to machines as well.
    private bool DescribesPerson(ISymbol member)
    {
        if (TypeOf(member) is not { } type)
        {
            return false;
        }

        SensitiveClass? found = Said(member, type) is { IsSaid: true } said
            ? said.Classification is { } declared ? ClassOf(declared, member) : null
            : IsOurs(member) && _names.Read(member.Name) is { Term: { Gate: Gate.Open } term } && (TypeGate.Of(type) & term.Values) != 0 ? term.Class : null;
        return found is not (null or SensitiveClass.Credential or SensitiveClass.Account or SensitiveClass.Network or SensitiveClass.Location
            or SensitiveClass.Content);
    }

    // What a whole program shares is no person's; and a text that is written in the code is a key or a label.
    private static bool IsAboutNames(ISymbol symbol, NameMatch match)
    {
        if (!IsMember(symbol))
        {
            return false;
        }

        return (symbol.DeclaredAccessibility != Accessibility.Private && Words.Of(symbol.ContainingType.Name) is [.., var last] && WordSets.Catalogues.Contains(last))
            || (symbol.IsStatic && (match.Term.Class != SensitiveClass.Credential || IsWritten(symbol)));
    }

    private static bool IsWritten(ISymbol symbol) => symbol.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax() switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value is LiteralExpressionSyntax { Token.ValueText.Length: > 0 },
        PropertyDeclarationSyntax property => (property.Initializer?.Value ?? property.ExpressionBody?.Expression) is LiteralExpressionSyntax,
        _ => false,
    };

    private bool IsListedClean(ISymbol symbol) =>
        !_options.NonSensitiveSymbols.IsEmpty
        && (_options.NonSensitiveSymbols.Contains(symbol) || (symbol.ContainingType is { } type && IsMember(symbol) && _options.NonSensitiveSymbols.Contains(type)));

    // Elements of tuples are named where they are written, whoever made the tuple.
    private bool IsOurs(ISymbol symbol) =>
        _own.Have(symbol) || symbol is IFieldSymbol { IsExplicitlyNamedTupleElement: true };

    private static bool IsMember(ISymbol symbol) => symbol is IPropertySymbol or IFieldSymbol or IMethodSymbol;

    internal static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol { ContainingType.TypeKind: not TypeKind.Enum } field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IMethodSymbol { ReturnsVoid: false, MethodKind: not MethodKind.Constructor } method => TypeGate.Awaited(method.ReturnType),
        _ => null,
    };

    private static string Called(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => symbol.Name + "()",
        IPropertySymbol or IFieldSymbol when symbol.ContainingType is { IsAnonymousType: false, IsTupleType: false } type => $"{type.Name}.{symbol.Name}",
        _ => symbol.Name,
    };
}
