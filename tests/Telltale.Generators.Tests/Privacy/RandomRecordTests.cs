using CsCheck;

namespace Telltale.Generators.Tests;

/// <summary>Whatever a record looks like: it prints what C# prints, but for what is sensitive.</summary>
public class RandomRecordTests
{
    private static readonly (string Type, string Value)[] s_types =
    [
        ("string", "\"s{0}\""), ("string?", "null"), ("int", "70{0}"), ("int?", "71{0}"), ("long?", "null"), ("decimal", "72{0}.5m"),
        ("Guid", "new Guid({0}, 0, 0, new byte[8])"), ("DateTime", "new DateTime(20{0:00}, 1, 2)"), ("DayOfWeek", "DayOfWeek.Friday"),
        ("object", "new object()"), ("int[]", "[]"), ("(int, string)", "(73{0}, \"t{0}\")"), ("bool", "true"), ("char", "'c'"),
    ];

    private static readonly Gen<Member> s_member = Gen.Select(
        OneOf(s_types), Gen.Int[0, 3], Gen.Bool, static (type, form, sensitive) => new Member(type.Type, type.Value, form, sensitive));

    private static readonly Gen<Shape> s_shape = Gen.Select(
        OneOf("record", "sealed record", "record struct", "readonly record struct"),
        s_member.List[0, 4],
        s_member.List[0, 3],
        static (kind, positional, members) => new Shape(kind, positional, members));

    [Fact]
    public void Prints_as_ever_but_for_what_is_sensitive() => s_shape.List[20, 40].Sample(
        static shapes =>
        {
            string statements = string.Concat(shapes.Select(static (shape, i) => $"Print({shape.Create(i)}.ToString());"));
            string[] bare = Printed.Bare(Declare(shapes, isMarked: false), statements);
            string[] redacted = Printed.By(Declare(shapes, isMarked: true), statements);
            for (int i = 0; i < bare.Length; i++)
            {
                Assert.Equal(Expected(bare[i], shapes[i]), redacted[i]);
            }
        },
        iter: 4,
        threads: 1);

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static string Declare(List<Shape> shapes, bool isMarked) =>
        string.Join("\n", shapes.Select((shape, i) => shape.Declare(i, isMarked)));

    // Values hold neither commas with a space behind them nor braces, but for the tuple, which is put right first.
    private static string Expected(string bare, Shape shape)
    {
        Dictionary<string, Member> members = shape.All.Select(static (member, i) => (member, i)).ToDictionary(static m => $"P{m.i}", static m => m.member);
        int start = bare.IndexOf('{') + 1;
        string body = bare[start] == ' ' && bare.Length - start > 2 ? bare[(start + 1)..^2].Replace(", t", ",_t") : "";
        IEnumerable<string> parts = body.Length == 0 ? [] : body.Split(", ").Select(part =>
        {
            string[] pair = part.Replace(",_t", ", t").Split(" = ", 2);
            return members[pair[0]] is { IsSensitive: true, Value: not "null" } ? $"{pair[0]} = [personal]" : $"{pair[0]} = {pair[1]}";
        });
        string text = string.Join(", ", parts);
        return bare[..start] + (text.Length == 0 ? bare[start..] : $" {text} }}");
    }

    private sealed record Member(string Type, string Value, int Form, bool IsSensitive)
    {
        internal string Of(int i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Value, i);
    }

    private sealed record Shape(string Kind, List<Member> Positional, List<Member> Members)
    {
        internal IEnumerable<Member> All => Positional.Concat(Members);

        internal string Create(int n) => $"new R{n}({string.Join(", ", Positional.Select(static (member, i) => member.Of(i)))})";

        internal string Declare(int n, bool isMarked)
        {
            string parameters = string.Join(", ", Positional.Select((member, i) =>
                (member.IsSensitive && isMarked ? member.Form % 2 == 0 ? "[Sensitive] " : "[property: Sensitive] " : "") + $"{member.Type} P{i}"));
            string members = string.Join(" ", Members.Select((member, i) => Property(member, i + Positional.Count, isMarked)));
            return Kind.Replace("record", isMarked ? "partial record" : "record") + $" R{n}({parameters}) {{ {members} }}";
        }

        private string Property(Member member, int i, bool isMarked)
        {
            string mark = member.IsSensitive && isMarked ? "[Sensitive] " : "";
            string keyword = Kind.StartsWith("readonly", StringComparison.Ordinal) ? "readonly " : "";
            return member.Form switch
            {
                0 => $"{mark}public {member.Type} P{i} => {member.Of(i)};",
                1 => $"{mark}public {keyword}{member.Type} P{i} = {member.Of(i)};",
                2 => $"{mark}public {member.Type} P{i} {{ get; init; }} = {member.Of(i)};",
                _ => $"{mark}public {member.Type} P{i} {{ get {{ return {member.Of(i)}; }} }}",
            };
        }
    }
}
