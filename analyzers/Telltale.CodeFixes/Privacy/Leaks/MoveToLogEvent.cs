using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Makes a <c>[LogEvent]</c> method of a call of a logger, with its sensitive parameters declared.</summary>
internal sealed class MoveToLogEvent : ILeakFix
{
    /// <inheritdoc/>
    public string Title => "Move to a [LogEvent] method";

    /// <inheritdoc/>
    public bool IsForAll => false;

    /// <inheritdoc/>
    public LeakEdit? Fix(LeakCall call)
    {
        if (!call.Scene.HasTelltale || call.Kind != SinkKind.Log
            || call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { CloseBraceToken.RawKind: not 0 } type
            || !CanBePartial(type) || LoggedLine.Of(call) is not { } line || line.Method(type) is not { } method)
        {
            return null;
        }

        (string prefix, TextChange? directive) = Import.For(
            call.Scene, type.CloseBraceToken.SpanStart, "LogEventAttribute", "SensitiveAttribute", "DataKind");
        List<TextChange> changes =
        [
            .. directive is { } needed ? [needed] : Array.Empty<TextChange>(),
            new(call.Syntax.Span, method.Call),
            Behind(type, call.Scene.Text, method.Attribute(prefix), method.Declaration(prefix)),
            .. type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
                .Where(static around => !around.Modifiers.Any(SyntaxKind.PartialKeyword))
                .Select(static around => new TextChange(new TextSpan(around.Keyword.SpanStart, 0), "partial ")),
        ];
        return LeakEdit.Of(call.Scene.Root.SyntaxTree, changes, call.Leaks.Count);
    }

    private static bool CanBePartial(TypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
        && type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(static around => !around.Modifiers.Any(SyntaxKind.FileKeyword));

    private static TextChange Behind(TypeDeclarationSyntax type, SourceText text, string attribute, string declaration)
    {
        TextLine line = text.Lines.GetLineFromPosition(type.CloseBraceToken.SpanStart);
        string indentation = text.ToString(TextSpan.FromBounds(line.Start, type.CloseBraceToken.SpanStart));
        if (indentation.Trim().Length > 0)
        {
            return new(new TextSpan(type.CloseBraceToken.SpanStart, 0), $"{attribute} {declaration} ");
        }

        TextLine before = text.Lines[Math.Max(line.LineNumber - 1, 0)];
        string newLine = text.ToString(TextSpan.FromBounds(before.End, before.EndIncludingLineBreak));
        return new(
            new TextSpan(line.Start, 0),
            $"{newLine}{indentation}    {attribute}{newLine}{indentation}    {declaration}{newLine}");
    }
}
