namespace Telltale.Tests;

/// <summary>Which model of the table a name means: facts that the library the prices are from was asked for, version 0.1.8.</summary>
/// <remarks>
/// A line is provider, name, and the table's provider and model; a dash is none. Where the name carries more than that library reads,
/// such as a path or a proxy's prefix, it was asked for the name without.
/// </remarks>
internal static class KnownNames
{
    internal const string Lines = """
        openai gpt-4o openai gpt-4o
        openai GPT-4o openai gpt-4o
        openai gpt-4o-2024-08-06 openai gpt-4o
        openai gpt-4o-2024-11-20 openai gpt-4o
        openai gpt-4o-2024-05-13 openai gpt-4o-2024-05-13
        openai gpt-4o-mini openai gpt-4o-mini
        openai gpt-4o-mini-2024-07-18 openai gpt-4o-mini
        openai gpt-4.1 openai gpt-4.1
        openai gpt-4.1-2025-04-14 openai gpt-4.1
        openai gpt-4.1-mini openai gpt-4.1-mini
        openai gpt-4.1-nano openai gpt-4.1-nano
        openai gpt-4-turbo openai gpt-4-turbo
        openai gpt-4-0613 openai gpt-4
        openai gpt-4-32k openai gpt-4-32k
        openai gpt-3.5-turbo openai gpt-3.5-turbo
        openai gpt-3.5-turbo-1106 openai gpt-3.5-turbo-1106
        openai gpt-3.5-turbo-16k openai gpt-3.5-turbo-16k
        openai gpt-35-turbo openai gpt-3.5-turbo
        openai gpt-5 openai gpt-5
        openai gpt-5-mini openai gpt-5-mini
        openai gpt-5-nano-2025-08-07 openai gpt-5-nano
        openai gpt-5.1 openai gpt-5.1
        openai gpt-5.2-pro openai gpt-5.2-pro
        openai gpt-5.4 openai gpt-5.4
        openai gpt-5.6-luna openai gpt-5.6-luna
        openai gpt-5.6-luna-2026-07-30 openai gpt-5.6-luna
        openai gpt-6-sol-2026-10-01 openai gpt-6-sol
        openai o1 openai o1
        openai o1-pro openai o1-pro
        openai o3 openai o3
        openai o3-mini openai o3-mini
        openai o4-mini openai o4-mini
        openai o4-mini-2025-04-16 openai o4-mini
        openai chatgpt-4o-latest openai chatgpt-4o-latest
        openai computer-use-preview openai computer-use
        openai text-embedding-3-small openai text-embedding-3-small
        openai text-embedding-3-large openai text-embedding-3-large
        openai text-embedding-ada-002 openai text-embedding-ada-002
        openai ft:gpt-4o-2024-08-06:acme::abc openai ft:gpt-4o
        openai ft:gpt-4o-mini-2024-07-18:acme::abc openai ft:gpt-4o-mini
        openai ft:gpt-3.5-turbo:acme::abc openai ft:gpt-3.5-turbo-
        openai gpt-4o-realtime-preview-2024-12-17 openai gpt-4o-realtime-preview
        openai gpt-realtime openai gpt-realtime
        openai gpt-image-1 openai gpt-image-1
        openai no-such-model -
        openai whisper-1 -
        openai gpt-oss-120b openai gpt-oss-120b
        azure.ai.openai gpt-4o openai gpt-4o
        azure.ai.openai gpt-35-turbo openai gpt-3.5-turbo
        azure.ai.openai gpt-4o-2024-08-06 openai gpt-4o
        azure.ai.openai text-embedding-3-large azure text-embedding-3-large
        azure.ai.openai o3-mini azure o3-mini
        azure.ai.inference phi-4 azure phi-4
        azure.ai.inference deepseek-chat deepseek deepseek-chat
        azure_openai gpt-4.1 openai gpt-4.1
        azure claude-sonnet-4-5 anthropic claude-sonnet-4-5
        anthropic claude-sonnet-4-5 anthropic claude-sonnet-4-5
        anthropic claude-sonnet-4-5-20250929 anthropic claude-sonnet-4-5
        anthropic claude-sonnet-4-6 anthropic claude-sonnet-4-6
        anthropic claude-sonnet-4-20250514 anthropic claude-sonnet-4-0
        anthropic claude-sonnet-4 anthropic claude-sonnet-4-0
        anthropic claude-sonnet-5 anthropic claude-sonnet-5
        anthropic claude-opus-4-5-20251101 anthropic claude-opus-4-5
        anthropic claude-opus-4-1-20250805 anthropic claude-opus-4-1
        anthropic claude-opus-4-20250514 anthropic claude-opus-4-0
        anthropic claude-opus-5 anthropic claude-opus-5
        anthropic claude-opus-5-20260801 anthropic claude-opus-5
        anthropic claude-opus-5-5 anthropic claude-opus-5-5
        anthropic claude-fable-5-1-20260901 anthropic claude-fable-5-1
        anthropic claude-haiku-4-5 anthropic claude-haiku-4-5
        anthropic claude-haiku-4-5-20251001 anthropic claude-haiku-4-5
        anthropic claude-3-5-haiku-latest anthropic claude-3-5-haiku-latest
        anthropic claude-3-5-sonnet-20241022 anthropic claude-3-5-sonnet
        anthropic claude-3-7-sonnet-20250219 anthropic claude-3-7-sonnet-latest
        anthropic claude-3-opus-20240229 anthropic claude-3-opus-latest
        anthropic claude-3-haiku-20240307 anthropic claude-3-haiku
        anthropic CLAUDE-3-HAIKU-20240307 anthropic claude-3-haiku
        anthropic claude-instant-9 -
        aws.bedrock anthropic.claude-3-5-sonnet-20241022-v2:0 aws regional.anthropic.claude-3-5-sonnet-20241022-v2:0
        aws.bedrock us.anthropic.claude-sonnet-4-5-20250929-v1:0 aws regional.anthropic.claude-sonnet-4-5-20250929-v1:0
        aws.bedrock eu.anthropic.claude-sonnet-4-20250514-v1:0 aws regional.anthropic.claude-sonnet-4-20250514-v1:0
        aws.bedrock global.anthropic.claude-sonnet-4-5-20250929-v1:0 aws global.anthropic.claude-sonnet-4-5-20250929-v1:0
        aws.bedrock us.anthropic.claude-haiku-4-5-20251001-v1:0 aws regional.anthropic.claude-haiku-4-5-20251001-v1:0
        aws.bedrock apac.anthropic.claude-sonnet-4-20250514-v1:0 aws regional.anthropic.claude-sonnet-4-20250514-v1:0
        aws.bedrock anthropic.claude-3-haiku-20240307-v1:0 aws regional.anthropic.claude-3-haiku-20240307-v1:0
        aws.bedrock arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-opus-4-1-20250805-v1:0 aws regional.anthropic.claude-opus-4-1-20250805-v1:0
        aws.bedrock amazon.nova-pro-v1:0 aws amazon.nova-pro-v1:0
        aws.bedrock us.amazon.nova-lite-v1:0 aws amazon.nova-lite-v1:0
        aws.bedrock amazon.titan-embed-text-v2:0 aws amazon.titan-embed-text-v1
        aws.bedrock meta.llama3-3-70b-instruct-v1:0 aws meta.llama3-3-70b-instruct-v1:0
        aws.bedrock us.meta.llama3-1-8b-instruct-v1:0 aws meta.llama3-1-8b-instruct-v1:0
        aws.bedrock mistral.mistral-large-2402-v1:0 aws mistral.mistral-large-2402-v1:0
        aws.bedrock openai.gpt-oss-120b-1:0 aws openai.gpt-oss-120b-1:0
        aws.bedrock cohere.command-r-v1:0 -
        bedrock amazon.nova-micro-v1:0 aws amazon.nova-micro-v1:0
        gcp.vertex_ai gemini-2.5-pro google gemini-2.5-pro
        gcp.vertex_ai claude-sonnet-4-5@20250929 google claude-sonnet-4-5
        gcp.vertex_ai claude-sonnet-4@20250514 google claude-4-sonnet
        gcp.vertex_ai claude-opus-4-1@20250805 google claude-4-opus
        gcp.vertex_ai claude-3-5-haiku@20241022 google claude-3-5-haiku
        gcp.gemini gemini-2.5-flash google gemini-2.5-flash
        gcp.gemini gemini-2.5-flash-lite google gemini-2.5-flash-lite
        gcp.gemini gemini-2.5-flash-lite-preview-06-17 google gemini-2.5-flash-lite
        gcp.gemini gemini-2.5-flash-lite-preview-tts google gemini-2.5-flash-lite-preview-tts
        gcp.gemini gemini-2.5-pro-preview-tts google gemini-2.5-pro-tts
        gcp.gemini gemini-2.5-pro-preview-05-06 google gemini-2.5-pro
        gcp.gemini gemini-2.0-flash google gemini-2.0-flash
        gcp.gemini gemini-2.0-flash-001 google gemini-2.0-flash
        gcp.gemini gemini-2.0-flash-lite google gemini-2.0-flash-lite
        gcp.gemini gemini-1.5-pro-002 google gemini-1.5-pro
        gcp.gemini gemini-3-pro-preview google gemini-3-pro-preview
        gcp.gemini gemini-3.5-flash-09-2026 google gemini-3.5-flash
        gcp.gemini gemini-3.6-flash google gemini-3.6-flash
        gcp.gemini gemini-embedding-001 google gemini-embedding-001
        gcp.gemini gemma-3-27b-it -
        gcp.gen_ai gemini-1.5-flash-8b google gemini-1.5-flash
        mistral_ai mistral-large-latest mistral mistral-large
        mistral_ai mistral-large-2411 mistral mistral-large
        mistral_ai mistral-small-latest mistral mistral-small-latest
        mistral_ai codestral-latest mistral codestral
        mistral_ai ministral-8b-latest mistral ministral-8b-latest
        mistral_ai open-mistral-nemo mistral mistral-nemo
        mistral_ai mistral-embed mistral mistral-embed
        x_ai grok-4 x-ai grok-4-0709
        x_ai grok-4.3-20260810 x-ai grok-4.3
        x_ai grok-4.5-latest x-ai grok-4.5
        x_ai grok-3-mini x-ai grok-3-mini
        xai grok-latest x-ai grok-4.5
        groq llama-3.3-70b-versatile groq llama-3.3-70b-versatile
        groq llama-3.1-8b-instant groq llama-3.1-8b-instant
        groq openai/gpt-oss-120b groq openai/gpt-oss-120b
        groq whisper-large-v3 -
        groq moonshotai/kimi-k2-instruct groq moonshotai/kimi-k2-instruct
        deepseek deepseek-chat deepseek deepseek-chat
        deepseek deepseek-reasoner deepseek deepseek-reasoner
        deepseek deepseek-v4-pro deepseek deepseek-v4-pro
        cohere command-r-plus cohere command-r-plus
        cohere command-r7b-12-2024 cohere command-r7b
        cohere command-a-03-2025 cohere command-a
        perplexity sonar perplexity sonar
        perplexity sonar-pro perplexity sonar-pro
        perplexity sonar-deep-research perplexity sonar-deep-research
        moonshot_ai kimi-k2-0905-preview moonshotai kimi-k2-0905-preview
        moonshot_ai kimi-k2.5 moonshotai kimi-k2.5
        openrouter openai/gpt-4o openrouter openai/gpt-4o
        openrouter anthropic/claude-sonnet-4.5 openrouter anthropic/claude-sonnet-4.5
        openrouter google/gemini-2.5-flash openrouter google/gemini-2.5-flash
        openrouter meta-llama/llama-3.3-70b-instruct openrouter meta-llama/llama-3.3-70b-instruct
        openrouter meta-llama/llama-3.3-70b-instruct:free openrouter meta-llama/llama-3.3-70b-instruct:free
        openrouter no-one/nothing -
        together meta-llama/Llama-3.3-70B-Instruct-Turbo together meta-llama/Llama-3.3-70B-Instruct-Turbo
        together_ai deepseek-ai/DeepSeek-R1 -
        fireworks_ai accounts/fireworks/models/deepseek-v3p1 -
        voyageai voyage-3-large voyageai voyage-3-large
        cerebras llama3.1-8b cerebras llama3.1-8b
        cloudflare @cf/meta/llama-3.1-8b-instruct cloudflare @cf/meta/llama-3.1-8b-instruct
        minimax MiniMax-M2 minimax MiniMax-M2
        zhipuai glm-4.6 -
        cursor composer-2.5[fast=false] cursor composer-2.5
        github.copilot gpt-5-mini-2026-01-01 github-copilot gpt-5-mini
        typesafe jev-1 -
        - gpt-4o openai gpt-4o
        - claude-sonnet-4-5-20250929 anthropic claude-sonnet-4-5
        - gemini-2.5-pro google gemini-2.5-pro
        - grok-4 x-ai grok-4-0709
        - o3-mini openai o3-mini
        - deepseek-chat deepseek deepseek-chat
        - mistral-large-latest mistral mistral-large
        - command-r-plus cohere command-r-plus
        - kimi-k2.5 moonshotai kimi-k2.5
        - accounts/fireworks/models/deepseek-v3p1 -
        - @cf/meta/llama-3.1-8b-instruct cloudflare @cf/meta/llama-3.1-8b-instruct
        openai openai/gpt-4o openai gpt-4o
        - openai/gpt-4o openai gpt-4o
        - anthropic/claude-sonnet-4-5 anthropic claude-sonnet-4-5
        - azure/gpt-4o openai gpt-4o
        azure.ai.openai azure/gpt-4o openai gpt-4o
        azure.ai.inference openai/gpt-4o openai gpt-4o
        azure.ai.inference deepseek/deepseek-chat deepseek deepseek-chat
        - bedrock/anthropic.claude-3-5-sonnet-20241022-v2:0 aws regional.anthropic.claude-3-5-sonnet-20241022-v2:0
        aws.bedrock bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0 aws regional.anthropic.claude-sonnet-4-5-20250929-v1:0
        - us.anthropic.claude-sonnet-4-5-20250929-v1:0 aws regional.anthropic.claude-sonnet-4-5-20250929-v1:0
        anthropic us.anthropic.claude-sonnet-4-5-20250929-v1:0 aws regional.anthropic.claude-sonnet-4-5-20250929-v1:0
        - amazon.nova-pro-v1:0 aws amazon.nova-pro-v1:0
        - vertex_ai/gemini-2.5-pro google gemini-2.5-pro
        - gemini/gemini-2.5-flash google gemini-2.5-flash
        gcp.gemini models/gemini-2.5-flash google gemini-2.5-flash
        gcp.vertex_ai publishers/google/models/gemini-2.5-pro google gemini-2.5-pro
        gcp.vertex_ai projects/p/locations/us/publishers/google/models/gemini-2.5-pro google gemini-2.5-pro
        - openrouter/openai/gpt-4o openrouter openai/gpt-4o
        openai groq/llama-3.1-8b-instant groq llama-3.1-8b-instant
        litellm mistral/mistral-large-latest mistral mistral-large
        litellm litellm_proxy/gpt-4o openai gpt-4o
        my-gateway gpt-4o-mini openai gpt-4o-mini
        openai anthropic/claude-opus-4-1 anthropic claude-opus-4-1
        openai x-ai/grok-4 x-ai grok-4-0709
        openai ft:gpt-4o:acme::abc openai ft:gpt-4o
        openai gpt-4.1-2027-01-01 openai gpt-4.1
        openai gpt-4.1-20270101 openai gpt-4.1
        openai gpt-4o-latest openai gpt-4o
        azure.ai.openai gpt-4.1-mini-2027-05-05 openai gpt-4.1-mini
        gcp.vertex_ai gemini-2.5-flash@001 google gemini-2.5-flash
        groq groq/llama-3.1-8b-instant groq llama-3.1-8b-instant
        mistral_ai mistral/codestral-latest mistral codestral
        ollama llama3.1 -
        ollama gpt-oss:20b -
        ollama gpt-4o -
        - ollama/llama3.1 -
        openai ollama/gpt-4o -
        ibm.watsonx.ai mistral-large -
        openai ft:gpt-4.1:acme::abc -
        groq moonshotai/kimi-k9 -
        my-gateway llama-3.3-70b -
        - llama-3.3-70b cerebras llama-3.3-70b
        - no-such-model -
        my-gateway internal-model-7 -
        """;
}
