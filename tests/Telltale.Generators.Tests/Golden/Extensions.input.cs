using System.Collections.Generic;
using System.Linq;
using Telltale;

namespace Shop;

public static class Extensions
{
    [Traced]
    public static string Twice(this string text) => text + text;

    extension<T>(IEnumerable<T> items)
    {
        [Traced]
        public T Second([Tag] bool last) => items.Skip(1).First();
    }

    public static string Run() => "a".Twice() + Extensions.Twice("b") + new[] { "c", "d" }.Second(last: false);
}
