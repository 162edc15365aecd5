using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Telltale.Tests;

/// <summary>JSON for telemetry shows nothing that is declared sensitive.</summary>
[Collection(nameof(Alone))]
public sealed partial class RedactingJsonTests : IDisposable
{
    public void Dispose() => Redaction.Reset();

    [Fact]
    public void Redacts_members() => Assert.Equal(
        """{"Id":7,"Email":"[contact]","Note":"[private]","Password":"[credential]"}""",
        Write(new Customer(7, "ada@example.org", "likes tea") { Password = "secret" }));

    [Fact]
    public void Leaves_null_null_and_the_rest_as_it_is() => Assert.Equal(
        """{"Id":7,"Email":"[contact]","Note":null,"Password":"[credential]"}""", Write(new Customer(7, "", null)));

    [Fact]
    public void Redacts_as_configured()
    {
        Redaction.Configure(policy => policy.Mask(DataKind.Contact).Erase(DataKind.Credential));
        Assert.Equal(
            """{"Id":7,"Email":"****org","Note":null,"Password":""}""", Write(new Customer(7, "ada@example.org", null)));
    }

    [Fact]
    public void Knows_every_declaration() => Assert.Equal(
        """{"Pin":"[credential]","Age":"[health]","Card":"[financial]","Phone":"[contact]","Plain":"p","Support":"s","renamed":"[name]"}""",
        Write(new Person()));

    [Fact]
    public void Knows_what_is_inherited()
    {
        Assert.Equal("""{"A":"[name]","B":"[government]","C":"c"}""", Write(new Derived()));
        Assert.Equal("""{"A":"[name]"}""", Write<IDeclares>(new Derived()));
        Assert.Equal("""{"B":"[government]"}""", Write<Base>(new Derived()));
    }

    [Fact]
    public void Redacts_types_that_are_sensitive_as_a_whole_wherever_they_are()
    {
        Assert.Equal("\"[location]\"", Write(new Place(1, 2)));
        Assert.Equal("""["[location]",null]""", Write(new Place?[] { new(1, 2), null }));
        Assert.Equal("""{"home":"[location]"}""", Write(new Dictionary<string, Place> { ["home"] = new(1, 2) }));
        Assert.Equal("""{"[network]":1}""", Write(new Dictionary<Address, int> { [new("10.0.0.1")] = 1 }));
        Assert.Equal(
            """{"Home":"[location]","Seen":["[location]"],"Last":"[network]","Own":"[location]","Any":"[network]"}""", Write(new Trip()));
    }

    [Fact]
    public void Follows_what_an_object_is_and_not_what_it_is_declared_to_be()
    {
        Assert.Equal("""["[network]","[location]",{"B":"[government]"}]""", Write(new object[] { new Address("1"), new Place(1, 2), new Base() }));
        Assert.Equal("""[{"$type":"cat","Chip":"[personal]","Name":"tom"},{"Name":"b"}]""", Write(new[] { new Cat { Name = "tom" }, new Pet { Name = "b" } }));
        Assert.Equal("""{"Value":"[location]"}""", Write(new Box<Place>(new(1, 2))));
        Assert.Equal("""{"Item1":"[location]","Item2":1}""", JsonSerializer.Serialize((new Place(1, 2), 1), new JsonSerializerOptions { IncludeFields = true }.Redact()));
    }

    [Fact]
    public void Lets_the_nearest_declaration_win() => Assert.Equal(
        """{"B":"open","Field":"[name]","Hidden":{"X":1}}""", Write(new Nearest("f")));

    [Fact]
    public void Redacts_members_whatever_converter_they_have() => Assert.Equal(
        """{"Number":"[financial]","Loud":"[name]","Rest":"[personal]"}""", Write(new Converted()));

    [Fact]
    public void Redacts_with_a_source_generated_context()
    {
        Customer customer = new(7, "ada@example.org", "likes tea") { Password = "secret" };
        const string Expected = """{"Id":7,"Email":"[contact]","Note":"[private]","Password":"[credential]"}""";
        Assert.Equal(Expected, JsonSerializer.Serialize(customer, Context.Default.Options.Redact()));
        JsonSerializerOptions options = Context.Default.Options.Redact();
        Assert.Equal(Expected, JsonSerializer.Serialize(customer, (JsonTypeInfo<Customer>)options.GetTypeInfo(typeof(Customer))));
        Assert.Equal(
            """["[location]"]""", JsonSerializer.Serialize(new List<Place> { new(1, 2) }, Context.Default.Options.Redact()));
        Assert.Equal(
            """{"Home":"[location]","Seen":["[location]"],"Last":"[network]","Own":"[location]","Any":"[network]"}""",
            JsonSerializer.Serialize(new Trip(), Context.Default.Options.Redact()));
    }

