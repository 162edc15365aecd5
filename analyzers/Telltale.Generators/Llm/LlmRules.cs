using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The rules TELL2xxx: what keeps calls of models from being recorded right, and once.</summary>
internal static class LlmRules
{
    private const string Category = "Llm";

    internal static readonly DiagnosticDescriptor NoUsage = Rule.Warning(
        "TELL2001", Category,
        "LLM call says nothing of tokens",
        "'{0}' is recorded without tokens and cost: {1}");

    internal static readonly DiagnosticDescriptor NoModel = Rule.Warning(
        "TELL2002", Category,
        "LLM call does not say which model",
        "'{0}' is recorded without a model, so without cost: name it in the annotation, or mark the parameter that says it [LlmModel]");

    internal static readonly DiagnosticDescriptor PromptVersion = Rule.Warning(
        "TELL2003", Category,
        "Prompt version cannot be linked",
        "The prompt of '{0}' cannot be linked: {1}");

    internal static readonly DiagnosticDescriptor ContentIsShown = Rule.Warning(
        "TELL2004", Category,
        "Content of prompts and answers is shown unredacted",
        "Prompts and answers leave the program in clear; put this behind a development check, or scrub them with 'Scrub'",
        Weakness.Privacy);

    internal static readonly DiagnosticDescriptor ClientIsNotTraced = Rule.Info(
        "TELL2005", Category,
        "Call of an LLM client is not recorded",
        "This call of '{0}' is not recorded; add [assembly: TraceClients(Client.{1})]");

    internal static readonly DiagnosticDescriptor StreamIsDropped = Rule.Warning(
        "TELL2006", Category,
        "Stream of an LLM call is dropped",
        "The answer of '{0}' is never enumerated, so the model is never asked and nothing is recorded");

    internal static readonly DiagnosticDescriptor OtherCurrency = Rule.Warning(
        "TELL2007", Category,
        "Cost is not in US dollars",
        "'{0}' is recorded as US dollars, and {1} says otherwise; convert it, or leave it out");

    internal static readonly DiagnosticDescriptor TracedTwice = Rule.Warning(
        "TELL2008", Category,
        "LLM call is recorded twice",
        "'{0}' has the client record what Telltale records already: tokens and cost would count twice; remove it");

    internal static readonly DiagnosticDescriptor MarkWithoutMeaning = Rule.Warning(
        "TELL2009", Category,
        "LLM mark has no meaning here",
        "[{0}] on '{1}' has no meaning: {2}");

    internal static readonly DiagnosticDescriptor TwoAnnotations = Rule.Warning(
        "TELL2010", Category,
        "Annotations of one method exclude each other",
        "'{0}' is recorded as [{1}] says; remove [{2}]");
}
