namespace Telltale.Generators.Tests;

public class LogSinkTests
{
    [Fact]
    public void Reads_the_extension_methods_of_loggers() => SinkLines.Give(
        "using Microsoft.Extensions.Logging;",
        "ILogger log = null!; ILogger<User> typed = null!; object[] args = []; const string Message = \"Mail {Email}\";",
        ("log.LogInformation(\"Hi\");", "Log T:\"Hi\""),
        ("log.LogInformation(\"Hi {Email}\", email);", "Log T:\"Hi {Email}\" V:Email#0=email"),
        ("typed.LogError(new Exception(email), \"{Id} {@User,5:x}\", user.Id, user);", "Log T:\"{Id} {@User,5:x}\" V:Id#0=user.Id V:@User#1=user"),
        ("log.LogDebug(new EventId(1), Message, email);", "Log T:Message V:Email#0=email"),
        ("log.Log(LogLevel.Warning, new EventId(2), new Exception(), \"{Ex} {Email}\", new Exception(), email);", "Log T:\"{Ex} {Email}\" V:Email#1=email"),
        ("log.LogWarning($\"Hi {email}\");", "Log T:$\"Hi {email}\""),
        ("log.LogWarning(\"Hi \" + email);", "Log T:\"Hi \" + email"),
        ("log.LogTrace(\"{A} {B}\", args);", "Log T:\"{A} {B}\" V:A#0=args"),
        ("log.LogTrace(\"{A} {B}\", new object[] { key, email });", "Log T:\"{A} {B}\" V:A#0=key V:B#1=email"),
        ("log.LogTrace(\"{A} {B}\", [key, email]);", "Log T:\"{A} {B}\" V:A#0=key V:B#1=email"),
        ("log.LogTrace(args: [email], message: \"{A}\");", "Log T:\"{A}\" V:A#0=email"),
        ("log.LogTrace(\"{A}\", key, email);", "Log T:\"{A}\" V:A#0=key V:email"),
        ("log?.LogTrace(\"{0} {1}\", key, email);", "Log T:\"{0} {1}\" V:#0=key V:#1=email"),
        ("LoggerExtensions.LogCritical(log, \"{A}\", email);", "Log T:\"{A}\" V:A#0=email"),
        ("_ = log.IsEnabled(LogLevel.Debug);", ""));

    [Fact]
    public void Reads_the_logger_itself_and_scopes() => SinkLines.Give(
        "using Microsoft.Extensions.Logging;",
        "ILogger log = null!; Own own = null!; sealed class Own : ILogger { public IDisposable? BeginScope<T>(T state) where T : notnull => null; "
        + "public bool IsEnabled(LogLevel l) => true; "
        + "public void Log<T>(LogLevel l, EventId id, T state, Exception? e, Func<T, Exception?, string> formatter) { } }",
        ("log.Log(LogLevel.Debug, 1, user, null, (u, e) => u.Email);", "Log V:user"),
        ("own.Log(LogLevel.Debug, 1, email, null, (u, e) => u);", "Log T:email"),
        ("log.Log(LogLevel.Debug, 1, new Dictionary<string, object> { [\"mail\"] = email }, null, (u, e) => \"\");", "Log K:\"mail\" V:mail=email"),
        ("using (log.BeginScope(\"Mail {Email}\", email)) { }", "Scope T:\"Mail {Email}\" V:Email#0=email"),
        ("using (log.BeginScope(\"Mail \" + email)) { }", "Scope T:\"Mail \" + email"),
        ("using (log.BeginScope(user)) { }", "Scope V:user"),
        ("using (log.BeginScope(new Dictionary<string, object?> { { \"mail\", email }, { key, 1 } })) { }", "Scope K:\"mail\" V:mail=email K:key V:1"),
        ("using (own.BeginScope(new[] { new KeyValuePair<string, object>(\"mail\", email) })) { }", "Scope K:\"mail\" V:mail=email"),
        ("using (log.BeginScope(new List<KeyValuePair<string, object>> { new(\"mail\", email), KeyValuePair.Create(key, (object)user) })) { }",
            "Scope K:\"mail\" V:mail=email K:key V:(object)user"),
        ("using (log.BeginScope((\"mail\", email))) { }", "Scope K:\"mail\" V:mail=email"));

