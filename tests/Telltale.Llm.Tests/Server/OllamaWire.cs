namespace Telltale.Llm.Tests;

/// <summary>Ollama's answers, as they come over the wire.</summary>
internal static class OllamaWire
{
    internal static string[] Chat { get; } =
    [
        """{"model":"llama3.2","created_at":"2024-01-01T00:00:00Z","message":{"role":"assistant","content":"Hello "},"done":false}""",
        """{"model":"llama3.2","created_at":"2024-01-01T00:00:00Z","message":{"role":"assistant","content":"there"},"done":false}""",
        """{"model":"llama3.2","created_at":"2024-01-01T00:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","total_duration":5,"load_duration":1,"prompt_eval_count":26,"prompt_eval_duration":1,"eval_count":29,"eval_duration":1}""",
    ];

    internal static string[] Generate { get; } =
    [
        """{"model":"llama3.2","created_at":"2024-01-01T00:00:00Z","response":"Hello","done":false}""",
        """{"model":"llama3.2","created_at":"2024-01-01T00:00:00Z","response":"","done":true,"done_reason":"stop","context":[1],"total_duration":5,"load_duration":1,"prompt_eval_count":26,"prompt_eval_duration":1,"eval_count":29,"eval_duration":1}""",
    ];

    internal const string Embed = """{"model":"all-minilm","embeddings":[[0.5,0.25,0.125]],"total_duration":1,"load_duration":1,"prompt_eval_count":8}""";
}
