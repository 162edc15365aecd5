namespace Telltale.Generators.Tests;

/// <summary>Writes random types: of every kind, with canaries in whatever is declared sensitive.</summary>
internal sealed class TypeWriter(Dice dice)
{
    private const int Levels = 4;

    private static readonly string[] s_kinds =
    [
        "class", "class", "sealed class", "struct", "partial record", "partial record", "sealed partial record", "partial record struct",
        "readonly partial record struct",
    ];

    private readonly List<RandomType> _types = [];

    internal List<RandomType> Write(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _types.Add(Type($"T{i}", i * Levels / count));
        }

        return _types;
    }

    private RandomType Type(string name, int level)
    {
        string kind = dice.Of<string>(s_kinds);
        bool isRecord = kind.Contains("record", StringComparison.Ordinal);
        bool isStruct = kind.EndsWith("struct", StringComparison.Ordinal);
        bool isWhole = dice.OneIn(8);
        RandomType? parent = isStruct || dice.OneIn(2) ? null : Parent(isRecord, level);
        bool isPositional = isRecord && parent is null && (dice.OneIn(2) || kind.StartsWith("readonly", StringComparison.Ordinal));
        bool hasContract = !isWhole && dice.OneIn(3);
        RandomMember[] members = [.. Enumerable.Range(0, 1 + dice.Below(4))
            .Select(i => Member($"{name}P{i}", level, isWhole) with { IsContract = hasContract, IsTagged = dice.OneIn(3) })];

        List<string> bases = parent is null ? [] : [parent.Name];
        string contract = "";
        if (hasContract)
        {
            bases.Add("I" + name);
            contract = $"interface I{name} {{ {string.Concat(members.Select(static m => m.Declared()))}}}\n";
        }

        // Nobody can know what is behind an object, nor keep its own text from telling it to who writes that down.
        bool tellsOthers = Array.Exists(members, static m => m is { Type: "object", IsDiscreet: false });
        string own = isRecord || tellsOthers || dice.Below(3) > 0 ? "" : OwnPrinting(members, bases);
        return new RandomType(name, contract + Head() + Body(), level)
        {
            Values = isPositional ? [] : [.. parent?.Values ?? [], .. members.Select(static m => (m.Name, m.Value))],
            Arguments = isPositional ? string.Join(", ", members.Select(static m => m.Value)) : "",
            IsRecord = isRecord,
            IsStruct = isStruct,
            IsOpen = kind == "class" || (kind == "partial record" && !isPositional),
            IsDiscreet = own.Length == 0 && (parent?.IsDiscreet ?? true) && members.All(static m => m.IsDiscreet),
            Contract = hasContract ? "I" + name : null,
        };

        string Head() => $"{(isWhole ? $"[{dice.Classification()}] " : "")}{kind} {name}"
            + (isPositional ? $"({string.Join(", ", members.Select(m => m.Positional(onProperty: dice.OneIn(2))))})" : "")
            + (bases.Count == 0 ? "" : " : " + string.Join(", ", bases));

        string Body() => " { " + (isPositional ? "" : string.Concat(members.Select(m =>
            !m.IsContract && !isRecord && dice.OneIn(5) ? m.Field() : m.Property()))) + own + " }";
    }

    private RandomType? Parent(bool isRecord, int level)
    {
        List<RandomType> open = _types.FindAll(type => type.IsOpen && type.IsRecord == isRecord && type.Level <= level);
        return open.Count == 0 ? null : open[dice.Below(open.Count)];
    }

    private RandomMember Member(string name, int level, bool isWhole)
    {
        List<RandomType> lower = _types.FindAll(type => type.Level < level);
        int choice = isWhole ? 0 : dice.Below(10);
        if (choice < 5)
        {
            (string type, string value) = dice.Secret();
            return new RandomMember(name, type, value, isWhole ? "" : dice.Annotation());
        }

        if (choice < 8 && lower.Count > 0)
        {
            RandomType held = lower[dice.Below(lower.Count)];
            (string type, string value) = dice.Holder(held);
            return new RandomMember(name, type, value, "") { IsDiscreet = held.IsDiscreet };
        }

        return choice == 8 ? new RandomMember(name, "int?", "7", "") : new RandomMember(name, "string", $"\"{Canary.Shown}\"", "");
    }

    // What people write themselves tells everything.
    private string OwnPrinting(RandomMember[] members, List<string> bases)
    {
        string text = "$\"" + string.Concat(members.Select(static m => $"{{{m.Name}}} ")) + "\"";
        if (dice.OneIn(2))
        {
            return $"public override string ToString() => {text};";
        }

        bases.Add("IFormattable");
        return $"public override string ToString() => {text}; string IFormattable.ToString(string? format, IFormatProvider? provider) => {text};";
    }
}
