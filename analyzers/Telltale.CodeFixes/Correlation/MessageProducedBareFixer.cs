using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Puts the context into the headers of a message of Kafka before it is sent.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MessageProducedBareFixer)), Shared]
public sealed class MessageProducedBareFixer() : CorrelationFixer(CorrelationRules.MessageProducedBare)
{
    internal const string Title = "Inject the context into the headers";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (scene.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && scene.Statement is { } statement
            && scene.Name("Telltale.Correlation") is { } ours && scene.Name("System.Text.Encoding") is { } encoding
            && scene.Name("Confluent.Kafka.Headers") is { } headers
            && call.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<IdentifierNameSyntax>()
                .FirstOrDefault(argument => scene.Model.GetTypeInfo(argument).Type is { Name: "Message" }) is { } message)
        {
            yield return new Edit(Title, scene.Before(
                statement,
                $"{ours}.Inject({message}.Headers ??= new {headers}(), static (headers, name, value) => headers.Add(name, {encoding}.UTF8.GetBytes(value)));"));
        }
    }
}
