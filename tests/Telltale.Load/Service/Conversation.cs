using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale.Load;

/// <summary>A call of a model, recorded by hand as OpenTelemetry's conventions ask.</summary>
internal static class Conversation
{
    private static readonly Meter s_meter = new(HandWrittenShop.Name);
    private static readonly Histogram<long> s_tokens = s_meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}");
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s");
    private static readonly Histogram<double> s_cost = s_meter.CreateHistogram<double>("gen_ai.client.operation.cost", "{USD}");

    public static async Task<Advice> AskAsync(ActivitySource source, string id)
    {
        long start = Stopwatch.GetTimestamp();
        using Activity? span = source.StartActivity("chat gpt-4o-mini", ActivityKind.Client);
        span?.SetTag("gen_ai.operation.name", "chat").SetTag("gen_ai.provider.name", "openai").SetTag("gen_ai.request.model", "gpt-4o-mini");
        TagList tags = new()
        {
            { "gen_ai.operation.name", "chat" },
            { "gen_ai.provider.name", "openai" },
            { "gen_ai.request.model", "gpt-4o-mini" },
        };
        try
        {
            Advice advice = await Backend.AskAsync(id);
            double cost = (advice.InputTokens * 0.15e-6) + (advice.OutputTokens * 0.60e-6);
            span?.SetTag("gen_ai.response.model", advice.Model)
                .SetTag("gen_ai.usage.input_tokens", advice.InputTokens)
                .SetTag("gen_ai.usage.output_tokens", advice.OutputTokens)
                .SetTag("gen_ai.usage.cost", cost);
            tags.Add("gen_ai.response.model", advice.Model);
            s_cost.Record(cost, tags);
            Count(advice.InputTokens, "input", tags);
            Count(advice.OutputTokens, "output", tags);
            return advice;
        }
        catch (Exception failure)
        {
            tags.Add("error.type", failure.GetType().FullName);
            span?.SetTag("error.type", failure.GetType().FullName).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            s_duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        }
    }

    private static void Count(long tokens, string type, TagList tags)
    {
        tags.Add("gen_ai.token.type", type);
        s_tokens.Record(tokens, tags);
    }
}
