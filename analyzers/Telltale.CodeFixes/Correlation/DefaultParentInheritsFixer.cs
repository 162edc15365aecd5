using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Clears the current activity first, so that a default parent begins a trace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DefaultParentInheritsFixer)), Shared]
public sealed class DefaultParentInheritsFixer() : CorrelationFixer(CorrelationRules.DefaultParentInherits)
{
    internal const string Title = "Clear the current activity before";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (scene.Statement is { } statement && scene.Name(Ambient.Activity) is { } activity)
        {
            yield return new Edit(Title, scene.Before(statement, $"{activity}.Current = null;"));
        }
    }
}
