using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Recognises the calls of client libraries that are calls of models.</summary>
internal static class KnownCalls
{
    private static readonly ILookup<string, KnownMethod> s_byName = KnownMethods.All.ToLookup(static method => method.Name, StringComparer.Ordinal);

    /// <summary>The names that are looked for.</summary>
    internal static IEnumerable<string> Names(LlmClient enabled) =>
        KnownMethods.All.Where(method => (method.Clients & enabled) != 0).Select(static method => method.Name).Distinct(StringComparer.Ordinal);

    /// <summary>What is known of the method, given as its original definition.</summary>
    internal static KnownCall? Of(IMethodSymbol method, LlmClient enabled, Compilation compilation)
    {
        foreach (KnownMethod known in s_byName[method.Name])
        {
            if ((known.Clients & enabled) != 0 && IsMember(method, known.Type) && !IsRaw(method))
            {
                return new KnownCall(First(known.Clients & enabled), known.Operation, known.Provider)
                {
                    ModelParameter = Text(method, "model", "modelId"),
                    TextParameter = Text(method, "chatMessage", "userInputText", "prompt", "promptTemplate", "message"),
                };
            }
        }

        return null;
    }

    private static LlmClient First(LlmClient clients) => clients & (LlmClient)(-(int)clients);

    private static bool IsMember(IMethodSymbol method, string type)
    {
        if (method.ContainingType.IsOrDerivesFrom(type))
        {
            return true;
        }

        foreach (INamedTypeSymbol implemented in method.ContainingType.AllInterfaces)
        {
            if (implemented.Is(type) && implemented.GetMembers(method.Name).Any(
                member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)))
            {
                return true;
            }
        }

        return false;
    }

    // Those that take bytes do not say what they ask for; what they are told is read where it comes in one piece.
    private static bool IsRaw(IMethodSymbol method) =>
        method.Parameters.Any(static parameter => parameter.Type.Is("System.ClientModel.BinaryContent"))
        && !LlmShapes.IsRawResult(method.ReturnType is INamedTypeSymbol { TypeArguments: [{ } result] } task && task.Is(KnownTypes.Task) ? result : method.ReturnType);

    private static string? Text(IMethodSymbol method, params string[] names) =>
        method.Parameters.FirstOrDefault(
            parameter => parameter.Type.SpecialType == SpecialType.System_String && names.Contains(parameter.Name, StringComparer.Ordinal))?.Name;
}
