using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.TracedClientIsAbsent>;

namespace Telltale.Generators.Tests;

public class TracedClientIsAbsentTests
{
    [Theory]
    [InlineData("[assembly: [|TraceClients(Client.Anthropic)|]]")]
    [InlineData("[assembly: [|Telltale.TraceClientsAttribute(Client.OpenAI | Client.Ollama)|]]")]
    [InlineData("[assembly: [|TraceClients(Client.None)|]]")]
    public Task Reports_libraries_that_the_project_does_not_reference(string mark) => Verify.Reports(mark + "\nclass C { }");

    [Fact]
    public Task Is_content_with_all_of_them() => Verify.Reports("[assembly: TraceClients(Client.All)]\nclass C { }");

    [Fact]
    public Task Is_content_with_a_library_that_is_there() => Verify.Reports(
        "[assembly: TraceClients(Client.OpenAI)]\nnamespace OpenAI.Chat { public class ChatClient { } }");
}
