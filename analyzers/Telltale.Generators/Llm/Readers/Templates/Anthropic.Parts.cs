using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Anthropic.Models.Messages;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? MessageCreateParamsSystem
    private static void Instructions(LlmCall call, MessageCreateParamsSystem? system)
    {
        if (system is null)
        {
            return;
        }

        if (system.TryPickString(out string? text))
        {
            call.Instructions.Text(text);
        }
        else if (system.TryPickTextBlockParams(out IReadOnlyList<TextBlockParam>? blocks))
        {
            foreach (TextBlockParam block in blocks)
            {
                call.Instructions.Text(block.Text);
            }
        }
    }

    //? MessageParam
    private static void Content(LlmCall call, MessageParam message)
    {
        call.Input.Begin(message.Role?.Raw());
        MessageParamContent content = message.Content;
        if (content.TryPickString(out string? text))
        {
            call.Input.Text(text);
        }
        else if (content.TryPickContentBlockParams(out IReadOnlyList<ContentBlockParam>? blocks))
        {
            foreach (ContentBlockParam block in blocks)
            {
                Write(call.Input, block);
            }
        }

        call.Input.End();
    }

    //? ContentBlockParam
    private static void Write(LlmMessages messages, ContentBlockParam block)
    {
        if (block.TryPickText(out TextBlockParam? text))
        {
            messages.Text(text.Text);
        }
        else if (block.TryPickThinking(out ThinkingBlockParam? thought))
        {
            messages.Reasoning(thought.Thinking);
        }
        else if (block.TryPickToolUse(out ToolUseBlockParam? wanted))
        {
            messages.ToolCall(wanted.ID, wanted.Name, wanted.Input);
        }
        else if (block.TryPickToolResult(out ToolResultBlockParam? answer))
        {
            messages.ToolResponse(answer.ToolUseID, answer.Content?.Json);
        }
        else if (block.TryPickImage(out _))
        {
            messages.Blob("image/*", null);
        }
        else
        {
            messages.Other(block.Value?.GetType().Name);
        }
    }

    //? ContentBlock
    private static void Write(LlmMessages messages, ContentBlock block)
    {
        if (block.TryPickText(out TextBlock? text))
        {
            messages.Text(text.Text);
        }
        else if (block.TryPickThinking(out ThinkingBlock? thought))
        {
            messages.Reasoning(thought.Thinking);
        }
        else if (block.TryPickToolUse(out ToolUseBlock? wanted))
        {
            messages.ToolCall(wanted.ID, wanted.Name, wanted.Input);
        }
        else
        {
            messages.Other(block.Value?.GetType().Name);
        }
    }

    //? RawMessageStreamEvent
    private static void Write(LlmMessages messages, RawMessageStreamEvent chunk)
    {
        if (chunk.TryPickContentBlockStart(out RawContentBlockStartEvent? start))
        {
            if (start.ContentBlock.TryPickToolUse(out ToolUseBlock? wanted))
            {
                messages.ToolCallPart(wanted.ID, wanted.Name, null);
            }
        }
        else if (chunk.TryPickContentBlockDelta(out RawContentBlockDeltaEvent? delta))
        {
            if (delta.Delta.TryPickText(out TextDelta? text))
            {
                messages.Text(text.Text);
            }
            else if (delta.Delta.TryPickThinking(out ThinkingDelta? thought))
            {
                messages.Reasoning(thought.Thinking);
            }
            else if (delta.Delta.TryPickInputJson(out InputJsonDelta? part))
            {
                messages.ToolCallPart(null, null, part.PartialJson);
            }
        }
    }
}
