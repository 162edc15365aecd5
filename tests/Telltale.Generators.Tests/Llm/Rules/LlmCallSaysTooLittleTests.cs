using Microsoft.CodeAnalysis.Testing;
using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.LlmCallSaysTooLittle>;

namespace Telltale.Generators.Tests;

public class LlmCallSaysTooLittleTests
{
    private static readonly Setting s_packages = new() { Packages = true };

    [Theory]
    [InlineData("[LlmCall(\"openai\", \"m\")] Task<string> {|TELL2001:M|}() => null!;")]
    [InlineData("[LlmCall(\"openai\", \"m\")] void {|TELL2001:M|}() { }")]
    [InlineData("internal record A(string Text, int Id); [LlmCall(\"openai\", \"m\")] A {|TELL2001:M|}() => null!;")]
    [InlineData("internal record A(double InputTokens); [LlmCall(\"openai\", \"m\")] A {|TELL2001:M|}() => null!;")]
    [InlineData("[LlmCall(\"openai\", \"m\")] async IAsyncEnumerable<string> {|TELL2001:M|}() { await Task.Yield(); yield return \"\"; }")]
    [InlineData("[LlmCall(\"openai\", \"m\")] private partial Task<string> {|TELL2001:M|}(); private Task<string> MCore() => null!;")]
    [InlineData("[LlmCall(\"openai\", \"m\")] Lazy<Microsoft.Extensions.AI.ChatResponse> {|TELL2001:M|}() => null!;")]
    public Task Reports_results_that_say_nothing_of_tokens(string member) => Verify.Reports($"partial class C {{ {member} }}", s_packages);

    [Theory]
    [InlineData("internal record A(int InputTokens, int OutputTokens); [LlmCall(\"openai\", \"m\")] A M() => null!;")]
    [InlineData("internal record U(int PromptTokenCount); internal record A(U Usage); [LlmCall(\"openai\", \"m\")] A M() => null!;")]
    [InlineData("internal record A([TokenUsage(TokenKind.Output)] int Written); [LlmCall(\"openai\", \"m\")] (int, A) M() => default;")]
    [InlineData("[LlmCall(\"openai\")] Task<Microsoft.Extensions.AI.ChatResponse> M() => null!;")]
    [InlineData("[LlmCall(\"openai\")] IAsyncEnumerable<Microsoft.Extensions.AI.ChatResponseUpdate> M() => null!;")]
    [InlineData("[LlmCall(\"openai\")] Task<Microsoft.Extensions.AI.ChatResponse[]> M() => null!;")]
    [InlineData("[LlmTool] Task<string> M() => null!;")]
    [InlineData("[LlmAgent] Task<string> M() => null!;")]
    public Task Is_content_with_results_that_say_it(string member) => Verify.Reports($"class C {{ {member} }}", s_packages);

    [Fact]
    public Task Is_content_where_the_clients_within_are_traced() => Verify.Reports("""
        [assembly: TraceClients(Client.OpenAI)]
        class C { [LlmCall] Task<string> M() => null!; }
        """);

    [Theory]
    [InlineData("string model", "{|TELL2002:M|}")]
    [InlineData("IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages", "{|TELL2002:M|}")]
    [InlineData("[LlmModel] string model", "M")]
    [InlineData("Microsoft.Extensions.AI.ChatOptions options", "M")]
    [InlineData("Microsoft.Extensions.AI.IChatClient client", "M")]
    public Task Reports_calls_that_do_not_say_which_model(string parameter, string name) => Verify.Reports(
        $"class C {{ internal record A(int InputTokens); [LlmCall(\"openai\")] A {name}({parameter}) => null!; }}", s_packages);

    [Theory]
    [InlineData("[LlmCall(\"p\", \"m\", PromptVersion = 3)] A {|#0:M|}() => null!;", "it has a version and no name; give it one by Prompt or [PromptName]")]
    [InlineData("[LlmCall(\"p\", \"m\", Prompt = \"greet\", PromptVersion = -1)] A {|#0:M|}() => null!;", "a version is no negative number")]
    [InlineData("[LlmCall(\"p\", \"m\", Prompt = \"greet\")] A {|#0:M|}([PromptVersion] string v) => null!;", "'v' is no whole number, and a version has to be one")]
    [InlineData("[LlmCall(\"p\", \"m\")] A {|#0:M|}([PromptVersion] int v) => null!;", "it has a version and no name; give it one by Prompt or [PromptName]")]
    public Task Reports_versions_of_prompts_that_link_to_nothing(string member, string reason) => Verify.Reports(
        $"class C {{ internal record A(int InputTokens); {member} }}",
        new DiagnosticResult(LlmRules.PromptVersion).WithLocation(0).WithArguments("C.M", reason));

    [Theory]
    [InlineData("[LlmCall(\"p\", \"m\", Prompt = \"greet\", PromptVersion = 3)] A M() => null!;")]
    [InlineData("[LlmCall(\"p\", \"m\", Prompt = \"greet\")] A M([PromptVersion] long? v) => null!;")]
    [InlineData("[LlmCall(\"p\", \"m\", PromptVersion = 3)] A M([PromptName] string name) => null!;")]
    public Task Is_content_with_versions_that_link(string member) => Verify.Reports($"class C {{ internal record A(int InputTokens); {member} }}");

    [Fact]
    public Task Reports_a_second_annotation() => Verify.Reports(
        "class C { [LlmTool, LlmWorkflow, Traced, Measured] void {|#0:M|}() { } }",
        new DiagnosticResult(LlmRules.TwoAnnotations).WithLocation(0).WithArguments("C.M", "LlmTool", "LlmWorkflow], [Traced"));

    [Fact]
    public Task Is_content_with_Traced_on_the_type_and_Measured_beside() =>
        Verify.Reports("[Traced] public class C { [LlmTool, Measured] public void M() { } }");
}
