using System.Text.RegularExpressions;

namespace Telltale.Generators.Tests;

/// <summary>What formats itself is trusted only where it is known what it is.</summary>
public class OwnFormatTests
{
    private const string Types = """
        sealed class Person : IFormattable { [Sensitive] public string Mail => "leak"; public string ToString(string? f, IFormatProvider? p) => Mail; }
        [Sensitive(DataKind.Contact)] sealed class Mail : IFormattable { public string ToString(string? f, IFormatProvider? p) => "leak"; }
        class Money : IFormattable { public string ToString(string? f, IFormatProvider? p) => "money"; }
        sealed class Tip : Money, IFormattable { [Sensitive] public string From => "leak"; public new string ToString(string? f, IFormatProvider? p) => From; }
        [NotSensitive] readonly struct Id : IFormattable { public string ToString(string? f, IFormatProvider? p) => "id"; }
        interface IAmount : IFormattable { }
        sealed class Amount : IAmount { [Sensitive] public string Owner => "leak"; public string ToString(string? f, IFormatProvider? p) => Owner; }
        """;

    [Theory]
    [InlineData("IFormattable it", "new Person()", "[Person]")]
    [InlineData("IFormattable it", "new Mail()", "[contact]")]
    [InlineData("IFormattable it", "new Id()", "id")]
    [InlineData("IFormattable? it", "7", "7")]
    [InlineData("IFormattable it", "1.5m", "1.5")]
    [InlineData("IFormattable it", "DayOfWeek.Friday", "Friday")]
    [InlineData("IFormattable it", "new DateTime(2026, 1, 2)", "2026-01-02T00:00:00.0000000")]
    [InlineData("IAmount it", "new Amount()", "[Amount]")]
    [InlineData("Money it", "new Money()", "money")]
    [InlineData("Money it", "new Tip()", "[Tip]")]
    [InlineData("T it", "new Person()", "[Person]")]
    [InlineData("T it", "7", "7")]
    [InlineData("T it", "new Id()", "id")]
    [InlineData("T[] it", "new IFormattable[] { 7, new Person() }", "[7, [Person]]")]
    [InlineData("Dictionary<string, T> it", "new Dictionary<string, Person> { [\"a\"] = new() }", "[a: [Person]]")]
    [InlineData("(T, int) it", "(new Person(), 3)", "{ Item1 = [Person], Item2 = 3 }")]
    public void Writes_into_messages(string parameter, string argument, string written)
    {
        bool isGeneric = Regex.IsMatch(parameter, @"\bT\b");
        string head = isGeneric ? $"Log<T>(ILogger log, {parameter}) where T : IFormattable" : $"Log(ILogger log, {parameter})";
        string[] script = Script.Of($$"""
            using System; using System.Collections.Generic; using Microsoft.Extensions.Logging; using Telltale;
            {{Types}}
            static partial class Program
            {
                [LogEvent(LogLevel.Information, "{It}")] static partial void {{head}};

                static void Main() => Log(new Writer(), {{argument}});
            }
            sealed class Writer : ILogger
            {
                public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
                public bool IsEnabled(LogLevel level) => true;
                public void Log<TState>(LogLevel level, EventId id, TState state, Exception? e, Func<TState, Exception?, string> format) =>
                    Console.WriteLine(format(state, e));
            }
            """);
        Assert.Equal([$"> {written}"], script);
    }

    [Theory]
    [InlineData("IFormattable it", "new Person()", "[Person]")]
    [InlineData("IFormattable it", "7", "7")]
    [InlineData("Money it", "new Tip()", "[Tip]")]
    [InlineData("Money it", "new Money()", "money")]
    public void Writes_into_tags(string parameter, string argument, string written) => Assert.Equal(
        [$"S.Do {{it={written}}}"],
        Script.Of($$"""
            using System; using Telltale;
            {{Types}}
            static class S { [Traced] public static void Do([Tag] {{parameter}}) { } }
            static class Program { static void Main() => S.Do({{argument}}); }
            """));

    [Fact]
    public Task Says_that_a_type_with_sensitive_members_is_no_tag() =>
        RuleVerifier<AnnotationCannotBeFollowed>.Reports(
            Types + "static class S { [Traced] public static void Do([Tag] Person {|#0:it|}) { } }",
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult(TracedRules.NotATag).WithLocation(0).WithArguments(
                "it", "'Person' has sensitive members and formats itself; mark the parameter [Tags] and what matters of 'Person' [Tag]"));
}
