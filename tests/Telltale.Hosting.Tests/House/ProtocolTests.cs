using Google.Protobuf.Reflection;
using Telltale.Hosting.Tests.Protocol;

namespace Telltale.Hosting.Tests;

/// <summary>What tests decode with is the protocol: names, numbers and types are those of OpenTelemetry's own files, where <c>.ci/protos</c> brought them.</summary>
public sealed class ProtocolTests
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("TELLTALE_PROTOS");

    /// <summary>Where ours have shorter names.</summary>
    private static readonly Dictionary<string, string> s_names = new()
    {
        ["Scope"] = "InstrumentationScope",
        ["Traces"] = "ExportTraceServiceRequest",
        ["Metrics"] = "ExportMetricsServiceRequest",
        ["Logs"] = "ExportLogsServiceRequest",
        ["NumberPoint"] = "NumberDataPoint",
        ["HistogramPoint"] = "HistogramDataPoint",
    };

    [Fact]
    public void Every_field_is_one_of_the_protocol()
    {
        Assert.SkipWhen(s_folder is null, "TELLTALE_PROTOS does not say where the protocol's files are.");
        ProtoFiles official = new(s_folder!);

        // What an answer says of a partial success is younger than those files.
        FieldDescriptor[] fields = [.. from message in OtlpReflection.Descriptor.MessageTypes.Where(static message => message.Name != "Answer").SelectMany(All)
                                       from field in message.Fields.InDeclarationOrder()
                                       select field];

        Assert.True(fields.Length > 70);
        Assert.All(fields, field =>
        {
            Assert.True(official.Fields.TryGetValue((Name(field.ContainingType.Name), Name(field.Name)), out var found), field.FullName);
            Assert.Equal((field.FieldNumber, field.IsRepeated), (found.Number, found.IsRepeated));

            // Ours take an enumeration as its number.
            string type = field.FieldType == FieldType.Message ? Name(field.MessageType.Name) : field.FieldType.ToString().ToLowerInvariant();
            Assert.True(type == found.Type || (type == "int32" && official.Enums.Contains(found.Type)), $"{field.FullName}: {type}, not {found.Type}");
        });
    }

    [Fact]
    public void Every_service_is_one_of_the_protocol()
    {
        Assert.SkipWhen(s_folder is null, "TELLTALE_PROTOS does not say where the protocol's files are.");
        string[] ours = [TraceReflection.Descriptor.Services[0].FullName, MetricsReflection.Descriptor.Services[0].FullName, LogsReflection.Descriptor.Services[0].FullName];

        Assert.Subset(new ProtoFiles(s_folder!).Services, ours.ToHashSet());
    }

    private static IEnumerable<MessageDescriptor> All(MessageDescriptor message) => message.NestedTypes.SelectMany(All).Prepend(message);

    private static string Name(string ours) => s_names.GetValueOrDefault(ours, ours);
}
