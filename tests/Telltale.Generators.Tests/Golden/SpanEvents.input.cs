using System;
using Telltale;

namespace Shop;

internal partial class Till
{
    [SpanEvent("card.refused")]
    private static partial void Refused([Sensitive(DataKind.Financial)] long card, [Tag("card.brand")] string brand, Exception cause);

    [SpanEvent]
    internal partial void Closed();
}
