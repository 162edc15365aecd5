using Telltale.CodeFixes;
using Consumed = Telltale.Generators.Tests.Correlates<Telltale.Generators.MessageConsumedBare>;
using Produced = Telltale.Generators.Tests.Correlates<Telltale.Generators.MessageProducedBare>;

namespace Telltale.Generators.Tests;

/// <summary>TELL4005 and TELL4006, with stand-ins for the libraries: the rules know them by name.</summary>
public class MessageTests
{
    private const string Brokers = """
        namespace Confluent.Kafka
        {
            public class Headers { readonly System.Collections.Generic.Dictionary<string, byte[]> _all = []; public void Add(string key, byte[] value) => _all[key] = value; public bool TryGetLastBytes(string key, out byte[] value) => _all.TryGetValue(key, out value!); }
            public class Message<K, V> { public Headers Headers { get; set; } = null!; public V Value { get; set; } = default!; }
            public class ConsumeResult<K, V> { public Message<K, V> Message { get; set; } = null!; }
            public interface IConsumer<K, V> { ConsumeResult<K, V> Consume(System.Threading.CancellationToken c = default); }
            public interface IProducer<K, V> { System.Threading.Tasks.Task ProduceAsync(string topic, Message<K, V> message); }
        }
        namespace RabbitMQ.Client
        {
            public interface IBasicProperties { System.Collections.Generic.IDictionary<string, object?>? Headers { get; set; } }
            public interface IModel { void BasicPublish(string exchange, string key, IBasicProperties? properties, byte[] body); }
        }
        namespace RabbitMQ.Client.Events
        {
            public class BasicDeliverEventArgs { public IBasicProperties BasicProperties { get; set; } = null!; public byte[] Body = []; }
            public class EventingBasicConsumer { public event System.EventHandler<BasicDeliverEventArgs>? Received; public void Deliver(BasicDeliverEventArgs message) => Received?.Invoke(this, message); }
        }
        namespace Amazon.SQS { public interface IAmazonSQS { System.Threading.Tasks.Task ReceiveMessageAsync(string url); System.Threading.Tasks.Task SendMessageAsync(string url, string body); } }
        """;

    [Theory]
    [InlineData("void M(Confluent.Kafka.IConsumer<string, string> consumer) { while (true) { var result = [|consumer.Consume()|]; log.LogInformation(result.Message.Value); } }")]
    [InlineData("void M(RabbitMQ.Client.Events.EventingBasicConsumer consumer) { [|consumer.Received += (_, message) => log.LogInformation(\"{Length}\", message.Body.Length)|]; }")]
    [InlineData("Task M(Amazon.SQS.IAmazonSQS queue) => [|queue.ReceiveMessageAsync(\"url\")|];")]
    public Task Triggers_on_receiving(string member) => Consumed.Reports(Program(member));

    [Theory]
    [InlineData("void M(Confluent.Kafka.IConsumer<string, string> consumer) { var result = consumer.Consume(); using var work = Correlation.Resume(Correlation.Extract(result.Message.Headers, (h, n) => null)); }")]
    [InlineData("static readonly ActivitySource S = new(\"s\"); void M(Confluent.Kafka.IConsumer<string, string> consumer) { var result = consumer.Consume(); using var work = S.StartActivity(\"s\", ActivityKind.Consumer, Parent(result)); } static string? Parent(object o) => null;")]
    [InlineData("void M(RabbitMQ.Client.Events.EventingBasicConsumer consumer) { consumer.Received -= On; } void On(object? sender, RabbitMQ.Client.Events.BasicDeliverEventArgs e) { }")]
    [InlineData("void Consume() { } void M() => Consume();")]
    public Task Does_not_trigger_on_receiving(string member) => Consumed.Reports(Program(member));

    [Theory]
    [InlineData("Task M(Confluent.Kafka.IProducer<string, string> producer) => [|producer.ProduceAsync(\"topic\", new() { Value = \"a\" })|];")]
    [InlineData("void M(RabbitMQ.Client.IModel model) => [|model.BasicPublish(\"\", \"key\", null, [])|];")]
    [InlineData("Task M(Amazon.SQS.IAmazonSQS queue) => [|queue.SendMessageAsync(\"url\", \"body\")|];")]
    public Task Triggers_on_sending(string member) => Produced.Reports(Program(member));

