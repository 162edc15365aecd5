using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Telltale.Hosting.Tests;

/// <summary>A request has a correlation id, whoever listens, and everything it does carries it.</summary>
public sealed class CorrelationMiddlewareTests
{
    private const string Header = "X-Correlation-ID";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Takes_a_clean_id_and_echoes_it(bool isTraced)
    {
        using ActivityListener? listener = isTraced ? Listen() : null;
        await using WebApplication app = await StartAsync();
        using HttpClient client = ClientOf(app);
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Add(Header, "order-17");
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("order-17", Assert.Single(response.Headers.GetValues(Header)));
        Assert.Equal("order-17 order-17", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("a,b")]
    [InlineData("<script>;")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task Replaces_an_id_that_is_not_clean(string id)
    {
        await using WebApplication app = await StartAsync();
        using HttpClient client = ClientOf(app);
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation(Header, id);
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        string given = Assert.Single(response.Headers.GetValues(Header));
        Assert.NotEqual(id, given);
        Assert.Matches("^[0-9a-f]{32}$", given);
        Assert.StartsWith(given, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_requests_have_two_ids()
    {
        await using WebApplication app = await StartAsync();
        using HttpClient client = ClientOf(app);
        string one = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        string other = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task Options_are_validated_when_the_host_starts()
    {
        OptionsValidationException failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartAsync(static options => options.HeaderName = "X Correlation"));
        Assert.Contains("'X Correlation'", failure.Message, StringComparison.Ordinal);
        failure = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(static options => options.MaxLength = 500));
        Assert.Contains("between 1 and 128", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("*", true)]
    [InlineData("*.example.org", false)]
    [InlineData(null, false)]
    public async Task Sends_the_id_to_the_hosts_it_is_meant_for(string? host, bool isSent)
    {
        await using WebApplication other = await StartAsync();
        await using WebApplication app = await StartAsync(options =>
        {
            options.PropagateTo.Clear();
            if (host is not null)
            {
                options.PropagateTo.Add(host);
            }
        });
        string address = other.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        using HttpClient calls = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using CorrelationScope work = Correlation.Begin("order-18");
        Activity.Current!.SetBaggage(Correlation.Key, null);
        Activity.Current.SetBaggage(Correlation.Key, "order-18");
        string answer = await calls.GetStringAsync(new Uri(address + "/header"), TestContext.Current.CancellationToken);
        Assert.Equal(isSent ? "order-18" : "none", answer);
    }

    [Fact]
    public async Task Log_lines_of_a_request_have_its_id_in_a_scope()
    {
        Lines lines = new();
        await using WebApplication app = await StartAsync(null, lines);
        using HttpClient client = ClientOf(app);
        using HttpRequestMessage request = new(HttpMethod.Get, "/log");
        request.Headers.Add(Header, "order-19");
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("seen CorrelationId=order-19", lines.All);
    }

    private static HttpClient ClientOf(WebApplication app) => new() { BaseAddress = new Uri(app.Urls.First()) };

    private static ActivityListener Listen()
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static async Task<WebApplication> StartAsync(Action<CorrelationOptions>? configure = null, ILoggerProvider? log = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddHttpClient();
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        builder.Services.AddTelltaleCorrelation(configure).AddTelltaleCorrelation();
        WebApplication app = builder.Build();
        app.MapGet("/", static () => $"{Correlation.Id} {Activity.Current?.GetBaggageItem(Correlation.Key)}");
        app.MapGet("/header", static (HttpContext context) => context.Request.Headers[Header] is [{ } id] ? id : "none");
        app.MapGet("/log", static (ILogger<Lines> log) => log.LogInformation("seen"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private sealed class Lines : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        internal List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => _scopes?.Push(state);

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<string> pairs = [];
            _scopes?.ForEachScope(
                static (scope, all) =>
                {
                    if (scope is CorrelationLogScope id)
                    {
                        all.Add($"{id[0].Key}={id[0].Value}");
                    }
                },
                pairs);
            lock (All)
            {
                All.Add(string.Join(' ', pairs.Prepend(formatter(state, exception))));
            }
        }

        public void Dispose()
        {
        }
    }
}
