namespace Telltale.Generators.Tests;

/// <summary>Calls on structs: what they change is kept, where the language keeps it.</summary>
public class StructReceiverTests
{
    private const string Counter = """
        struct Counter { public int Count; [Traced] public int Add(int by) => Count += by; [Traced] public readonly int Read() => Count; }
        class Holder
        {
            public Counter Field; public readonly Counter Fixed = new() { Count = 10 }; public Counter Property { get; set; }
            public Counter[] Array = new Counter[2]; public ref Counter Ref => ref Field;
        }
        """;

    [Fact]
    public void Keeps_the_changes_of_a_local() => Assert.Equal(
        ["Counter.Add", "Counter.Add", "Counter.Read", "> 3"],
        Told.By(Counter, "Counter c = default; c.Add(1); c.Add(2); Print(c.Read());"));

    [Fact]
    public void Keeps_the_changes_of_a_field_an_element_and_a_ref_property() => Assert.Equal(
        ["Counter.Add", "Counter.Add", "Counter.Add", "> 5 2"],
        Told.By(Counter, """Holder h = new(); h.Field.Add(1); h.Array[1].Add(2); h.Ref.Add(4); Print($"{h.Field.Count} {h.Array[1].Count}");"""));

    [Fact]
    public void Changes_only_a_copy_of_a_readonly_field() => Assert.Equal(
        ["Counter.Add", "> 13", "Counter.Read", "> 10"],
        Told.By(Counter, "Holder h = new(); Print(h.Fixed.Add(3)); Print(h.Fixed.Read());"));

    [Fact]
    public void Changes_only_a_copy_of_a_value_that_a_property_returns() => Assert.Equal(
        ["Counter.Add", "> 3", "> 0"],
        Told.By(Counter, "Holder h = new(); Print(h.Property.Add(3)); Print(h.Property.Count);"));

    [Fact]
    public void Changes_only_a_copy_of_an_in_parameter() => Assert.Equal(
        ["Counter.Add", "Counter.Read", "> 8 5"],
        Told.By(Counter, """Counter c = new() { Count = 5 }; Of(in c); static void Of(in Counter c) => Print($"{c.Add(3)} {c.Read()}");"""));

    [Fact]
    public void Calls_on_a_temporary() => Assert.Equal(
        ["Counter.Add", "> 4", "Counter.Add", "> 1"],
        Told.By(Counter, "Print(new Counter { Count = 3 }.Add(1)); Print(default(Counter).Add(1));"));

    [Fact]
    public void Calls_on_the_value_of_a_nullable() => Assert.Equal(
        ["Counter.Read", "> 3", "> ", "Counter.Add", "> 4"],
        Told.By(Counter, "Counter? c = new Counter { Count = 3 }, n = null; Print(c?.Read()); Print(n?.Read()); Print(c!.Value.Add(1));"));

    [Fact]
    public void Calls_on_this_within_the_struct() => Assert.Equal(
        ["S.Inner < S.Outer", "S.Outer", "> 1"],
        Told.By(
            "struct S { public int Count; [Traced] public void Outer() => Inner(); [Traced] private void Inner() => Count++; }",
            "S s = default; s.Outer(); Print(s.Count);"));

    [Fact]
    public void Calls_on_a_readonly_struct() => Assert.Equal(
        ["R.Get", "> 2", "R.Get", "> 3"],
        Told.By(
            """
            readonly struct R(int v) { [Traced] public int Get() => v; }
            class H { public readonly R Field = new(2); public R Property => new(3); }
            """,
            "Print(new H().Field.Get()); Print(new H().Property.Get());"));

    [Fact]
    public void Calls_on_a_ref_struct_with_spans() => Assert.Equal(
        ["Window.Sum {start=1}", "Window.Advance", "> 5 1"],
        Told.By(
            """
            ref struct Window(Span<int> items)
            {
                private readonly Span<int> _items = items; public int At;
                [Traced] public int Sum([Tag] int start, ReadOnlySpan<int> more) { int s = 0; foreach (int i in _items[start..]) s += i; foreach (int i in more) s += i; return s; }
                [Traced] public void Advance() => At++;
            }
            """,
            """Use(); static void Use() { Window w = new([1, 2]); int s = w.Sum(1, [1, 2]); w.Advance(); Print($"{s} {w.At}"); }"""));

    [Fact]
    public void Keeps_the_changes_of_a_generic_struct_with_a_private_method() => Assert.Equal(
        ["Box.Set < Box.Put", "Box.Put", "> x"],
        Told.By(
            "struct Box<T> { public T Value; [Traced] public void Put(T value) => Set(value); [Traced] private void Set(T value) => Value = value; }",
            """Box<string> b = default; b.Put("x"); Print(b.Value);"""));

    [Fact]
    public void Keeps_the_changes_of_a_generic_struct_whatever_its_annotations() => Assert.Equal(
        ["G.Add", "G.Add", "G.Add", "Inner.Add", "Inner.Add", "G.Add", "G.Add", "> 1 2 1 1 2"],
        Told.By(
            """
            struct G<T>
            {
                public int V; [Traced] public void Add() => V++;
                public void Implicit() => Add();
                public void Local() { var g = this; g.Add(); this = g; Add(); }
            }
            class Outer<T> { public struct Inner { public int V; [Traced] public void Add() => V++; public void Twice() { Add(); this.Add(); } } }
            """,
            """
            G<string?> a = default; a.Implicit(); G<string> b = default; b.Local(); Outer<int>.Inner c = default; c.Twice();
            Print($"{a.V} {b.V} {Of<string>()} {Oblivious.Of<string>()} {c.V}");
            static int Of<T>() { G<T?> g = default; g.Add(); return g.V; }
            }
            #nullable disable
            static class Oblivious { internal static int Of<T>() { var g = default(G<T>); g.Add(); return g.V; } }
            #nullable restore
            static async Task Nothing() {
            """));

    [Fact]
    public void Leaves_a_default_interface_member_on_a_boxed_struct_to_its_box() => Assert.Equal(
        ["I.M", "> 1"],
        Told.By("interface I { [Traced] int M() => 1; } struct S : I;", "I i = new S(); Print(i.M());"));

    [Fact]
    public void Calls_on_a_pointer() => Assert.Equal(
        ["Counter.Add", "> 2"],
        Told.By(Counter, """Use(); static unsafe void Use() { Counter c = new() { Count = 1 }; Counter* p = &c; p->Add(1); Print(c.Count); }"""));

    [Fact]
    public void Calls_on_an_enum_and_a_tuple_through_extensions() => Assert.Equal(
        ["Ext.Sum", "Ext.Next", "> 3 Saturday"],
        Told.By(
            """
            static class Ext
            {
                [Traced] public static int Sum(this (int A, int B) pair) => pair.A + pair.B;
                [Traced] public static DayOfWeek Next(this DayOfWeek day) => day + 1;
            }
            """,
            """Print($"{(1, 2).Sum()} {DayOfWeek.Friday.Next()}");"""));
}
