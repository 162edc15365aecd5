using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Gathers what leaving values out of one call takes away, so that several of them go together.</summary>
internal sealed class Dropping(LeakCall call)
{
    private readonly List<TextChange> _changes = [];
    private readonly Dictionary<SyntaxNode, Sentence> _sentences = [];
    private readonly Dictionary<ExpressionSyntax, HashSet<int>> _operands = [];
    private readonly Dictionary<SyntaxNode, List<SyntaxNode>> _elements = [];
    private bool _isAll;

    private SourceText Source => call.Scene.Text;

    /// <summary>Takes one more value out; false when it is not known how.</summary>
    internal bool Add(Leak leak) => Pieces.Of(leak, call.Syntax, goesOut: true) is { } piece && piece.Parent switch
    {
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole =>
            Forget(Known(text, () => Texts.Interpolated(text)), text.Contents.IndexOf(hole)),
        BinaryExpressionSyntax => Operand(piece),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => Element(assignment),
        AssignmentExpressionSyntax assignment when assignment == call.Syntax => _isAll = true,
        ArgumentSyntax argument => Argument(argument, leak),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair => Element(pair),
        InitializerExpressionSyntax => Filled(piece, leak),
        ExpressionElementSyntax element => Filled(element, leak),
        AnonymousObjectMemberDeclaratorSyntax member => Element(member),
        _ => false,
    };

    /// <summary>All changes, or null when what is left would be none.</summary>
    internal IEnumerable<TextChange>? Changes()
    {
        foreach (KeyValuePair<ExpressionSyntax, HashSet<int>> sum in _operands)
        {
            if (_sentences.TryGetValue(sum.Key, out Sentence? sentence))
            {
                sum.Value.UnionWith(Sum.Of(sum.Key).Emptied(sentence));
            }

            if (Sum.Of(sum.Key).Without(sum.Value, call.Scene.Model) is not { } changes)
            {
                _isAll |= IsMessage(sum.Key);
                return _isAll ? All() : null;
            }

            _changes.AddRange(changes);
        }

        // Nothing is left to say.
        if (_isAll || _sentences.Any(sentence => sentence.Value.IsEmpty && IsMessage(sentence.Key)))
        {
            return All();
        }

        return [.. _changes, .. _elements.Keys.SelectMany(Listed), .. _sentences.Values.SelectMany(static sentence => sentence.Changes)];
    }

    private TextChange[]? All() => Removal.Call(call.Syntax, call.Kind == SinkKind.Scope, call.Scene.Model, Source) is { } change ? [change] : null;

    private bool IsMessage(SyntaxNode text) =>
        call.Sink?.TemplateValue?.Syntax is { } template && (template == text || template.Span == text.Span)
        || text.Parent is ArgumentSyntax { Parent.Parent: var owner } && owner == call.Syntax && call.Sink?.Values.Count == 1;

    private bool Operand(ExpressionSyntax piece)
    {
        ExpressionSyntax sum = Sum.Around(piece);
        int index = Sum.Of(sum).IndexOf(piece);
        if (index < 0)
        {
            return false;
        }

        if (Sum.Of(sum).Sentence() is { } read && Known(sum, () => read) is { } sentence)
        {
            // The operand goes by itself; only the words around it are taken out of the literals.
            HashSet<Cell> holes = [.. sentence.Holes];
            sentence.Remove(index);
            sentence.Keep(holes);
        }

        (_operands.TryGetValue(sum, out HashSet<int>? gone) ? gone : _operands[sum] = []).Add(index);
        return true;
    }

    private bool Argument(ArgumentSyntax argument, Leak leak)
    {
        SyntaxNode owner = Pieces.OwnerOf(argument)!;
        if (owner != call.Syntax && Pieces.IsPair(owner))
        {
            return Pair(owner);
        }

        if (owner is InvocationExpressionSyntax formatting && owner != call.Syntax && owner.Parent != call.Syntax)
        {
            return Formatted(formatting, argument, leak);
        }

        bool isKeyed = call.Sink?.Values.Any(static value => value.Role == SinkRole.Key) is true;
        return isKeyed ? _isAll = true
            : leak.Hole >= 0 ? Fill(leak) && Element(argument)
            : call.Sink is null || call.Sink.TemplateValue is null && call.Sink.Template is not null ? false
            : call.Sink.Values.Count > 1 || call.Kind == SinkKind.Exception || IsOptional(argument) ? Element(argument)
            : _isAll = true;
    }

