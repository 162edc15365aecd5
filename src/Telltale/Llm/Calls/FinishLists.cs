namespace Telltale;

/// <summary>Lists of reasons why a model stopped. Lists of one usual reason are shared.</summary>
internal static class FinishLists
{
    private static readonly string[][] s_usual =
    [
        ["stop"], ["end_turn"], ["tool_calls"], ["tool_use"], ["length"], ["max_tokens"], ["stop_sequence"], ["content_filter"],
        ["completed"], ["function_call"], ["refusal"], ["pause_turn"], ["incomplete"], ["failed"], ["error"],
    ];

    /// <summary>The list and the reason, which is added once.</summary>
    internal static string[] With(string[]? list, string reason)
    {
        if (list is null)
        {
            return Alone(reason);
        }

        foreach (string known in list)
        {
            if (known.Equals(reason, StringComparison.OrdinalIgnoreCase))
            {
                return list;
            }
        }

        return [.. list, Lower(reason)];
    }

    private static string[] Alone(string reason)
    {
        foreach (string[] usual in s_usual)
        {
            if (usual[0].Equals(reason, StringComparison.OrdinalIgnoreCase))
            {
                return usual;
            }
        }

        return [Lower(reason)];
    }

    private static string Lower(string reason) => reason.AsSpan().ContainsAnyInRange('A', 'Z') ? reason.ToLowerInvariant() : reason;
}