    [Theory]
    [InlineData("Task M(Confluent.Kafka.IProducer<string, string> producer) { Confluent.Kafka.Message<string, string> m = new() { Headers = new() }; Correlation.Inject(m.Headers, (h, n, v) => h.Add(n, [])); return producer.ProduceAsync(\"topic\", m); }")]
    [InlineData("void M(RabbitMQ.Client.IModel model, RabbitMQ.Client.IBasicProperties p) { DistributedContextPropagator.Current.Inject(Activity.Current, p, null); model.BasicPublish(\"\", \"key\", p, []); }")]
    public Task Does_not_trigger_on_sending(string member) => Produced.Reports(Program(member));

    [Fact]
    public async Task Messages_of_Kafka_take_the_trace_along()
    {
        string source = Brokers + """

            public class Loop(Confluent.Kafka.Message<string, string> sent) : Confluent.Kafka.IConsumer<string, string>, Confluent.Kafka.IProducer<string, string>
            {
                public Confluent.Kafka.ConsumeResult<string, string> Consume(CancellationToken c = default) => new() { Message = sent };
                public Task ProduceAsync(string topic, Confluent.Kafka.Message<string, string> message) => Task.CompletedTask;
            }
            public class Sender
            {
                public Task SendAsync(Confluent.Kafka.IProducer<string, string> producer, Confluent.Kafka.Message<string, string> message)
                {
                    return producer.ProduceAsync("topic", message);
                }
            }
            public class Receiver
            {
                public string Receive(Confluent.Kafka.IConsumer<string, string> consumer)
                {
                    var result = consumer.Consume();
                    return Activity.Current?.TraceId.ToString() ?? result.Message.Value;
                }
            }
            static class Program
            {
                static async Task<string> Run()
                {
                    Confluent.Kafka.Message<string, string> message = new() { Value = "none" };
                    Loop loop = new(message);
                    string sent;
                    using (Activity request = new Activity("request").Start())
                    {
                        await new Sender().SendAsync(loop, message);
                        sent = request.TraceId.ToString();
                    }

                    return new Receiver().Receive(loop) == sent ? "same" : "other";
                }
            }
            """;
        Repaired sending = await Repaired.ByAsync<MessageProducedBare, MessageProducedBareFixer>(source, MessageProducedBareFixer.Title);
        Repaired receiving = await Repaired.ByAsync<MessageConsumedBare, MessageConsumedBareFixer>(sending.Text, MessageConsumedBareFixer.Title);

        Assert.Equal("same", await receiving.RunAsync());
    }

    [Fact]
    public async Task Messages_of_RabbitMQ_are_resumed()
    {
        Repaired repaired = await Repaired.ByAsync<MessageConsumedBare, MessageConsumedBareFixer>(
            Brokers + """

                public class Properties : RabbitMQ.Client.IBasicProperties
                {
                    public IDictionary<string, object?>? Headers { get; set; } = new Dictionary<string, object?>
                    {
                        ["traceparent"] = System.Text.Encoding.ASCII.GetBytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                    };
                }
                static class Program
                {
                    static string Run()
                    {
                        string seen = "none";
                        RabbitMQ.Client.Events.EventingBasicConsumer consumer = new();
                        consumer.Received += (sender, message) =>
                        {
                            seen = Activity.Current?.TraceId.ToString() ?? "none";
                        };
                        consumer.Deliver(new() { BasicProperties = new Properties() });
                        return seen;
                    }
                }
                """,
            MessageConsumedBareFixer.Title);

        Assert.Equal("0af7651916cd43dd8448eb211c80319c", await repaired.RunAsync());
    }

    private static string Program(string member) => Brokers + $$"""

        class Shop(ILogger log)
        {
            {{member}}
            object Used => log;
        }
        """;
}
