using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What a record prints whose base knows less of what is sensitive than the record does.</summary>
public class RecordBaseTests
{
    [Theory]
    [InlineData("[Sensitive] partial record D(string A) : B(A);", "D { A = [personal], Id = [personal] }")]
    [InlineData("partial record D([Sensitive(DataKind.Name)] string A) : B(A);", "D { A = [name], Id = 7 }")]
    [InlineData("interface I { [Sensitive] string A { get; } } partial record D(string A) : B(A), I;", "D { A = [personal], Id = 7 }")]
    [InlineData("partial record D(string X) : B(\"leak\") { [Sensitive] public override string A => X; }", "D { A = [personal], Id = 7, X = leak }")]
    [InlineData("[Sensitive] partial record D(string A, int Id) : B(A) { public new int Id { get; } = Id; }", "D { A = [personal], Id = [personal], Id = [personal] }")]
    [InlineData("partial record M([Sensitive] string A) : B(A); partial record D(string A, [Sensitive] string C) : M(A);", "D { A = [personal], Id = 7, C = [personal] }")]
    [InlineData("partial record M([Sensitive] string A) : B(A); [Sensitive] partial record D(string A) : M(A);", "D { A = [personal], Id = [personal] }")]
    public void Redacts_what_the_base_would_show(string declarations, string printed)
    {
        string create = declarations.Contains("D(string A, int", StringComparison.Ordinal) ? "new D(\"leak\", 1)"
            : declarations.Contains("D(string A, [", StringComparison.Ordinal) ? "new D(\"leak\", \"leak\")" : "new D(\"leak\")";
        Assert.Equal([printed], Printed.By($"record B(string A) {{ public virtual string A {{ get; }} = A; public int Id => 7; }} {declarations}", $"Print({create});"));
    }

    [Fact]
    public void Redacts_members_of_a_base_that_was_built_without_it()
    {
        const string Library = """
            namespace Lib; public record Person(int Id, [property: System.ComponentModel.DataAnnotations.EmailAddress] string Mail);
            """;
        Compilation library = Run.Compile([Library], [], name: "Library" + Guid.NewGuid().ToString("N"));
        string path = Path.Combine(Path.GetTempPath(), library.AssemblyName + ".dll");
        Assert.True(library.Emit(path, cancellationToken: TestContext.Current.CancellationToken).Success);
        Compilation program = Run.Compile(
            [
                "using Telltale; partial record Employee(int Id, string Mail, int Desk) : Lib.Person(Id, Mail); "
                + "static class Program { static void Main() => System.Console.WriteLine(new Employee(1, \"leak\", 3).ToString()); }",
            ],
            [MetadataReference.CreateFromFile(path)]);
        Assert.Equal(["> Employee { Id = 1, Mail = [contact], Desk = 3 }"], Script.Of(Run.Of(program).Output));
    }
}
