namespace Telltale.Generators.Tests;

/// <summary>What is recorded of arguments and results.</summary>
public class TagTests
{
    [Fact]
    public void Records_every_kind_of_value() => Assert.Equal(
        [
            "C.Plain {s=x, b=True, i=1, l=2, d=1.5, m=1.50, day=Friday, c=y, by=3, ul=18446744073709551615}",
            "C.Texts {g=00000000-0000-0000-0000-000000000000, t=2020-01-02T03:04:05.0060000Z, o=2020-01-02T03:04:05.0060000+02:00, "
                + "date=2020-01-02, time=03:04:00.0000000, span=1.00:00:00, uri=http://a/b, v=1.2, chars=abc, n=5, wild=7}",
            "C.Arrays {s=[a,b], i=[1,2], b=[True], d=[1.5]}",
        ],
        Told.By(
            """
            static class C
            {
                [Traced] public static void Plain([Tag] string s, [Tag] bool b, [Tag] int i, [Tag] long l, [Tag] double d, [Tag] decimal m, [Tag] DayOfWeek day, [Tag] char c, [Tag] byte by, [Tag] ulong ul) { }
                [Traced] public static void Texts([Tag] Guid g, [Tag] DateTime t, [Tag] DateTimeOffset o, [Tag] DateOnly date, [Tag] TimeOnly time, [Tag] TimeSpan span, [Tag] Uri uri, [Tag] Version v, [Tag] Span<char> chars, [Tag] System.Numerics.BigInteger n, [Tag] IFormattable wild) { }
                [Traced] public static void Arrays([Tag] string[] s, [Tag] int[] i, [Tag] bool[] b, [Tag] params double[] d) { }
            }
            """,
            """
            C.Plain("x", true, 1, 2, 1.5, 1.50m, DayOfWeek.Friday, 'y', 3, ulong.MaxValue);
            DateTime t = new(2020, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc);
            C.Texts(default, t, new(t.Ticks, TimeSpan.FromHours(2)), new(2020, 1, 2), new(3, 4), TimeSpan.FromDays(1), new("http://a/b"), new(1, 2), "abc".ToCharArray(), 5, 7);
            C.Arrays(["a", "b"], [1, 2], [true], 1.5);
            """));

    [Fact]
    public void Leaves_out_what_writes_its_sensitive_members_itself() => Assert.Equal(
        ["C.M {id=7}"],
        Told.By(
            """
            sealed class Person : IFormattable
            {
                [Sensitive] public string Name => "Ann";
                public string ToString(string? format, IFormatProvider? provider) => Name;
            }
            static class C { [Traced] public static void M([Tag] int id, [Tag] Person a, [Tag(AtStart = true)] Person b, [Baggage] Person c, [CorrelationId] Person d) { } }
            """,
            "Person p = new(); C.M(7, p, p, p, p);"));

    [Fact]
    public void Records_no_null() => Assert.Equal(
        ["C.M", "C.M {s=a, i=1, d=Friday, g=00000000-0000-0000-0000-000000000000, a=[1], b=True}"],
        Told.By(
            "static class C { [Traced] public static void M([Tag] string? s, [Tag] int? i, [Tag] DayOfWeek? d, [Tag] Guid? g, [Tag] int[]? a, [Tag] bool? b) { } }",
            "C.M(null, null, null, null, null, null); C.M(\"a\", 1, DayOfWeek.Friday, Guid.Empty, [1], true);"));

    [Fact]
    public void Records_results_and_out_parameters() => Assert.Equal(
        ["C.M {c=x, b=2, result=3}", "C.N {sum=4}", "C.Try {found=y, ok=True}", "C.Try {ok=False}", "> 3 4 y"],
        Told.By(
            """
            static class C
            {
                [Traced] [return: Tag] public static int M(int a, [Tag] out int b, [Tag] ref string c) { b = 2; return a + b; }
                [Traced] [return: Tag("sum")] public static async Task<int> N() { await Task.Yield(); return 4; }
                [Traced] [return: Tag("ok")] public static bool Try(bool give, [Tag] out string? found) { found = give ? "y" : null; return give; }
            }
            """,
            """string c = "x"; int a = C.M(1, out int b, ref c); int n = await C.N(); C.Try(true, out string? f); C.Try(false, out _); Print($"{a} {n} {f}");"""));

