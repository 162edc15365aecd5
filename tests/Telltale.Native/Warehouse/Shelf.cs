using Telltale;

namespace Warehouse;

/// <summary>Annotated as a user would, in an assembly of its own.</summary>
public static partial class Shelf
{
    [Traced, Measured]
    public static partial int Take(int pieces);

    private static int TakeCore(int pieces) => pieces + 1;
}
