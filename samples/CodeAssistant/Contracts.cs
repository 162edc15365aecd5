using Telltale;

namespace CodeAssistant;

/// <summary>Who works with the assistant. Its members are redacted wherever telemetry meets them, its ToString() too.</summary>
internal sealed partial record Developer(
    string Id, [property: Sensitive(DataKind.Name)] string Name, [property: Sensitive(DataKind.Contact)] string Email);

internal sealed record NewConversation(Developer Developer);

/// <summary>What somebody asks: it can be anything.</summary>
internal sealed partial record Question([property: Sensitive(DataKind.Content)] string Text);

internal sealed partial record CompletionRequest([property: Sensitive(DataKind.Content)] string Prefix, Language Language);

internal sealed partial record Completion(string Id, [property: Sensitive(DataKind.Content)] string Text, bool FromCache);

internal sealed record Feedback(bool Accepted);

internal enum Language { CSharp, TypeScript, Python }

internal enum Verdict { Accepted, Rejected }
