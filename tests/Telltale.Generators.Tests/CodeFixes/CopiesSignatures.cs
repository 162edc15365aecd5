namespace Telltale.Generators.Tests;

/// <summary>The core has of the signature what its body needs, and nothing else.</summary>
public class CopiesSignatures
{
    [Theory]
    [InlineData("int number = 1", "int number")]
    [InlineData("string? text = null", "string? text")]
    [InlineData("params int[] numbers", "int[] numbers")]
    [InlineData("params ReadOnlySpan<int> numbers", "scoped ReadOnlySpan<int> numbers")]
    [InlineData("params List<int> numbers", "List<int> numbers")]
    [InlineData("ref int number, in int other", "ref int number, in int other")]
    [InlineData("ref readonly int number", "ref readonly int number")]
    [InlineData("scoped Span<int> numbers", "scoped Span<int> numbers")]
    [InlineData("scoped ref Span<int> numbers", "scoped ref Span<int> numbers")]
    [InlineData("[Tag, Dimension] string id, [Sensitive] string email", "string id, string email")]
    [InlineData("[Tag(\"a\")] [Baggage] string id", "string id")]
    [InlineData("int line, [CallerMemberName] string caller = \"\"", "int line, string caller")]
    [InlineData("int @class, dynamic? value", "int @class, dynamic? value")]
    [InlineData("[AllowNull] string value", "[AllowNull] string value")]
    [InlineData("[Tag, DisallowNull] string? value", "[DisallowNull] string? value")]
    [InlineData("[Tag, NotNull] ref string? value", "[NotNull] ref string? value", "value ??= \"\"; ")]
    [InlineData("[DoesNotReturnIf(true)] bool value", "[DoesNotReturnIf(true)] bool value", "if (value) { throw new Exception(); } ")]
    [InlineData("[UnscopedRef] ref Span<int> value", "[UnscopedRef] ref Span<int> value")]
    [InlineData("int left /* first */, /* then */ int right", "int left, int right")]
    public Task Copies_parameters(string before, string core, string body = "") => DefinitionFix.ChangesMember(
        $$"""
        [Traced]
        public void [|Work|]({{before}}) { {{body}}}
        """,
        $$"""
        [Traced]
        public partial void Work({{before}});

        private void WorkCore({{core}}) { {{body}}}
        """);

    [Fact]
    public Task Keeps_what_callers_and_the_body_know_about_null() => DefinitionFix.ChangesMember(
        """
        [Traced]
        [return: Tag("found"), NotNullIfNotNull(nameof(fallback))]
        public string? [|Find|](string id, [NotNullWhen(true)] out string? found, [MaybeNullWhen(false)] out string other, string? fallback)
        {
            found = other = id;
            return fallback;
        }
        """,
        """
        [Traced]
        [return: Tag("found"), NotNullIfNotNull(nameof(fallback))]
        public partial string? Find(string id, [NotNullWhen(true)] out string? found, [MaybeNullWhen(false)] out string other, string? fallback);

        [return: NotNullIfNotNull(nameof(fallback))]
        private string? FindCore(string id, [NotNullWhen(true)] out string? found, [MaybeNullWhen(false)] out string other, string? fallback)
        {
            found = other = id;
            return fallback;
        }
        """);

    [Fact]
    public Task Copies_the_attributes_a_body_is_checked_by() => DefinitionFix.ChangesMember(
        """
        [Traced, RequiresUnreferencedCode("reads members"), MethodImpl(MethodImplOptions.NoInlining)]
        [RequiresDynamicCode("makes types")]
        [SupportedOSPlatform("linux"), UnsupportedOSPlatform("linux5.0")]
        public void [|Work|]<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>() { }
        """,
        """
        [Traced, RequiresUnreferencedCode("reads members"), MethodImpl(MethodImplOptions.NoInlining)]
        [RequiresDynamicCode("makes types")]
        [SupportedOSPlatform("linux"), UnsupportedOSPlatform("linux5.0")]
        public partial void Work<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>();

        [RequiresUnreferencedCode("reads members")]
        [RequiresDynamicCode("makes types")]
        [SupportedOSPlatform("linux")]
        [UnsupportedOSPlatform("linux5.0")]
        private void WorkCore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>() { }
        """);

