using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What one fix makes of one leak.</summary>
public class LeakFixTests
{
    private const string Drop = "Leave the value out";
    private const string Redact = "Redact the value";
    private const string Id = "Use the id instead";

    [Theory]
    [InlineData("\"Login of {User} with {Email}\", user.Id, user.Email", "\"Login of {User}\", user.Id")]
    [InlineData("\"Sent to {Email} successfully\", user.Email", "\"Sent successfully\"")]
    [InlineData("\"Reset email: {Email}.\", user.Email", "\"Reset.\"")]
    [InlineData("\"Mail ({Email}) sent\", user.Email", "\"Mail sent\"")]
    [InlineData("\"Mail [mail={Email}] sent\", user.Email", "\"Mail sent\"")]
    [InlineData("\"By {Email} and {Id}\", user.Email, user.Id", "\"By {Id}\", user.Id")]
    [InlineData("\"Failed: {Email}\", user.Email", "\"Failed\"")]
    [InlineData("@\"C:\\x \"\"{Email}\"\" went\", user.Email", "@\"C:\\x went\"")]
    [InlineData("\"Dear \\\"{Email}\\\"\\twelcome\\u0021 {Id}\", user.Email, 1", "\"Dear welcome\\u0021 {Id}\", 1")]
    [InlineData("\"\"\"Raw {Email} {Id}\"\"\", user.Email, 1", "\"\"\"Raw {Id}\"\"\", 1")]
    [InlineData("\"\"\"\n    Hello {Email}\n    and {Id}\n    \"\"\", user.Email, 1", "\"\"\"\n    Hello\n    and {Id}\n    \"\"\", 1")]
    [InlineData("$\"\"\"\n    User: {user.Email}\n    Id: {user.Id}\n    \"\"\"", "$\"\"\"\n    User\n    Id: {user.Id}\n    \"\"\"")]
    [InlineData("\"{A} {B}\", new object[] { user.Id, user.Email }", "\"{A}\", new object[] { user.Id }")]
    [InlineData("\"{A} {{x}} {B,10:l}\", [user.Id, user.Email]", "\"{A} {{x}}\", [user.Id]")]
    [InlineData("string.Format(\"{0}: {1}\", user.Id, user.Email)", "string.Format(\"{0}\", user.Id)")]
    [InlineData("\"Id {Id} of {Email}\",\n    user.Id, // the id\n    user.Email", "\"Id {Id}\",\n    user.Id // the id\n    ")]
    public Task Tidies_the_message(string before, string after) =>
        Gives(Drop, $"log.LogInformation({before});", $"log.LogInformation({after});");

    [Theory]
    [InlineData("if (user.Id > 3) Console.WriteLine(user.Email);", "if (user.Id > 3) { }")]
    [InlineData("switch (user.Id) { case 1: Console.WriteLine(user.Email); break; }", "switch (user.Id) { case 1: break; }")]
    [InlineData("serilog.ForContext(\"Email\", user.Email).Information(\"Hi\");", "serilog.Information(\"Hi\");")]
    [InlineData("activity?.AddTag(\"email\", user.Email)?.AddTag(\"b\", 2);", "activity?.AddTag(\"b\", 2);")]
    [InlineData("activity?.SetStatus(ActivityStatusCode.Error, user.Email);", "activity?.SetStatus(ActivityStatusCode.Error);")]
    [InlineData("log.BeginScope(new { user.Email, user.Id });", "log.BeginScope(new { user.Id });")]
    [InlineData("throw new ArgumentException(\"No \" + user.Email, nameof(user));", "throw new ArgumentException(\"No\", nameof(user));")]
    [InlineData(
        "log.LogInformation(\"Connect with {It}\", \"Server=db.prod.local;User Id=sa;Password=Hunter2Go!\");", "log.LogInformation(\"Connect\");")]
    [InlineData(
        "_ = new ActivityEvent(\"x\", tags: new ActivityTagsCollection { [\"a\"] = 1, [\"email\"] = user.Email });",
        "_ = new ActivityEvent(\"x\", tags: new ActivityTagsCollection { [\"a\"] = 1 });")]
    public Task Takes_the_tag_or_the_call(string before, string after) => Gives(Drop, before, after);

