using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>Many providers are reached by OpenAI's client: which one it is, its address says.</summary>
public sealed class OpenAIHostTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://api.openai.com/v1", "openai")]
    [InlineData("https://api.deepseek.com/v1", "deepseek")]
    [InlineData("https://api.groq.com/openai/v1", "groq")]
    [InlineData("https://api.x.ai/v1", "x_ai")]
    [InlineData("https://api.mistral.ai/v1", "mistral_ai")]
    [InlineData("https://api.perplexity.ai", "perplexity")]
    [InlineData("https://api.moonshot.ai/v1", "moonshot_ai")]
    [InlineData("https://api.moonshot.cn/v1", "moonshot_ai")]
    [InlineData("https://generativelanguage.googleapis.com/v1beta/openai", "gcp.gemini")]
    [InlineData("https://api.cohere.ai/compatibility/v1", "cohere")]
    [InlineData("https://api.anthropic.com/v1", "anthropic")]
    [InlineData("https://bedrock-runtime.eu-central-1.amazonaws.com/openai/v1", "aws.bedrock")]
    [InlineData("https://europe-west1-aiplatform.googleapis.com/v1/projects/p/endpoints/openapi", "gcp.vertex_ai")]
    [InlineData("https://us-south.ml.cloud.ibm.com/ml/gateway/v1", "ibm.watsonx.ai")]
    [InlineData("https://house.openai.azure.com/openai/v1", "azure.ai.openai")]
    [InlineData("https://house.services.ai.azure.com/openai/v1", "azure.ai.openai")]
    [InlineData("https://models.inference.ai.azure.com", "azure.ai.inference")]
    [InlineData("https://proxy.example.org/v1", "openai")]
    public async Task Names_the_provider(string address, string provider)
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion())).ChatAt(address, "m").CompleteChatAsync([new UserChatMessage("Hi")], cancellationToken: Stop);

        Assert.Equal((provider, new Uri(address).Host), (heard.Span.Tag("gen_ai.provider.name"), heard.Span.Tag("server.address")));
        Assert.All(heard.Points("gen_ai.client.operation.duration"), point => Assert.Equal(provider, point.Tags["gen_ai.provider.name"]));
    }
}
