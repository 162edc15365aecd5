namespace Telltale.Generators.Tests;

/// <summary>Writes random traced methods, which also fail with what nobody may see.</summary>
internal sealed class CallWriter(Dice dice, List<RandomType> types)
{
    private readonly List<(string Marks, string Type)> _parameters = [];
    private readonly List<string> _arguments = [];

    /// <summary>A method of the class <c>Work</c>, and a call of it.</summary>
    internal (string Method, string Call) Write(int index)
    {
        int count = 1 + dice.Below(5);
        for (int i = 0; i < count; i++)
        {
            Parameter(i);
        }

        string traced = dice.Of("[Traced]", "[Traced(Exceptions = ExceptionDetail.TypeAndStack)]", "[Traced, Measured]");
        (string marks, string type, string body) = Result();
        if (dice.OneIn(3))
        {
            body = $"throw new InvalidOperationException({dice.Text()}, new AggregateException({dice.Text()}, new FormatException({dice.Text()})));";
        }

        bool isStream = type == "IEnumerable<int>";
        string async = type.StartsWith("Task", StringComparison.Ordinal) ? "async " : "";
        string refers = isStream || async.Length > 0 ? "" : "in ";
        body = $"{{ {(isStream ? "yield return 1; " : "")}{body} }}";
        string parameters = string.Join(", ", _parameters.Select((p, i) => $"{p.Marks}{refers}{p.Type} p{i}"));
        bool isAtDefinition = dice.OneIn(2);
        string method = isAtDefinition
            ? $"{traced} {marks}public partial {type} W{index}({parameters}); "
                + $"private {async}{type} W{index}Core({string.Join(", ", _parameters.Select((p, i) => $"{refers}{p.Type} p{i}"))}) {body}"
            : $"{traced} {marks}public {async}{type} W{index}({parameters}) {body}";
        string call = $"new Work().W{index}({string.Join(", ", _arguments)})";
        return (method, async.Length > 0 ? $"{call}.GetAwaiter().GetResult();" : isStream ? $"foreach (int i in {call}) {{ }}" : call + ";");
    }

    private (string Marks, string Type, string Body) Result()
    {
        RandomType type = types[dice.Below(types.Count)];
        return dice.Below(7) switch
        {
            0 => ($"[return: Tag, {dice.Classification()}] ", "string", $"return {dice.Text()};"),
            1 => ($"[return: Tag, {dice.Classification()}] ", "Task<string>", $"await Task.Yield(); return {dice.Text()};"),
            2 => ("[return: Tags] ", type.Name, $"return {type.New};"),
            3 => ("[return: Tag] ", type.Name, $"return {type.New};"),
            4 => ("[return: Tags] ", $"Task<{type.Name}>", $"await Task.Yield(); return {type.New};"),
            5 => ("", "IEnumerable<int>", ""),
            _ => ("", "void", ""),
        };
    }

    private void Parameter(int i)
    {
        RandomType type = types[dice.Below(types.Count)];
        (string secret, string value) = dice.Secret();
        (string marks, string declared, string argument) = dice.Below(12) switch
        {
            0 or 1 or 2 => ($"[Tag, {dice.Annotation()}] ", secret, value),
            3 => ($"[Tags, {dice.Annotation()}] ", type.Name, type.New),
            4 or 5 => ("[Tags] ", type.Name, type.New),
            6 => ("[Tag] ", type.Name, type.New),
            7 => ("[Tags] ", type.Contract ?? type.Name, type.New),
            8 => ($"[{dice.Of("Baggage", "CorrelationId", "Dimension")}, {dice.Annotation()}] ", "string", dice.Text()),
            9 => ($"[Tag(AtStart = true), {dice.Annotation()}] ", secret, value),
            10 => ("[Baggage, Tag(\"shown\"), Dimension(\"seen\")] ", "string", $"\"{Canary.Shown}\""),
            _ => ("", secret, value),
        };
        _parameters.Add((marks, declared));
        _arguments.Add(argument);
    }
}
