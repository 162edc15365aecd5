namespace Telltale.Generators.Tests;

/// <summary>Chooses, the same with the same seed, and counts the canaries it hands out.</summary>
internal sealed class Dice(int seed)
{
    private static readonly string[] s_annotations =
    [
        "Sensitive", "Sensitive(DataKind.Name)", "Sensitive(DataKind.Health)", "Sensitive(DataKind.Credential)", "Sensitive(DataKind.Content)",
        "EmailAddress", "Phone", "CreditCard", "DataType(DataType.Password)", "DataType(DataType.EmailAddress)", "DataType(DataType.PhoneNumber)",
        "PasswordPropertyText", "PersonalData", "ProtectedPersonalData", "Secret", "Vault(\"north\", 3)", "NotSensitive, Secret",
    ];

    private static readonly string[] s_classifications =
        ["Sensitive", "Sensitive(DataKind.Financial)", "Sensitive(DataKind.Credential)", "Secret", "Vault(\"south\", 4)"];

    private readonly Random _random = new(seed);
    private int _canaries;

    internal int Below(int count) => _random.Next(count);

    internal bool OneIn(int count) => _random.Next(count) == 0;

    internal T Of<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    /// <summary>What declares a parameter or a member sensitive.</summary>
    internal string Annotation() => Of<string>(s_annotations);

    /// <summary>What declares a type, a result or a type parameter sensitive.</summary>
    internal string Classification() => Of<string>(s_classifications);

    /// <summary>A text that nobody may see, as a literal.</summary>
    internal string Text() => $"\"{Canary.Stem}<\\\"é{_canaries++}n{seed}\"";

    /// <summary>A type and a value of it that nobody may see.</summary>
    internal (string Type, string Value) Secret() => Below(26) switch
    {
        0 => ("object", Text()),
        1 => ("char[]", $"{Text()}.ToCharArray()"),
        2 => ("string[]", $"new[] {{ {Text()}, {Text()} }}"),
        3 => ("List<string>", $"new() {{ {Text()} }}"),
        4 => ("Dictionary<string, string>", $"new() {{ [{Text()}] = {Text()} }}"),
        5 => ("IEnumerable<string>", $"new[] {{ {Text()} }}"),
        6 => ("(string, int)", $"({Text()}, 3)"),
        7 => ("StringBuilder", $"new StringBuilder({Text()})"),
        8 => ("Uri", $"new Uri(\"http://host/?q=\" + Uri.EscapeDataString({Text()}))"),
        9 => ("ReadOnlyMemory<char>", $"{Text()}.AsMemory()"),
        10 => ("long", $"{Canary.Number}L"),
        11 => ("long?", $"{Canary.Number}L"),
        12 => ("decimal", $"{Canary.Number}m"),
        13 => ("double", $"{Canary.Number}d"),
        14 => ("Guid", $"new Guid(\"{Canary.Id}\")"),
        15 => ("DateTime", $"new DateTime({Canary.Date})"),
        16 => ("DateOnly?", $"new DateOnly({Canary.Date})"),
        17 => ("Exception", $"new InvalidOperationException({Text()})"),
        18 => ("byte[]", $"Encoding.UTF8.GetBytes({Text()})"),
        19 => ("IFormattable", $"FormattableStringFactory.Create({Text()})"),
        _ => ("string", Text()),
    };

    /// <summary>A type that holds values of another one, and a value.</summary>
    internal (string Type, string Value) Holder(RandomType type)
    {
        (string name, string value) = (type.Name, type.New);
        return Below(24) switch
        {
            0 => ($"{name}[]", $"new[] {{ {value}, {value} }}"),
            1 => ($"List<{name}>", $"new() {{ {value}, {value} }}"),
            2 => ($"IReadOnlyList<{name}>", $"new[] {{ {value} }}"),
            3 => ($"IEnumerable<{name}>", $"new List<{name}> {{ {value} }}"),
            4 => ($"HashSet<{name}>", $"new() {{ {value} }}"),
            5 => ($"Dictionary<string, {name}>", $"new() {{ [\"{Canary.Shown}\"] = {value} }}"),
            6 => ($"IReadOnlyDictionary<int, {name}>", $"new Dictionary<int, {name}> {{ [1] = {value} }}"),
            7 => ($"(int, {name})", $"(1, {value})"),
            8 => ($"(string Left, {name} Right)", $"(\"{Canary.Shown}\", {value})"),
            9 => ($"KeyValuePair<string, {name}>", $"new(\"{Canary.Shown}\", {value})"),
            10 => ($"Box<{name}>", $"new() {{ Value = {value} }}"),
            11 => ($"Couple<{name}, string>", $"new({value}, \"{Canary.Shown}\")"),
            12 => ("object", value),
            13 => ($"List<List<{name}>>", $"new() {{ new() {{ {value} }} }}"),
            14 => ($"{name}[][]", $"new[] {{ new[] {{ {value} }} }}"),
            15 => ($"ImmutableArray<{name}>", $"ImmutableArray.Create({value})"),
            16 => ($"Lazy<{name}>", $"new(() => {value})"),
            17 => ($"Queue<{name}>", $"new(new[] {{ {value} }})"),
            18 => ($"ReadOnlyMemory<{name}>", $"new[] {{ {value} }}"),
            19 => ($"{name}?", value),
            _ => (name, value),
        };
    }
}
