namespace Telltale.Generators.Tests;

/// <summary>Writes random methods that are log event, span event and metric at once.</summary>
internal sealed class SignalWriter(Dice dice, List<RandomType> types)
{
    private readonly List<string> _parameters = [];
    private readonly List<string> _arguments = [];
    private readonly List<string> _generics = [];
    private readonly List<string> _constraints = [];

    /// <summary>A method of the class <c>Signals</c>, and a call of it.</summary>
    internal (string Method, string Call) Write(int index)
    {
        _parameters.AddRange(["ILogger log", "[Dimension] string shown"]);
        _arguments.AddRange(["log", $"\"{Canary.Shown}\""]);
        List<string> holes = ["shown"];
        int count = 1 + dice.Below(5);
        for (int i = 0; i < count; i++)
        {
            Parameter(i);
            if (dice.OneIn(2))
            {
                holes.Add(dice.Of($"p{i}", $"P{i}", $"@p{i},{dice.Below(40) - 20}", $"$p{i}", $"p{i}:N2"));
            }
        }

        string measured = dice.OneIn(4) ? Measured() : "";
        string generics = _generics.Count == 0 ? "" : $"<{string.Join(", ", _generics)}>";
        string template = string.Join(" ", holes.Select(static hole => $"{{{hole}}}"));
        return (
            $"[LogEvent(LogLevel.Information, \"{template}\"), SpanEvent, Counter(\"c{index}\"){measured}] public static partial void "
            + $"M{index}{generics}({string.Join(", ", _parameters)}) {string.Join(" ", _constraints)};",
            $"Signals.M{index}({string.Join(", ", _arguments)});");
    }

    private string Measured()
    {
        bool isSecret = dice.OneIn(2);
        _parameters.Add(isSecret ? "[Value, Sensitive(DataKind.Financial)] double amount" : "[Value] double amount");
        _arguments.Add(isSecret ? $"amount: {Canary.Number}d" : "amount: 1.5");
        return ", Histogram(\"amounts\")";
    }

    private void Parameter(int i)
    {
        RandomType type = types[dice.Below(types.Count)];
        (string attribute, string name, string value) = dice.Below(14) switch
        {
            0 or 1 or 2 => Secret(dice.Annotation()),
            3 => ($"[{dice.Classification()}] ", $"List<{type.Name}>", $"new List<{type.Name}> {{ {type.New} }}"),
            4 => ($"[Expand(Depth = {1 + dice.Below(4)})] ", type.Name, type.New),
            5 => ("", type.Contract ?? type.Name, type.New),
            6 => ($"[Dimension, {dice.Annotation()}] ", "string", dice.Text()),
            7 => ("", Generic($"G{i}", $"where G{i} : {type.Contract ?? (type.IsOpen ? type.Name : type.IsStruct ? "struct" : "class")}"), type.New),
            8 => ("", Generic($"[{dice.Classification()}] G{i}", ""), dice.Text()),
            9 => ("[Sensitive] ", "ReadOnlySpan<char>", dice.Text()),
            10 => ("[Sensitive] in ", "(string, int)", $"({dice.Text()}, 1)"),
            11 => ("[Tag(\"tag\")] ", type.Name, type.New),
            _ => ("", "", ""),
        };
        if (name.Length == 0)
        {
            (name, value) = dice.Holder(type);
        }

        _parameters.Add($"{attribute}{name} p{i}");
        _arguments.Add($"p{i}: {value}");
    }

    private (string Attribute, string Type, string Value) Secret(string annotation)
    {
        (string type, string value) = dice.Secret();
        return ($"[{annotation}] ", type, value);
    }

    private string Generic(string declared, string constraint)
    {
        _generics.Add(declared);
        _constraints.Add(constraint);
        return declared[(declared.LastIndexOf(' ') + 1)..];
    }
}
