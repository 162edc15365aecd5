using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>The fixes that change declarations: attributes, and log methods that are made of calls.</summary>
public class LeakDeclarationFixTests
{
    private const string Move = "Move to a [LogEvent] method";
    private const string Mark = "Classify as sensitive";
    private const string Unmark = "Mark as not sensitive";

    [Fact]
    public Task Moves_a_call_to_a_method_of_its_own() => Gives(
        Move,
        """
        using Telltale;

        namespace Shop;

        public class Outer
        {
            private sealed class Logins(ILogger<Logins> log)
            {
                public void Login(User user, string? mail, Exception e)
                {
                    // said
                    log.LogError(new EventId(7, "Refused"), e, "Login of {User} with {Email} failed", user.Id, mail); // here
                }

                public void LoginOfWithFailed() { }
            }
        }
        """,
        """
        using Telltale;

        namespace Shop;

        public partial class Outer
        {
            private sealed partial class Logins(ILogger<Logins> log)
            {
                public void Login(User user, string? mail, Exception e)
                {
                    // said
                    LoginOfWithFailed2(log, e, user.Id, mail); // here
                }

                public void LoginOfWithFailed() { }

                [LogEvent(LogLevel.Error, "Login of {User} with {Email} failed", EventId = 7, EventName = "Refused")]
                private static partial void LoginOfWithFailed2(ILogger logger, Exception exception, int user, [Sensitive(DataKind.Contact)] string? email);
            }
        }
        """);

    [Theory]
    [InlineData("void Run<T>(ILogger log, User user, T other) => log.LogInformation(\"{Other} {Email}\", other, user.Email);")]
    [InlineData("void Run(ILogger? log, User user) => log?.LogInformation(\"{Email}\", user.Email);")]
    [InlineData("void Run(ILogger log, User user) => log.LogInformation(\"{0}\", user.Email);")]
    [InlineData("void Run(ILogger log, User user) => log.LogInformation(\"{It} {Email}\", new { user.Id }, user.Email);")]
    [InlineData("void Run(ILogger log, User user, string text) => log.LogInformation(text, user.Email);")]
    [InlineData("void Run(ILogger log, User user, EventId id) => log.LogInformation(id, \"{Email}\", user.Email);")]
    [InlineData("void Run(ILogger log, User user) => log.LogInformation($\"{user.Email}\");")]
    public Task Moves_nothing_that_would_say_something_else(string member) => Gives(Move, $"class Shop {{ {member} }}", null);

    [Fact]
    public Task Marks_the_parameter_of_a_log_method() => Gives(
        Mark,
        """
        static partial class Lines
        {
            [LoggerMessage(1, LogLevel.Information, "Mail {Email}")]
            static partial void Sent(ILogger logger, string email);

            static void Run(ILogger log, User user) => Sent(log, user.Email);
        }
        """,
        """
        using Telltale;

        static partial class Lines
        {
            [LoggerMessage(1, LogLevel.Information, "Mail {Email}")]
            static partial void Sent(ILogger logger, [Sensitive(DataKind.Contact)] string email);

            static void Run(ILogger log, User user) => Sent(log, user.Email);
        }
        """);

    [Fact]
    public Task Marks_the_members_of_a_partial_record() => Gives(
        Mark,
        """
        /// <summary>One.</summary>
        partial record Guest(int Id, string Email)
        {
            /// <summary>Two.</summary>
            public string Iban { get; init; } = "";

            static void Run(ILogger log, Guest guest) => log.LogInformation("{Guest}", guest);
        }
        """,
        """
        using Telltale;

        /// <summary>One.</summary>
        partial record Guest(int Id, [Sensitive(DataKind.Contact)] string Email)
        {
            /// <summary>Two.</summary>
            [Sensitive(DataKind.Financial)]
            public string Iban { get; init; } = "";

            static void Run(ILogger log, Guest guest) => log.LogInformation("{Guest}", guest);
        }
        """);

    [Theory]
    [InlineData("record Guest(int Id, string Email) { static void Run(ILogger log, Guest guest) => log.LogInformation(\"{Guest}\", guest); }")]
    [InlineData("class Shop { void Run(ILogger log, User user) => log.LogInformation(\"{Email}\", user.Email); }")]
    public Task Marks_nothing_where_that_would_not_redact(string source) => Gives(Mark, source, null);

    [Theory]
    [InlineData(
        "class Shop { void Run(ILogger log, string email) => log.LogInformation(\"{It}\", email); }",
        "class Shop { void Run(ILogger log, [NotSensitive] string email) => log.LogInformation(\"{It}\", email); }")]
    [InlineData(
        "class Shop { string _email = \"\"; void Run(ILogger log) => log.LogInformation(\"{It}\", _email); }",
        "class Shop { [NotSensitive] string _email = \"\"; void Run(ILogger log) => log.LogInformation(\"{It}\", _email); }")]
    [InlineData("class Shop { void Run(ILogger log, User user) { var email = user.Email; log.LogInformation(\"{It}\", email); } }", null)]
    public Task Says_that_it_is_not_sensitive(string before, string? after) => Gives(Unmark, before, after is null ? null : "using Telltale;\n\n" + after);

    [Fact]
    public async Task Marks_members_in_other_files()
    {
        Document document = LeakFixes.Document("class Shop { void Run(ILogger log, User user) => log.LogInformation(\"{Email}\", user.Email); }");
        OfferedFix fix = (await LeakFixes.OfferedAsync(document)).Single(static offered => offered.Title == Unmark);
        string other = (await fix.Document.Project.Documents.First().GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Assert.Contains("    [NotSensitive]\n    public string Email", other);
        Assert.Contains("using Telltale;\n", other);
        Assert.Empty(await LeakFixes.ErrorsAsync(fix.Document));
    }

    private static async Task Gives(string title, string before, string? after)
    {
        Document document = LeakFixes.Document(before);
        Assert.Empty(await LeakFixes.ErrorsAsync(document));
        List<OfferedFix> offered = await LeakFixes.OfferedAsync(document);
        Assert.NotEmpty(await LeakFixes.FindAsync(document));
        Assert.Equal(after, offered.Find(fix => fix.Title == title)?.Text);
    }
}
