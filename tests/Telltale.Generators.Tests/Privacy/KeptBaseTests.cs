using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What other assemblies declare of a program's bases survives trimming, though nothing calls into them.</summary>
public class KeptBaseTests
{
    private const string Library = """
        using Telltale;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]
        namespace Lib;
        public interface IPlain { string A { get; } }
        public interface IPerson { [Sensitive] string A { get; } }
        public interface IAnnotated { [System.ComponentModel.DataAnnotations.EmailAddress] string A { get; } }
        public interface IDeep : IPerson;
        public interface IOf<T> { [Sensitive] T A { get; } public interface IInner { [Sensitive] string B { get; } } }
        public class Implements : IPerson { public string A => ""; }
        internal interface IHidden { [Sensitive] string A { get; } }
        public class Hides : IHidden { public string A => ""; }
        public class Overridden { [Sensitive] public virtual string A => ""; }
        public class Computed { [Sensitive] public string A => ""; }
        public class Field { [field: Sensitive] public string A { get; } = ""; }
        public record Positional([Sensitive] string A);
        [System.Obsolete] public interface IOld { [Sensitive] string A { get; } }
        [System.Obsolete("", true)] public interface IOlder { [Sensitive] string A { get; } }
        [System.Diagnostics.CodeAnalysis.Experimental("NEW1")] public interface INew { [Sensitive] string A { get; } }
        """;

    [Theory]
    [InlineData("class C : Lib.IPerson { public string A => \"\"; }", "PublicProperties, global::Lib.IPerson")]
    [InlineData("struct C : Lib.IPerson { public string A => \"\"; }", "PublicProperties, global::Lib.IPerson")]
    [InlineData("record C(string A) : Lib.IPerson;", "PublicProperties, global::Lib.IPerson")]
    [InlineData("record struct C(string A) : Lib.IPerson;", "PublicProperties, global::Lib.IPerson")]
    [InlineData("class O<T> { class C : Lib.IPerson { public string A => \"\"; } }", "PublicProperties, global::Lib.IPerson")]
    [InlineData("file class C : Lib.IPerson { public string A => \"\"; }", "PublicProperties, global::Lib.IPerson")]
    [InlineData("interface I : Lib.IPerson; class C : I { public string A => \"\"; }", "PublicProperties, global::Lib.IPerson")]
    [InlineData("class C : Lib.IAnnotated { public string A => \"\"; }", "PublicProperties, global::Lib.IAnnotated")]
    [InlineData("class C : Lib.IDeep { public string A => \"\"; }", "PublicProperties, global::Lib.IPerson")]
    [InlineData(
        "class C : Lib.IOf<int> { public int A => 1; } class D : Lib.IOf<string> { public string A => \"\"; }", "PublicProperties, global::Lib.IOf<>")]
    [InlineData("class C : Lib.IOf<C.P> { Lib.IOf<C.P> _o = null!; C.P Lib.IOf<C.P>.A => _o.A; class P; }", "PublicProperties, global::Lib.IOf<>")]
    [InlineData("class C : Lib.IOf<int>.IInner { public string B => \"\"; }", "PublicProperties, global::Lib.IOf<>.IInner")]
    [InlineData("class C : Lib.Implements;", "PublicProperties, global::Lib.IPerson")]
    [InlineData("class C : Lib.Overridden;", "PublicProperties | NonPublicProperties, global::Lib.Overridden")]
    [InlineData("class C : Lib.Field;", "NonPublicFields, global::Lib.Field")]
    [InlineData("#pragma warning disable CS0612\nclass C : Lib.IOld { public string A => \"\"; }", "PublicProperties, global::Lib.IOld")]
    public void Keeps_what_is_declared(string source, string kept)
    {
        Assert.Equal([kept], Kept(source, Reference()));
        Assert.Equal([kept], Kept(source, Image()));
    }

    [Fact]
    public void Keeps_fields_that_are_not_to_be_seen_from_here() => Assert.Equal(
        ["PublicConstructors | NonPublicConstructors | NonPublicFields, global::Lib.Positional"],
        Kept("record C(string A) : Lib.Positional(A);", Image()));

    [Theory]
    [InlineData("class C : Lib.IPlain, System.IDisposable { public string A => \"\"; public void Dispose() { } }")]
    [InlineData("class C : System.Exception;")]
    [InlineData("class C : Lib.Computed;")]
    [InlineData("class C : Lib.Hides;")]
    [InlineData("[System.Obsolete] class C : Lib.IOlder { public string A => \"\"; }")]
    [InlineData("#pragma warning disable NEW1\nclass C : Lib.INew { public string A => \"\"; }")]
    [InlineData("class C { Lib.IPerson? _person = null; public override string ToString() => $\"{_person}\"; }")]
    public void Keeps_nothing_else(string source) => Assert.Empty(Kept(source, Image()));

    [Fact]
    public void Keeps_what_is_internal_to_friends() => Assert.Equal(
        ["PublicProperties, global::Lib.IHidden"], Kept("class C : Lib.Hides;", Image(), "Friend"));

    [Fact]
    public void Leaves_out_what_has_only_an_alias() => Assert.Empty(
        Kept("extern alias Far; class C : Far::Lib.IPerson { public string A => \"\"; }", Image().WithAliases(["Far"])));

    [Fact]
    public void Leaves_out_what_has_two_meanings() => Assert.Empty(
        Kept("extern alias Far; class C : Far::Lib.IPerson { public string A => \"\"; } namespace Lib { interface IPerson; }",
            Image().WithAliases(["global", "Far"])));

    private static string[] Kept(string source, MetadataReference library, string name = "Program") =>
    [
        .. Run.Of(Run.Compile([source], [library], name)).Sources.Where(static file => file.HintName == "Telltale.Kept.g.cs")
            .SelectMany(static file => file.SourceText.ToString().Split('\n')).Where(static line => line.Contains("DynamicDependency("))
            .Select(static line => line.Substring(line.IndexOf("Dependency(", StringComparison.Ordinal) + "Dependency(".Length)
                .Replace("global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.", "")
                .Replace("typeof(", "").Replace("))]", "")),
    ];

    private static MetadataReference Reference() => Run.Compile([Library], [], "Library").ToMetadataReference();

    private static PortableExecutableReference Image()
    {
        using MemoryStream image = new();
        Assert.True(Run.Compile([Library], [], "Library").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
