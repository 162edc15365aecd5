using Microsoft.Extensions.Logging;
using Telltale;

namespace Microsoft.Extensions.Logging
{
    [System.AttributeUsage(System.AttributeTargets.Parameter | System.AttributeTargets.Property)]
    public sealed class LogPropertiesAttribute : System.Attribute
    {
        public bool SkipNullProperties { get; set; }

        public bool OmitReferenceName { get; set; }
    }
}

namespace Shop
{
    public sealed class Crate
    {
        public int? Weight { get; set; }

        public string? Label { get; set; }
    }

    public static partial class Log
    {
        [LogEvent(LogLevel.Information, "Shipped")]
        public static partial void Shipped(ILogger log, [LogProperties(SkipNullProperties = true, OmitReferenceName = true)] Crate crate);
    }
}
