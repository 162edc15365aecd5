using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>What the fixes of the rules about models write: one at a time and all at once; after them nothing is left to report.</summary>
public class LlmFixes
{
    [Theory]
    [InlineData("[LlmTool, Traced] void {|TELL2010:M|}() { }", "[LlmTool] void M() { }")]
    [InlineData("[LlmTool]\n    [Traced(Name = \"x\"), LlmAgent, Measured]\n    void {|TELL2010:M|}() { }", "[LlmTool]\n    [Measured]\n    void M() { }")]
    public Task Removes_a_second_annotation(string before, string after) => Fix<LlmCallSaysTooLittle, SecondAnnotationFixer>(In(before), In(after));

    [Theory]
    [InlineData("[LlmCall(\"p\")] A {|TELL2002:M|}(int n, string deployment) => null!;", "[LlmCall(\"p\")] A M(int n, [LlmModel] string deployment) => null!;")]
    [InlineData("[LlmCall(\"p\")] A {|TELL2002:M|}(\n        string modelId) => null!;", "[LlmCall(\"p\")] A M(\n        [LlmModel] string modelId) => null!;")]
    [InlineData("[LlmCall(\"p\")] A {|TELL2002:M|}(string question) => null!;", null)]
    public Task Marks_the_model(string before, string? after) =>
        Fix<LlmCallSaysTooLittle, LlmModelFixer>(In("internal record A(int InputTokens); " + before), In("internal record A(int InputTokens); " + (after ?? before)));

    [Theory]
    [InlineData("internal record A(string Text, int TokensIn, long? TokensOut);", "internal record A(string Text, [TokenUsage(TokenKind.Input)] int TokensIn, [TokenUsage(TokenKind.Output)] long? TokensOut);")]
    [InlineData("internal class A { public int SentTokens { get; } public int Cached { get; } }", "internal class A { [TokenUsage(TokenKind.Input)] public int SentTokens { get; } [TokenUsage(TokenKind.CacheRead)] public int Cached { get; } }")]
    [InlineData("internal record A(string Text, int In, int Input);", null)]
    [InlineData("internal record A(string Text, int Code);", null)]
    public Task Marks_what_counts_tokens(string before, string? after) => Fix<LlmCallSaysTooLittle, TokenUsageFixer>(
        In(before + " [LlmCall(\"p\", \"m\")] A {|TELL2001:M|}() => null!;"),
        In((after ?? before) + (after is null ? " [LlmCall(\"p\", \"m\")] A {|TELL2001:M|}() => null!;" : " [LlmCall(\"p\", \"m\")] A M() => null!;")));

    [Fact]
    public Task Traces_the_clients_that_are_called() => Fix<ClientCallIsNotRecorded, TraceClientsFixer>(
        """
        using Microsoft.Extensions.AI;
        using Telltale;

        class C
        {
            object A(IChatClient client) => client.{|TELL2005:GetResponseAsync|}("a");
            object B(IChatClient client) => client.{|TELL2005:GetStreamingResponseAsync|}("a");
        }
        """,
        """
        using Microsoft.Extensions.AI;
        using Telltale;

        [assembly: TraceClients(Client.MicrosoftExtensionsAI)]

        class C
        {
            object A(IChatClient client) => client.GetResponseAsync("a");
            object B(IChatClient client) => client.GetStreamingResponseAsync("a");
        }
        """);

    [Fact]
    public Task Adds_to_the_clients_that_are_traced() => Fix<ClientCallIsNotRecorded, TraceClientsFixer>(
        """
        using Microsoft.Extensions.AI;
        [assembly: Telltale.TraceClients(Telltale.Client.OpenAI)]
        class C { object A(IChatClient client) => client.{|TELL2005:GetResponseAsync|}("a"); }
        """,
        """
        using Microsoft.Extensions.AI;
        [assembly: Telltale.TraceClients(Telltale.Client.OpenAI | Telltale.Client.MicrosoftExtensionsAI)]
        class C { object A(IChatClient client) => client.GetResponseAsync("a"); }
        """);

    [Theory]
    [InlineData("object M(ChatClientBuilder b) => b.{|TELL2008:UseOpenTelemetry()|}.Build();", "object M(ChatClientBuilder b) => b.Build();")]
    [InlineData("void M(ChatClientBuilder b)\n    {\n        b.{|TELL2008:UseOpenTelemetry()|};\n        b.Build();\n    }", "void M(ChatClientBuilder b)\n    {\n        b.Build();\n    }")]
    [InlineData("void M(ChatClientBuilder b)\n    {\n        b.Use(c => c).{|TELL2008:UseOpenTelemetry()|};\n    }", "void M(ChatClientBuilder b)\n    {\n        b.Use(c => c);\n    }")]
    [InlineData("class T { public T AddSource(params string[] n) => this; } void M(T t)\n    {\n        t.AddSource(\"a\", {|TELL2008:\"OpenAI.*\"|});\n    }", "class T { public T AddSource(params string[] n) => this; } void M(T t)\n    {\n        t.AddSource(\"a\");\n    }")]
    [InlineData("void M()\n    {\n        System.AppContext.{|TELL2008:SetSwitch(\"OpenAI.Experimental.EnableOpenTelemetry\", true)|};\n    }", "void M()\n    {\n    }")]
    public Task Removes_what_records_twice(string before, string after) => Fix<ModelIsTracedTwice, TracedTwiceFixer>(
        "[assembly: Telltale.TraceClients(Telltale.Client.All)]\n" + In(before), "[assembly: Telltale.TraceClients(Telltale.Client.All)]\n" + In(after));

    private static string In(string member) => $$"""
        namespace N
        {
            using Microsoft.Extensions.AI;
            using Telltale;
            class C
            {
                {{member}}
            }
        }
        """;

    private static Task Fix<TRule, TFixer>(string before, string after)
        where TRule : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new() => new Test<TRule, TFixer>(before, after).RunAsync(TestContext.Current.CancellationToken);

    private sealed class Test<TRule, TFixer> : CSharpCodeFixTest<TRule, TFixer, DefaultVerifier>
        where TRule : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        internal Test(string before, string after)
        {
            ReferenceAssemblies = new("net10.0");
            TestState.AdditionalReferences.AddRange(References.Packages);
            TestCode = before;
            FixedCode = after;
            FixedState.MarkupHandling = MarkupMode.Allow;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14)
            .WithFeatures([new("InterceptorsNamespaces", "Telltale.Generated")]);

        protected override CompilationOptions CreateCompilationOptions() =>
            ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);
    }
}
