using System.Diagnostics;

namespace Telltale;

/// <summary>Writes which prompt a call was made with. Langfuse takes every attribute below <c>gen_ai.prompt</c> for the call's input.</summary>
internal static class LlmPrompt
{
    internal static string? NameOf(LlmCall call) => call.PromptName ?? call.Settings.PromptName;

    internal static long? VersionOf(LlmCall call) =>
        call.PromptVersion ?? (call.PromptName is null && call.Settings.PromptVersion != 0 ? call.Settings.PromptVersion : null);

    internal static void Write(LlmCall call, Activity span)
    {
        if (NameOf(call) is not { } name)
        {
            return;
        }

        bool isStandard = call.Dialect == LlmDialect.Latest && (call.Profiles & LlmProfiles.Langfuse) == 0;
        span.SetTag(isStandard ? "gen_ai.prompt.name" : "telltale.prompt.name", name);
        if (VersionOf(call) is { } version)
        {
            span.SetTag(isStandard ? "gen_ai.prompt.version" : "telltale.prompt.version", Boxes.Of(version));
        }
    }
}
