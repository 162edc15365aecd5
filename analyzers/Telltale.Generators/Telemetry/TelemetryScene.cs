using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>What the rules about telemetry share while one compilation is looked at.</summary>
internal sealed class TelemetryScene(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
{
    private readonly Lazy<LeakFlow> _flow = new(() => LeakFlow.Of(compilation, options, cancellation));

    private readonly ConcurrentDictionary<string, bool> _mentions = new(StringComparer.Ordinal);
    private bool? _isExporting;

    internal Compilation Compilation => compilation;

    internal AnalyzerOptions Options => options;

    /// <summary>What is known of values and of where they go.</summary>
    internal LeakFlow Flow => _flow.Value;

    /// <summary>Whether what is recorded leaves the program.</summary>
    internal bool IsExporting => _isExporting ??= compilation.ReferencedAssemblyNames.Any(static assembly =>
        assembly.Name is "Telltale.Hosting" or "OpenTelemetry.Extensions.Hosting" or "Azure.Monitor.OpenTelemetry.AspNetCore"
        || assembly.Name.StartsWith("OpenTelemetry.Exporter.", StringComparison.Ordinal));

    internal Unbounded Unbounded => field ??= new(this);

    /// <summary>Whether any file of the program has one of the words. Reads all of them, once: ask only when there is something to say.</summary>
    internal bool Mentions(params string[] words) => _mentions.GetOrAdd(words[0], _ => compilation.SyntaxTrees.Any(tree =>
        tree.GetText(cancellation).ToString() is var text && Array.Exists(words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0)));

    /// <summary>Whether an attribute of the assembly says that calls to that client are recorded: its flags are asked by name.</summary>
    internal bool TracesClients(string attribute, string client) =>
        compilation.Assembly.Attribute(attribute) is { ConstructorArguments: [{ Kind: TypedConstantKind.Enum, Type: { } flags, Value: { } value }, ..] }
        && flags.GetMembers(client) is [IFieldSymbol { ConstantValue: { } bit }]
        && (Convert.ToInt64(value) & Convert.ToInt64(bit)) != 0;
}
