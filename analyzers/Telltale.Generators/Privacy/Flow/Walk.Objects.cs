using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Where the walk comes to an object that is written as a whole.</summary>
internal sealed partial class Walk
{
    /// <summary>The worst of what is seen when the object is written.</summary>
    private Verdict Whole(IOperation value, Rendering rendering)
    {
        if (value.Type is not { } type || Rendered(type) is not { } rendered)
        {
            return Verdict.Unknown;
        }

        if (rendering == Rendering.Text && WritesOnlyItsName(rendered, type))
        {
            return Verdict.Clean;
        }

        if (rendering == Rendering.Text && OwnToString(rendered) is { } own)
        {
            Verdict inside = _hops < _maxHops ? _flow.Summaries.ReturnOf(own, _hops + 1, static () => false, _cancellation) : Verdict.Unknown;
            return inside.IsSensitive ? Verdict.Sensitive(inside.Evidence!, value, isWhole: true) : inside.IsKnown ? Verdict.Clean : Verdict.Unknown;
        }

        if (!IsRendered(rendered, rendering))
        {
            return Verdict.Unknown;
        }

        Evidence? worst = null;
        foreach ((ISymbol member, Evidence evidence) in _flow.Sources.MembersOf(rendered, _options))
        {
            if (!IsLeftOut(member, evidence, rendered, rendering) && (worst is null || Verdict.IsWorse(evidence, worst)))
            {
                worst = evidence;
            }
        }

        return worst is null ? Verdict.Unknown : Verdict.Sensitive(worst, value, isWhole: true);
    }

    // A value, or the elements of a collection of such.
    private INamedTypeSymbol? Rendered(ITypeSymbol type)
    {
        ITypeSymbol underlying = TagShapes.Underlying(type);
        if (underlying.SpecialType == SpecialType.None && Propagators.IsSequence(underlying) && ValueShapes.Element(underlying) is { } element)
        {
            underlying = TagShapes.Underlying(element);
        }

        return underlying is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named
            && (_flow.Sources.Own.Have(named) || named.IsTupleType || named.IsAnonymousType)
                ? named
                : null;
    }

    private static bool IsRendered(INamedTypeSymbol type, Rendering rendering) =>
        rendering == Rendering.Members || type.IsRecord || type.IsTupleType || type.IsAnonymousType;

    // A class prints its name, and a collection does too.
    private static bool WritesOnlyItsName(INamedTypeSymbol rendered, ITypeSymbol type) =>
        !SymbolEqualityComparer.Default.Equals(rendered, TagShapes.Underlying(type))
            ? type is not IArrayTypeSymbol && !rendered.IsRecord
            : rendered is { IsRecord: false, IsTupleType: false, IsAnonymousType: false, TypeKind: not TypeKind.Interface } && OwnToString(rendered) is null;

    private static IMethodSymbol? OwnToString(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.GetMembers(nameof(ToString)).OfType<IMethodSymbol>()
                .FirstOrDefault(static m => m is { IsOverride: true, Parameters.IsEmpty: true, IsImplicitlyDeclared: false }) is { } own)
            {
                return own;
            }

            if (current.IsRecord)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsLeftOut(ISymbol member, Evidence evidence, INamedTypeSymbol type, Rendering rendering)
    {
        if (rendering == Rendering.Members)
        {
            return IsIgnored(member.GetAttributes());
        }

        // Records print their public members; ours are redacted where they are declared sensitive and partial.
        return member.DeclaredAccessibility != Accessibility.Public
            || (evidence.Tier == Tier.Declared && type.IsRecord && RecordShape.WhyNot(type) is null && _flow.Compilation.GetTypeByMetadataName(KnownTypes.Sensitive) is not null
                && RecordShape.Sensitive(type, member, _flow.Compilation) is not null)
            || RecordShape.OwnPrintMembers(type) is not null;
    }

    private static bool IsIgnored(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass?.Name is "JsonIgnoreAttribute" or "IgnoreDataMemberAttribute" or "LogPropertyIgnoreAttribute" or "NotLoggedAttribute"
                or "XmlIgnoreAttribute" or "NonSerializedAttribute" or "LogMaskedAttribute" or "YamlIgnoreAttribute" or "IgnoreMemberAttribute"
                || attribute.AttributeClass.IsOrDerivesFrom(KnownTypes.DataClassification) && attribute.AttributeClass?.Name == "NoDataClassificationAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
