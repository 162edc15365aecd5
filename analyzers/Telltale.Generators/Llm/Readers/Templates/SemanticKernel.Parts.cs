using System;
using System.Collections.Generic;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    // Connectors put what the provider said into a dictionary, each under names of its own.
    //? KernelContent
    private static string? Said(LlmCall call, IReadOnlyDictionary<string, object?>? metadata, object? inner)
    {
        string? reason = null;
        object? usage = null;
        if (metadata is not null)
        {
            call.ResponseId = Text(metadata, "Id") ?? Text(metadata, "CompletionId") ?? Text(metadata, "ResponseId");
            call.SystemFingerprint = Text(metadata, "SystemFingerprint");
            reason = Snake(Text(metadata, "FinishReason") ?? Text(metadata, "DoneReason"));
            call.Finish(reason);
            metadata.TryGetValue("Usage", out usage);
            call.InputTokens = Number(metadata, "PromptTokenCount") ?? Number(metadata, "PromptEvalCount");
            call.OutputTokens = Number(metadata, "CandidatesTokenCount") ?? Number(metadata, "EvalCount");
            call.CacheReadTokens = Number(metadata, "CachedContentTokenCount");
            call.ReasoningTokens = Number(metadata, "ThoughtsTokenCount");
        }

        Used(call, usage);
        Used(call, inner);
        return reason;
    }

    // The provider's own object, of whatever library that is.
    private static void Used(LlmCall call, object? used)
    {
        switch (used)
        {
            case null:
                break;
            //? OpenAI.Chat.ChatTokenUsage
            case global::OpenAI.Chat.ChatTokenUsage usage:
                Usage(call, usage);
                break;
            //? OpenAI.Chat.ChatCompletion
            case global::OpenAI.Chat.ChatCompletion completion:
                call.ResponseModel = completion.Model;
                call.ApiType = "chat_completions";
                //? OpenAI.Chat.ChatCompletion.ServiceTier
                call.ResponseServiceTier = completion.ServiceTier?.ToString();
                Usage(call, completion.Usage);
                break;
            //? OpenAI.Chat.StreamingChatCompletionUpdate
            case global::OpenAI.Chat.StreamingChatCompletionUpdate update:
                call.ResponseModel = update.Model;
                call.ApiType = "chat_completions";
                //? OpenAI.Chat.StreamingChatCompletionUpdate.ServiceTier
                call.ResponseServiceTier = update.ServiceTier?.ToString();
                break;
            //? Microsoft.Extensions.AI.UsageDetails
            case global::Microsoft.Extensions.AI.UsageDetails usage:
                Usage(call, usage);
                break;
            //? Microsoft.Extensions.AI.ChatResponse
            case global::Microsoft.Extensions.AI.ChatResponse response:
                call.ResponseId = response.ResponseId;
                call.ResponseModel = response.ModelId;
                Usage(call, response.Usage);
                break;
            //? Anthropic.Models.Messages.Message
            case global::Anthropic.Models.Messages.Message message:
                Usage(call, message.Usage);
                break;
            //? OllamaSharp.Models.Chat.ChatDoneResponseStream
            case global::OllamaSharp.Models.Chat.ChatDoneResponseStream done:
                call.InputTokens = done.PromptEvalCount;
                call.OutputTokens = done.EvalCount;
                break;
        }
    }

    private static string? Text(IReadOnlyDictionary<string, object?> metadata, string name) =>
        metadata.TryGetValue(name, out object? value) ? value as string ?? value?.ToString() : null;

    private static long? Number(IReadOnlyDictionary<string, object?> metadata, string name) =>
        metadata.TryGetValue(name, out object? value) ? value switch { int number => number, long number => number, _ => null } : null;

    // Connectors write the members of enums: ToolCalls.
    private static string? Snake(string? text) => text switch
    {
        "ToolCalls" => "tool_calls",
        "ContentFilter" => "content_filter",
        "FunctionCall" => "function_call",
        "ToolUse" => "tool_use",
        "EndTurn" => "end_turn",
        "MaxTokens" => "max_tokens",
        "StopSequence" => "stop_sequence",
        "" => null,
        _ => Lower(text),
    };

    private static string? OfService(string type, Uri? endpoint) =>
        type.Contains("AzureOpenAI") ? "azure.ai.openai"
        : type.Contains("OpenAI") ? Provider("openai", endpoint)
        : type.Contains("AzureAIInference") ? "azure.ai.inference"
        : type.Contains("VertexAI") ? "gcp.vertex_ai"
        : type.Contains("GoogleAI") || type.Contains("Gemini") ? "gcp.gemini"
        : type.Contains("Bedrock") ? "aws.bedrock"
        : type.Contains("Mistral") ? "mistral_ai"
        : type.Contains("Ollama") ? "ollama"
        : type.Contains("HuggingFace") ? "hugging_face"
        : type.Contains("Anthropic") ? "anthropic"
        : null;

    //? ChatMessageContent
    private static void Write(LlmMessages messages, ChatMessageContent message, string? reason)
    {
        messages.Begin(Lower(message.Role.Label), message.AuthorName);
        foreach (KernelContent item in message.Items)
        {
            switch (item)
            {
                case TextContent text:
                    messages.Text(text.Text);
                    break;
                //? FunctionCallContent.FunctionName
                case FunctionCallContent wanted:
                    messages.ToolCall(wanted.Id, wanted.FunctionName, wanted.Arguments);
                    break;
                //? FunctionResultContent.CallId
                case FunctionResultContent answer:
                    messages.ToolResponse(answer.CallId, answer.Result);
                    break;
                //? ReasoningContent.Text
                case ReasoningContent thought:
                    messages.Reasoning(thought.Text);
                    break;
                default:
                    messages.Other(item.GetType().Name);
                    break;
            }
        }

        messages.End(reason);
    }
}
