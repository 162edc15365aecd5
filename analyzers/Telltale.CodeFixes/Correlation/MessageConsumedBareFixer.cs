using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Takes the context from the headers of a message of Kafka or RabbitMQ, and goes on with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MessageConsumedBareFixer)), Shared]
public sealed class MessageConsumedBareFixer() : CorrelationFixer(CorrelationRules.MessageConsumedBare)
{
    internal const string Title = "Resume the message's context";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (scene.Name("Telltale.Correlation") is not { } ours || scene.Name("Telltale.CorrelationScope") is not { } scope
            || scene.Name("System.Text.Encoding") is not { } encoding)
        {
            yield break;
        }

        // consumer.Received += (sender, message) => { … };
        if (scene.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Right: ParenthesizedLambdaExpressionSyntax { Block: { } body, ParameterList.Parameters: [_, { Identifier.ValueText: var message }] } })
        {
            string read = $"{message}.BasicProperties.Headers, static (headers, name) => headers != null && headers.TryGetValue(name, out object? value) && value is byte[] bytes ? {encoding}.UTF8.GetString(bytes) : null";
            if (scene.First(body, $"using {scope} {scene.Free("work", body)} = {ours}.Resume({ours}.Extract({read}));") is { } first)
            {
                yield return new Edit(Title, first);
            }
        }
        else if (scene.Node.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { Declaration.Variables: [{ Identifier.ValueText: var result }], Parent: BlockSyntax } local
            && scene.Model.GetTypeInfo(local.Declaration.Type).Type is { Name: "ConsumeResult" })
        {
            string read = $"{result}.Message.Headers, static (headers, name) => headers.TryGetLastBytes(name, out byte[] bytes) ? {encoding}.UTF8.GetString(bytes) : null";
            yield return new Edit(Title, scene.After(local, $"using {scope} {scene.Free("work", local)} = {ours}.Resume({ours}.Extract({read}));"));
        }
    }
}
