using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>TELL2008: a client library is told to record its calls itself, and the project has them recorded by us.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelIsTracedTwice() : CoverageRule(LlmRules.TracedTwice)
{
    private static readonly (string Source, LlmClient Client)[] s_sources =
    [
        ("com.anthropic.sdk.csharp", LlmClient.Anthropic),
        ("Experimental.Microsoft.Extensions.AI", LlmClient.MicrosoftExtensionsAI),
        ("OpenAI.ChatClient", LlmClient.OpenAI | LlmClient.AzureOpenAI),
        ("OpenAI.ResponsesClient", LlmClient.OpenAI | LlmClient.AzureOpenAI),
        ("OpenAI.*", LlmClient.OpenAI | LlmClient.AzureOpenAI),
        ("Microsoft.SemanticKernel*", LlmClient.SemanticKernel),
    ];

    private static readonly string[] s_libraries = ["Microsoft.Extensions.AI", "OpenAI", "Anthropic", "OllamaSharp", "Microsoft.SemanticKernel", "Azure.AI.OpenAI"];

    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        LlmClient traced = TracedClients.Of(context.Compilation);
        Lazy<bool> isAnnotated = new(() => AnnotatesLibraries(context.Compilation, context.CancellationToken));
        context.RegisterOperationAction(operation => Look(operation, traced, isAnnotated), OperationKind.Invocation);
    }

    private static void Look(OperationAnalysisContext context, LlmClient traced, Lazy<bool> isAnnotated)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Recording(call) is not var (client, subject, where) || ((traced & client) == 0 && !isAnnotated.Value))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            LlmRules.TracedTwice, where, ImmutableDictionary<string, string?>.Empty.Add(Problem.Subject, subject), subject));
    }

    // What it is about, by what name, and where.
    private static (LlmClient Client, string Subject, Location Where)? Recording(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        switch (method.Name)
        {
            case "UseOpenTelemetry" when SpaceOf(method) == "Microsoft.Extensions.AI":
                return (LlmClient.MicrosoftExtensionsAI, "UseOpenTelemetry", Where(call));
            case "AddSource":
                foreach ((string text, IOperation value) in Texts(call))
                {
                    if (s_sources.FirstOrDefault(source => source.Source == text) is { Source: not null } found)
                    {
                        return (found.Client, text, value.Syntax.GetLocation());
                    }
                }

                return null;
            case "SetSwitch" when method.ContainingType.Is("System.AppContext") && Texts(call).Any(static t => t.Text == "OpenAI.Experimental.EnableOpenTelemetry")
                && call.Arguments.Any(static argument => argument.Value.ConstantValue is { HasValue: true, Value: true }):
                return (LlmClient.OpenAI | LlmClient.AzureOpenAI, "OpenAI.Experimental.EnableOpenTelemetry", Where(call));
            default:
                return null;
        }
    }

    private static IEnumerable<(string Text, IOperation Value)> Texts(IInvocationOperation call) => call.Arguments
        .SelectMany(static argument => argument.Value is IArrayCreationOperation { Initializer.ElementValues: var elements } ? elements : [argument.Value])
        .Where(static value => value.ConstantValue is { HasValue: true, Value: string })
        .Select(static value => ((string)value.ConstantValue.Value!, value));

    // Annotated calls of other things, such as a web service of the user's own, are recorded by nobody else.
    private static bool AnnotatesLibraries(Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            TreeFacts facts = TreeScanner.Scan(tree, cancellation);
            FileToBind file = new(tree, facts, new(() => ["LlmCall", "LlmCallAttribute"]), new ParseContext(compilation, null, cancellation));
            if (file.Annotated().OfType<IMethodSymbol>().Any(static method => Annotations.Of(method).Llm is { Kind: LlmKind.Call }
                && method.Parameters.Select(static p => p.Type).Append(method.ReturnType).Any(IsOfLibrary)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfLibrary(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsOfLibrary(array.ElementType),
        INamedTypeSymbol named => s_libraries.Any(library => SpaceOf(named) is { } space
            && (space == library || space.StartsWith(library + ".", StringComparison.Ordinal))) || named.TypeArguments.Any(IsOfLibrary),
        _ => false,
    };

    private static string? SpaceOf(ISymbol symbol) => symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : null;

    private static Location Where(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } }
            ? Location.Create(call.Syntax.SyntaxTree, TextSpan.FromBounds(name.SpanStart, call.Syntax.Span.End))
            : call.Syntax.GetLocation();
}
