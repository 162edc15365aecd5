namespace Telltale.Generators.Tests;

/// <summary>What is edited in one file is seen in what others get.</summary>
public class OtherFileTests
{
    private const string Signal = """
        using Microsoft.Extensions.Logging; using Telltale;
        static partial class S { [LogEvent(LogLevel.Information, "to {Person}")] public static partial void Sent(ILogger log, Person person); }
        """;

    [Fact]
    public void A_member_becomes_sensitive() => Assert.Contains("Redact(", After(
        "public class Person { public string Email = \"\"; }",
        "public class Person { [Telltale.Sensitive] public string Email = \"\"; }",
        Signal), StringComparison.Ordinal);

    [Fact]
    public void A_member_comes() => Assert.Contains("value.Name", After(
        "public class Person { public string Email = \"\"; }",
        "public class Person { public string Email = \"\"; public string Name = \"\"; }",
        Signal), StringComparison.Ordinal);

    [Fact]
    public void An_enum_becomes_a_class() => Assert.Contains("ObjectText", After(
        "public enum Person { A }", "public class Person { public int A; }", Signal), StringComparison.Ordinal);

    [Fact]
    public void A_constant_has_another_value() => Assert.Contains("\"after\"", After(
        "static class Texts { public const string Sent = \"before\"; }",
        "static class Texts { public const string Sent = \"after\"; }",
        """
        using Microsoft.Extensions.Logging; using Telltale;
        static partial class S { [LogEvent(LogLevel.Information, Texts.Sent)] public static partial void Sent(ILogger log); }
        """), StringComparison.Ordinal);

    [Fact]
    public void A_record_inherits_what_becomes_sensitive() => Assert.Contains("this.Email", After(
        "public interface IPerson { string Email { get; } }",
        "public interface IPerson { [Telltale.Sensitive] string Email { get; } }",
        "public partial record Person(string Email) : IPerson;"), StringComparison.Ordinal);

    [Fact]
    public void The_type_of_a_record_s_member_becomes_sensitive() => Assert.Contains("this.Code", After(
        "public class Secret;", "[Telltale.Sensitive] public class Secret;", "public partial record Person(Secret Code);"), StringComparison.Ordinal);

    [Fact]
    public void A_property_no_longer_has_the_field_that_was_sensitive() => Assert.DoesNotContain("Redact(", After(
        "public class Person { private string _e = \"\"; [field: Telltale.Sensitive] public string Email { get => field ?? _e; set => _e = value; } }",
        "public class Person { private string _e = \"\"; [field: Telltale.Sensitive] public string Email { get => _e; set => _e = value; } }",
        Signal), StringComparison.Ordinal);

    [Fact]
    public void The_other_part_of_a_record_prints_it() => Assert.DoesNotContain("this.Email", After(
        "partial record Person;",
        "partial record Person { private bool PrintMembers(System.Text.StringBuilder text) => false; }",
        "sealed partial record Person([property: Telltale.Sensitive] string Email);"), StringComparison.Ordinal);

    [Fact]
    public void The_other_part_of_a_record_goes() => Assert.Contains("this.Age", After(
        "",
        "partial record Person { public int Age { get; set; } }",
        "partial record Person([property: Telltale.Sensitive] string Email);"), StringComparison.Ordinal);

    [Fact]
    public void A_signal_gets_a_body() => Assert.DoesNotContain("void Sent", After(
        "", "static partial class S { public static partial void Sent(Microsoft.Extensions.Logging.ILogger log, Person person) { } } class Person;", Signal),
        StringComparison.Ordinal);

    [Fact]
    public void The_logger_goes_elsewhere() => Assert.Contains("this._other", After(
        "partial class C { Microsoft.Extensions.Logging.ILogger _log = null!; }",
        "partial class C { Microsoft.Extensions.Logging.ILogger _other = null!; }",
        """
        partial class C { [Telltale.LogEvent(Microsoft.Extensions.Logging.LogLevel.Error, "x")] partial void Sent(); }
        """), StringComparison.Ordinal);

    [Fact]
    public void An_alias_is_given_to_all_files() => Assert.Contains("void Sent(", After(
        "global using LE = System.ObsoleteAttribute;",
        "global using LE = Telltale.LogEventAttribute;",
        """
        using Microsoft.Extensions.Logging;
        static partial class S { [LE(LogLevel.Information, "sent")] public static partial void Sent(ILogger log); }
        """), StringComparison.Ordinal);

    [Fact]
    public void An_interface_declares_what_is_to_be_kept() => Assert.Contains("typeof(global::IPerson)", After(
        "global using Mark = System.ObsoleteAttribute;",
        "global using Mark = Telltale.SensitiveAttribute;",
        "public interface IPerson { [Mark] string Email { get; } }"), StringComparison.Ordinal);

    [Fact]
    public void An_observed_value_becomes_a_number() => Assert.Contains("global::C.Size", After(
        "global using Number = System.String;",
        "global using Number = System.Int32;",
        "static class C { [Telltale.ObservableGauge(\"size\")] internal static Number Size => default!; }"), StringComparison.Ordinal);

    [Fact]
    public void Nullability_changes_in_a_body_above() => Assert.Contains("_log is not null", After(
        "partial class C { void M() {\n\n} Microsoft.Extensions.Logging.ILogger _log = null!; }",
        "partial class C { void M() {\n#nullable disable\n} Microsoft.Extensions.Logging.ILogger _log = null!; }",
        """
        partial class C { [Telltale.LogEvent(Microsoft.Extensions.Logging.LogLevel.Error, "x")] partial void Sent(); }
        """), StringComparison.Ordinal);

    // What is generated after one file was edited; it differs from what was before.
    private static string After(string before, string after, string other)
    {
        EditedProgram program = new(("A.cs", other), ("B.cs", before));
        string first = program.All;
        program.Edit(("A.cs", other), ("B.cs", after));
        Assert.NotEqual(first, program.All);
        return program.All;
    }
}
