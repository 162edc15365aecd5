using System.Globalization;

namespace Telltale.Load;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(Edition[] Editions, int Rate, int Seconds, int Rounds, int Outage, bool HasBuffer, bool Kill)
{
    public static Arguments Parse(string[] arguments)
    {
        string edition = Text("--edition", "");
        return new Arguments(
            edition.Length == 0
                ? Enum.GetValues<Edition>()
                : [.. edition.Split(',').Select(static name => Enum.Parse<Edition>(name, ignoreCase: true))],
            Number("--rate", 2_000),
            Number("--seconds", 60),
            Number("--rounds", 1),
            Number("--outage", 0),
            !arguments.Contains("--no-buffer"),
            arguments.Contains("--kill"));

        string Text(string name, string otherwise)
        {
            int at = Array.IndexOf(arguments, name);
            return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : otherwise;
        }

        int Number(string name, int otherwise) => Text(name, "") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
