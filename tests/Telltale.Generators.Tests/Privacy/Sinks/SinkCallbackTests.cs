using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators.Tests;

/// <summary>The compiler shows analyzers also what it has written itself: what an initialiser adds is read where it is added.</summary>
public class SinkCallbackTests
{
    [Theory]
    [InlineData("_ = new System.Diagnostics.TagList { { \"mail\", email } };", "Metric")]
    [InlineData("_ = new System.Diagnostics.ActivityTagsCollection { { \"mail\", email } };", "Span")]
    [InlineData("_ = new System.Diagnostics.ActivityTagsCollection { [\"mail\"] = email };", "Span")]
    [InlineData("throw new System.Exception(email);", "Exception")]
    [InlineData("new System.Diagnostics.Activity(\"\").DisplayName = email;", "Span Span")]
    public async Task Reads_each_operation_once(string statement, string kinds)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            $"class C {{ void M(string email) {{ {statement} }} }}", cancellationToken: TestContext.Current.CancellationToken);
        Compilation compilation = CSharpCompilation.Create(
            "Callbacks", [tree], References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Reader reader = new();

        await compilation.WithAnalyzers([reader]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(kinds, string.Join(' ', reader.Found));
    }

#pragma warning disable RS1001, RS1008 // Only for this test.
    private sealed class Reader : DiagnosticAnalyzer
#pragma warning restore RS1001, RS1008
    {
        internal ConcurrentBag<SinkKind> Found { get; } = [];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PrivacyRules.SensitiveSwitch];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationAction(
                operation =>
                {
                    if (SinkTable.Of(operation.Compilation).Read(operation.Operation, LeakOptions.Default) is { } call)
                    {
                        Found.Add(call.Kind);
                    }
                },
                OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.Throw);
        }
    }
}
