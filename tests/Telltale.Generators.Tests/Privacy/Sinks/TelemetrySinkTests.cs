namespace Telltale.Generators.Tests;

public class TelemetrySinkTests
{
    [Fact]
    public void Reads_spans() => SinkLines.Give(
        "",
        "Activity activity = null!; ActivitySource source = null!; ActivityTagsCollection tags = [];",
        ("activity.SetTag(\"mail\", email);", "Span K:\"mail\" V:mail=email"),
        ("activity?.AddTag(key, email);", "Span K:key V:email"),
        ("activity.SetStatus(ActivityStatusCode.Error, email);", "Span T:email"),
        ("activity.SetStatus(ActivityStatusCode.Ok);", ""),
        ("activity.DisplayName = $\"For {email}\";", "Span T:$\"For {email}\""),
        ("activity.SetCustomProperty(\"mail\", email);", ""),
        ("activity.AddEvent(new ActivityEvent(email));", "Span T:email"),
        ("activity.AddEvent(new(\"sent\", tags: new ActivityTagsCollection { { \"mail\", email }, { key, user } }));",
            "Span T:\"sent\" | Span K:\"mail\" V:mail=email | Span K:key V:user"),
        ("activity.AddException(new Exception(), new TagList { { \"mail\", email } });", "Span K:\"mail\" V:mail=email"),
        ("_ = new ActivityTagsCollection { [\"mail\"] = email };", "Span K:\"mail\" V:mail=email"),
        ("tags[\"mail\"] = email;", "Span K:\"mail\" V:mail=email"),
        ("tags.Add(new(\"mail\", email));", "Span K:\"mail\" V:mail=email"),
        ("_ = new ActivityTagsCollection([new(\"mail\", email)]);", "Span K:\"mail\" V:mail=email"),
        ("_ = new ActivityLink(default, new ActivityTagsCollection());", ""),
        ("source.StartActivity(\"Send\");", "Span T:\"Send\""),
        ("source.StartActivity(\"Send\", ActivityKind.Client, default(ActivityContext), tags: [new(\"mail\", email)]);",
            "Span T:\"Send\" K:\"mail\" V:mail=email"),
        ("source.CreateActivity(email, ActivityKind.Client);", "Span T:email"),
        ("_ = new Activity(email);", "Span T:email"));

    [Fact]
    public void Reads_spans_of_OpenTelemetry() => SinkLines.Give(
        "using OpenTelemetry.Trace;",
        "TelemetrySpan span = null!; Tracer tracer = null!;",
        ("span.SetAttribute(\"mail\", email);", "Span K:\"mail\" V:mail=email"),
        ("span.UpdateName(email);", "Span T:email"),
        ("span.SetStatus(Status.Error.WithDescription(email));", "Span T:email"),
        ("var attributes = new SpanAttributes(); attributes.Add(\"mail\", email); span.AddEvent(\"sent\", attributes);",
            "Span K:\"mail\" V:mail=email | Span T:\"sent\""),
        ("tracer.StartActiveSpan(email);", "Span T:email"));

    [Fact]
    public void Reads_baggage() => SinkLines.Give(
        "",
        "Activity activity = null!;",
        ("activity.SetBaggage(\"mail\", email);", "Baggage K:\"mail\" V:mail=email"),
        ("activity.AddBaggage(key, email);", "Baggage K:key V:email"),
        ("OpenTelemetry.Baggage.SetBaggage(\"mail\", email);", "Baggage K:\"mail\" V:mail=email"),
        ("OpenTelemetry.Baggage.Current = OpenTelemetry.Baggage.Create(new Dictionary<string, string> { [\"mail\"] = email });",
            "Baggage K:\"mail\" V:mail=email"));

    [Fact]
    public void Reads_metrics() => SinkLines.Give(
        "",
        "Counter<int> counter = null!; Histogram<double> histogram = null!; Gauge<long> gauge = null!; Meter meter = null!; TagList tags; "
        + "KeyValuePair<string, object?> pair;",
        ("counter.Add(1);", ""),
        ("counter.Add(1, new KeyValuePair<string, object?>(\"mail\", email));", "Metric K:\"mail\" V:mail=email"),
        ("histogram.Record(1, new(\"mail\", email), new(key, 1));", "Metric K:\"mail\" V:mail=email K:key V:1"),
        ("gauge.Record(1, KeyValuePair.Create(\"mail\", (object?)email));", "Metric K:\"mail\" V:mail=(object?)email"),
        ("counter.Add(1, pair);", "Metric V:pair"),
        ("counter.Add(1, new KeyValuePair<string, object?>[] { new(\"mail\", email) });", "Metric K:\"mail\" V:mail=email"),
        ("counter.Add(1, [new(\"mail\", email), pair]);", "Metric K:\"mail\" V:mail=email V:pair"),
        ("counter.Add(1, new TagList { { \"mail\", email } });", "Metric K:\"mail\" V:mail=email"),
        ("counter.Add(1, tags);", ""),
        ("tags.Add(\"mail\", email);", "Metric K:\"mail\" V:mail=email"),
        ("tags[0] = new(\"mail\", email);", "Metric K:\"mail\" V:mail=email"),
        ("_ = new TagList([new(\"mail\", email)]);", "Metric K:\"mail\" V:mail=email"),
        ("_ = new Measurement<int>(1, new KeyValuePair<string, object?>(\"mail\", email));", "Metric K:\"mail\" V:mail=email"),
        ("meter.CreateCounter<int>(\"sent\", null, null, [new(\"mail\", email)]);", "Metric K:\"mail\" V:mail=email"),
        ("Prometheus.Metrics.CreateCounter(\"sent\", \"help\", \"mail\").WithLabels(email).Inc();", "Metric V:email"));
}
