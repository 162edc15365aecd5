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
    internal const string LogEvent = "Telltale.LogEventAttribute";
    internal const string Counter = "Telltale.CounterAttribute";
    internal const string UpDownCounter = "Telltale.UpDownCounterAttribute";
    internal const string Histogram = "Telltale.HistogramAttribute";
    internal const string Gauge = "Telltale.GaugeAttribute";
    internal const string SpanEvent = "Telltale.SpanEventAttribute";
    internal const string Value = "Telltale.ValueAttribute";
    internal const string Expand = "Telltale.ExpandAttribute";
    internal const string ObservableCounter = "Telltale.ObservableCounterAttribute";
    internal const string ObservableUpDownCounter = "Telltale.ObservableUpDownCounterAttribute";
    internal const string ObservableGauge = "Telltale.ObservableGaugeAttribute";
    internal const string LlmCall = "Telltale.LlmCallAttribute";
    internal const string LlmTool = "Telltale.LlmToolAttribute";
    internal const string LlmAgent = "Telltale.LlmAgentAttribute";
    internal const string LlmWorkflow = "Telltale.LlmWorkflowAttribute";
    internal const string LlmRetrieval = "Telltale.LlmRetrievalAttribute";
    internal const string LlmMemory = "Telltale.LlmMemoryAttribute";
    internal const string LlmModel = "Telltale.LlmModelAttribute";
    internal const string LlmContent = "Telltale.LlmContentAttribute";
    internal const string ConversationId = "Telltale.ConversationIdAttribute";
    internal const string UserId = "Telltale.UserIdAttribute";
    internal const string PromptName = "Telltale.PromptNameAttribute";
    internal const string PromptVersion = "Telltale.PromptVersionAttribute";
    internal const string ToolCallId = "Telltale.ToolCallIdAttribute";
    internal const string MemoryStore = "Telltale.MemoryStoreAttribute";
    internal const string MemoryRecord = "Telltale.MemoryRecordAttribute";
    internal const string TokenUsage = "Telltale.TokenUsageAttribute";
    internal const string TraceClients = "Telltale.TraceClientsAttribute";
    internal const string TelemetrySource = "Telltale.TelemetrySourceAttribute";
    internal const string TelemetryManifest = "Telltale.TelemetryManifestAttribute";
    internal const string DataClassification =
        "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";

    internal const string NoDataClassification =
        "Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute";

    internal const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";
    internal const string Logger = "Microsoft.Extensions.Logging.ILogger";
    internal const string LogLevel = "Microsoft.Extensions.Logging.LogLevel";
    internal const string LoggerMessage = "Microsoft.Extensions.Logging.LoggerMessageAttribute";
    internal const string LogProperties = "Microsoft.Extensions.Logging.LogPropertiesAttribute";
    internal const string LogPropertyIgnore = "Microsoft.Extensions.Logging.LogPropertyIgnoreAttribute";
    internal const string TagName = "Microsoft.Extensions.Logging.TagNameAttribute";
    internal const string TagCollector = "Microsoft.Extensions.Logging.ITagCollector";
    internal const string TagProvider = "Microsoft.Extensions.Logging.TagProviderAttribute";

    internal const string Exception = "System.Exception";
    internal const string Task = "System.Threading.Tasks.Task";
    internal const string ValueTask = "System.Threading.Tasks.ValueTask";
    internal const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable";
    internal const string AsyncEnumerator = "System.Collections.Generic.IAsyncEnumerator";
    internal const string AsyncMethodBuilder = "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute";
    internal const string StringBuilder = "System.Text.StringBuilder";
    internal const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    internal const string Expression = "System.Linq.Expressions.Expression";
}
