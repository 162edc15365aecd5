using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>A library that brings messages and leaves it to its users to hand the trace on.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Space">The namespace of its types.</param>
/// <param name="Receives">The members by which messages come.</param>
/// <param name="Sends">The members by which messages go.</param>
/// <param name="Instrumentation">Assemblies that hand the trace on in our place.</param>
internal sealed record Broker(string Name, string Space, string[] Receives, string[] Sends, string[] Instrumentation)
{
    internal static readonly Broker[] All =
    [
        new("Kafka", "Confluent.Kafka", ["Consume"], ["Produce", "ProduceAsync"],
            ["Confluent.Kafka.Extensions.Diagnostics", "Confluent.Kafka.Extensions.OpenTelemetry", "OpenTelemetry.Instrumentation.ConfluentKafka"]),
        new("RabbitMQ", "RabbitMQ.Client", ["Received", "ReceivedAsync", "BasicGet"], ["BasicPublish"], ["RabbitMQ.Client.OpenTelemetry"]),
        new("SQS", "Amazon.SQS", ["ReceiveMessageAsync"], ["SendMessageAsync", "SendMessageBatchAsync"],
            ["OpenTelemetry.Instrumentation.AWS", "AWSXRayRecorder.Handlers.AwsSdk"]),
        new("MQTT", "MQTTnet", ["ApplicationMessageReceivedAsync"], ["PublishAsync"], []),
        new("Redis", "StackExchange.Redis", ["StreamReadGroup", "StreamReadGroupAsync", "StreamRead", "StreamReadAsync"], ["StreamAdd", "StreamAddAsync"], []),
    ];

    // From version 7 on, RabbitMQ's client does it itself.
    internal static Broker? Of(ISymbol member, bool isSending)
    {
        foreach (Broker broker in All)
        {
            if (Array.IndexOf(isSending ? broker.Sends : broker.Receives, member.Name) >= 0
                && member.ContainingNamespace?.ToDisplayString() is { } space
                && (space == broker.Space || space.StartsWith(broker.Space + ".", StringComparison.Ordinal)))
            {
                return broker.Name == "RabbitMQ" && member.ContainingAssembly.Identity.Version.Major >= 7 ? null : broker;
            }
        }

        return null;
    }

    internal bool IsInstrumented(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(reference => Instrumentation.Contains(reference.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether any of the libraries is there, so that it is worth looking.</summary>
    internal static bool AreIn(Compilation compilation) => All.Any(broker =>
        compilation.GetTypeByMetadataName(broker.Space switch
        {
            "Confluent.Kafka" => "Confluent.Kafka.Headers",
            "RabbitMQ.Client" => "RabbitMQ.Client.IModel",
            "Amazon.SQS" => "Amazon.SQS.IAmazonSQS",
            "MQTTnet" => "MQTTnet.MqttApplicationMessage",
            _ => "StackExchange.Redis.IDatabase",
        }) is not null);
}
