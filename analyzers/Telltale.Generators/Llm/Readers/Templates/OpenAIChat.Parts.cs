using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using OpenAI.Chat;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? ChatMessage
    [OverloadResolutionPriority(-3)]
    internal static void Request(LlmCall call, IEnumerable<ChatMessage>? messages)
    {
        if (call.CapturesContent && IsKept(messages))
        {
            Content(call, messages);
        }
    }

    //? ChatMessage
    internal static void Request(LlmCall call, ChatMessage? message)
    {
        if (call.CapturesContent)
        {
            Content(call, message);
        }
    }

    //? ChatMessage
    [OverloadResolutionPriority(-3)]
    internal static void Content(LlmCall call, IEnumerable<ChatMessage>? messages)
    {
        if (messages is null)
        {
            return;
        }

        foreach (ChatMessage message in messages)
        {
            Content(call, message);
        }
    }

    //? ChatMessage
    internal static void Content(LlmCall call, ChatMessage? message)
    {
        switch (message)
        {
            case null:
                return;
            case ToolChatMessage answer:
                call.Input.Begin("tool");
                call.Input.ToolResponse(answer.ToolCallId, Text(answer.Content));
                break;
            case AssistantChatMessage said:
                call.Input.Begin("assistant", said.ParticipantName);
                Write(call.Input, said.Content);
                call.Input.Text(said.Refusal);
                Write(call.Input, said.ToolCalls);
                break;
            case SystemChatMessage system:
                call.Input.Begin("system", system.ParticipantName);
                Write(call.Input, system.Content);
                break;
            //? DeveloperChatMessage
            case DeveloperChatMessage developer:
                call.Input.Begin("developer", developer.ParticipantName);
                Write(call.Input, developer.Content);
                break;
            case UserChatMessage user:
                call.Input.Begin("user", user.ParticipantName);
                Write(call.Input, user.Content);
                break;
            default:
                call.Input.Begin("tool");
                Write(call.Input, message.Content);
                break;
        }

        call.Input.End();
    }

    //? ChatMessageContent
    private static void Write(LlmMessages messages, ChatMessageContent? content)
    {
        for (int i = 0; i < (content?.Count ?? 0); i++)
        {
            ChatMessageContentPart part = content![i];
            switch (part.Kind)
            {
                case ChatMessageContentPartKind.Text:
                    messages.Text(part.Text);
                    break;
                case ChatMessageContentPartKind.Refusal:
                    messages.Text(part.Refusal);
                    break;
                case ChatMessageContentPartKind.Image when part.ImageUri is { } link:
                    messages.Link("image/*", link);
                    break;
                case ChatMessageContentPartKind.Image:
                    messages.Blob(part.ImageBytesMediaType ?? "image/*", part.ImageBytes?.ToMemory().Length);
                    break;
                //? ChatMessageContentPart.InputAudioBytes
                case ChatMessageContentPartKind.InputAudio:
                    messages.Blob("audio/*", part.InputAudioBytes?.ToMemory().Length);
                    break;
                //? ChatMessageContentPart.FileId
                case ChatMessageContentPartKind.File when part.FileId is { } file:
                    messages.File(null, file);
                    break;
                //? ChatMessageContentPart.FileBytes
                case ChatMessageContentPartKind.File:
                    messages.Blob(part.FileBytesMediaType, part.FileBytes?.ToMemory().Length);
                    break;
                default:
                    messages.Other("part");
                    break;
            }
        }
    }

    //? ChatToolCall
    private static void Write(LlmMessages messages, IEnumerable<ChatToolCall>? calls)
    {
        if (calls is null)
        {
            return;
        }

        foreach (ChatToolCall wanted in calls)
        {
            messages.ToolCall(wanted.Id, wanted.FunctionName, wanted.FunctionArguments?.ToString());
        }
    }

    //? ChatMessageContent
    private static string? Text(ChatMessageContent? content)
    {
        if (content is not { Count: > 0 })
        {
            return null;
        }

        string? text = content[0].Text;
        for (int i = 1; i < content.Count; i++)
        {
            text += content[i].Text;
        }

        return text;
    }
}
