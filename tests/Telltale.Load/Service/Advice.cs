using Telltale;

namespace Telltale.Load;

/// <summary>What a model answers.</summary>
internal sealed record Advice(
    string Text,
    [property: TokenUsage(TokenKind.Model)] string Model,
    [property: TokenUsage(TokenKind.Input)] long InputTokens,
    [property: TokenUsage(TokenKind.Output)] long OutputTokens);
