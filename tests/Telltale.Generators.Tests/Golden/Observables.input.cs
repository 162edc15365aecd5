using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using Telltale;

namespace Shop;

public static class Pool
{
    [ObservableGauge("pool.free", Unit = "{connection}", Description = "Those that wait.")]
    internal static int Free => 3;

    [ObservableCounter("pool.waited")]
    internal static TimeSpan Waited() => TimeSpan.Zero;

    [ObservableUpDownCounter("pool.used")]
    internal static IEnumerable<Measurement<long>> Used() => [];
}
