using Telltale;

namespace Telltale.Hosting.Tests;

/// <summary>Meets sensitive values in every annotation there is, as a user would write it.</summary>
internal static partial class Exposed
{
    [Traced, Measured]
    public static partial Task<string> PlaceAsync(
        [Tag("customer.email"), Sensitive(DataKind.Contact)] string email, [Tags] Customer customer, [Tag("order.id")] string id);

    [Traced]
    public static partial void Fail(string message);

    [Traced(Exceptions = ExceptionDetail.Full)]
    public static partial void FailAtLength(string message);

    [LlmCall("openai", "gpt-4o", Capture = LlmCapture.SpanAndEvent)]
    public static partial Task<Reply> AskAsync([UserId] string user, [LlmContent] string prompt, string answer);

    [LlmTool("look_up", Capture = LlmCapture.SpanAndEvent)]
    public static partial string LookUp([LlmContent] string what, string answer);

    [LlmAgent("helper", Capture = LlmCapture.SpanAndEvent)]
    public static partial IAsyncEnumerable<string> HelpAsync([LlmContent] string question, string answer);

    [LogEvent(LogLevel.Warning, "{Name} of {Customer} was seen with {Key}")]
    [Counter("exposed.seen")]
    [SpanEvent("seen")]
    public static partial void Seen(
        ILogger log, [Sensitive(DataKind.Name)] string name, Customer customer, [Sensitive(DataKind.Credential)] string key, [Dimension("exposed.plan")] string plan);

    private static async Task<string> PlaceCoreAsync(string email, Customer customer, string id)
    {
        await Task.Yield();
        return email + customer.Name + id;
    }

    private static void FailCore(string message) => throw new InvalidOperationException(message);

    private static void FailAtLengthCore(string message) => throw new InvalidOperationException(message);

    private static async Task<Reply> AskCoreAsync(string user, string prompt, string answer)
    {
        await Task.Yield();
        return new Reply(answer, "gpt-4o", 12, 3);
    }

    private static string LookUpCore(string what, string answer) => answer;

    private static async IAsyncEnumerable<string> HelpCoreAsync(string question, string answer)
    {
        await Task.Yield();
        yield return answer;
    }

    /// <summary>Somebody, with members that say what they are.</summary>
    internal sealed partial record Customer(
        [property: Tag("customer.id")] string Id,
        [property: Tag("customer.name"), Sensitive(DataKind.Name)] string Name,
        [property: Sensitive(DataKind.Contact)] string Email);

    /// <summary>What a model answers.</summary>
    internal sealed record Reply(
        string Text,
        [property: TokenUsage(TokenKind.Model)] string Model,
        [property: TokenUsage(TokenKind.Input)] long Input,
        [property: TokenUsage(TokenKind.Output)] long Output);
}
