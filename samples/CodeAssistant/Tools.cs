using Microsoft.Extensions.AI;
using Telltale;

namespace CodeAssistant;

/// <summary>What the model may ask for.</summary>
internal sealed partial class Tools
{
    private readonly Workspace _workspace;

    public Tools(Workspace workspace)
    {
        _workspace = workspace;
        All = [AIFunctionFactory.Create(FindSymbolAsync, "find_symbol", "Finds where a symbol is declared.")];
    }

    internal IList<AITool> All { get; }

    /// <summary>Runs a tool by the model's request.</summary>
    internal async Task<object?> RunAsync(FunctionCallContent call, CancellationToken cancellation) =>
        All.OfType<AIFunction>().FirstOrDefault(tool => tool.Name == call.Name) is { } tool
            ? await tool.InvokeAsync(new AIFunctionArguments(call.Arguments), cancellation)
            : $"There is no tool {call.Name}.";

    [LlmTool("find_symbol", Description = "Finds where a symbol is declared.")]
    internal partial Task<string> FindSymbolAsync([LlmContent] string name, CancellationToken cancellation);

    private async Task<string> FindSymbolCoreAsync(string name, CancellationToken cancellation)
    {
        await Task.Delay(5, cancellation);
        return _workspace.Find(name);
    }
}
