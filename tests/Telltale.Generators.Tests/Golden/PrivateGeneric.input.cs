using Telltale;

namespace Shop;

public class Store<T>
    where T : notnull
{
    public int Run(T item) => Put(item, 1) + Count<int>();

    [Traced]
    private int Put(T item, in int times) => times;

    [Traced]
    private static int Count<U>()
        where U : struct => 0;
}
