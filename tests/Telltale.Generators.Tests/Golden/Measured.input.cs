using System;
using Telltale;

[assembly: TelemetrySource("shop", Version = "2.0")]

namespace Shop;

public interface IPayments
{
    [Measured(Name = "shop.pay.duration", Buckets = [0.1, 1, 10], InFlight = true)]
    bool Pay([Dimension] DayOfWeek? day, [Dimension("shop.currency")] string currency, decimal amount);
}

public static class Program
{
    public static bool Run(IPayments payments) => payments.Pay(null, "EUR", 5m);
}
