using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class SpanNameIsNotConstantTests
{
    private const string Rule = "TELL5003";

    [Theory]
    [InlineData("s_source.StartActivity([|$\"GetOrder {orderId}\"|]);")]
    [InlineData("s_source.StartActivity([|$\"GetOrder {order.Id}\"|], ActivityKind.Client);")]
    [InlineData("s_source.StartActivity(ActivityKind.Client, name: [|\"GetOrder \" + orderId|]);")]
    [InlineData("s_source.CreateActivity([|$\"{Guid.NewGuid()}\"|], ActivityKind.Client);")]
    [InlineData("s_source.StartActivity([|string.Format(\"GetOrder {0}\", orderId)|]);")]
    [InlineData("s_source.StartActivity([|$\"GET {uri}\"|]);")]
    [InlineData("s_source.StartActivity([|uri.AbsolutePath|]);")]
    [InlineData("s_source.StartActivity([|$\"Mail to {email}\"|]);")]
    [InlineData("new Activity([|$\"GetOrder {orderId}\"|]);")]
    [InlineData("activity.DisplayName = [|$\"GetOrder {orderId}\"|];")]
    [InlineData("if (activity is not null) { activity.DisplayName = [|\"GetOrder \" + orderId|]; }")]
    [InlineData("var name = $\"GetOrder {orderId}\"; s_source.StartActivity([|name|]);")]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("s_source.StartActivity(\"GetOrder\");")]
    [InlineData("s_source.StartActivity();")]
    [InlineData("s_source.StartActivity(nameof(Order));")]
    [InlineData("s_source.StartActivity($\"{nameof(Order)} get\");")]
    [InlineData("s_source.StartActivity(Name + \" get\");")]
    [InlineData("s_source.StartActivity(kind.ToString());")]
    [InlineData("s_source.StartActivity($\"{kind} order\");")]
    [InlineData("s_source.StartActivity(GetType().Name);")]
    [InlineData("s_source.StartActivity($\"Migrating {typeof(Order).Name}\");")]
    [InlineData("s_source.StartActivity($\"gql/{field.Name}\");")]
    [InlineData("s_source.StartActivity($\"{method} {route}\");")]
    [InlineData("s_source.StartActivity($\"GET {endpoint.RoutePattern.RawText}\");")]
    [InlineData("activity.DisplayName = $\"{method} {route}\";")]
    [InlineData("activity.SetTag(\"order.id\", orderId);")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData(
        "using var a = s_source.StartActivity([|$\"GetOrder {orderId}\"|]);",
        "using var a = s_source.StartActivity(\"GetOrder\");\n        a?.SetTag(\"order.id\", orderId);")]
    [InlineData(
        "using var a = s_source.StartActivity([|\"Order \" + order.Id + \" of \" + orderId|]);",
        "using var a = s_source.StartActivity(\"Order of\");\n        a?.SetTag(\"order.id\", order.Id);\n        a?.SetTag(\"order.id\", orderId);")]
    [InlineData(
        "using var a = s_source.StartActivity([|$\"{orderId}\"|]);",
        "using var a = s_source.StartActivity(\"Run\");\n        a?.SetTag(\"order.id\", orderId);")]
    [InlineData(
        "activity.DisplayName = [|$\"Order/{orderId}\"|];",
        "activity.DisplayName = \"Order\";\n        activity.SetTag(\"order.id\", orderId);")]
    [InlineData("using (s_source.StartActivity([|$\"Get {orderId}\"|])) { }", "using (s_source.StartActivity([|$\"Get {orderId}\"|])) { }")]
    public Task Makes_it_constant_and_sets_a_tag(string before, string after) =>
        Telemetry.Fixes<ConstantSpanNameFixer>(Rule, null, Program(before), Program(after));

    private static string Program(string body) => $$"""
        #nullable enable
        using Microsoft.AspNetCore.Routing;
        class Order { public int Id { get; set; } }
        record Field(string Name);
        class Shop
        {
            const string Name = "shop";
            static readonly ActivitySource s_source = new("s");
            void Run(Order order, string orderId, string email, Uri uri, ActivityKind kind, Field field, string method, string route, RouteEndpoint endpoint, Activity activity)
            {
                {{body}}
            }
        }
        """;
}
