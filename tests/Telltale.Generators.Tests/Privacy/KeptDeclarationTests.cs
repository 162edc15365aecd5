namespace Telltale.Generators.Tests;

/// <summary>Declarations that only reflection sees survive trimming.</summary>
public class KeptDeclarationTests
{
    [Fact]
    public void Keeps_members_of_interfaces_and_fields() => Assert.Equal(
        [
            "\"<A>k__BackingField\", typeof(global::Shop.R))]",
            "\"<B>k__BackingField\", typeof(global::Shop.Outer.C<>))]",
            "global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties, typeof(global::Shop.I))]",
            "global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties, typeof(global::Shop.J<,>))]",
        ],
        Run.Of(
            """
            using Telltale; namespace Shop;
            public interface I { [Sensitive] string A { get; } [Sensitive] string B { get; } string C { get; } }
            interface J<T, U> { [System.ComponentModel.DataAnnotations.EmailAddress] string A { get; } }
            partial record R([field: Sensitive] string A);
            class Outer
            {
                internal class C<T> { [field: Sensitive] public string B { get; } = ""; [field: System.NonSerialized] public string D { get; } = ""; }
                private interface IHidden { [Sensitive] string A { get; } }
            }
            """)
            .Source("Telltale.Kept.g.cs").Split('\n').Where(static line => line.Contains("DynamicDependency("))
            .Select(static line => line.Substring(line.IndexOf("Dependency(", StringComparison.Ordinal) + "Dependency(".Length)));

    [Fact]
    public void Keeps_what_a_record_of_the_same_program_inherits_from() => Assert.Contains(
        "PublicConstructors | global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.NonPublicConstructors, typeof(global::B<>))]",
        Run.Of("partial record B<T>([Telltale.Sensitive] T A); partial record C(string A, int D) : B<string>(A);").Source("Telltale.Kept.g.cs"),
        StringComparison.Ordinal);

    [Fact]
    public void Keeps_nothing_that_is_not_sensitive() =>
        Assert.Empty(Run.Of("interface I { [System.Obsolete] string A { get; } } class C { [Telltale.Sensitive] public int P => 1; }").Sources);
}
