namespace Telltale.Generators.Tests;

public class PromptSinkTests
{
    [Fact]
    public void Reads_what_chat_clients_are_given() => SinkLines.Give(
        "using Microsoft.Extensions.AI;",
        "IChatClient client = null!; ChatOptions options = new(); IEmbeddingGenerator<string, Embedding<float>> embeddings = null!; "
        + "List<ChatMessage> messages = []; Microsoft.Agents.AI.AIAgent agent = null!;",
        ("await client.GetResponseAsync($\"Mail {email}\");", "Prompt V:$\"Mail {email}\""),
        ("await client.GetResponseAsync(new ChatMessage(ChatRole.User, email));", "Prompt V:email"),
        ("await client.GetResponseAsync(messages);", ""),
        ("await client.GetResponseAsync([new(ChatRole.User, email)], new() { Instructions = key });", "Prompt V:email | Prompt V:key"),
        ("client.GetStreamingResponseAsync(email);", "Prompt V:email"),
        ("messages.Add(new(ChatRole.System, [new TextContent(email)]));", "Prompt V:email"),
        ("options.Instructions = email;", "Prompt V:email"),
        ("options.ModelId = email;", ""),
        ("await embeddings.GenerateAsync(email);", "Prompt V:email"),
        ("await embeddings.GenerateAsync([email, key]);", "Prompt V:email V:key"),
        ("await embeddings.GenerateVectorAsync(email);", "Prompt V:email"),
        ("await agent.RunAsync(email);", "Prompt V:email"));

    [Fact]
    public void Reads_OpenAI() => SinkLines.Give(
        "using OpenAI.Chat;",
        "ChatClient client = null!; OpenAI.Embeddings.EmbeddingClient embeddings = null!; List<ChatMessage> messages = [];",
        ("client.CompleteChat(email);", "Prompt V:email"),
        ("await client.CompleteChatAsync($\"Hi {email}\", key);", "Prompt V:$\"Hi {email}\" V:key"),
        ("client.CompleteChat(new UserChatMessage(email), new SystemChatMessage(key));", "Prompt V:email | Prompt V:key"),
        ("client.CompleteChat(messages);", ""),
        ("messages.Add(ChatMessage.CreateUserMessage(email));", "Prompt V:email"),
        ("messages.Add(new UserChatMessage(ChatMessageContentPart.CreateTextPart(email)));", "Prompt V:email"),
        ("embeddings.GenerateEmbedding(email);", "Prompt V:email"));

    [Fact]
    public void Reads_Semantic_Kernel() => SinkLines.Give(
        "using Microsoft.SemanticKernel; using Microsoft.SemanticKernel.ChatCompletion;",
        "Kernel kernel = null!; ChatHistory history = null!; KernelArguments arguments = [];",
        ("await kernel.InvokePromptAsync($\"Mail {email}\");", "Prompt T:$\"Mail {email}\""),
        ("await kernel.InvokePromptAsync(\"{{$mail}}\", new() { { \"mail\", email }, { \"k\", key } });",
            "Prompt T:\"{{$mail}}\" | Prompt K:\"mail\" V:mail=email | Prompt K:\"k\" V:k=key"),
        ("_ = new KernelArguments { [\"mail\"] = email };", "Prompt K:\"mail\" V:mail=email"),
        ("arguments[\"mail\"] = email;", "Prompt K:\"mail\" V:mail=email"),
        ("arguments.Add(key, email);", "Prompt K:key V:email"),
        ("history.AddUserMessage(email);", "Prompt V:email"),
        ("_ = new ChatHistory(email);", "Prompt V:email"),
        ("history.Add(new ChatMessageContent(AuthorRole.User, email));", "Prompt V:email"));

    [Fact]
    public void Reads_Ollama_and_Anthropic() => SinkLines.Give(
        """
        using OllamaSharp; using OllamaSharp.Models; using Anthropic.Models.Messages;
        namespace Anthropic.Models.Messages
        {
            public class Content { public static implicit operator Content(string text) => new(); }
            public class MessageParam { public Content? Content { get; init; } public string Role { get; init; } = ""; }
        }
        """,
        "Chat chat = null!;",
        ("chat.SendAsync(email);", "Prompt V:email"),
        ("_ = new GenerateRequest { Prompt = email, Model = key };", "Prompt V:email"),
        ("_ = new OllamaSharp.Models.Chat.Message(OllamaSharp.Models.Chat.ChatRole.User, email);", "Prompt V:email"),
        ("_ = new MessageParam { Role = \"user\", Content = email };", "Prompt V:email"));
}
