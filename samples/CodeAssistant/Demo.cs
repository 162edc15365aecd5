using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace CodeAssistant;

/// <summary>Starts the service, uses it as developers would, and says where to look.</summary>
internal static partial class Demo
{
    internal static async Task RunAsync(WebApplication app)
    {
        await app.StartAsync();
        Uri address = new(app.Urls.First());
        using (HttpClient client = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient())
        {
            client.BaseAddress = address;
            await UseAsync(client);
            string metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
            Console.WriteLine();
            foreach (string line in metrics.Split('\n').Where(IsOfInterest))
            {
                Console.WriteLine(OfScope().Replace(line, ""));
            }
        }

        Console.WriteLine($"""

            Above: log lines as JSON, with trace, span and correlation ids and without a name or address of the developer; then metrics.
            Metrics  {address}metrics   (Prometheus scrapes it while the service runs)
            Health   {address}health
            Traces   set Telltale__Otlp__Endpoint=http://localhost:4317 and run without --demo: a Collector, Tempo or the Datadog Agent gets them.
            """);
        await app.StopAsync();
    }

    private static async Task UseAsync(HttpClient client)
    {
        Developer developer = new("dev-7", "Ada Lovelace", "ada@example.org");
        for (int i = 0; i < 3; i++)
        {
            HttpResponseMessage started = await client.PostAsJsonAsync("/conversations", new NewConversation(developer));
            string id = (await started.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["id"];
            HttpResponseMessage answer = await client.PostAsJsonAsync($"/conversations/{id}/messages", new Question("Where is Conversations? I am ada@example.org."));
            answer.EnsureSuccessStatusCode();
            foreach (Language language in Enum.GetValues<Language>())
            {
                HttpResponseMessage made = await client.PostAsJsonAsync("/completions", new CompletionRequest("Task StopAsync()", language));
                Completion completion = (await made.Content.ReadFromJsonAsync<Completion>())!;
                await client.PostAsJsonAsync($"/completions/{completion.Id}/feedback", new Feedback(i != 1));
            }
        }
    }

    // What every line of ours has.
    [GeneratedRegex("otel_scope_[a-z_]+=\"[^\"]*\",?")]
    private static partial Regex OfScope();

    private static bool IsOfInterest(string line) =>
        (line.StartsWith("assistant_", StringComparison.Ordinal) && line.Contains("_total", StringComparison.Ordinal))
        || (line.StartsWith("gen_ai_", StringComparison.Ordinal) && line.Contains("_sum", StringComparison.Ordinal));
}