    [Theory]
    [InlineData("serilog.Information(\"{@Member} came\", member);", "serilog.Information(\"{MemberId} came\", member.Id);")]
    [InlineData("serilog.Information(\"Hi {Email,10:l}\", user?.Email);", "serilog.Information(\"Hi {UserId,10}\", user?.Id);")]
    [InlineData("Console.WriteLine(user.Email + user.Iban);", "Console.WriteLine(user.Id + user.Iban);")]
    [InlineData("Console.WriteLine(user.Email + 1);", null)]
    [InlineData("activity?.SetStatus(ActivityStatusCode.Error, user.Email);", null)]
    [InlineData("log.LogInformation(\"Secret {Password}\", user.Password);", null)]
    [InlineData("log.LogInformation(template, user.Email);", null)]
    public Task Takes_the_id(string before, string? after) => Gives(Id, before, after);

    [Theory]
    [InlineData("activity!.DisplayName = user.Email;", "activity!.DisplayName = Redaction.Redact(DataKind.Contact, user.Email);")]
    [InlineData("log.BeginScope(new { user.Email });", "log.BeginScope(new { Email = Redaction.Redact(DataKind.Contact, user.Email) });")]
    [InlineData(
        "Console.WriteLine(string.Join(\", \", new[] { user }.Select(u => u.Email)));",
        "Console.WriteLine(string.Join(\", \", new[] { user }.Select(u => Redaction.Redact(DataKind.Contact, u.Email))));")]
    [InlineData("activity?.AddBaggage(\"email\", user.Email);", null)]
    [InlineData("_ = http.GetAsync(user.Email);", null)]
    public Task Redacts(string before, string? after) => Gives(Redact, before, after, "using Telltale;\n\n");

    [Theory]
    [InlineData("activity?.AddBaggage(\"email\", user.Email);", "activity?.SetTag(\"email\", Redaction.Redact(DataKind.Contact, user.Email));")]
    [InlineData(
        "OpenTelemetry.Baggage.SetBaggage(\"email\", user.Email);",
        "System.Diagnostics.Activity.Current?.SetTag(\"email\", Redaction.Redact(DataKind.Contact, user.Email));")]
    public Task Makes_a_tag_of_baggage(string before, string after) => Gives("Use a redacted span tag instead", before, after, "using Telltale;\n\n");

    [Fact]
    public async Task Redacts_with_a_redactor_that_is_in_scope()
    {
        const string Source = "class Shop(Microsoft.Extensions.Compliance.Redaction.Redactor redactor) { void Run(ILogger log, User user) { log.LogInformation(\"{Email}\", user.Email); } }";
        List<OfferedFix> offered = await LeakFixes.OfferedAsync(LeakFixes.Document(Source, withTelltale: false));
        Assert.Equal([Id, Redact, Drop], offered.Select(static fix => fix.Title));
        Assert.Contains("redactor.Redact(user.Email)", offered[1].Text);
    }

    private static async Task Gives(string title, string before, string? after, string directive = "")
    {
        Document document = LeakFixes.Document(Program(before));
        Assert.Empty(await LeakFixes.ErrorsAsync(document));
        OfferedFix? fix = (await LeakFixes.OfferedAsync(document)).Find(offered => offered.Title == title);
        Assert.Equal(after is null ? null : directive + Program(after), fix?.Text);
    }

    private static string Program(string statement) => $$"""
        class Shop
        {
            void Run(ILogger log, Serilog.ILogger serilog, User user, Member member, Activity? activity, HttpClient http, string template)
            {
                {{statement}}
            }
        }
        """;
}
