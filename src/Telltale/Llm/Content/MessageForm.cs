namespace Telltale;

/// <summary>What a list of messages is for: the standard has a schema for each.</summary>
internal enum MessageForm
{
    /// <summary><c>gen_ai.input.messages</c>.</summary>
    Input,

    /// <summary><c>gen_ai.output.messages</c>: each message says why the model stopped.</summary>
    Output,

    /// <summary><c>gen_ai.system_instructions</c>: parts without messages.</summary>
    Instructions,

    /// <summary><c>gen_ai.tool.definitions</c>.</summary>
    Tools,

    /// <summary>One value alone, as the arguments of a tool are: text, or JSON.</summary>
    Value,
}
