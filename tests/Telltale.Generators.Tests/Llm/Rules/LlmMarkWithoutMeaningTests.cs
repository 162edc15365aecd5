using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.LlmMarkWithoutMeaning>;

namespace Telltale.Generators.Tests;

public class LlmMarkWithoutMeaningTests
{
    [Theory]
    [InlineData("void M([[|LlmModel|]] string m) { }")]
    [InlineData("[Traced] void M([[|ConversationId|]] string m, [[|LlmContent|]] string c) { }")]
    [InlineData("[LlmCall] void M([[|ToolCallId|]] string m) { }")]
    [InlineData("[LlmTool] void M([[|MemoryStore|]] string m, [[|LlmModel|]] string x) { }")]
    [InlineData("[LlmCall] void M([[|LlmModel|]] out string m) { m = \"\"; }")]
    [InlineData("void M([[|TokenUsage(TokenKind.Input)|]] int n) { }")]
    [InlineData("[[|TokenUsage(TokenKind.Input)|]] public double D { get; set; }")]
    [InlineData("[[|TokenUsage(TokenKind.Input)|]] public string? D;")]
    [InlineData("[[|TokenUsage(TokenKind.Input)|]] public static int D => 0;")]
    [InlineData("[[|TokenUsage(TokenKind.Input)|]] public int D { set { } }")]
    [InlineData("[[|TokenUsage((TokenKind)99)|]] public int D => 0;")]
    [InlineData("[[|TokenUsage(TokenKind.FinishReason)|]] public int D => 0;")]
    [InlineData("[[|TokenUsage(TokenKind.Cost)|]] public DateTime D => default;")]
    [InlineData("[[|TokenUsage(TokenKind.Model)|]] public object D => 0;")]
    public Task Reports_marks_that_nothing_reads(string member) => Verify.Reports($"#pragma warning disable TELL1014\nclass C {{ {member} }}");

    [Theory]
    [InlineData("[LlmCall] void M([LlmModel] string m, [ConversationId] string c, [UserId] int u, [LlmContent] string q, [PromptName] string p, [PromptVersion] int v) { }")]
    [InlineData("[LlmTool] void M([ToolCallId] string m) { }")]
    [InlineData("[LlmMemory(LlmMemoryOperation.Search)] void M([MemoryStore] string m, [MemoryRecord] Guid r) { }")]
    [InlineData("interface I { [LlmCall] void M(string m); } class D : I { public void M([LlmModel] string m) { } }")]
    [InlineData("[TokenUsage(TokenKind.Input)] public ulong? D { get; set; }")]
    [InlineData("[TokenUsage(TokenKind.Cost)] public decimal D { get; set; }")]
    [InlineData("[TokenUsage(TokenKind.FinishReason)] public DayOfWeek? D { get; set; }")]
    [InlineData("record R([TokenUsage(TokenKind.Input)] int In, [property: TokenUsage(TokenKind.Output)] nint Out);")]
    public Task Is_content_with_marks_that_are_read(string member) => Verify.Reports($"class C {{ {member} }}");
}
