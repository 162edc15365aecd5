using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class UnboundedMetricTagTests
{
    private const string Rule = "TELL5006";

    [Theory]
    [InlineData("Guid.NewGuid()")]
    [InlineData("correlation")]
    [InlineData("correlation.ToString()")]
    [InlineData("correlation.ToString(\"N\")")]
    [InlineData("maybe?.ToString()")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("uri")]
    [InlineData("uri.AbsolutePath")]
    [InlineData("error.Message")]
    [InlineData("error.ToString()")]
    [InlineData("order.Id")]
    [InlineData("$\"order {order.Id}\"")]
    [InlineData("\"order \" + orderId")]
    [InlineData("orderId")]
    [InlineData("request.RequestUri")]
    [InlineData("request.RequestUri!.PathAndQuery")]
    [InlineData("http.Request.Path")]
    [InlineData("http.Request.Path.Value")]
    [InlineData("http.TraceIdentifier")]
    [InlineData("watch.ElapsedMilliseconds")]
    [InlineData("activity.TraceId")]
    [InlineData("user.Email")]
    [InlineData("user.UserName")]
    [InlineData("http.Connection.RemoteIpAddress")]
    public Task Triggers_on(string value) => Reports($"_counter.Add(1, new KeyValuePair<string, object?>(\"k\", [|{value}|]));");

    [Theory]
    [InlineData("_counter.Add(1, new(\"a\", 1), new(\"k\", [|order.Id|]));")]
    [InlineData("_histogram.Record(1, new KeyValuePair<string, object?>(\"k\", [|order.Id|]));")]
    [InlineData("_counter.Add(1, new TagList { { \"k\", [|order.Id|] } });")]
    [InlineData("TagList tags = new(); tags.Add(\"k\", [|order.Id|]); _counter.Add(1, tags);")]
    [InlineData("_ = new Measurement<int>(1, new KeyValuePair<string, object?>(\"k\", [|order.Id|]));")]
    [InlineData("string text = order.Id.ToString(); _counter.Add(1, new KeyValuePair<string, object?>(\"k\", [|text|]));")]
    public Task Triggers_wherever_tags_are_given(string body) => Reports(body);

    [Theory]
    [InlineData("order.Kind")]
    [InlineData("true")]
    [InlineData("order.IsPaid")]
    [InlineData("\"constant\"")]
    [InlineData("nameof(Order)")]
    [InlineData("http.Response.StatusCode")]
    [InlineData("(int)response.StatusCode")]
    [InlineData("error.GetType().Name")]
    [InlineData("error.GetType().FullName")]
    [InlineData("endpoint.RoutePattern.RawText")]
    [InlineData("request.Method.Method")]
    [InlineData("http.Request.Method")]
    [InlineData("uri.Scheme")]
    [InlineData("uri.Host")]
    [InlineData("tenantId")]
    [InlineData("regionId")]
    [InlineData("Guid.NewGuid() == correlation")]
    [InlineData("DateTime.UtcNow.ToString(\"yyyy-MM\")")]
    [InlineData("DateTime.UtcNow.DayOfWeek")]
    [InlineData("order.Id > 5 ? \"high\" : \"low\"")]
    public Task Does_not_trigger_on(string value) => Reports($"_counter.Add(1, new KeyValuePair<string, object?>(\"k\", {value}));");

    [Theory]
    [InlineData("activity.SetTag(\"k\", order.Id);")]
    [InlineData("activity.AddEvent(new(\"e\", tags: new ActivityTagsCollection { { \"k\", order.Id } }));")]
    [InlineData("new List<int>().Add(order.Id);")]
    public Task Does_not_trigger_on_spans(string body) => Reports(body);

    [Theory]
    [InlineData("_counter.Add(1, new(\"a\", 1), new(\"k\", [|order.Id|]));", "_counter.Add(1, new KeyValuePair<string, object?>(\"a\", 1));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"k\", [|order.Id|]));", "_counter.Add(1);")]
    [InlineData("_counter.Add(1, new TagList { { \"k\", [|order.Id|] }, { \"a\", 1 } });", "_counter.Add(1, new TagList { { \"a\", 1 } });")]
    [InlineData("TagList tags = new(); tags.Add(\"k\", [|order.Id|]); _counter.Add(1, tags);", "TagList tags = new(); _counter.Add(1, tags);")]
    public Task Leaves_the_tag_out(string before, string after) => Telemetry.Fixes<DropTagFixer>(
        Rule, null, Program(before.Replace("new(\"a\"", "new KeyValuePair<string, object?>(\"a\"").Replace("new(\"k\"", "new KeyValuePair<string, object?>(\"k\"")), Program(after));

    private static Task Reports(string body) => Telemetry.Reports(Rule, Program(body));

    private static string Program(string body) => $$"""
        #nullable enable
        using System.Net.Http;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;
        enum Kind { A }
        class Order { public int Id { get; set; } public Kind Kind { get; set; } public bool IsPaid { get; set; } }
        class User { public string Email { get; set; } = ""; public string UserName { get; set; } = ""; }
        class Shop(Counter<int> _counter, Histogram<double> _histogram)
        {
            void Place(
                Order order, string orderId, User user, Guid correlation, Guid? maybe, Guid tenantId, int regionId, Uri uri, Exception error, HttpRequestMessage request,
                HttpResponseMessage response, HttpContext http, RouteEndpoint endpoint, Stopwatch watch, Activity activity)
            {
                {{body}}
            }
        }
        """;
}