    [Fact]
    public void Records_the_marked_members_of_an_argument() => Assert.Equal(
        [
            "C.M {years=3, p.street=Way, p.name=Ann, p.kind=Friday}", "C.M", "C.Prefix {years=3, who.street=Way, who.name=Ann, who.kind=Friday}",
            "C.Nullable {s.v=4}", "C.Nullable", "C.Result {years=0, result.name=Bob, result.kind=Sunday}", "C.Generic {years=3, t.street=Way, t.name=Ann, t.kind=Friday}",
        ],
        Told.By(
            """
            abstract record Base { [Tag] public required string Name { get; init; } [Tag] public static int Not => 1; }
            record Person : Base { [Tag("years")] public int Age { get; init; } [Tag] public string? Street { get; init; } public string Hidden => "h"; [Dimension] public DayOfWeek Kind { get; init; } }
            struct S { [Tag] public int V { get; init; } }
            static class C
            {
                [Traced] public static void M([Tags] Person? p) { } [Traced] public static void Prefix([Tags("who")] Person p) { } [Traced] public static void Nullable([Tags] S? s) { }
                [Traced] [return: Tags] public static async Task<Person> Result() { await Task.Yield(); return new() { Name = "Bob" }; }
                [Traced] public static void Generic<T>([Tags] T t) where T : Person { }
            }
            """,
            """
            Person p = new() { Name = "Ann", Age = 3, Street = "Way", Kind = DayOfWeek.Friday };
            C.M(p); C.M(null); C.Prefix(p); C.Nullable(new S { V = 4 }); C.Nullable(null); await C.Result(); C.Generic(p);
            """));

    [Fact]
    public void Goes_on_when_a_getter_throws() => Assert.Equal(
        ["C.M {b.a=1, telltale.tag.error=System.FormatException}", "> ran", "C.N {result.a=1, telltale.tag.error=System.FormatException}", "> 1"],
        Told.By(
            """
            class Bad { [Tag] public int A => 1; [Tag] public int B => throw new FormatException(); }
            static class C { [Traced] public static string M([Tags] Bad b) => "ran"; [Traced] [return: Tags] public static Bad N() => new(); }
            """,
            "Print(C.M(new())); Print(C.N().A);"));

    [Fact]
    public void Keeps_what_is_sensitive_out() => Assert.Equal(
        [
            "C.M {at_start=[personal], mail=[contact], key=[credential]}", "C.Members {p.mail=[contact], p.phone=[contact]}", "C.Result {result=[health]}",
            "C.Out {found=[personal]}", "C.Inherited {mail=[contact]}", "C.Type {secret=[financial]}", "C.Errors Error {error.type=System.Exception}", "C.Null",
        ],
        Told.By(
            """
            record Person([Sensitive(DataKind.Contact)] string Mail) { [Tag] public string Mail { get; init; } = Mail; [Tag, System.ComponentModel.DataAnnotations.Phone] public string Phone { get; init; } = "CANARY"; }
            interface I { [Traced] void Inherited([Tag, Sensitive(DataKind.Contact)] string mail); }
            [Sensitive(DataKind.Financial)] record Secret(string Value);
            class C : I
            {
                [Traced] public static void M([Tag, Sensitive(DataKind.Contact)] string mail, [Tag, Sensitive(DataKind.Credential)] Guid key, [Tag(AtStart = true), Sensitive] string atStart, [Sensitive] string not) { }
                [Traced] public static void Members([Tags] Person p) { }
                [Traced] [return: Tag, Sensitive(DataKind.Health)] public static string Result() => "CANARY";
                [Traced] public static void Out([Tag, Sensitive] out string found) => found = "CANARY";
                public void Inherited(string mail) { }
                [Traced] public static void Type([Tag] Secret secret) { }
                [Traced] public static void Errors() => throw new Exception("CANARY");
                [Traced] public static void Null([Tag, Sensitive] string? s, [Baggage, Sensitive] string b, [CorrelationId, Sensitive] string c) { }
            }
            """,
            """
            C.M("CANARY", Guid.Empty, "CANARY", "CANARY"); C.Members(new("CANARY")); C.Result(); C.Out(out _); new C().Inherited("CANARY"); C.Type(new("CANARY"));
            try { C.Errors(); } catch { } C.Null(null, "CANARY", "CANARY");
            """));

    [Fact]
    public void Lets_samplers_see_what_they_ask_for()
    {
        string[] script = Told.Only(
            """
            static class C
            {
                [Traced] public static void M([Tag(AtStart = true)] int seen, [Tag] int later, [Tag("g", AtStart = true)] Guid? g, [Tag(AtStart = true)] DayOfWeek day) { }
                [Traced] public static IEnumerable<int> S([Tag(AtStart = true)] int seen) { yield return 1; }
            }
            """,
            """
            using ActivityListener sampler = new()
            {
                ShouldListenTo = static s => s.Name == "Program",
                Sample = static (ref ActivityCreationOptions<ActivityContext> o) => { Print(string.Join(",", o.Tags.Where(t => t.Value is not null).Select(t => $"{t.Key}={t.Value}"))); return ActivitySamplingResult.AllData; },
            };
            ActivitySource.AddActivityListener(sampler); C.M(1, 2, Guid.Empty, DayOfWeek.Friday); foreach (int i in C.S(3)) { }
            """);

        Assert.Equal(
            ["> seen=1,g=00000000-0000-0000-0000-000000000000,day=Friday", "C.M {seen=1, g=00000000-0000-0000-0000-000000000000, day=Friday, later=2}", "> seen=3", "C.S {seen=3}"],
            script);
    }
}
