using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Flattens what is marked <c>[Tags]</c> into its marked members.</summary>
internal sealed partial class CaptureReader
{
    private void AddMembers(List<string> tags, List<string> dimensions, string prefix, Value value)
    {
        List<string> memberTags = [];
        List<string> memberDimensions = [];
        List<string> memberIds = [];
        bool nullable = TagShapes.IsNullableValue(value.Type);
        string receiver = nullable ? $"{value.Expression}.GetValueOrDefault()" : value.Expression;
        int before = Manifest.Count;
        foreach (IPropertySymbol property in MarkedProperties(TagShapes.Underlying(value.Type)))
        {
            if (property.GetMethod is null || !context.Compilation.IsSymbolAccessibleWithin(property.GetMethod, context.Compilation.Assembly))
            {
                context.Report(TracedRules.NotATag, value.Where, property.Name, "its getter cannot be called from outside the type");
                continue;
            }

            Classification? sensitive = Sensitivity.ClassifyWithin(value.Sensitive, property, context.Compilation);
            Value member = new($"{receiver}.{Names.Escape(property.Name)}", property.Type, value.Where, sensitive)
            {
                Scope = value.Scope,
                Label = $"{value.Where.Name}.{property.Name}",
            };
            string own = $"{prefix}.{Names.SnakeCase(property.Name)}";
            if (property.Attribute(KnownTypes.Tag) is { } tag)
            {
                AddTag(memberTags, tag.FirstText() ?? own, member);
            }

            if (property.Attribute(KnownTypes.Dimension) is { } dimension)
            {
                int count = _dimensions.Count;
                AddDimension(dimension.FirstText() ?? own, member);
                memberDimensions.AddRange(_dimensions.Skip(count));
                _dimensions.RemoveRange(count, _dimensions.Count - count);
            }

            if (property.Has(KnownTypes.CorrelationId) && CanBeCarried(member) && IsFree("correlation.id", value.Where))
            {
                memberIds.Add($"{value.Scope ?? locals.Scope}.CorrelationId({member.Guarded()});");
                Record("correlation.id", member, isDimension: false);
            }
        }

        if (Manifest.Count == before)
        {
            context.Report(
                TracedRules.NotATag, value.Where, value.Label,
                $"no member of '{TagShapes.Underlying(value.Type).Name}' that can be recorded is marked [Tag], [Dimension] or [CorrelationId]");
            return;
        }

        // A result is read under a guard of its own.
        _readsMembers |= value.Scope is null;
        string? guard = nullable ? $"{value.Expression}.HasValue"
            : value.Type.IsReferenceType || value.Type is ITypeParameterSymbol { IsValueType: false } ? $"{value.Expression} is not null"
            : null;
        AddGuarded(_always, guard, memberIds);
        AddGuarded(tags, guard, memberTags);
        AddGuarded(dimensions, guard, memberDimensions);
    }

    private static void AddGuarded(List<string> target, string? guard, List<string> statements)
    {
        if (statements.Count > 0)
        {
            target.Add(guard is null
                ? string.Join("\n", statements)
                : $"if ({guard})\n{{\n{string.Join("\n", statements.SelectMany(static s => s.Split('\n')).Select(static line => "    " + line))}\n}}");
        }
    }

    private static IEnumerable<IPropertySymbol> MarkedProperties(ITypeSymbol type)
    {
        HashSet<string> seen = [];
        IEnumerable<ITypeSymbol> types = type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes : [type];
        foreach (ITypeSymbol start in types)
        {
            for (ITypeSymbol? current = start; current is not null; current = current.BaseType)
            {
                IEnumerable<ISymbol> members = current.TypeKind == TypeKind.Interface
                    ? current.AllInterfaces.SelectMany(static i => i.GetMembers()).Concat(current.GetMembers())
                    : current.GetMembers();
                foreach (IPropertySymbol property in members.OfType<IPropertySymbol>())
                {
                    bool marked = property.Has(KnownTypes.Tag) || property.Has(KnownTypes.Dimension) || property.Has(KnownTypes.CorrelationId);
                    if (marked && property is { IsStatic: false, IsIndexer: false } && seen.Add(property.Name))
                    {
                        yield return property;
                    }
                }
            }
        }
    }
}
