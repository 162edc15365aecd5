namespace Telltale.Generators.Tests;

/// <summary>Type parameters: of the method, of the types around it, of the caller.</summary>
public class GenericCallTests
{
    [Fact]
    public void Repeats_every_kind_of_constraint() => Assert.Equal(
        ["C.Class", "C.ClassOrNull", "C.Struct", "C.Unmanaged", "C.NotNull", "C.New", "C.Base", "C.Of", "C.RefStruct", "C.Enum", "C.Bare", "> 11"],
        Told.By(
            """
            interface IHas<T> { } class Has : IHas<int>; class Base; class Derived : Base;
            static class C
            {
                [Traced] public static int Class<T>(T t) where T : class => 1;
                [Traced] public static int ClassOrNull<T>(T t) where T : class? => 1;
                [Traced] public static int Struct<T>(T t) where T : struct => 1;
                [Traced] public static int Unmanaged<T>(T t) where T : unmanaged => 1;
                [Traced] public static int NotNull<T>(T t) where T : notnull => 1;
                [Traced] public static int New<T>() where T : class, new() => 1;
                [Traced] public static int Base<T, U>(T t, U u) where T : Base?, U where U : class? => 1;
                [Traced] public static int Of<T, U>(T t, U u) where T : IHas<U> => 1;
                [Traced] public static int RefStruct<T>(scoped T t) where T : allows ref struct => 1;
                [Traced] public static int Enum<T>(T t) where T : struct, Enum => 1;
                [Traced] public static int Bare<T>(T? t) => 1;
            }
            """,
            """
            Print(C.Class("") + C.ClassOrNull((string?)null) + C.Struct(1) + C.Unmanaged(1.0) + C.NotNull("") + C.New<object>()
                + C.Base<Derived, Base>(new(), new()) + C.Of(new Has(), 1) + C.RefStruct("x".AsSpan()) + C.Enum(DayOfWeek.Friday) + C.Bare<string>(null));
            """));

    [Fact]
    public void Records_methods_of_generic_types_within_generic_types() => Assert.Equal(
        ["Inner.M {count=2}", "> Int32String", "Inner.S", "> Int64Byte"],
        Told.By(
            """
            class Outer<T> where T : struct
            {
                public class Inner<U> where U : notnull
                {
                    [Traced] public string M<V>(T t, U u, V v, [Tag] int count) where V : IEnumerable<U> => typeof(T).Name + typeof(U).Name;
                    [Traced] public static string S() => typeof(T).Name + typeof(U).Name;
                }
            }
            """,
            """Print(new Outer<int>.Inner<string>().M(1, "", new List<string>(), 2)); Print(Outer<long>.Inner<byte>.S());"""));

    [Fact]
    public void Takes_the_type_parameters_of_the_caller() => Assert.Equal(
        ["C.Pair", "C.Pair", "> Int32,String String,List`1"],
        Told.By(
            """
            static class C { [Traced] public static string Pair<A, B>(A a, B b) => typeof(A).Name + "," + typeof(B).Name; }
            class Generic<T> { public string Of(T t) => C.Pair(t, new List<T>()); }
            """,
            """
            Print(Of(1, "") + " " + new Generic<string>().Of(""));
            static string Of<X, Y>(X x, Y y) => C.Pair(x, y);
            """));

    [Fact]
    public void Records_private_methods_of_generic_types() => Assert.Equal(
        ["G.Get < G.Run", "G.Make < G.Run", "Deep.Get < G.Run", "G.Run", "> 1 System.String Int32 x"],
        Told.By(
            """
            class G<T> where T : notnull
            {
                [Traced] public string Run(T t) => Get(t) + " " + Make<int>() + " " + new Deep { Value = t }.Call();
                [Traced] private string Get(T t) => "1 " + typeof(T);
                [Traced] private static string Make<U>() where U : struct => typeof(U).Name;
                private class Unused;
                public class Deep { public T Value = default!; public string Call() => Get(); [Traced] private string Get() => $"{Value}"; }
            }
            """,
            """Print(new G<string>().Run("x"));"""));

    [Fact]
    public void Records_calls_on_variant_interfaces() => Assert.Equal(
        ["IOut.Get", "> x", "IIn.Put", "> 1"],
        Told.By(
            """
            interface IOut<out T> { [Traced] T Get(); } interface IIn<in T> { [Traced] int Put(T t); }
            class C : IOut<string>, IIn<object> { string IOut<string>.Get() => "x"; int IIn<object>.Put(object t) => 1; }
            """,
            """IOut<object> o = new C(); Print(o.Get()); IIn<string> i = new C(); Print(i.Put(""));"""));

    [Fact]
    public void Records_a_method_of_a_constructed_base() => Assert.Equal(
        ["Store.Add", "Store.Add", "> 2"],
        Told.By(
            "class Store<T> { public int Count; [Traced] public Store<T> Add(T item) { Count++; return this; } } class Names : Store<string>;",
            """Print(new Names().Add("a").Add("b").Count);"""));
}
