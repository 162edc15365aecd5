using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class ErrorIsNotRecordedTests
{
    private const string Rule = "TELL5012";

    [Theory]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } [|catch|] (Exception) { throw; }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } [|catch|] { throw; }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } [|catch|] (Exception e) { throw new InvalidOperationException(\"x\", e); }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } [|catch|] (Exception e) { log.LogError(e, \"x\"); }")]
    [InlineData("using (var activity = s_source.StartActivity(\"a\")) { try { Work(); } [|catch|] (Exception e) { log.LogError(e, \"x\"); } }")]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("try { Work(); } catch (Exception) { throw; }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (Exception) { activity?.SetStatus(ActivityStatusCode.Error); throw; }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (Exception e) { activity?.AddException(e); throw; }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (Exception e) { Activity.Current?.AddException(e); throw; }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (OperationCanceledException) { throw; }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (TaskCanceledException) { throw; }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (Exception e) when (e.Message == \"\") { throw; }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (FormatException) { Work(); }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (FormatException e) { log.LogDebug(e, \"x\"); }")]
    [InlineData("try { using var activity = s_source.StartActivity(\"a\"); } catch (Exception) { throw; }")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData(
        "using var activity = s_source.StartActivity(\"a\"); try { Work(); } [|catch|] (Exception e) { log.LogError(e, \"x\"); }",
        "using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (Exception e) { activity?.SetStatus(ActivityStatusCode.Error); activity?.AddException(e); log.LogError(e, \"x\"); }")]
    [InlineData(
        "using var activity = s_source.StartActivity(\"a\"); try { Work(); } [|catch|] { throw; }",
        "using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (System.Exception exception) { activity?.SetStatus(ActivityStatusCode.Error); activity?.AddException(exception); throw; }")]
    [InlineData(
        "using var activity = s_source.StartActivity(\"a\"); try { Work(); } [|catch|] (Exception)\n        {\n            throw;\n        }",
        "using var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (Exception exception)\n        {\n            activity?.SetStatus(ActivityStatusCode.Error);\n            activity?.AddException(exception);\n            throw;\n        }")]
    public Task Sets_the_status(string before, string after) =>
        Telemetry.Fixes<RecordErrorFixer>(Rule, "Set the status and add the exception", Program(before), Program(after));

    [Fact]
    public Task Offers_traced_where_the_method_is_the_span() => Telemetry.Fixes<RecordErrorFixer>(
        Rule, "Use [Traced] on the method",
        "using Telltale;\n\n" + Program("using var activity = s_source.StartActivity(\"a\");\n        try { Work(); } [|catch|] (Exception) { throw; }"),
        "using Telltale;\n\n" + Program("try { Work(); } catch (Exception) { throw; }").Replace("    void Place", "    [Traced(Name = \"a\")]\n    void Place"));

    private static string Program(string body) => $$"""
        using Microsoft.Extensions.Logging;
        class Shop
        {
            static readonly ActivitySource s_source = new("s");
            static void Work() { }
            void Place(ILogger log)
            {
                {{body}}
            }
        }
        """;
}
