using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Has the calls of a chat client recorded: all of the project's by [assembly: TraceClients], or those of this one by UseOpenTelemetry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InstrumentClientFixer)), Shared]
public sealed class InstrumentClientFixer : TelemetryFixer
{
    private const string Attribute = "Telltale.TraceClientsAttribute";
    private const string Client = "IChatClient";
    private const string Builder = "Microsoft.Extensions.AI.OpenTelemetryChatClientBuilderExtensions";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.ClientNotInstrumented.Id];

    // One attribute does for all, and the first of them ends the rule.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Model.Compilation.GetTypeByMetadataName(Attribute) is not null
            && !finding.Model.Compilation.Assembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "TraceClientsAttribute"))
        {
            string newLine = UsingDirectives.NewLine(finding.Text);
            int at = finding.Root.Usings.LastOrDefault() is { } last ? last.Span.End
                : finding.Root.Externs.LastOrDefault() is { } external ? external.Span.End : finding.Root.GetFirstToken().SpanStart;
            string written = "[assembly: Telltale.TraceClients(Telltale.Client.MicrosoftExtensionsAI)]";
            yield return new("Trace all clients of the project",
                [new(new TextSpan(at, 0), at == 0 || finding.Root.Usings.Count == 0 ? $"{written}{newLine}{newLine}" : $"{newLine}{newLine}{written}")]);
        }

        if (finding.Node is ExpressionSyntax client && finding.Model.Compilation.GetTypeByMetadataName(Builder) is { ContainingNamespace: var space }
            && Fluent(client, finding) is { } changes)
        {
            bool isKnown = !finding.Model.LookupNamespacesAndTypes(client.SpanStart, name: "OpenTelemetryChatClientBuilderExtensions").IsEmpty;
            TextChange? directive = isKnown ? null : new UsingDirectives(finding.Root, finding.Text, finding.Model).Add(space);
            if (isKnown || directive is not null)
            {
                yield return new("Add UseOpenTelemetry", directive is { } added ? [.. changes, added] : changes);
            }
        }
    }

    // What is needed as the very type that it is has to stay it. Some clients are generators of embeddings, too, and are no receiver of AsBuilder.
    private static TextChange[]? Fluent(ExpressionSyntax client, TelemetryFinding finding)
    {
        TypeInfo info = finding.Model.GetTypeInfo(client);
        TextChange added = new(new TextSpan(client.Span.End, 0), $"{(info.Type?.Name == Client ? "" : ")")}.AsBuilder().UseOpenTelemetry().Build()");
        return info.Type?.Name == Client ? [added]
            : info.ConvertedType?.Name == Client ? [new(new TextSpan(client.SpanStart, 0), $"(({Client})"), added]
            : null;
    }
}
