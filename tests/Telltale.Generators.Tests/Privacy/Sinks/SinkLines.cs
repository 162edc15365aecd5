using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators.Tests;

/// <summary>
/// Lines of code, and what the table of sinks reads in them: <c>Log T:"Hi {Email}" V:Email#0=user.Email K:"key"</c>. All lines of a test are
/// one compilation, against the real libraries.
/// </summary>
internal static class SinkLines
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Diagnostics; using System.Diagnostics.Metrics; using System.Linq;
        using System.Net.Http; using System.Threading.Tasks; using Telltale;
        """;

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Lines", references: References.Packages, options: new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Each line gives the sinks that are written behind it; the members are seen by all of them.</summary>
    internal static void Give(string usings, string members, params (string Line, string Sinks)[] lines) =>
        Give(LeakOptions.Default, usings, members, lines);

    internal static void Give(LeakOptions options, string usings, string members, params (string Line, string Sinks)[] lines)
    {
        string methods = string.Concat(lines.Select(static (line, i) => $"    async Task M{i}() {{ {line.Line} }}\n"));
        string source = $"{Usings}\n{usings}\npartial class Lines\n{{\n{members}\nstring email = \"\", key = \"\"; User user = new();\n{methods}}}\n"
            + "class User { public string Email = \"\"; public int Id; }\n";
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp14));
        Compilation compilation = s_empty.AddSyntaxTrees(tree);

        // Nobody runs the generators that would give partial methods their bodies.
        Assert.Empty(compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error && found.Id != "CS8795"));

        SemanticModel model = compilation.GetSemanticModel(tree);
        SinkTable table = SinkTable.Of(compilation);
        IEnumerable<string> actual = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(static method => method.Parent is ClassDeclarationSyntax { Identifier.ValueText: "Lines" })
            .Where(static method => method.Identifier.ValueText[0] == 'M' && char.IsDigit(method.Identifier.ValueText[^1]))
            .Select((method, i) => $"{lines[i].Line}\n    {string.Join(" | ", In(model.GetOperation(method)!, table, options))}");
        Assert.Equal(lines.Select(static line => $"{line.Line}\n    {line.Sinks}"), actual);
    }

    /// <summary>The sinks of an operation and of what is in it.</summary>
    internal static IEnumerable<string> In(IOperation root, SinkTable table, LeakOptions options)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (table.Read(operation, options) is { } call)
            {
                Assert.True(table.MayBe(operation) || !options.LogSinks.IsEmpty, $"{call.Name} is read, but may not be a sink.");
                yield return $"{call.Kind} {string.Join(' ', call.Values.Select(Text))}";
            }
        }
    }

    private static string Text(SinkValue value) =>
        $"{value.Role.ToString()[0]}:{(value.IsDestructured ? "@" : "")}{value.Name}{(value.Hole < 0 ? "" : $"#{value.Hole}")}"
        + $"{(value.Name is null && value.Hole < 0 ? "" : "=")}{value.Value.Syntax}";
}
