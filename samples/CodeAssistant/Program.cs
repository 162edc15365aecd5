using CodeAssistant;
using Microsoft.Extensions.AI;
using Telltale;

// Every call that this project makes to an IChatClient is recorded: span, tokens, cost, time to the first chunk.
[assembly: TraceClients(Client.MicrosoftExtensionsAI)]

bool isDemo = args.Contains("--demo");
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
if (isDemo)
{
    builder.WebHost.UseUrls("http://127.0.0.1:0");
    builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
}

builder.Logging.ClearProviders().AddTelltaleJsonConsole();

// Prometheus scrapes /metrics. Where else telemetry goes is said by the section "Telltale" of the configuration, and by OTEL_*.
builder.AddTelltale(telemetry => telemetry
    .ToPrometheus()
    .WithRedaction(policy => policy.Scrub()));

if (builder.Configuration.GetConnectionString("Valkey") is { Length: > 0 } valkey)
{
    builder.Services.AddStackExchangeRedisCache(options => options.Configuration = valkey);
}
else
{
    builder.Services.AddDistributedMemoryCache();
}

builder.Services.AddSingleton(Models.Create(builder.Configuration));
builder.Services.AddSingleton<Workspace>();
builder.Services.AddSingleton<Tools>();
builder.Services.AddSingleton<Conversations>();
builder.Services.AddSingleton<Completions>();
builder.Services.AddSingleton<Indexer>();
builder.Services.AddHostedService(services => services.GetRequiredService<Indexer>());
builder.Services.AddHealthChecks().AddTelltale();

WebApplication app = builder.Build();
app.MapHealthChecks("/health");
app.MapPost("/conversations", (NewConversation body, Conversations conversations) =>
    Results.Created((string?)null, new { id = conversations.Start(body.Developer) }));
app.MapPost("/conversations/{id}/messages", (string id, Question question, Conversations conversations, CancellationToken cancellation) =>
    conversations.Exists(id) ? Results.Ok(conversations.AskAsync(id, question.Text, cancellation)) : Results.NotFound());
app.MapPost("/completions", (CompletionRequest request, Completions completions, CancellationToken cancellation) =>
    completions.CompleteAsync(request.Prefix, request.Language, cancellation));
app.MapPost("/completions/{id}/feedback", (string id, Feedback feedback, ILogger<Program> log) =>
    Signals.Answered(log, id, feedback.Accepted ? Verdict.Accepted : Verdict.Rejected));

await (isDemo ? Demo.RunAsync(app) : app.RunAsync());
