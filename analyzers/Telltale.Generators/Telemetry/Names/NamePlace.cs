namespace Telltale.Generators;

/// <summary>What is named.</summary>
internal enum NamePlace
{
    Attribute,
    Metric,

    /// <summary>A source of activities or a meter, which .NET names as it names assemblies.</summary>
    Source,
}
