namespace Telltale.Generators.Tests;

/// <summary>Every type gets a file of its own, whatever it is called.</summary>
public class FileNameTests
{
    [Fact]
    public void Tells_types_apart_whose_names_differ_only_in_case_or_signs()
    {
        Run run = Run.Of("""
            using Telltale;
            class Cart { [Traced] public void M() { } }
            class cart { [Traced] public void M() { } }
            class Cart<T> { [Traced] public void M() { } }
            class Cart_1 { [Traced] public void M() { } }
            partial class List { [Traced] public partial void N(); void NCore() { } }
            partial class LIST { [Traced] public partial void N(); void NCore() { } }
            static class Program { static void Main() { new Cart().M(); new cart().M(); new Cart<int>().M(); new Cart_1().M(); } }
            """);
        Assert.Equal(
            ["Cart.Calls.g.cs", "Cart_1.Calls.g.cs", "Cart_12.Calls.g.cs", "LIST.Traced.g.cs", "List2.Traced.g.cs", "Telltale.Manifest.g.cs", "cart2.Calls.g.cs"],
            run.Sources.Select(static source => source.HintName).Order(StringComparer.Ordinal));
    }
}