    [Fact]
    public void Reads_methods_that_an_attribute_makes_log() => SinkLines.Give(
        "using Microsoft.Extensions.Logging; using Microsoft.Extensions.Compliance.Classification;",
        """
        ILogger log = null!;
        [LoggerMessage(1, LogLevel.Information, "Mail {Email} of {@user}")] static partial void Positional(ILogger logger, User user, string email, Exception ex);
        [LoggerMessage(Level = LogLevel.Debug, Message = "{a}")] partial void Named(string a, LogLevel level);
        [LoggerMessage("{email}")] static partial void Classified(ILogger logger, [Private] string email, int id);
        [LogEvent(LogLevel.Debug, "{Email} {Id}")] static partial void Ours(ILogger logger, [Sensitive] string email, string id);
        [SpanEvent("sent")] static partial void Event(string to, [Sensitive] string email);
        [LogEvent(LogLevel.Debug)] static partial void Expanded(ILogger logger, [Expand] User user);
        sealed class PrivateAttribute() : DataClassificationAttribute(new DataClassification("T", "Private"));
        """,
        ("Positional(log, user, email, new Exception(email));", "Log V:@user#1=user V:Email#0=email"),
        ("Named(email, LogLevel.Debug);", "Log V:a#0=email"),
        ("Classified(log, email, 1);", "Log V:id=1"),
        ("Ours(log, email, key);", "Log V:Id#1=key"),
        ("Event(key, email);", "Span V:to=key"),
        ("Expanded(log, user);", "Log V:@user=user"));

    [Fact]
    public void Reads_delegates_that_were_defined_to_log() => SinkLines.Give(
        "using Microsoft.Extensions.Logging;",
        """
        ILogger log = null!;
        static readonly Action<ILogger, string, int, Exception?> s_sent = LoggerMessage.Define<string, int>(LogLevel.Information, new EventId(1, "Sent"), "To {Email} {Id}");
        static readonly Action<ILogger, string, Exception?> s_later;
        static readonly Func<ILogger, string, IDisposable?> s_scope = LoggerMessage.DefineScope<string>("Mail {Email}");
        static readonly Action<ILogger, string, Exception?> s_other = (_, _, _) => { };
        static Lines() { s_later = Microsoft.Extensions.Logging.LoggerMessage.Define<string>(LogLevel.Debug, default, "{Later}"); }
        """,
        ("s_sent(log, email, user.Id, null);", "Log V:Email#0=email V:Id#1=user.Id"),
        ("s_later.Invoke(log, email, new Exception());", "Log V:Later#0=email"),
        ("using (s_scope(log, email)) { }", "Scope V:Email#0=email"),
        ("var own = LoggerMessage.Define<string>(LogLevel.Debug, default, \"{Own}\"); own(log, email, null);", "Log V:Own#0=email"),
        ("s_other(log, email, null);", ""));

    [Fact]
    public void Reads_what_options_name() => SinkLines.Give(
        LeakOptions.Default with
        {
            LogSinks = new SymbolList(
            new[] { "M:Own.Note", "M:Own.Exact(System.String)", "T:Audit" }.Select(id => KeyValuePair.Create(id, SensitiveClass.Personal)))
        },
        "static class Own { public static void Note(this User user, string message, params object[] args) { } public static void Exact(string what) { } "
        + "public static void Exact(int what) { } public static void Other(string what) { } } class Audit { public void Write(string name, User user) { } }",
        "Audit audit = new();",
        ("user.Note(\"{Email}\", email);", "Log T:\"{Email}\" V:Email#0=email"),
        ("Own.Exact(email);", "Log V:email"),
        ("Own.Exact(1);", ""),
        ("Own.Other(email);", ""),
        ("audit.Write(key, user);", "Log V:key V:user"));

    [Fact]
    public void Reads_event_sources_and_Lambda() => SinkLines.Give(
        "using System.Diagnostics.Tracing; using Amazon.Lambda.Core; namespace Amazon.Lambda.Core { public interface ILambdaLogger { "
        + "void Log(string message); void LogInformation(string message, params object[] args); } }",
        "ILambdaLogger lambda = null!; sealed class Events : EventSource { public new void WriteEvent(int eventId, string arg1) => base.WriteEvent(eventId, arg1, 2); }",
        ("new Events().WriteEvent(1, email);", "Log V:email"),
        ("lambda.Log(email);", "Log T:email"),
        ("lambda.LogInformation(\"{Email}\", email);", "Log T:\"{Email}\" V:Email#0=email"));
}
