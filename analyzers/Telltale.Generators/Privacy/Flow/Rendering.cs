namespace Telltale.Generators;

/// <summary>What becomes of an object on its way out.</summary>
internal enum Rendering
{
    /// <summary>Its <c>ToString()</c>.</summary>
    Text,

    /// <summary>Its members, one by one, as serialisers and <c>{@holes}</c> write it.</summary>
    Members,
}
