namespace Telltale.Generators.Tests;

/// <summary>Every type around the method gets its <c>partial</c>, in the place where C# wants it.</summary>
public class MakesTypesPartial
{
    [Theory]
    [InlineData("public class Orders", "public partial class Orders")]
    [InlineData("class Orders", "partial class Orders")]
    [InlineData("public sealed class Orders(int n)", "public sealed partial class Orders(int n)", "=> n;")]
    [InlineData("public abstract class Orders<T> where T : class", "public abstract partial class Orders<T> where T : class")]
    [InlineData("internal readonly struct Orders", "internal readonly partial struct Orders")]
    [InlineData("public readonly ref struct Orders", "public readonly ref partial struct Orders")]
    [InlineData("public sealed record Orders(int N)", "public sealed partial record Orders(int N)", "=> N;")]
    [InlineData("public record class Orders(int N)", "public partial record class Orders(int N)", "=> N;")]
    [InlineData("public readonly record struct Orders(int N)", "public readonly partial record struct Orders(int N)", "=> N;")]
    [InlineData("public unsafe partial class Orders", "public unsafe partial class Orders")]
    [InlineData("/// <summary>Orders.</summary>\nclass Orders", "/// <summary>Orders.</summary>\npartial class Orders")]
    public Task Makes_the_type_partial(string before, string after, string body = "=> 1;") => DefinitionFix.Changes(
        $$"""
        {{before}}
        {
            [Traced] public int [|Work|]() {{body}}
        }
        """,
        $$"""
        {{after}}
        {
            [Traced] public partial int Work();

            private int WorkCore() {{body}}
        }
        """);

    [Fact]
    public Task Makes_all_the_types_around_it_partial_once() => DefinitionFix.Changes(
        """
        public interface IShop<T>
        {
            internal partial struct Department
            {
                public static class Orders<TOrder>
                {
                    [Traced]
                    public static TOrder [|Same|](TOrder order) => order;

                    [Traced]
                    public static T [|Other|](T other) => other;
                }
            }
        }
        """,
        """
        public partial interface IShop<T>
        {
            internal partial struct Department
            {
                public static partial class Orders<TOrder>
                {
                    [Traced]
                    public static partial TOrder Same(TOrder order);

                    private static TOrder SameCore(TOrder order) => order;

                    [Traced]
                    public static partial T Other(T other);

                    private static T OtherCore(T other) => other;
                }
            }
        }
        """);

    [Fact]
    public Task Needs_no_annotation_of_its_own_where_the_type_has_one() => DefinitionFix.Changes(
        """
        [Traced]
        public class Orders
        {
            public int [|Place|](int id) => Check(id);

            private int Check(int id) => id;
        }
        """,
        """
        [Traced]
        public partial class Orders
        {
            public partial int Place(int id);

            private int PlaceCore(int id) => Check(id);

            private int Check(int id) => id;
        }
        """);

    [Fact]
    public Task Needs_no_annotation_of_its_own_where_it_inherits_one() => DefinitionFix.Changes(
        """
        public interface IOrders
        {
            [Measured] int Place(int id);
        }

        public abstract class Desk
        {
            [Traced] public abstract Task CloseAsync();
        }

        public class Orders : Desk, IOrders
        {
            public virtual int [|Place|](int id) => id;

            public sealed override async Task [|CloseAsync|]() => await Task.Yield();
        }

        public class SpecialOrders : Orders
        {
            public override int [|Place|](int id) => base.Place(id) + 1;
        }
        """,
        """
        public interface IOrders
        {
            [Measured] int Place(int id);
        }

        public abstract class Desk
        {
            [Traced] public abstract Task CloseAsync();
        }

        public partial class Orders : Desk, IOrders
        {
            public virtual partial int Place(int id);

            private int PlaceCore(int id) => id;

            public sealed override partial Task CloseAsync();

            private async Task CloseCoreAsync() => await Task.Yield();
        }

        public partial class SpecialOrders : Orders
        {
            public override partial int Place(int id);

            private int PlaceCore(int id) => base.Place(id) + 1;
        }
        """);
}
