using System.Collections.Generic;
using Microsoft.Extensions.Logging;
using Telltale;

namespace Shop;

public class Customer
{
    public int Id { get; set; }

    [Sensitive(DataKind.Contact)]
    public string? Mail { get; set; }

    public Customer? Referrer { get; set; }
}

public static partial class Log
{
    [LogEvent(LogLevel.Information, "Welcome {Customer}")]
    public static partial void Welcome(ILogger log, Customer customer);
}
