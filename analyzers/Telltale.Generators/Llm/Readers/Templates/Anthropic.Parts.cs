using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Anthropic.Models.Messages;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? MessageCreateParamsSystem.Value
    private static void Instructions(LlmCall call, MessageCreateParamsSystem? system)
    {
        if (system?.Value is string text)
        {
            call.Instructions.Text(text);
        }
        else if (system?.Value is IReadOnlyList<TextBlockParam> blocks)
        {
            foreach (TextBlockParam block in blocks)
            {
                call.Instructions.Text(block.Text);
            }
        }
    }

    //? MessageParam
    internal static void Content(LlmCall call, MessageParam? message)
    {
        if (message is null)
        {
            return;
        }

        call.Input.Begin(message.Role?.Raw());
        object? content = message.Content?.Value;
        if (content is string text)
        {
            call.Input.Text(text);
        }
        else if (content is IReadOnlyList<ContentBlockParam> blocks)
        {
            foreach (ContentBlockParam block in blocks)
            {
                Write(call.Input, block);
            }
        }

        call.Input.End();
    }

    //? ContentBlockParam.Value
    private static void Write(LlmMessages messages, ContentBlockParam block)
    {
        switch (block.Value)
        {
            case TextBlockParam text:
                messages.Text(text.Text);
                break;
            //? ThinkingBlockParam
            case ThinkingBlockParam thought:
                messages.Reasoning(thought.Thinking);
                break;
            //? ToolUseBlockParam
            case ToolUseBlockParam wanted:
                messages.ToolCall(wanted.ID, wanted.Name, wanted.Input);
                break;
            //? ToolResultBlockParam
            case ToolResultBlockParam answer:
                messages.ToolResponse(answer.ToolUseID, answer.Content?.Json);
                break;
            //? ImageBlockParam
            case ImageBlockParam:
                messages.Blob("image/*", null);
                break;
            case { } other:
                messages.Other(other.GetType().Name);
                break;
        }
    }

    //? ContentBlock.Value
    private static void Write(LlmMessages messages, ContentBlock block)
    {
        switch (block.Value)
        {
            case TextBlock text:
                messages.Text(text.Text);
                break;
            //? ThinkingBlock
            case ThinkingBlock thought:
                messages.Reasoning(thought.Thinking);
                break;
            //? ToolUseBlock
            case ToolUseBlock wanted:
                messages.ToolCall(wanted.ID, wanted.Name, wanted.Input);
                break;
            case { } other:
                messages.Other(other.GetType().Name);
                break;
        }
    }

    //? RawContentBlockStartEvent
    private static void Write(LlmMessages messages, RawContentBlockStartEvent start)
    {
        //? ToolUseBlock
        if (start.ContentBlock.Value is ToolUseBlock wanted)
        {
            messages.ToolCallPart(wanted.ID, wanted.Name, null);
        }
    }

    //? RawContentBlockDeltaEvent
    private static void Write(LlmMessages messages, RawContentBlockDeltaEvent delta)
    {
        switch (delta.Delta.Value)
        {
            case TextDelta text:
                messages.Text(text.Text);
                break;
            //? ThinkingDelta
            case ThinkingDelta thought:
                messages.Reasoning(thought.Thinking);
                break;
            //? InputJsonDelta
            case InputJsonDelta part:
                messages.ToolCallPart(null, null, part.PartialJson);
                break;
        }
    }
}
