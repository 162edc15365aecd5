namespace Telltale.Generators.Tests;

/// <summary>Programs that let sensitive data out, each in another syntax.</summary>
internal static class LeakPrograms
{
    internal static readonly (string Name, string Source)[] All =
    [
        ("local function", "class A { void M(ILogger log, User user) { Log(); void Log() => log.LogInformation(\"{Email}\", user.Email); } }"),
        ("lambda", "class A { Action M(ILogger log, User user) => () => log.LogInformation($\"Mail {user.Email} of {user.Id}\"); }"),
        ("primary constructor", "class A(ILogger<A> log, string password) { public void M() => log.LogWarning(\"With {Password}\", password); }"),
        ("property", "class A { ILogger log = null!; string Email { get; set; } = \"\"; int Id => 1; int M { get { log.LogInformation(\"{Email}\", Email); return 1; } } }"),
        ("field initialiser", "class A { static User u = new(); static Action<ILogger> s = log => log.LogInformation(\"{Email}\", u.Email); }"),
        ("constructor", "class A { public A(ILogger log, User user) { log.LogError(new Exception(), \"Email: {Email}.\", user.Email); } }"),
        ("async", "class A { async Task M(ILogger log, Task<User> user) { log.LogInformation(\"{Email}\", (await user).Email); await Task.Yield(); } }"),
        ("iterator", "class A { IEnumerable<int> M(ILogger log, User user) { log.LogInformation(\"{Email}\", user.Email); yield return 1; } }"),
        ("struct", "struct A { public void M(ILogger log, in User user) { log.LogInformation(\"{Email}\", user.Email); } }"),
        ("generic type", "class A<T> where T : User { void M(ILogger log, T user) { log.LogInformation(\"{Email} {T}\", user.Email, typeof(T)); } }"),
        ("switch expression", "class A { void M(ILogger log, User user) => log.LogInformation(\"{It}\", user.Id switch { 1 => user.Email, _ => \"none\" }); }"),
        ("conditional", "class A { void M(ILogger log, User user) { log.LogInformation(\"Mail {It} of {Id}\", user.Id > 3 ? user.Email : null, 1); } }"),
        ("coalescing", "class A { void M(ILogger log, User? user) { log.LogInformation(\"Mail {It}\", user?.Email ?? \"none\"); } }"),
        ("pattern", "class A { void M(ILogger log, object it) { if (it is User { Email: var email }) log.LogInformation(\"Mail {It}\", email); } }"),
        ("deconstruction", "class A { void M(ILogger log, Member member) { var (_, email, _) = member; log.LogInformation(\"Mail {It}\", email); } }"),
        ("tuple", "class A { void M(ILogger log, (int Id, string Email) it) { log.LogInformation(\"Mail {It}\", it.Email); } }"),
        ("named arguments", "class A { void M(ILogger log, User user) { LoggerExtensions.LogInformation(logger: log, message: \"Mail {It}\", user.Email); } }"),
        ("verbatim interpolated", "class A { void M(ILogger log, User user) { log.LogInformation($@\"C:\\{user.Email} \"\"{user.Id}\"\" {{x}}\"); } }"),
        ("raw interpolated", "class A { void M(User user) { Console.WriteLine($$\"\"\"{ \"mail\": \"{{user.Email}}\", \"id\": {{user.Id}} }\"\"\"); } }"),
        ("raw lines", "class A { void M(User user) { Console.WriteLine($\"\"\"\n    {user.Email} is\n      {user.Id}\n    \"\"\"); } }"),
        ("formats", "class A { void M(User user) { Console.WriteLine($\"{user.Email,-20:l}|{user.Id,5:x}\"); } }"),
        ("nested text", "class A { void M(User user) { Console.WriteLine($\"A {(user.Id > 1 ? $\"mail {user.Email}\" : \"none\")} b\"); } }"),
        ("tags", "class A { void M(Activity? a, User user) { using var b = a; b?.SetTag(\"x\", 1); b?.SetTag(\"user.email\", user.Email).AddTag(\"y\", user.Iban); } }"),
        ("events", "class A { void M(Activity a, User user) { a.AddEvent(new ActivityEvent(\"x\", default, new ActivityTagsCollection { { \"email\", user.Email }, { \"a\", 1 } })); } }"),
        ("start", "class A { static ActivitySource s = new(\"s\"); void M(User user) { using Activity? a = s.StartActivity($\"Mail {user.Email}\"); } }"),
        ("tag list", "class A { void M(Counter<int> c, User user) { TagList tags = new(); tags.Add(\"email\", user.Email); tags.Add(\"a\", 1); c.Add(1, tags); } }"),
        ("pairs", "class A { void M(Histogram<double> h, User user) { h.Record(1, new KeyValuePair<string, object?>[] { new(\"email\", user.Email), new(\"a\", 1) }); } }"),
        ("baggage", "class A { void M(Activity a, User user) { a.SetBaggage(\"email\", user.Email).SetTag(\"x\", 1); a?.AddBaggage(\"iban\", user.Iban); } }"),
        ("exceptions", "class A { int M(User? user) => user is null ? 1 : throw new InvalidOperationException($\"No mail for {user.Email}\", new Exception()); }"),
        ("own exception", "class Gone(string email) : Exception($\"No {email}\") { } class A { void M(User user) { throw new Gone(user.Email); } }"),
        ("scopes", "class A { void M(ILogger log, User user) { using (log.BeginScope(\"Of {Email}\", user.Email)) using (log.BeginScope(new[] { KeyValuePair.Create<string, object?>(\"Iban\", user.Iban) })) { } } }"),
        ("serilog", "using Serilog; class A { void M(User user, Member member) { Log.Information(\"{@User} {Member}\", user, member); Log.ForContext(\"Email\", user.Email).Error(new Exception(), \"{$It}\", user.Iban); } }"),
        ("serialised", "class A { void M(ILogger log, User user) { log.LogInformation(\"Got {It}\", System.Text.Json.JsonSerializer.Serialize(user)); Console.Error.WriteLine(System.Text.Json.JsonSerializer.Serialize(user)); } }"),
        ("top-level wrapper", "static class A { static void Say(string text) => Console.WriteLine(text); static void M(User user) { Say(user.Email); Say($\"Mail {user.Email}\"); } }"),
        ("directives", "#nullable disable\n#pragma warning disable CS0168\n// head\nclass A\n{\n#if true\n    void M(User user) { /* a */ Console.WriteLine(/* b */ user.Email /* c */); /* d */ }\n#endif\n}\n"),
        ("clashing names", "namespace Shop.Redaction { class DataKind { } class A { void M(ILogger log, User user) { log.LogInformation(\"{Email} {Id}\", user.Email, 1); } } }"),
        ("windows lines", "using System.Text;\r\n\r\nclass A\r\n{\r\n    void M(ILogger log, User user)\r\n    {\r\n        log.LogInformation(\"{Email} {Id}\", user.Email, 1);\r\n        log.LogInformation(\"{Id}\", 1);\r\n    }\r\n}\r\n"),
        ("string builder", "class A { void M(ILogger log, User user) { var b = new System.Text.StringBuilder(); b.Append(user.Email).Append(1); log.LogInformation(b.ToString()); } }"),
        ("secret literal", "class A { void M(ILogger log) { log.LogInformation(\"Use {It} for {Id}\", \"Server=db.prod.local;User Id=sa;Password=Hunter2Go!\", 1); } }"),
        ("keyword names", "class A { void M(ILogger log, User @class) { log.LogInformation(\"Class {Class}: {Email}\", @class.Id, @class.Email); } }"),
    ];
}
