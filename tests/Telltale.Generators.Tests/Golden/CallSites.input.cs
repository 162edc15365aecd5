using Telltale;

namespace Shop;

public class Basket
{
    [Traced]
    public int Add(string product, [Tag] int count = 1) => count;

    [Traced(Name = "basket.clear")]
    public static void Clear(Basket? basket)
    {
    }
}

public static class Program
{
    public static void Run(Basket? basket)
    {
        basket?.Add("book");
        new Basket().Add(count: 2, product: "pen");
        Basket.Clear(basket);
    }
}
