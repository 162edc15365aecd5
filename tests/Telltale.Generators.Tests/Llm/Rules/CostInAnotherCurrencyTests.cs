using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.CostInAnotherCurrency>;

namespace Telltale.Generators.Tests;

public class CostInAnotherCurrencyTests
{
    [Theory]
    [InlineData("[TokenUsage(TokenKind.Cost)] public decimal [|CostEur|] { get; set; }")]
    [InlineData("[TokenUsage(TokenKind.Cost)] public double [|cost_in_cents|];")]
    [InlineData("[TokenUsage(TokenKind.Cost)] public decimal [|Cost|] { get; set; } public string Currency { get; set; } = \"EUR\";")]
    [InlineData("[TokenUsage(TokenKind.Cost)] public decimal [|Cost|] { get; set; } public string CostCurrency => \"CHF\";")]
    [InlineData("[TokenUsage(TokenKind.Cost)] public decimal [|Cost|] { get; set; } public const string Currency = \"GBP\";")]
    [InlineData("public record R([TokenUsage(TokenKind.Cost)] decimal [|PriceEuro|]);")]
    public Task Reports_costs_in_something_else(string member) => Verify.Reports($"public class C {{ {member} }}");

    [Theory]
    [InlineData("[TokenUsage(TokenKind.Cost)] public decimal CostUsd { get; set; }")]
    [InlineData("[TokenUsage(TokenKind.Cost)] public decimal Europe { get; set; }")]
    [InlineData("[TokenUsage(TokenKind.Cost)] public decimal Cost { get; set; } public string Currency { get; set; } = \"USD\";")]
    [InlineData("[TokenUsage(TokenKind.Cost)] public decimal Cost { get; set; } public string? Currency { get; set; }")]
    [InlineData("public decimal CostEur { get; set; }")]
    public Task Is_content_with_dollars(string member) => Verify.Reports($"public class C {{ {member} }}");
}
