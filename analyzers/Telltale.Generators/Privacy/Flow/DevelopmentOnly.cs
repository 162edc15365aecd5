using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Knows code that runs on a developer's machine only.</summary>
internal static class DevelopmentOnly
{
    internal static bool Is(IOperation operation) => false;
}
