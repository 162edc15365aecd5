using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads which client libraries the project traces: <c>[assembly: TraceClients]</c>.</summary>
internal static class TracedClients
{
    internal static LlmClient Of(Compilation compilation) =>
        compilation.Assembly.Attribute(KnownTypes.TraceClients)?.ConstructorArguments.FirstOrDefault().Value is int clients
            ? (LlmClient)clients & LlmClient.All
            : LlmClient.None;
}
