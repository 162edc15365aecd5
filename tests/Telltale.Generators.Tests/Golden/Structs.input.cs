using Telltale;

namespace Shop;

public struct Meter
{
    public int Total;

    [Traced]
    public void Add(int by) => Total += by;

    [Traced]
    public readonly int Read() => Total;
}

public struct Cell<T>
{
    public T? Value;

    [Traced]
    public void Set(T? value) => Value = value;
}

public static class Program
{
    public static int Run()
    {
        Meter meter = default;
        meter.Add(2);
        Cell<string> cell = default;
        cell.Set(null);
        return meter.Read();
    }
}
