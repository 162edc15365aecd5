using System.Text.RegularExpressions;

namespace Telltale.Hosting.Tests;

/// <summary>Reads messages, enumerations and services out of .proto files, as far as the protocol's own need it.</summary>
internal sealed partial class ProtoFiles
{
    public ProtoFiles(string folder)
    {
        foreach (string file in Directory.GetFiles(folder, "*.proto", SearchOption.AllDirectories))
        {
            Read(Comment().Replace(File.ReadAllText(file), ""));
        }
    }

    /// <summary>By the simple names of message and field: number, type, whether it is repeated.</summary>
    public Dictionary<(string Message, string Field), (int Number, string Type, bool IsRepeated)> Fields { get; } = [];

    public HashSet<string> Enums { get; } = [];

    /// <summary>The full names of services.</summary>
    public HashSet<string> Services { get; } = [];

    private void Read(string text)
    {
        string package = Package().Match(text).Groups[1].Value;
        Stack<(string Kind, string Name)> blocks = new();
        foreach (Match match in Part().Matches(text))
        {
            string Group(string name) => match.Groups[name].Value;
            if (match.ValueSpan is "}")
            {
                blocks.Pop();
            }
            else if (Group("kind") is { Length: > 0 } kind)
            {
                blocks.Push((kind, Group("name")));
                _ = kind == "enum" ? Enums.Add(Group("name")) : kind == "service" && Services.Add($"{package}.{Group("name")}");
            }
            else if (Group("field") is { Length: > 0 } field && blocks.All(static block => block.Kind != "enum"))
            {
                string message = blocks.First(static block => block.Kind == "message").Name;
                Fields[(message, field)] = (int.Parse(Group("number")), Group("type").Split('.')[^1], Group("repeated").Length > 0);
            }
            else if (match.ValueSpan is "{")
            {
                blocks.Push(("", ""));
            }
        }
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^package ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Package();

    [GeneratedRegex(
        @"(?<kind>message|enum|service|oneof)\s+(?<name>\w+)\s*\{|(?<repeated>repeated\s+)?(optional\s+)?(?<type>[\w.]+)\s+(?<field>\w+)\s*=\s*(?<number>\d+)[^;{}]*;|\{|\}",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
