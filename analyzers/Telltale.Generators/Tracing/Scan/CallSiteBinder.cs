using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>
/// Finds the calls of annotated methods. Only invocations of a name that is looked for are bound, and a file is bound again only when it or
/// the surface of the program has changed.
/// </summary>
internal sealed class CallSiteBinder
{
    private static readonly BoundFiles<FileCalls> s_bound = new();

    private readonly Compilation _compilation;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _covered;
    private readonly LlmClient _clients;
    private readonly ParseContext _context;
    private readonly Dictionary<(ISymbol, bool), TracedMethod?> _targets;

    private CallSiteBinder(Compilation compilation, AnnotatedNames names, CancellationToken cancellation)
    {
        _compilation = compilation;
        _names = new HashSet<string>(names.Names, StringComparer.Ordinal);
        _covered = new HashSet<string>(names.Covered, StringComparer.Ordinal);
        _clients = names.Clients;
        _context = new ParseContext(compilation, report: null, cancellation);
        _targets = [];
    }

    internal static EquatableArray<FileCalls> Bind(
        ImmutableArray<TreeFacts> facts, AnnotatedNames names, Compilation compilation, CancellationToken cancellation)
    {
        if (names.Names.IsEmpty)
        {
            return default;
        }

        ulong mark = CompilationMark.With(CompilationMark.Of(compilation, facts), names.Names.Concat(names.Covered).Append(names.Clients.ToString("D")));
        CallSiteBinder binder = new(compilation, names, cancellation);
        HashSet<ulong> seen = [];
        HashSet<ulong> copied = [.. facts.Select(static tree => tree.Content).Where(content => !seen.Add(content))];
        List<FileCalls> files = [];
        int index = 0;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            TreeFacts tokens = facts[index++];
            if (copied.Contains(tokens.Content))
            {
                continue; // An interceptor names a file by its content, and would be an error here.
            }

            FileCalls calls = s_bound.GetOrBind(tree, mark, () => new FileCalls(binder.Find(tree, tokens).ToEquatableArray()));
            if (!calls.Sites.IsEmpty)
            {
                files.Add(calls);
            }
        }

        return files.ToEquatableArray();
    }

    private IEnumerable<CallSite> Find(SyntaxTree tree, TreeFacts facts)
    {
        SemanticModel? model = null;
        SyntaxNode? root = null;
        foreach (NamedPlace call in facts.Calls)
        {
            if (!_names.Contains(call.Name))
            {
                continue;
            }

            _context.Cancellation.ThrowIfCancellationRequested();
            model ??= _compilation.GetSemanticModel(tree);
            root ??= tree.GetRoot(_context.Cancellation);
            if (Invocation(root, call) is { } invocation && Read(model, invocation) is { } site)
            {
                yield return site;
            }
        }
    }

    private CallSite? Read(SemanticModel model, InvocationExpressionSyntax invocation)
    {
        if (model.GetSymbolInfo(invocation, _context.Cancellation).Symbol is not IMethodSymbol method
            || Target(method) is not { } target
            || _covered.Contains(target.Manifest.Id)
            || CallSiteRules.WhyNot(model, invocation, method, _context.Cancellation) is not null
            || model.GetInterceptableLocation(invocation, _context.Cancellation) is not { } location)
        {
            return null;
        }

        return new CallSite(target, location.GetInterceptsLocationAttributeSyntax(), Place(location.GetDisplayLocation()));
    }

    private TracedMethod? Target(IMethodSymbol method)
    {
        bool isReduced = method.ReducedFrom is not null;
        IMethodSymbol definition = Annotations.Definition(method);
        if (!_targets.TryGetValue((definition, isReduced), out TracedMethod? target))
        {
            target = InstrumentationMode.IsDefinitionSite(definition) || IsImplementedElsewhere(definition)
                ? null
                : TracedParser.ParseCallSite(
                    definition,
                    isReduced,
                    _context,
                    _clients == LlmClient.None ? null : KnownCalls.Of(definition, _clients, _compilation));
            _targets.Add((definition, isReduced), target);
        }

        return target;
    }

    // A referenced assembly that was built with us says itself which of its methods it implements at the definition.
    private bool IsImplementedElsewhere(IMethodSymbol method) =>
        !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly)
        && _covered.Contains(method.GetDocumentationCommentId() ?? "");

    private static InvocationExpressionSyntax? Invocation(SyntaxNode root, NamedPlace call)
    {
        SyntaxNode? node = root.FindToken(call.Position).Parent;
        while (node is not null and not InvocationExpressionSyntax)
        {
            node = node.Parent;
        }

        return node as InvocationExpressionSyntax;
    }

    // The path differs from machine to machine; what is emitted must not.
    private static string Place(string display)
    {
        int slash = Math.Max(display.LastIndexOf('/'), display.LastIndexOf('\\'));
        return display.Substring(slash + 1);
    }
}
