using System.Runtime.InteropServices;

namespace Telltale;

/// <summary>What nearly every request says. Its default is that nothing is known.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct LlmRequest
{
    internal string? Provider;
    internal string? Model;
    internal Uri? Endpoint;
    internal long Temperature;
    internal long MaxTokens;
    internal string? ApiType;
}
