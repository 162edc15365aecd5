using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Says whether a type describes a person: by its name, by its bases, or by what it holds. Keeps what it found.</summary>
/// <param name="more">Words, or names of types, that the project adds.</param>
/// <param name="describesPerson">Whether a member holds what only people have, whatever type it is in.</param>
internal sealed class Persons(IReadOnlyCollection<string> more, Func<ISymbol, bool> describesPerson)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);

    internal bool Is(INamedTypeSymbol? type) => type is not null && _types.GetOrAdd(type.OriginalDefinition, Read);

    /// <summary>Whether the type is about a patient.</summary>
    internal static bool IsPatient(INamedTypeSymbol? type) =>
        type is not null && Words.Of(type.Name).Any(WordSets.Medical.Contains);

    /// <summary>Whether the type is an address.</summary>
    internal static bool IsAddress(INamedTypeSymbol? type) =>
        type is not null && Core(Words.Of(type.Name)) is [.., var last] && PersonWords.Addresses.Contains(last);

    private bool Read(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            // A base that is only perhaps a person, as in ParentEntity, says nothing of what derives from it.
            if (IsNamedSo(current, isBase: !ReferenceEquals(current, type)))
            {
                return true;
            }
        }

        return type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && HasShape(type);
    }

    private bool IsNamedSo(INamedTypeSymbol type, bool isBase)
    {
        string[] all = Words.Of(type.Name);
        string[] core = Core(all);
        if (more.Count > 0 && (more.Contains(type.Name) || more.Contains(type.ToDisplayString()) || core.Any(more.Contains)))
        {
            return true;
        }

        if (core is not [.., var last])
        {
            return false;
        }

        // Users, in the plural, is a table of them or a service.
        return PersonWords.Sure.Contains(last)
            || (!isBase && PersonWords.Alone.Contains(last) && core.Take(core.Length - 1).All(PersonWords.BeforeAlone.Contains));
    }

    private static string[] Core(string[] words)
    {
        int count = words.Length;
        while (count > 1 && PersonWords.Representations.Contains(words[count - 1]))
        {
            count--;
        }

        return [.. words.Take(count)];
    }

    private bool HasShape(INamedTypeSymbol type)
    {
        string[] words = Words.Of(type.Name);
        if (words is [.., var last] && (WordSets.Settings.Contains(last) || WordSets.Organisations.Contains(Core(words).Last())))
        {
            return false;
        }

        int count = 0;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } && describesPerson(member)
                && ++count == 2)
            {
                return true;
            }
        }

        return false;
    }
}
