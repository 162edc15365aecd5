using System.ComponentModel;
using Microsoft.Extensions.Compliance.Classification;

namespace Telltale;

/// <summary>Knows the classification that an attribute stands for. Used by generated code.</summary>
/// <typeparam name="TAttribute">The attribute.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Classified<TAttribute>
    where TAttribute : DataClassificationAttribute, new()
{
    /// <summary>The attribute's classification.</summary>
    public static DataClassification Classification { get; } = new TAttribute().Classification;
}
