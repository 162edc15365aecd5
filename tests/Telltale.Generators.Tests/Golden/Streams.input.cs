using System.Collections.Generic;
using System.Threading.Tasks;
using Telltale;

namespace Shop;

public static class Catalog
{
    [Traced]
    public static async IAsyncEnumerable<string> Search([Tag(AtStart = true)] string text, [Dimension] bool exact)
    {
        await Task.Yield();
        yield return text;
    }

    public static async Task Run()
    {
        await foreach (string _ in Search("tea", exact: true))
        {
        }
    }
}
