using System.Text.Json;
using System.Text.Json.Serialization;
using Native;
using Telltale;

// Each of them has its declaration in an assembly of which nothing else is used.
JsonSerializerOptions options = new JsonSerializerOptions { TypeInfoResolver = Context.Default }.Redact();
Show(new Implements { Email = "clear" });
Show(new ImplementsGeneric { Email = "clear" });
Show(new HasField { Email = "clear" });
Show(new IsPositional("clear", 1));

void Show<T>(T value) => Console.WriteLine($"{typeof(T).Name} {JsonSerializer.Serialize(value, options.GetTypeInfo(typeof(T)))}");

namespace Native
{
    internal sealed class Implements : Contracts.IPerson
    {
        public string Email { get; set; } = "";
    }

    internal sealed class ImplementsGeneric : Contracts.IOf<string>
    {
        public string Email { get; set; } = "";
    }

    internal sealed class HasField : Contracts.Account;

    internal sealed partial record IsPositional(string Email, int Age) : Contracts.Person(Email);

    [JsonSerializable(typeof(Implements))]
    [JsonSerializable(typeof(ImplementsGeneric))]
    [JsonSerializable(typeof(HasField))]
    [JsonSerializable(typeof(IsPositional))]
    internal sealed partial class Context : JsonSerializerContext;
}
