using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class ChatClientIsNotInstrumentedTests
{
    private const string Rule = "TELL5015";

    private const string Attribute = """

        namespace Telltale
        {
            [Flags] public enum Client { None = 0, OpenAI = 1, MicrosoftExtensionsAI = 2 }
            [AttributeUsage(AttributeTargets.Assembly)] public sealed class TraceClientsAttribute(Client clients) : Attribute { public Client Clients => clients; }
            [AttributeUsage(AttributeTargets.Method)] public sealed class LlmCallAttribute : Attribute { }
        }
        """;

    [Theory]
    [InlineData("IChatClient client = [|new OllamaSharp.OllamaApiClient(\"http://localhost\")|];")]
    [InlineData("IChatClient client = [|chat.AsIChatClient()|];")]
    [InlineData("IChatClient client = [|chat.AsIChatClient()|].AsBuilder().UseLogging().Build();")]
    [InlineData("services.AddSingleton([|chat.AsIChatClient()|]);")]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("IChatClient client = chat.AsIChatClient().AsBuilder().UseOpenTelemetry().Build();")]
    [InlineData("IChatClient client = ((IChatClient)new OllamaSharp.OllamaApiClient(\"http://localhost\")).AsBuilder().UseOpenTelemetry().Build();")]
    [InlineData("IChatClient client = chat.AsIChatClient(); Wrapped.Of(client); } static class Wrapped { internal static IChatClient Of(IChatClient inner) => new OpenTelemetryChatClient(inner);")]
    [InlineData("IChatClient client = new Own(); ")]
    [InlineData("IChatClient client = new LoggingChatClient(null!, null!); ")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Fact]
    public Task Does_not_trigger_where_all_clients_are_traced() => Telemetry.Reports(
        Rule, Traced("Telltale.Client.MicrosoftExtensionsAI | Telltale.Client.OpenAI", "_ = chat.AsIChatClient();"));

    [Fact]
    public Task Triggers_where_only_others_are_traced() => Telemetry.Reports(
        Rule, Traced("Telltale.Client.OpenAI", "_ = [|chat.AsIChatClient()|];"));

    [Fact]
    public Task Does_not_trigger_in_recorded_calls() => Telemetry.Reports(
        Rule, Program("_ = chat.AsIChatClient();").Replace("static void Ask", "[Telltale.LlmCall] static void Ask") + Attribute);

    [Fact]
    public Task Does_not_trigger_where_methods_record_calls() => Telemetry.Reports(
        Rule, Program("_ = chat.AsIChatClient();") + Attribute + "namespace Telltale { class Answers { [LlmCall] void Ask() { } } }");

    [Fact]
    public Task Does_not_trigger_in_tests() => new TelemetryTest<Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>(
        Rule, Program("_ = chat.AsIChatClient();"))
    { IsTest = true }.RunAsync();

    [Theory]
    [InlineData("IChatClient client = [|chat.AsIChatClient()|];", "IChatClient client = chat.AsIChatClient().AsBuilder().UseOpenTelemetry().Build();")]
    [InlineData(
        "IChatClient client = [|new OllamaSharp.OllamaApiClient(\"http://localhost\")|];",
        "IChatClient client = ((IChatClient)new OllamaSharp.OllamaApiClient(\"http://localhost\")).AsBuilder().UseOpenTelemetry().Build();")]
    [InlineData("var client = [|new OllamaSharp.OllamaApiClient(\"http://localhost\")|];", "var client = [|new OllamaSharp.OllamaApiClient(\"http://localhost\")|];")]
    public Task Adds_OpenTelemetry(string before, string after) =>
        Telemetry.Fixes<InstrumentClientFixer>(Rule, "Add UseOpenTelemetry", Program(before), Program(after));

    [Fact]
    public Task Traces_all_clients() => Telemetry.Fixes<InstrumentClientFixer>(
        Rule, "Trace all clients of the project", Program("_ = [|chat.AsIChatClient()|];") + Attribute,
        Traced("Telltale.Client.MicrosoftExtensionsAI", "_ = chat.AsIChatClient();"));

    [Theory]
    [InlineData(false, DiagnosticSeverity.Info)]
    [InlineData(true, DiagnosticSeverity.Warning)]
    public async Task Warns_where_telemetry_is_exported(bool isExporting, DiagnosticSeverity severity)
    {
        CSharpCompilation program = CSharpCompilation.Create(
            "Shop", [CSharpSyntaxTree.ParseText("using System;\n" + Program("_ = chat.AsIChatClient();"), Run.Parse, cancellationToken: TestContext.Current.CancellationToken)],
            References.Packages.Where(reference => isExporting || !reference.Display!.Contains("OpenTelemetry.Exporter", StringComparison.Ordinal)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<Diagnostic> found = await program.WithAnalyzers([new TelemetryUse()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(severity, Assert.Single(found, static diagnostic => diagnostic.Id == Rule).Severity);
    }

    private static string Traced(string clients, string body) =>
        Program(body).Replace("DependencyInjection;\n", $"DependencyInjection;\n\n[assembly: Telltale.TraceClients({clients})]\n") + Attribute;

    private static string Program(string body) => $$"""
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        #nullable enable
        class Chat { }
        static class Chats { internal static IChatClient AsIChatClient(this Chat chat) => new Own(); }
        class Own : IChatClient
        {
            public System.Threading.Tasks.Task<ChatResponse> GetResponseAsync(System.Collections.Generic.IEnumerable<ChatMessage> messages, ChatOptions? options, System.Threading.CancellationToken token) => throw new Exception();
            public System.Collections.Generic.IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(System.Collections.Generic.IEnumerable<ChatMessage> messages, ChatOptions? options, System.Threading.CancellationToken token) => throw new Exception();
            public object? GetService(Type type, object? key) => null;
            public void Dispose() { }
        }
        static class Program
        {
            static void Ask(Chat chat, IServiceCollection services) { {{body}} }
        }
        """;
}
