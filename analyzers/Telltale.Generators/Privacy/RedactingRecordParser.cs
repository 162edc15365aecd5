using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Reads a partial record that has sensitive members into a model. Symbols stop here.</summary>
internal static class RedactingRecordParser
{
    /// <summary>Cheap: whether the syntax can be a part of a record that we print.</summary>
    internal static bool IsCandidate(SyntaxNode node) =>
        node is RecordDeclarationSyntax record && record.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The record; null if it has nothing sensitive, prints itself, or was read from another of its parts.</summary>
    internal static RedactingRecordModel? Parse(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol((RecordDeclarationSyntax)node, cancellation) is not { } record
            || record.DeclaringSyntaxReferences[0] is var first && (first.SyntaxTree != node.SyntaxTree || first.Span != node.Span)
            || !RecordShape.HasSensitive(record, model.Compilation)
            || RecordShape.OwnPrintMembers(record) is not null
            || RecordShape.WhyNot(record) is not null)
        {
            return null;
        }

        bool hasBase = record.BaseType is { IsRecord: true };

        // What a base would show is printed here instead.
        bool replacesBase = RecordBases.Leak(record, model.Compilation);
        List<ISymbol> printed = [.. replacesBase ? RecordBases.Printed(record) : [], .. RecordShape.Printed(record)];
        return new RedactingRecordModel
        {
            TypeKey = TypeText.MetadataName(record),
            Namespace = TypeText.Namespace(record),
            Types = TypeText.PartialHeads(record),
            Modifiers = Modifiers(record, hasBase, printed),
            IsClass = !record.IsValueType,
            HasBase = hasBase && !replacesBase,
            Members = printed.Select((member, i) => Member(record, member, i == 0, model.Compilation)).ToEquatableArray(),
            Getters = printed.Where(Signatures.IsObsoleteError).Select(member => DeclareGetter(member)).ToEquatableArray(),
            Silenced = Signatures.Silenced([.. printed, .. printed.Select(RecordShape.TypeOf), .. ContainingTypes(record)]),
        };
    }

    // As C# has it: what it writes itself is what derived records and the compiler rely on.
    private static string Modifiers(INamedTypeSymbol record, bool hasBase, List<ISymbol> printed) => record switch
    {
        { IsValueType: true, IsReadOnly: false } => printed.All(IsReadOnly) ? "private readonly" : "private",
        { IsValueType: true } => "private",
        _ when hasBase => "protected override",
        { IsSealed: true } => "private",
        _ => "protected virtual",
    };

    private static bool IsReadOnly(ISymbol member) => member is IFieldSymbol or IPropertySymbol { GetMethod.IsReadOnly: true };

    private static PrintedMember Member(INamedTypeSymbol record, ISymbol member, bool isFirst, Compilation compilation)
    {
        string label = Names.Literal($"{(isFirst ? "" : ", ")}{member.Name} = ");
        ITypeSymbol type = RecordShape.TypeOf(member);
        if (!compilation.IsSymbolAccessibleWithin(member is IPropertySymbol { GetMethod: { } getter } ? getter : member, record))
        {
            return new(label, Names.Literal(ObjectWriters.Hidden(type)));
        }

        string receiver = RecordBases.IsHidden(record, member) ? $"(({TypeText.Of(member.ContainingType)})this)" : "this";
        string value = Signatures.IsObsoleteError(member) ? $"{Getter(member)}({receiver})" : $"{receiver}.{Names.Escape(member.Name)}";

        // What is dynamic would be bound when it runs.
        string taken = type.TypeKind == TypeKind.Dynamic ? $"(object?){value}" : value;
        return RecordBases.Sensitive(record, member, compilation) is { } sensitive ? new(label, sensitive.Redact(taken))
            : type.IsValueType ? new(label, value + ".ToString()")
            : new(label, "(object?)" + value);
    }

    // What is obsolete as an error can be used by what is obsolete itself.
    private static string DeclareGetter(ISymbol member) =>
        $"[global::System.Obsolete] static {TypeText.Of(RecordShape.TypeOf(member))} {Getter(member)}({TypeText.Of(member.ContainingType)} record) => "
        + $"record.{Names.Escape(member.Name)};";

    private static string Getter(ISymbol member) => "Obsolete" + member.Name;

    private static IEnumerable<ISymbol> ContainingTypes(INamedTypeSymbol record)
    {
        for (INamedTypeSymbol? type = record; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }
}
