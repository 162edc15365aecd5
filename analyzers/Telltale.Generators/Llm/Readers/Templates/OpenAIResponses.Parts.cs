using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using OpenAI.Responses;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? ResponseItem
    [OverloadResolutionPriority(-3)]
    internal static void Content(LlmCall call, IEnumerable<ResponseItem>? items)
    {
        if (items is null)
        {
            return;
        }

        foreach (ResponseItem item in items)
        {
            call.Input.Begin(Role(item));
            Write(call.Input, item);
            call.Input.End();
        }
    }

    // This interface has a status where others have a reason.
    //? ResponseResult
    private static string? Reason(ResponseResult result)
    {
        switch (result.Status)
        {
            case ResponseStatus.Completed:
                foreach (ResponseItem item in result.OutputItems)
                {
                    if (item is FunctionCallResponseItem)
                    {
                        return "tool_calls";
                    }
                }

                return "stop";
            //? ResponseIncompleteStatusDetails.Reason
            case ResponseStatus.Incomplete when result.IncompleteStatusDetails?.Reason is { } incomplete:
                return Lower(incomplete.ToString());
            case { } status:
                return Lower(status.ToString());
            default:
                return null;
        }
    }

    //? ResponseItem
    private static string Role(ResponseItem item) => item switch
    {
        MessageResponseItem { Role: MessageRole.Assistant } => "assistant",
        MessageResponseItem { Role: MessageRole.System } => "system",
        MessageResponseItem { Role: MessageRole.Developer } => "developer",
        FunctionCallOutputResponseItem => "tool",
        FunctionCallResponseItem or ReasoningResponseItem => "assistant",
        _ => "user",
    };

    //? ResponseItem
    private static void Write(LlmMessages messages, ResponseItem? item)
    {
        switch (item)
        {
            case null:
                break;
            case MessageResponseItem message:
                foreach (ResponseContentPart part in message.Content)
                {
                    Write(messages, part);
                }

                break;
            case FunctionCallResponseItem wanted:
                messages.ToolCall(wanted.CallId, wanted.FunctionName, wanted.FunctionArguments?.ToString());
                break;
            case FunctionCallOutputResponseItem answer:
                messages.ToolResponse(answer.CallId, answer.FunctionOutput);
                break;
            //? ReasoningResponseItem.GetSummaryText
            case ReasoningResponseItem thought:
                messages.Reasoning(thought.GetSummaryText());
                break;
            default:
                messages.Other(item.GetType().Name);
                break;
        }
    }

    //? ResponseContentPart
    private static void Write(LlmMessages messages, ResponseContentPart part)
    {
        switch (part.Kind)
        {
            case ResponseContentPartKind.InputText or ResponseContentPartKind.OutputText:
                messages.Text(part.Text);
                break;
            case ResponseContentPartKind.Refusal:
                messages.Text(part.Refusal);
                break;
            //? ResponseContentPart.InputImageUri:String
            case ResponseContentPartKind.InputImage when part.InputImageUri is { } link:
                messages.Link("image/*", Address(link));
                break;
            //? ResponseContentPart.InputImageFileId
            case ResponseContentPartKind.InputImage:
                messages.File("image/*", part.InputImageFileId);
                break;
            //? ResponseContentPart.InputFileId
            case ResponseContentPartKind.InputFile:
                messages.File(null, part.InputFileId);
                break;
            default:
                messages.Other("part");
                break;
        }
    }
}
