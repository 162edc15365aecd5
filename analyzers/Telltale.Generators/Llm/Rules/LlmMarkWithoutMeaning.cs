using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL2009: a parameter or member is marked as being about a model, and nothing reads the mark.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LlmMarkWithoutMeaning() : CoverageRule(LlmRules.MarkWithoutMeaning)
{
    private const string NotAnnotated = "its method has no LLM annotation, such as [LlmCall]";

    private static readonly Dictionary<string, LlmKind[]> s_kinds = new(StringComparer.Ordinal)
    {
        [KnownTypes.LlmModel] = [LlmKind.Call, LlmKind.Agent, LlmKind.Retrieval],
        [KnownTypes.LlmContent] = [LlmKind.Call, LlmKind.Tool, LlmKind.Agent, LlmKind.Workflow, LlmKind.Retrieval, LlmKind.Memory],
        [KnownTypes.ConversationId] = [LlmKind.Call, LlmKind.Tool, LlmKind.Agent, LlmKind.Workflow, LlmKind.Retrieval, LlmKind.Memory],
        [KnownTypes.UserId] = [LlmKind.Call, LlmKind.Tool, LlmKind.Agent, LlmKind.Workflow, LlmKind.Retrieval, LlmKind.Memory],
        [KnownTypes.PromptName] = [LlmKind.Call, LlmKind.Agent],
        [KnownTypes.PromptVersion] = [LlmKind.Call, LlmKind.Agent],
        [KnownTypes.ToolCallId] = [LlmKind.Tool],
        [KnownTypes.MemoryStore] = [LlmKind.Memory],
        [KnownTypes.MemoryRecord] = [LlmKind.Memory],
    };

    private protected override bool LooksAtDeclarations => true;

    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        context.RegisterSymbolAction(LookAtParameter, SymbolKind.Parameter);
        context.RegisterSymbolAction(LookAtMember, SymbolKind.Property, SymbolKind.Field);
    }

    private static void LookAtParameter(SymbolAnalysisContext context)
    {
        IParameterSymbol parameter = (IParameterSymbol)context.Symbol;
        if (parameter.ContainingSymbol is IMethodSymbol { PartialDefinitionPart: not null } || !IsWritten(context, parameter.ContainingSymbol))
        {
            return;
        }

        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass.Is(KnownTypes.TokenUsage))
            {
                LookAtUsage(context, attribute, parameter.Name, parameter.Type, IsOfRecord(parameter) ? null : "only members are read, and parameters of records become some");
            }
            else if (attribute.AttributeClass is { } type && s_kinds.FirstOrDefault(kind => type.Is(kind.Key)) is { Key: not null } mark)
            {
                Report(context, attribute, parameter.Name, Reason(parameter, mark.Value));
            }
        }
    }

    private static string? Reason(IParameterSymbol parameter, LlmKind[] kinds) =>
        parameter.ContainingSymbol is not IMethodSymbol method || Annotations.Of(method).Llm is not { } annotation ? NotAnnotated
        : parameter.RefKind == RefKind.Out ? "it has no value yet when the call begins"
        : kinds.Contains(annotation.Kind) ? null
        : $"it says nothing of {What(annotation.Kind)}";

    private static string What(LlmKind kind) => kind switch
    {
        LlmKind.Tool => "a tool",
        LlmKind.Agent => "an agent",
        LlmKind.Workflow => "a workflow",
        LlmKind.Retrieval => "a retrieval",
        LlmKind.Memory => "a memory",
        _ => "a call of a model",
    };

    private static void LookAtMember(SymbolAnalysisContext context)
    {
        ISymbol member = context.Symbol;
        if (!context.IsGeneratedCode && !member.IsImplicitlyDeclared && member.Attribute(KnownTypes.TokenUsage) is { } attribute)
        {
            string? reason = member switch
            {
                { IsStatic: true } => "it is static, so no answer has it",
                IPropertySymbol { IsIndexer: true } => "it is an indexer",
                IPropertySymbol { GetMethod: null } => "it has no getter",
                { ContainingType.IsRefLikeType: true } => "values of its type cannot be kept",
                _ => null,
            };
            LookAtUsage(context, attribute, member.Name, OwnUsage.TypeOf(member), reason);
        }
    }

    private static void LookAtUsage(SymbolAnalysisContext context, AttributeData attribute, string name, ITypeSymbol type, string? reason)
    {
        UsageFact? fact = attribute.ConstructorArguments.FirstOrDefault().Value is int kind && Enum.IsDefined(typeof(UsageFact), kind) ? (UsageFact)kind : null;
        Report(context, attribute, name, reason
            ?? (fact is null ? "there is no such kind"
                : OwnUsage.CanSay(fact.Value, type) ? null
                : $"'{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' is no {Wanted(fact.Value)}"));
    }

    private static string Wanted(UsageFact fact) => fact switch
    {
        UsageFact.Cost => "amount",
        UsageFact.Model or UsageFact.ResponseId => "text",
        UsageFact.FinishReason => "text or enum",
        _ => "whole number",
    };

    private static bool IsOfRecord(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } type }
        && type.GetMembers(parameter.Name).Any(static member => member is IPropertySymbol or IFieldSymbol);

    private static void Report(SymbolAnalysisContext context, AttributeData attribute, string name, string? reason)
    {
        if (reason is not null && attribute.ApplicationSyntaxReference is { } mark)
        {
            string written = attribute.AttributeClass!.Name;
            context.ReportDiagnostic(Diagnostic.Create(
                LlmRules.MarkWithoutMeaning,
                Location.Create(mark.SyntaxTree, mark.Span),
                written.Substring(0, written.Length - nameof(Attribute).Length), name, reason));
        }
    }
}
