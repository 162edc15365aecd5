using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>One way to repair what a rule of correlation has found.</summary>
internal sealed record Edit(string Title, params TextChange[] Changes);
