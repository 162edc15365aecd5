namespace Telltale.Generators.Tests;

/// <summary>Several leaks, in one call and in many: fixed one by one or all at once, the program is the same and nothing is left to report.</summary>
public class LeakFixAllTests
{
    private const string Drop = "Leave the value out";
    private const string Redact = "Redact the value";
    private const string Id = "Use the id instead";

    [Theory]
    [InlineData(
        "        log.LogError(e, \"Mail={Email}; Iban={Iban}; Id={Id}\", {|TELL3002:user.Email|}, {|TELL3002:user.Iban|}, user.Id);",
        "        log.LogError(e, \"Id={Id}\", user.Id);")]
    [InlineData(
        "        serilog.Information(\"{0} {1} {2} {3}\", {|TELL3002:user.Email|}, user.Id, {|TELL3002:user.Iban|}, 3);",
        "        serilog.Information(\"{0} {1}\", user.Id, 3);")]
    [InlineData(
        "        log.LogInformation($\"Mail {{|TELL3002:user.Email|}} of {user.Id} with {{|TELL3001:user.Password|}}\");",
        "        log.LogInformation($\"Mail of {user.Id}\");")]
    [InlineData(
        "        log.LogInformation(\"Mail \" + {|TELL3002:user.Email|} + \", iban \" + {|TELL3002:user.Iban|} + \", id \" + user.Id);",
        "        log.LogInformation(\"Mail\" + \", id \" + user.Id);")]
    [InlineData(
        "        activity?.SetTag(\"a\", 1).SetTag(\"email\", {|TELL3003:user.Email|}).SetTag(\"iban\", {|TELL3003:user.Iban|});\n"
        + "        // kept\n        activity.SetTag(\"email\", {|TELL3003:user.Email|});\n        activity.SetTag(\"id\", user.Id);",
        "        activity?.SetTag(\"a\", 1);\n        // kept\n        activity.SetTag(\"id\", user.Id);")]
    [InlineData(
        "        counter.Add(1, new TagList { { {|TELL3004:\"email\"|}, {|TELL3004:user.Email|} }, { \"x\", 2 } });",
        "        counter.Add(1, new TagList { { \"x\", 2 } });")]
    [InlineData(
        "        activity.AddBaggage(\"email\", {|TELL3005:user.Email|});\n        Console.WriteLine({|TELL3007:user.Email|});\n        e.ToString();",
        "        e.ToString();")]
    public Task Leaves_out(string before, string after) => LeakFixTest.Changes(Drop, before, after);

    [Theory]
    [InlineData(
        "        log.LogError(e, \"Mail={Email}; Iban={Iban}\", {|TELL3002:user.Email|}, {|TELL3002:user.Iban|});\n"
        + "        throw new InvalidOperationException($\"No {{|TELL3006:user.Email|}}\");",
        "        log.LogError(e, \"Mail={Email}; Iban={Iban}\", Redaction.Redact(DataKind.Contact, user.Email), Redaction.Redact(DataKind.Financial, user.Iban));\n"
        + "        throw new InvalidOperationException($\"No {Redaction.Redact(DataKind.Contact, user.Email)}\");")]
    [InlineData(
        "        using (log.BeginScope(new Dictionary<string, object> { [\"Email\"] = {|TELL3010:user.Email|} })) { }",
        "        using (log.BeginScope(new Dictionary<string, object> { [\"Email\"] = Redaction.Redact(DataKind.Contact, user.Email) })) { }")]
    public Task Redacts(string before, string after) => LeakFixTest.Changes(Redact, before, after);

    [Theory]
    [InlineData(
        "        log.LogInformation(\"Sent {Email} and {Iban} of {Order}\", {|TELL3002:order.Customer.Email|}, {|TELL3002:order.Customer.Iban|}, order.OrderId);",
        "        log.LogInformation(\"Sent {UserId} of {Order}\", order.Customer.Id, order.OrderId);")]
    [InlineData(
        "        activity.SetTag(\"user.email\", {|TELL3003:user.Email|});\n        Console.WriteLine($\"{user?{|TELL3007:.Email|}}\");",
        "        activity.SetTag(\"user.id\", user.Id);\n        Console.WriteLine($\"{user?.Id}\");")]
    public Task Uses_the_id(string before, string after) => LeakFixTest.Changes(Id, before, after);

    [Fact]
    public Task Uses_the_redacted_copy() => LeakFixTest.Changes(
        "Use the redacted copy",
        "        string masked = Mask(user.Email);\n        log.LogInformation(\"Mail {Email}\", {|TELL3017:user.Email|});\n"
        + "        Console.WriteLine({|TELL3017:user.Email|});\n        string Mask(string text) => \"***\";",
        "        string masked = Mask(user.Email);\n        log.LogInformation(\"Mail {Email}\", masked);\n"
        + "        Console.WriteLine(masked);\n        string Mask(string text) => \"***\";");

    [Fact]
    public Task Drops_query_parameters() => LeakFixTest.Changes(
        "Drop the query parameter",
        "        _ = http.GetAsync($\"https://x.org/a?email={{|TELL3016:user.Email|}}&iban={{|TELL3016:user.Iban|}}&page={user.Id}\");\n"
        + "        _ = http.GetAsync($\"https://x.org/a?page={user.Id}&email={{|TELL3016:user.Email|}}#top\");\n"
        + "        _ = http.GetAsync($\"https://x.org/a?email={{|TELL3016:user.Email|}}\");",
        "        _ = http.GetAsync($\"https://x.org/a?page={user.Id}\");\n"
        + "        _ = http.GetAsync($\"https://x.org/a?page={user.Id}#top\");\n"
        + "        _ = http.GetAsync($\"https://x.org/a\");");
}
