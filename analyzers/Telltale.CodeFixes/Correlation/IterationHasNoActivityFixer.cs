using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Begins a trace in every round: as an annotation of what the round calls, as correlated work, or as a bare activity.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IterationHasNoActivityFixer)), Shared]
public sealed class IterationHasNoActivityFixer() : CorrelationFixer(CorrelationRules.IterationHasNoActivity)
{
    internal const string Trace = "Trace each round as a root, with [Traced]";
    internal const string Begin = "Begin correlated work in each round";
    internal const string Plain = "Start an activity in each round";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (Round(scene) is not { } body)
        {
            yield break;
        }

        TypeDeclarationSyntax? type = scene.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        string name = $"{type?.Identifier.ValueText}.tick";
        if (Called(body, type) is { } method && scene.Name("Telltale.TracedAttribute", method) is { } traced && scene.Name("Telltale.SpanParent", method) is { } parent)
        {
            yield return new Edit(Trace, new TextChange(
                new TextSpan(method.SpanStart, 0),
                $"[{traced.Substring(0, traced.Length - "Attribute".Length)}(Parent = {parent}.NewRoot)]{scene.NewLine}{scene.Indentation(method)}"));
        }

        if (scene.Name("Telltale.Correlation") is { } ours && scene.Name("Telltale.CorrelationScope") is { } scope
            && scene.First(body, $"using {scope} {scene.Free("work", body)} = {ours}.Begin(name: \"{name}\");") is { } begin)
        {
            yield return new Edit(Begin, begin);
        }

        if (scene.Name(Ambient.Activity) is { } activity && scene.First(body, PlainLine(scene, activity, type, body, name)) is { } plain)
        {
            yield return new Edit(Plain, plain);
        }
    }

    private static string PlainLine(FixScene scene, string activity, TypeDeclarationSyntax? type, SyntaxNode body, string name)
    {
        string? source = type?.Members.OfType<FieldDeclarationSyntax>()
            .FirstOrDefault(static field => field.Declaration.Type.ToString().EndsWith("ActivitySource", StringComparison.Ordinal))?.Declaration.Variables[0].Identifier.ValueText;
        string local = scene.Free("activity", body);
        return source is null
            ? $"using {activity} {local} = new {activity}(\"{name}\").Start();"
            : $"using var {local} = {source}.StartActivity(\"{name}\");";
    }

    private static SyntaxNode? Round(FixScene scene)
    {
        if (scene.Node is StatementSyntax loop && Loops.IsEndless(loop))
        {
            return Loops.BodyOf(loop);
        }

        ExpressionSyntax? callback = (scene.Node as ArgumentSyntax)?.Expression ?? scene.Node.FirstAncestorOrSelf<ExpressionSyntax>();
        return callback switch
        {
            AnonymousFunctionExpressionSyntax { Block: { } block } => block,
            ExpressionSyntax when scene.Model.GetSymbolInfo(callback).Symbol is IMethodSymbol method
                && method.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && declared.SyntaxTree == scene.Node.SyntaxTree =>
                (declared.GetSyntax() as MethodDeclarationSyntax)?.Body,
            _ => null,
        };
    }

    // await DoWorkAsync(stopping); and at most a delay beside it.
    private static MethodDeclarationSyntax? Called(SyntaxNode body, TypeDeclarationSyntax? type)
    {
        InvocationExpressionSyntax[] calls =
        [
            .. body.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(static call => DeedReader.NameOf(call.Expression) is not ("Delay" or "ConfigureAwait" or "FromSeconds" or "FromMinutes" or "FromMilliseconds" or "FromHours")),
        ];
        return calls is [{ Expression: IdentifierNameSyntax { Identifier.ValueText: var name } }]
            && type?.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText == name).ToArray() is [var only]
            ? only
            : null;
    }
}
