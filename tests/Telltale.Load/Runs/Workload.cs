using System.Net.Http.Json;
using System.Text.Json;

namespace Telltale.Load;

/// <summary>The requests of a run, and how many spans and records each makes.</summary>
internal abstract class Workload
{
    public static Workload Of(Edition edition) => edition == Edition.Sample ? new SampleWorkload() : new ShopWorkload(edition != Edition.Bare);

    public virtual Task PrepareAsync(HttpClient client) => Task.CompletedTask;

    public abstract HttpRequestMessage Request(long number);

    /// <summary>What so many requests make, once all of them are answered.</summary>
    public abstract Task<(long Spans, long Records)> ExpectedAsync(HttpClient client, long answered);

    /// <summary>Orders of a shop: a request, an order, the stock, a model, and two lines.</summary>
    private sealed class ShopWorkload(bool isRecorded) : Workload
    {
        public override HttpRequestMessage Request(long number) => new(HttpMethod.Post, $"/orders/order-{number % 1000}");

        public override Task<(long Spans, long Records)> ExpectedAsync(HttpClient client, long answered) =>
            Task.FromResult(isRecorded ? (4 * answered, 2 * answered) : (0L, 0L));
    }

    /// <summary>The mixed day of the code assistant, of twenty requests each.</summary>
    private sealed class SampleWorkload : Workload
    {
        // Begin, ask, two new completions, eight known ones, eight answers.
        private static readonly int[] s_spans = [1, 5, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1];
        private static readonly int[] s_records = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];
        private static readonly object s_developer = new { developer = new { id = "dev-7", name = "Ada Lovelace", email = "ada@example.org" } };
        private readonly List<string> _conversations = [];
        private long _made;
        private long _spans;
        private long _records;

        public override async Task PrepareAsync(HttpClient client)
        {
            // One at a time asks in a conversation, and none becomes long.
            for (int i = 0; i < 1000; i++)
            {
                using HttpResponseMessage response = await client.PostAsJsonAsync("/conversations", s_developer);
                _conversations.Add((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!);
            }

            // Known from here on.
            (await client.PostAsJsonAsync("/completions", new { prefix = "Task StopAsync()", language = 0 })).Dispose();
            _spans = _conversations.Count + 3;
            _records = _conversations.Count;
        }

        public override HttpRequestMessage Request(long number)
        {
            int kind = (int)(_made++ % s_spans.Length);
            _spans += s_spans[kind];
            _records += s_records[kind];
            return kind switch
            {
                0 => Post("/conversations", s_developer),
                1 => Post($"/conversations/{_conversations[(int)(_made / s_spans.Length % _conversations.Count)]}/messages", new { text = "Where is Tools? I am ada@example.org" }),
                2 or 3 => Post("/completions", new { prefix = "int X" + _made, language = 0 }),
                < 12 => Post("/completions", new { prefix = "Task StopAsync()", language = 0 }),
                _ => Post("/completions/any/feedback", new { accepted = true }),
            };
        }

        public override async Task<(long Spans, long Records)> ExpectedAsync(HttpClient client, long answered)
        {
            // What the service did by itself: the run of the index, the index, and a line.
            string metrics = await client.GetStringAsync("/metrics");
            string line = metrics.Split('\n').First(static line => line.StartsWith("assistant_index_files_count", StringComparison.Ordinal)
                || line.StartsWith("assistant_index_files_file_count", StringComparison.Ordinal));
            long runs = long.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
            return (_spans + (2 * runs), _records + runs);
        }

        private static HttpRequestMessage Post(string path, object body) => new(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
    }
}
