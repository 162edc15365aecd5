using System.Globalization;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Telltale.Generators.Tests;

/// <summary>Redactor, provider, culture and time zone break or change while threads log: nothing leaks, no line is lost, no caller is hurt.</summary>
[Collection(nameof(Alone))]
public sealed class DisturbanceTests : IDisposable
{
    private const int All = Disturbed.Threads * Disturbed.Lines;

    private readonly string? _zone = Environment.GetEnvironmentVariable("TZ");

    public void Dispose()
    {
        Redaction.Reset();
        CultureInfo.DefaultThreadCurrentCulture = null;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Environment.SetEnvironmentVariable("TZ", _zone);
        TimeZoneInfo.ClearCachedData();
    }

    [Fact]
    public void Redactors_fail_in_every_way()
    {
        ServiceProvider disposed = new ServiceCollection().AddRedaction().BuildServiceProvider();
        IRedactorProvider late = new LateProvider(disposed);
        disposed.Dispose();
        Action[] ways =
        [
            .. Enum.GetValues<BadRedactor.Way>().Select<BadRedactor.Way, Action>(static way => () => Redaction.Use(new BadRedactor.Provider(way))),
            () => Redaction.Use(late),
            Redaction.Reset,
            static () => Redaction.Configure(static policy => policy.Mask(DataKind.Personal).Hash(DataKind.Contact, new byte[32], "k").Erase(DataKind.Location)),
        ];
        AssertCalm(i => ways[i % ways.Length]());
    }

    [Fact]
    public void Cultures_change()
    {
        Assert.SkipWhen(CultureInfo.GetCultures(CultureTypes.AllCultures).Length < 10, "This process knows no cultures.");
        CultureInfo[] cultures = [.. new[] { "tr-TR", "ar-SA", "fa-IR", "de-DE", "hi-IN" }.Select(static name => new CultureInfo(name))];
        AssertSame(i => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = cultures[i % cultures.Length]);
    }

    [Fact]
    public void Time_zones_change()
    {
        string[] zones = ["UTC", "Asia/Tehran", "America/St_Johns", "Pacific/Kiritimati", "Nowhere/Nothing", ""];
        AssertSame(i =>
        {
            Environment.SetEnvironmentVariable("TZ", zones[i % zones.Length]);
            TimeZoneInfo.ClearCachedData();
        });
    }

    [Fact]
    public void A_provider_fails()
    {
        using CountedLines lines = new(failsEvery: 7);
        using ILoggerFactory factory = LoggerFactory.Create(logging => logging.AddProvider(lines));
        List<Exception> thrown = Disturbed.Run(factory.CreateLogger("shop"), static _ => { });
        Assert.Equal(All / 7, thrown.Count);
        Assert.All(thrown, static failure => Assert.IsType<TimeoutException>(Assert.IsType<AggregateException>(failure).InnerException));
        Assert.Equal(All - thrown.Count, lines.Count);
        Assert.Single(lines.Texts);
        Assert.True(Canary.Find(lines.Bytes) is null, Canary.Find(lines.Bytes));
    }

    [Theory]
    [InlineData(ConsoleFormatterNames.Simple)]
    [InlineData(ConsoleFormatterNames.Json)]
    public void Providers_are_disposed(string formatter)
    {
        using CountedLines lines = new();
        byte[] printed = ConsoleText.While(() =>
        {
            ILoggerFactory factory = LoggerFactory.Create(logging =>
            {
                logging.AddConsole(options => options.FormatterName = formatter).AddProvider(lines);
                logging.AddOpenTelemetry(static _ => { }).AddEventSourceLogger();
            });
            Assert.Empty(Disturbed.Run(factory.CreateLogger("shop"), i =>
            {
                if (i == 50)
                {
                    factory.Dispose();
                }
            }));
        });
        Assert.Equal(All, lines.Count);
        Assert.True(Canary.IsShown(printed));
        Assert.True(Canary.Find(printed) is null, Canary.Find(printed));
    }

    private static void AssertCalm(Action<int> disturb)
    {
        using CountedLines lines = new();
        byte[] printed = ConsoleText.While(() =>
        {
            using ILoggerFactory factory = LoggerFactory.Create(logging => logging.AddJsonConsole().AddProvider(lines));
            Assert.Empty(Disturbed.Run(factory.CreateLogger("shop"), disturb));
        });
        Assert.Equal(All, lines.Count);
        Assert.Equal(All, printed.Count(static b => b == '\n'));
        Assert.True(Canary.Find(lines.Bytes) is null, Canary.Find(lines.Bytes));
        Assert.True(Canary.Find(printed) is null, Canary.Find(printed));
    }

    private static void AssertSame(Action<int> disturb)
    {
        using CountedLines lines = new();
        Assert.Empty(Disturbed.Run(lines, disturb));
        Assert.Equal(All, lines.Count);
        Assert.True(Canary.Find(lines.Bytes) is null, Canary.Find(lines.Bytes));
        Assert.Single(lines.Texts);
        AssertCalm(disturb);
    }

    private sealed class LateProvider(ServiceProvider services) : IRedactorProvider
    {
        public Redactor GetRedactor(DataClassificationSet classifications) =>
            services.GetRequiredService<IRedactorProvider>().GetRedactor(classifications);
    }
}
