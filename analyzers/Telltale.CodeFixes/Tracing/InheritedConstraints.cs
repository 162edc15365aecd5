using Microsoft.CodeAnalysis;

namespace Telltale.CodeFixes;

/// <summary>Writes out the constraints that an override takes over unsaid, and that its core has to state.</summary>
internal static class InheritedConstraints
{
    internal static string Of(MovableMethod method) =>
        string.Concat(method.Symbol.TypeParameters.Select(parameter => Clause(parameter, method)));

    private static string Clause(ITypeParameterSymbol parameter, MovableMethod method)
    {
        List<string> constraints = [];
        if (parameter.HasReferenceTypeConstraint)
        {
            bool isNullable = parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated;
            constraints.Add(isNullable ? "class?" : "class");
        }
        else if (parameter.HasUnmanagedTypeConstraint)
        {
            constraints.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            constraints.Add("struct");
        }
        else if (parameter.HasNotNullConstraint)
        {
            constraints.Add("notnull");
        }

        int position = method.Syntax.ReturnType.SpanStart;
        constraints.AddRange(parameter.ConstraintTypes.Select((type, i) => type
            .WithNullableAnnotation(parameter.ConstraintNullableAnnotations[i])
            .ToMinimalDisplayString(method.Model, position)));
        if (parameter.HasConstructorConstraint)
        {
            constraints.Add("new()");
        }

        if (parameter.AllowsRefLikeType)
        {
            constraints.Add("allows ref struct");
        }

        return constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }
}
