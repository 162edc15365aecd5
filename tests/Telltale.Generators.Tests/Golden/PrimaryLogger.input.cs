using Microsoft.Extensions.Logging;
using Telltale;

namespace Shop;

public partial class Warehouse(ILogger<Warehouse> logger)
{
    [LogEvent(LogLevel.Information, "Loaded {Pallets}")]
    private partial void Loaded(int pallets);

    public void Load() => Loaded(3);
}
