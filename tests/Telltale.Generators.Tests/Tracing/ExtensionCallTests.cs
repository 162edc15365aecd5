namespace Telltale.Generators.Tests;

/// <summary>Calls of extension members, old and new.</summary>
public class ExtensionCallTests
{
    [Fact]
    public void Records_a_classic_extension_in_both_forms() => Assert.Equal(
        ["Ext.Twice", "> aa", "Ext.Twice", "> bb"],
        Told.By(
            "static class Ext { [Traced] public static string Twice(this string text) => text + text; }",
            """Print("a".Twice()); Print(Ext.Twice("b"));"""));

    [Fact]
    public void Records_a_generic_extension_with_arguments() => Assert.Equal(
        ["Ext.PickAt {index=1}", "> y", "Ext.PickAt {index=0}", "> 5"],
        Told.By(
            "static class Ext { [Traced] public static T PickAt<T>(this IReadOnlyList<T> list, [Tag] int index) => list[index]; }",
            """Print(new[] { "x", "y" }.PickAt(1)); Print(Ext.PickAt<int>([5], 0));"""));

    [Fact]
    public void Keeps_what_a_ref_extension_changes() => Assert.Equal(
        ["Ext.Bump", "Ext.Bump", "> 7"],
        Told.By(
            "struct S { public int Value; } static class Ext { [Traced] public static void Bump(this ref S s, int by) => s.Value += by; }",
            "S s = default; s.Bump(3); Ext.Bump(ref s, 4); Print(s.Value);"));

    [Fact]
    public void Records_an_extension_by_in() => Assert.Equal(
        ["Ext.Sum", "> 3", "Ext.Sum", "> 3"],
        Told.By(
            """
            readonly struct S(int a, int b) { public readonly int A = a, B = b; }
            static class Ext { [Traced] public static int Sum(this in S s) => s.A + s.B; }
            """,
            "S s = new(1, 2); Print(s.Sum()); Print(Ext.Sum(in s));"));

    [Fact]
    public void Records_an_extension_called_conditionally() => Assert.Equal(
        ["Ext.Twice", "> aa", "> "],
        Told.By(
            "static class Ext { [Traced] public static string Twice(this string text) => text + text; }",
            """string? a = "a", b = null; Print(a?.Twice()); Print(b?.Twice());"""));

    [Fact]
    public void Records_members_of_an_extension_block() => Assert.Equal(
        ["Ext.Twice {times=3}", "> aaa", "Ext.Parse", "> 12", "Ext.Twice {times=1}", "> b"],
        Told.By(
            """
            static class Ext
            {
                extension(string text)
                {
                    [Traced] public string Twice([Tag] int times) => string.Concat(Enumerable.Repeat(text, times));
                    [Traced] public static int Parse(string digits) => int.Parse(digits);
                }
            }
            """,
            """Print("a".Twice(3)); Print(string.Parse("12")); Print(Ext.Twice("b", 1));"""));

    [Fact]
    public void Records_members_of_a_generic_extension_block() => Assert.Equal(
        ["Ext.Second", "> 2", "Ext.Map", "> 1,2", "Ext.None", "> 0"],
        Told.By(
            """
            static class Ext
            {
                extension<T>(IEnumerable<T> items) where T : notnull
                {
                    [Traced] public T Second() => items.Skip(1).First();
                    [Traced] public List<TResult> Map<TResult>(Func<T, TResult> map) where TResult : class => items.Select(map).ToList();
                    [Traced] public static List<T> None() => [];
                }
            }
            """,
            """
            int[] numbers = [1, 2]; Print(numbers.Second()); Print(string.Join(",", numbers.Map(n => n.ToString())));
            Print(IEnumerable<int>.None().Count);
            """));

    [Fact]
    public void Keeps_what_an_extension_block_by_ref_changes() => Assert.Equal(
        ["Ext.Bump", "> 3"],
        Told.By(
            "struct S { public int Value; } static class Ext { extension(ref S s) { [Traced] public void Bump(int by) => s.Value += by; } }",
            "S s = default; s.Bump(3); Print(s.Value);"));

    [Fact]
    public void Leaves_an_extension_block_of_a_generic_struct_by_ref_alone() => Assert.Equal(
        ["> 3"],
        Told.By(
            "struct S<T> { public int V; } static class Ext { extension<T>(ref S<T> s) { [Traced] public void Bump(int by) => s.V += by; } }",
            "S<string> s = default; s.Bump(3); Print(s.V);"));

    [Fact]
    public void Records_the_extensions_of_an_annotated_class() => Assert.Equal(
        ["Ext.Twice", "Ext.Thrice", "> aa aaa"],
        Told.By(
            """
            [Traced] static class Ext
            {
                public static string Twice(this string text) => text + text;
                extension(string text) { public string Thrice() => text + text + text; }
            }
            """,
            """Print("a".Twice() + " " + "a".Thrice());"""));

    [Fact]
    public void Tells_members_of_the_same_name_in_several_blocks_apart() => Assert.Equal(
        ["Ext.Show {kind=text}", "Ext.Show {kind=number}", "> a 1"],
        Told.By(
            """
            static class Ext
            {
                extension(string text) { [Traced] public string Show([Tag] string kind) => text; }
                extension(int number) { [Traced] public string Show([Tag] string kind) => number.ToString(); }
            }
            """,
            """Print("a".Show("text") + " " + 1.Show("number"));"""));

    [Fact]
    public void Keeps_parameters_apart_from_the_receiver_of_a_block() => Assert.Equal(
        ["Ext.M", "> self a"],
        Told.By(
            """static class Ext { extension(string text) { [Traced] public string M(string self, string scope = "a") => text + " " + scope; } }""",
            """Print("self".M("x"));"""));
}