    [Fact]
    public Task Copies_type_parameters_and_constraints() => DefinitionFix.ChangesMember(
        """
        [Traced]
        public TResult? [|Map|]<TSource, TResult>(TSource source, Func<TSource, TResult?> map)
            where TSource : notnull, IComparable<TSource>
            where TResult : class, new() // made by map
        {
            return map(source);
        }
        """,
        """
        [Traced]
        public partial TResult? Map<TSource, TResult>(TSource source, Func<TSource, TResult?> map)
            where TSource : notnull, IComparable<TSource>
            where TResult : class, new();

        private TResult? MapCore<TSource, TResult>(TSource source, Func<TSource, TResult?> map)
            where TSource : notnull, IComparable<TSource>
            where TResult : class, new() // made by map
        {
            return map(source);
        }
        """);

    [Fact]
    public Task Writes_out_the_constraints_of_an_override() => DefinitionFix.Changes(
        """
        public abstract class Store
        {
            public abstract T? Load<T, TKey, TBuffer>(TKey key, TBuffer buffer)
                where T : class, IDisposable, new()
                where TKey : IEquatable<TKey>?
                where TBuffer : struct, allows ref struct;
        }

        public class Cache : Store
        {
            [Traced]
            public override T? [|Load|]<T, TKey, TBuffer>(TKey key, TBuffer buffer) where T : class => new();
        }
        """,
        """
        public abstract class Store
        {
            public abstract T? Load<T, TKey, TBuffer>(TKey key, TBuffer buffer)
                where T : class, IDisposable, new()
                where TKey : IEquatable<TKey>?
                where TBuffer : struct, allows ref struct;
        }

        public partial class Cache : Store
        {
            [Traced]
            public override partial T? Load<T, TKey, TBuffer>(TKey key, TBuffer buffer) where T : class;

            private T? LoadCore<T, TKey, TBuffer>(TKey key, TBuffer buffer) where T : class, IDisposable, new() where TKey : IEquatable<TKey>? where TBuffer : struct, allows ref struct => new();
        }
        """);

    [Fact]
    public Task Needs_no_default_constraint_on_the_core_of_an_override() => DefinitionFix.Changes(
        """
        public abstract class Store
        {
            public abstract T? Load<T>();
        }

        public class Cache : Store
        {
            [Traced]
            public override T? [|Load|]<T>() where T : default => default;
        }
        """,
        """
        public abstract class Store
        {
            public abstract T? Load<T>();
        }

        public partial class Cache : Store
        {
            [Traced]
            public override partial T? Load<T>() where T : default;

            private T? LoadCore<T>() => default;
        }
        """);

    [Fact]
    public Task Keeps_readonly_and_unscoped_members_of_structs() => DefinitionFix.Changes(
        """
        public struct Point
        {
            private int _x;

            [Traced]
            public readonly int [|Length|]() => _x;

            [Measured, UnscopedRef]
            public ref int [|X|]() => ref _x;
        }
        """,
        """
        public partial struct Point
        {
            private int _x;

            [Traced]
            public readonly partial int Length();

            private readonly int LengthCore() => _x;

            [Measured, UnscopedRef]
            public partial ref int X();

            [UnscopedRef]
            private ref int XCore() => ref _x;
        }
        """);

    [Fact]
    public Task Keeps_this_on_an_extension_method_only() => DefinitionFix.Changes(
        """
        public static class Extensions
        {
            [Traced]
            public static int [|Sum|](this ref int number, params int[] more) => number + more.Length + 1.Twice();

            [Traced]
            internal static int [|Twice|](this int number) => number * 2;
        }
        """,
        """
        public static partial class Extensions
        {
            [Traced]
            public static partial int Sum(this ref int number, params int[] more);

            private static int SumCore(ref int number, int[] more) => number + more.Length + 1.Twice();

            [Traced]
            internal static partial int Twice(this int number);

            private static int TwiceCore(int number) => number * 2;
        }
        """);
}