    // A status has a description, or has none.
    private bool IsOptional(ArgumentSyntax argument) =>
        call.Kind == SinkKind.Span && argument.Parent is ArgumentListSyntax { Arguments: [var first, ..] } && first != argument;

    private bool IsAboutOneTag =>
        call.Sink?.Call is IInvocationOperation { TargetMethod: { Name: "Add", ContainingType.Name: "TagList" or "ActivityTagsCollection" } };

    // new("email", user.Email), ("email", user.Email): among arguments, in a list, in braces.
    private bool Pair(SyntaxNode pair) => pair.Parent switch
    {
        ArgumentSyntax { Parent.Parent: var owner } when owner == call.Syntax && IsAboutOneTag => _isAll = true,
        ArgumentSyntax argument => Element(argument),
        InitializerExpressionSyntax => Element(pair),
        ExpressionElementSyntax element => Element(element),
        _ => false,
    };

    // string.Format("{0} {1}", a, b)
    private bool Formatted(InvocationExpressionSyntax formatting, ArgumentSyntax argument, Leak leak)
    {
        int first = formatting.ArgumentList.Arguments.IndexOf(static given => given.Expression is LiteralExpressionSyntax);
        int number = formatting.ArgumentList.Arguments.IndexOf(argument) - first - 1;
        return formatting.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" } && first >= 0 && number >= 0
            && Texts.Template(formatting.ArgumentList.Arguments[first].Expression) is { } read
            && Known(formatting, () => read) is { } sentence
            && sentence.Holes.Where(cell => cell.Name == number.ToString()).ToArray() is { Length: > 0 } holes
            && holes.All(cell => Forget(sentence, cell.Hole, Pieces.NameOf(leak.Value)))
            && Numbered(sentence, number)
            && Element(argument);
    }

    // An element of the array of values.
    private bool Filled(SyntaxNode element, Leak leak) =>
        leak.Hole >= 0 ? Fill(leak) && Element(element) : call.Sink?.Template is null && Element(element);

    private bool Fill(Leak leak)
    {
        SyntaxNode? written = call.Sink?.TemplateValue?.Syntax;
        if (written is null || Texts.Template(written) is not { } read || Known(written, () => read) is not { } sentence
            || sentence.Holes.FirstOrDefault(cell => cell.Hole == leak.Hole) is not { } found)
        {
            return false;
        }

        return Sentence.IsNumber(found.Name)
            ? sentence.Holes.Where(cell => cell.Name == found.Name).ToArray().All(cell => Forget(sentence, cell.Hole, Pieces.NameOf(leak.Value)))
                && Numbered(sentence, int.Parse(found.Name!))
            : Forget(sentence, leak.Hole);
    }

    private static bool Numbered(Sentence sentence, int gone)
    {
        sentence.Renumber(gone);
        return true;
    }

    private static bool Forget(Sentence sentence, int hole, string? name = null)
    {
        sentence.Remove(hole, name);
        return true;
    }

    private Sentence Known(SyntaxNode key, Func<Sentence> read) =>
        _sentences.TryGetValue(key, out Sentence? known) ? known : _sentences[key] = read();

    private bool Element(SyntaxNode element)
    {
        SyntaxNode list = element.Parent!;
        List<SyntaxNode> gone = _elements.TryGetValue(list, out List<SyntaxNode>? known) ? known : _elements[list] = [];
        if (!gone.Contains(element))
        {
            gone.Add(element);
        }

        return true;
    }

    private IEnumerable<TextChange> Listed(SyntaxNode list) => list switch
    {
        ArgumentListSyntax arguments => Removal.Elements(arguments.Arguments, [.. _elements[list].Cast<ArgumentSyntax>()], Source),
        InitializerExpressionSyntax initializer => Removal.Elements(initializer.Expressions, [.. _elements[list].Cast<ExpressionSyntax>()], Source),
        CollectionExpressionSyntax collection => Removal.Elements(collection.Elements, [.. _elements[list].Cast<CollectionElementSyntax>()], Source),
        AnonymousObjectCreationExpressionSyntax anonymous =>
            Removal.Elements(anonymous.Initializers, [.. _elements[list].Cast<AnonymousObjectMemberDeclaratorSyntax>()], Source),
        _ => [],
    };
}
