namespace Telltale.Generators.Tests;

public class LibrarySinkTests
{
    [Fact]
    public void Reads_Serilog() => SinkLines.Give(
        "using Serilog; using Serilog.Context; using Serilog.Events;",
        "ILogger log = null!; object[] args = []; Serilog.Core.Logger own = null!; LoggerConfiguration configuration = null!;",
        ("Log.Information(\"Mail {Email}\", email);", "Log T:\"Mail {Email}\" V:Email#0=email"),
        ("Log.Error(new Exception(email), \"{@User}\", user);", "Log T:\"{@User}\" V:@User#0=user"),
        ("log.Warning(\"{A} {B} {C} {D}\", 1, 2, 3, email);", "Log T:\"{A} {B} {C} {D}\" V:A#0=1 V:B#1=2 V:C#2=3 V:D#3=email"),
        ("own.Write(LogEventLevel.Debug, \"{A} {B}\", key, email);", "Log T:\"{A} {B}\" V:A#0=key V:B#1=email"),
        ("log.Debug(\"{A}\", args);", "Log T:\"{A}\" V:A#0=args"),
        ("using (LogContext.PushProperty(\"Email\", email)) { }", "Scope K:\"Email\" V:Email=email"),
        ("using (LogContext.PushProperty(\"User\", user, destructureObjects: true)) { }", "Scope K:\"User\" V:@User=user"),
        ("log.ForContext(\"Email\", email).Information(\"Hi\");", "Log T:\"Hi\" | Scope K:\"Email\" V:Email=email"),
        ("Log.ForContext(\"User\", user, true);", "Scope K:\"User\" V:@User=user"),
        ("log.ForContext<User>();", ""),
        ("configuration.Enrich.WithProperty(\"Email\", email);", "Scope K:\"Email\" V:Email=email"),
        ("Log.CloseAndFlush();", ""));

    [Fact]
    public void Reads_NLog() => SinkLines.Give(
        "using NLog;",
        "Logger log = null!; ILogger contract = null!; LogEventInfo info = null!;",
        ("log.Info(\"Mail {Email}\", email);", "Log T:\"Mail {Email}\" V:Email#0=email"),
        ("contract.Warn(\"{0}\", user);", "Log T:\"{0}\" V:#0=user"),
        ("log.Error(new Exception(), \"{A} {B}\", key, email);", "Log T:\"{A} {B}\" V:A#0=key V:B#1=email"),
        ("log.Debug(user);", "Log V:user"),
        ("log.Log(LogLevel.Info, \"{@User}\", user);", "Log T:\"{@User}\" V:@User#0=user"),
        ("log.Trace(email);", "Log T:email"),
        ("log.ForInfoEvent().Message(\"{A}\", email).Property(\"mail\", email).Log();", "Log K:\"mail\" V:mail=email | Log T:\"{A}\" V:A#0=email"),
        ("log.WithProperty(\"mail\", email).Info(\"Hi\");", "Log T:\"Hi\" | Scope K:\"mail\" V:mail=email"),
        ("using (ScopeContext.PushProperty(\"mail\", email)) { }", "Scope K:\"mail\" V:mail=email"),
        ("using (ScopeContext.PushNestedState(user)) { }", "Scope V:user"),
        ("var made = new LogEventInfo(LogLevel.Info, \"name\", email); log.Log(made);", "Log T:email"),
        ("info.Properties[\"mail\"] = email;", "Log K:\"mail\" V:mail=email"),
        ("info.Properties.Add(\"mail\", email);", "Log K:\"mail\" V:mail=email"),
        ("var others = new Dictionary<object, object>(); others[\"mail\"] = email; others.Add(\"m\", email);", ""));

    [Fact]
    public void Reads_log4net() => SinkLines.Give(
        "using log4net;",
        "ILog log = null!;",
        ("log.Info(email);", "Log T:email"),
        ("log.Error(user, new Exception());", "Log V:user"),
        ("log.WarnFormat(\"{0} of {1}\", email, user.Id);", "Log T:\"{0} of {1}\" V:#0=email V:#1=user.Id"),
        ("log.DebugFormat(System.Globalization.CultureInfo.InvariantCulture, \"{1} of {0}\", key, email);", "Log T:\"{1} of {0}\" V:#1=key V:#0=email"),
        ("ThreadContext.Properties[\"mail\"] = email;", "Scope K:\"mail\" V:mail=email"),
        ("LogicalThreadContext.Properties[key] = email;", "Scope K:key V:email"));

    [Fact]
    public void Reads_the_console() => SinkLines.Give(
        "using Spectre.Console;",
        "IAnsiConsole ansi = null!; System.IO.TextWriter file = null!;",
        ("Console.WriteLine(email);", "Console V:email"),
        ("Console.Write(\"{0} {1}\", key, email);", "Console T:\"{0} {1}\" V:#0=key V:#1=email"),
        ("Console.WriteLine(user);", "Console V:user"),
        ("Console.Error.WriteLine($\"Hi {email}\");", "Console V:$\"Hi {email}\""),
        ("await Console.Out.WriteAsync(email);", "Console V:email"),
        ("await file.WriteAsync(email);", ""),
        ("Console.ReadLine();", ""),
        ("AnsiConsole.MarkupLine($\"[red]{email}[/]\");", "Console V:$\"[red]{email}[/]\""),
        ("AnsiConsole.MarkupLineInterpolated($\"{email}\");", "Console V:$\"{email}\""),
        ("ansi.WriteLine(email);", "Console T:email"));

    [Fact]
    public void Reads_trace_and_debug() => SinkLines.Give(
        "",
        "TraceSource source = null!;",
        ("Trace.WriteLine(email);", "Trace T:email"),
        ("Trace.WriteLine(user);", "Trace V:user"),
        ("Trace.TraceError(\"{0}\", email);", "Trace T:\"{0}\" V:#0=email"),
        ("source.TraceEvent(TraceEventType.Error, 1, \"{0}\", email);", "Trace T:\"{0}\" V:#0=email"),
        ("source.TraceData(TraceEventType.Error, 1, user);", "Trace V:user"),
        ("Debug.WriteLine(email);", "Debug T:email"),
        ("Debug.Assert(user.Id > 0, $\"No {email}\");", "Debug T:$\"No {email}\""));

    [Fact]
    public void Reads_messages_of_exceptions() => SinkLines.Give(
        """
        class NotFound(string kind, string what) : Exception($"No {what}") { public string Kind => kind; }
        class Old : Exception { public Old(string who) : base("No " + who) { } public static string M98(string x) => x; }
        """,
        "Exception Make() => null!;",
        ("throw new InvalidOperationException($\"No {email}\");", "Exception T:$\"No {email}\""),
        ("throw new ArgumentException(\"Bad \" + email, nameof(email));", "Exception T:\"Bad \" + email"),
        ("throw new ArgumentOutOfRangeException(nameof(key), user, \"Bad\");", "Exception V:user T:\"Bad\""),
        ("throw new ArgumentNullException(nameof(email));", ""),
        ("throw new InvalidOperationException();", ""),
        ("_ = key ?? throw new InvalidOperationException(email);", "Exception T:email"),
        ("throw new NotFound(key, email);", "Exception T:email"),
        ("throw new Old(email);", "Exception T:email"),
        ("throw new AggregateException(email, new Exception(key));", "Exception T:email"),
        ("_ = new InvalidOperationException(email);", ""),
        ("throw Make();", ""),
        ("try { } catch { throw; }", ""));
}