    [Fact]
    public void Redacts_by_the_modifier_alone()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = Context.Default.WithAddedModifier(RedactingJson.Modifier) };
        Assert.Equal(
            """{"Id":7,"Email":"[contact]","Note":"[private]","Password":"[credential]"}""",
            JsonSerializer.Serialize(new Customer(7, "ada@example.org", "likes tea") { Password = "secret" }, options));
        Assert.Equal("""{"X":"[location]","Y":"[location]"}""", JsonSerializer.Serialize(new Place(1, 2), options));
        Assert.Equal(
            """{"Home":"[location]","Seen":"[location]","Last":"[network]","Own":"[location]","Any":"[network]"}""",
            JsonSerializer.Serialize(new Trip(), options));
    }

    [Fact]
    public void Cannot_be_read_back()
    {
        Assert.Contains("redacted", NotRead<Customer>("""{"Id":7,"Email":"[contact]"}"""), StringComparison.Ordinal);
        Assert.Contains("redacted", NotRead<Customer>("""{"Id":7}"""), StringComparison.Ordinal);
        Assert.Contains("redacted", NotRead<Person>("{}"), StringComparison.Ordinal);
        Assert.Contains("redacted", NotRead<Place>("\"[location]\""), StringComparison.Ordinal);

        static string NotRead<T>(string json) =>
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<T>(json, RedactingJson.Options)).Message;
    }

    [Fact]
    public void Leaves_the_options_it_is_made_from_alone()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        Assert.Equal("""{"x":"[location]"}""", JsonSerializer.Serialize(new Dictionary<string, Place> { ["x"] = new(1, 2) }, options.Redact()));
        Assert.Equal("""{"x":{"x":1,"y":2}}""", JsonSerializer.Serialize(new Dictionary<string, Place> { ["x"] = new(1, 2) }, options));
        Assert.Throws<InvalidOperationException>(() => new Context(options.Redact()));
        Assert.Throws<ArgumentNullException>(() => ((JsonSerializerOptions)null!).Redact());
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, RedactingJson.Options);

    internal sealed class Person
    {
        [Sensitive(DataKind.Credential)] public int Pin => 1234;

        [Sensitive(DataKind.Health)] public int? Age => 36;

        [CreditCard] public string Card => "4111";

        [Phone] public string Phone => "1";

        public string Plain => "p";

        [EmailAddress, NotSensitive("a shared mailbox")] public string Support => "s";

        [Sensitive(DataKind.Name), JsonPropertyName("renamed")] public string Name => "n";
    }

    internal interface IDeclares
    {
        [Sensitive(DataKind.Name)] string A { get; }
    }

    internal class Base
    {
        [Sensitive(DataKind.Government)] public virtual string B => "b";
    }

    internal sealed class Derived : Base, IDeclares
    {
        public string A => "a";

        public override string B => "bb";

        public string C => "c";
    }

    [Sensitive(DataKind.Location)]
    internal sealed record Place(int X, int Y)
    {
        public override string ToString() => "a place";
    }

    [Sensitive(DataKind.Network), JsonConverter(typeof(AddressConverter))]
    internal readonly record struct Address(string Text)
    {
        public override string ToString() => "an address";
    }

    internal sealed class AddressConverter : JsonConverter<Address>
    {
        public override Address Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Address value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }

    internal sealed class Trip
    {
        public Place Home => new(1, 2);

        public List<Place> Seen => [new(1, 2)];

        public Address? Last => new("10.0.0.1");

        [Sensitive(DataKind.Location)] public List<string> Own => ["here"];

        [Sensitive(DataKind.Network)] public object Any => new Address("10.0.0.1");
    }

    [JsonDerivedType(typeof(Cat), "cat")]
    internal class Pet
    {
        public string Name { get; init; } = "";
    }

    internal sealed class Cat : Pet
    {
        [Sensitive] public int Chip => 12345;
    }

    internal sealed record Box<T>(T Value);

    [NotSensitive]
    internal sealed record Shop(int X) : Party;

    [Sensitive]
    internal record Party;

    internal sealed class Nearest(string field) : Base
    {
        [NotSensitive] public override string B => "open";

        [field: Sensitive(DataKind.Name)] public string Field { get; } = field;

        public Shop Hidden => new(1);
    }

    internal sealed class Converted
    {
        [CreditCard, JsonNumberHandling(JsonNumberHandling.WriteAsString)] public long Number => 4111;

        [Sensitive(DataKind.Name), JsonConverter(typeof(Loud))] public string Loud => "ada";

        [Sensitive, JsonExtensionData] public Dictionary<string, object> Rest { get; } = new() { ["canary"] = "canary" };
    }

    internal sealed class Loud : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToUpperInvariant());
    }

    [JsonSerializable(typeof(Customer))]
    [JsonSerializable(typeof(Trip))]
    [JsonSerializable(typeof(List<Place>))]
    internal sealed partial class Context : JsonSerializerContext;
}
