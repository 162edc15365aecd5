using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Telltale.Llm.Tests;

/// <summary>Tools that the client of Microsoft.Extensions.AI runs by itself: one run is one span, whoever records it.</summary>
public sealed class ToolTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_recorded_once(bool tracesItself)
    {
        using Heard heard = Heard.Begin();
        ChatClientBuilder builder = server.Play(Reply.Json(OpenAIWire.WithTool), Reply.Json(OpenAIWire.Completion())).Chat().AsIChatClient().AsBuilder().UseFunctionInvocation();
        if (tracesItself)
        {
#pragma warning disable TELL2008 // What the rule warns of is what is tested.
            builder.UseOpenTelemetry();
#pragma warning restore TELL2008
        }

        AITool tool = AIFunctionFactory.Create(new OwnWork("Bern").Weather, "weather");
        await builder.Build().GetResponseAsync("Hi", new ChatOptions { Tools = [tool] }, Stop);

        Activity run = Assert.Single(heard.Generations, static span => span.DisplayName == "execute_tool weather");
        Assert.Equal(tracesItself ? "Experimental.Microsoft.Extensions.AI" : "Telltale.Llm.Tests", run.Source.Name);
        Activity inside = Assert.Single(heard.Generations, static span => span.DisplayName == "execute_tool near");
        Assert.Same(run, inside.Parent);
    }
}
