using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Writes the trace headers before the handler sends the request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestBypassesPropagationFixer)), Shared]
public sealed class RequestBypassesPropagationFixer() : CorrelationFixer(CorrelationRules.RequestBypassesPropagation)
{
    internal const string Title = "Inject the trace headers";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (scene.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Body: { } body, ParameterList.Parameters: [{ Identifier.ValueText: var request }, ..] })
        {
            string? line = scene.Name("Telltale.Correlation") is { } ours
                ? $"{ours}.Inject({request}.Headers, static (headers, name, value) => headers.TryAddWithoutValidation(name, value));"
                : scene.Name("System.Diagnostics.DistributedContextPropagator") is { } propagator && scene.Name(Ambient.Activity) is { } activity
                    ? $"{propagator}.Current.Inject({activity}.Current, {request}, static (_, name, value) => {request}.Headers.TryAddWithoutValidation(name, value));".Replace("static (_", "(_")
                    : null;
            if (line is not null && scene.First(body, line) is { } first)
            {
                yield return new Edit(Title, first);
            }
        }
    }
}
