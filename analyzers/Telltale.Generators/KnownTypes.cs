namespace Telltale.Generators;

/// <summary>The names of the types that have a meaning to us.</summary>
internal static class KnownTypes
{
    internal const string Traced = "Telltale.TracedAttribute";
    internal const string Measured = "Telltale.MeasuredAttribute";
    internal const string NotTraced = "Telltale.NotTracedAttribute";
    internal const string Tag = "Telltale.TagAttribute";
    internal const string Tags = "Telltale.TagsAttribute";
    internal const string Dimension = "Telltale.DimensionAttribute";
    internal const string Baggage = "Telltale.BaggageAttribute";
    internal const string CorrelationId = "Telltale.CorrelationIdAttribute";
    internal const string Sensitive = "Telltale.SensitiveAttribute";
    internal const string NotSensitive = "Telltale.NotSensitiveAttribute";
    internal const string TelemetrySource = "Telltale.TelemetrySourceAttribute";
    internal const string TelemetryManifest = "Telltale.TelemetryManifestAttribute";
    internal const string DataClassification =
        "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";

    internal const string NoDataClassification =
        "Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute";

    internal const string Task = "System.Threading.Tasks.Task";
    internal const string ValueTask = "System.Threading.Tasks.ValueTask";
    internal const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable";
    internal const string AsyncEnumerator = "System.Collections.Generic.IAsyncEnumerator";
    internal const string AsyncMethodBuilder = "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute";
    internal const string StringBuilder = "System.Text.StringBuilder";
    internal const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    internal const string Expression = "System.Linq.Expressions.Expression";
}
