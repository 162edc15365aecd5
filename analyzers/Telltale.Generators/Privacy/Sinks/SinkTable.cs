using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows the calls that let values out. Made once for a compilation, of what it references.</summary>
internal sealed class SinkTable
{
    private SinkTable()
    {
    }

    /// <summary>The sinks that the compilation can call.</summary>
    internal static SinkTable Of(Compilation compilation) => new();

    /// <summary>Whether a method of that name may be a sink: cheap, and wrong only in saying yes.</summary>
    internal bool MayBe(string method) => false;

    /// <summary>What the operation hands to a sink, or null. Takes invocations, object creations, assignments and throws.</summary>
    internal SinkCall? Read(IOperation operation, LeakOptions options) => null;
}
