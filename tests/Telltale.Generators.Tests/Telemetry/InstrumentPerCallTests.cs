using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class InstrumentPerCallTests
{
    private const string Rule = "TELL5007";

    [Theory]
    [InlineData("void Place() { var meter = [|new Meter(\"m\")|]; meter.Dispose(); }")]
    [InlineData("void Place() { using var meter = [|new Meter(\"m\")|]; [|meter.CreateCounter<int>(\"c\")|].Add(1); }")]
    [InlineData("void Place() => [|s_meter.CreateCounter<int>(\"c\")|].Add(1);")]
    [InlineData("void Place() { var counter = [|s_meter.CreateCounter<int>(\"c\")|]; counter.Add(1); }")]
    [InlineData("void Place() { [|s_meter.CreateObservableGauge(\"g\", () => 1)|]; }")]
    [InlineData("void AddOrder() { [|s_meter.CreateCounter<int>(\"c\")|].Add(1); }")]
    [InlineData("void GetOrder() { [|s_meter.CreateCounter<int>(\"c\")|].Add(1); }")]
    [InlineData("void Place() { var source = [|new ActivitySource(\"s\")|]; using var activity = source.StartActivity(\"a\"); }")]
    [InlineData("async Task ExecuteAsync() { while (true) { [|s_meter.CreateCounter<int>(\"c\")|].Add(1); await Task.Yield(); } }")]
    public Task Triggers_on(string member) => Reports(member);

    [Theory]
    [InlineData("public Shop() { _meter = [|new Meter(\"m\")|]; }", "_meter")]
    [InlineData("readonly Meter _field = [|new Meter(\"m\")|];", "_meter")]
    [InlineData("public void Get() { [|s_meter.CreateCounter<int>(\"c\")|].Add(1); }", "_meter")]
    public Task Triggers_in_classes_that_live_as_long_as_a_request(string member, string field) =>
        Telemetry.Reports(Rule, Program(member).Replace("class Shop", "class Shop : Microsoft.AspNetCore.Mvc.ControllerBase") + $"// {field}");

    [Fact]
    public Task Triggers_in_handlers_of_requests() => Telemetry.Reports(Rule, """
        using Microsoft.AspNetCore.Builder;
        class Program
        {
            static readonly Meter s_meter = new("m");
            static void Main() => WebApplication.Create().MapGet("/", () => [|s_meter.CreateCounter<int>("c")|].Add(1));
        }
        """);

    [Theory]
    [InlineData("static readonly Meter s_other = new(\"m\");")]
    [InlineData("static readonly Counter<int> s_counter = s_meter.CreateCounter<int>(\"c\");")]
    [InlineData("public Shop() { _meter = new Meter(\"m\"); _meter.CreateObservableGauge(\"g\", () => 1); }")]
    [InlineData("public Shop(IMeterFactory factory) { _meter = factory.Create(new MeterOptions(\"m\")); var counter = _meter.CreateCounter<int>(\"c\"); counter.Add(1); }")]
    [InlineData("static Shop() { var meter = new Meter(\"m\"); meter.CreateCounter<int>(\"c\"); }")]
    [InlineData("Meter Place() => new Meter(\"m\");")]
    [InlineData("Counter<int> Place() { var counter = s_meter.CreateCounter<int>(\"c\"); return counter; }")]
    [InlineData("void Place() { _meter ??= new Meter(\"m\"); }")]
    [InlineData("void Place() { _counters[\"c\"] = s_meter.CreateCounter<int>(\"c\"); }")]
    [InlineData("void Place() { var counter = s_meter.CreateCounter<int>(\"c\"); _counters.Add(\"c\", counter); }")]
    [InlineData("void Place() => _counters.TryAdd(\"c\", s_meter.CreateCounter<int>(\"c\"));")]
    [InlineData("Counter<int> Place(string name) => _many.GetOrAdd(name, static key => s_meter.CreateCounter<int>(key));")]
    [InlineData("readonly Lazy<Meter> _lazy = new(() => new Meter(\"m\"));")]
    [InlineData("static void Main() { var meter = new Meter(\"m\"); meter.CreateCounter<int>(\"c\").Add(1); }")]
    [InlineData("void ConfigureMetrics() { s_meter.CreateObservableGauge(\"g\", () => 1); }")]
    [InlineData("void AddShop(IServiceProvider services) { s_meter.CreateObservableGauge(\"g\", () => 1); }")]
    [InlineData("void RegisterGauges() { s_meter.CreateObservableGauge(\"g\", () => 1); }")]
    [InlineData("async Task ExecuteAsync() { var counter = s_meter.CreateCounter<int>(\"c\"); while (true) { counter.Add(1); await Task.Yield(); } }")]
    public Task Does_not_trigger_on(string member) => Reports(member);

    [Fact]
    public Task Does_not_trigger_on_controllers_with_a_factory() => Telemetry.Reports(Rule, """
        class Shop : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            readonly Counter<int> _counter;
            public Shop(IMeterFactory factory) { _counter = factory.Create(new MeterOptions("m")).CreateCounter<int>("c"); }
        }
        """);

    [Fact]
    public Task Does_not_trigger_on_tests() => new TelemetryTest<Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>(
        Rule, Program("void Place() => s_meter.CreateCounter<int>(\"c\").Add(1);"))
    { IsTest = true }.RunAsync();

    [Theory]
    [InlineData(
        "void Place()\n    {\n        var counter = [|s_meter.CreateCounter<int>(\"c\")|];\n        counter.Add(1);\n    }",
        "private static readonly Counter<int> s_counter = s_meter.CreateCounter<int>(\"c\");\n\n    static readonly Meter s_meter = new(\"shop\");",
        "void Place()\n    {\n        s_counter.Add(1);\n    }")]
    public Task Makes_it_a_static_field(string before, string field, string after) => Telemetry.Fixes<StaticInstrumentFixer>(
        Rule, null, Program(before), Program(after).Replace("static readonly Meter s_meter = new(\"shop\");", field));

    [Fact]
    public Task Leaves_what_belongs_to_the_call() => Telemetry.Fixes<StaticInstrumentFixer>(
        Rule, null, Program("void Place(string name) { var counter = [|s_meter.CreateCounter<int>(name)|]; counter.Add(1); }"),
        Program("void Place(string name) { var counter = [|s_meter.CreateCounter<int>(name)|]; counter.Add(1); }"));

    private static Task Reports(string member) => Telemetry.Reports(Rule, Program(member));

    private static string Program(string member) => $$"""
        #nullable enable
        class Shop
        {
            static readonly Meter s_meter = new("shop");
            readonly Dictionary<string, Counter<int>> _counters = new();
            readonly System.Collections.Concurrent.ConcurrentDictionary<string, Counter<int>> _many = new();
            Meter? _meter;
            {{member}}
        }
        """;
}
