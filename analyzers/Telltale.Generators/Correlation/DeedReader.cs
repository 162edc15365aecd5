using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>
/// Reads what a body does, and what the methods do that it calls. By names alone: bodies lie in other files, and binding those is what makes analyzers slow.
/// </summary>
internal static class DeedReader
{
    private static readonly HashSet<string> s_spans = new(StringComparer.Ordinal)
    {
        "StartActivity", "CreateActivity", "StartSpan", "StartRootSpan", "StartActiveSpan", "StartActive", "StartOperation", "StartTransaction",
        "CaptureTransaction", "CaptureSpan", "StartTracing",
    };

    private static readonly HashSet<string> s_scopes = new(StringComparer.Ordinal) { "BeginScope", "PushProperty", "PushScopeProperty", "PushProperties" };

    private static readonly HashSet<string> s_contexts = new(StringComparer.Ordinal)
    {
        "SetParentId", "Extract", "ExtractTraceIdAndState", "Resume", "ResumeAll", "ExecutionContextRun",
    };

    private static readonly HashSet<string> s_calls = new(StringComparer.Ordinal)
    {
        "GetAsync", "PostAsync", "PutAsync", "DeleteAsync", "PatchAsync", "SendAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync",
        "GetFromJsonAsync", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "ExecuteAsync", "SendMessageAsync", "ProduceAsync",
    };

    /// <param name="body">What is looked at.</param>
    /// <param name="type">The type that it stands in, whose members it calls.</param>
    /// <param name="hops">How many calls are followed.</param>
    internal static Deeds Of(SyntaxNode? body, INamedTypeSymbol? type, int hops = 2)
    {
        Deeds deeds = Deeds.None;
        HashSet<SyntaxNode> seen = [];
        Add(body, type, hops, seen, ref deeds);
        return deeds;
    }

    /// <summary>The words of a message for what is done.</summary>
    internal static string Words(Deeds deeds) => (deeds & Deeds.Tells) switch
    {
        Deeds.Logs => "logs",
        Deeds.CallsOut => "calls other services",
        Deeds.Tells => "logs and calls other services",
        _ => "starts spans",
    };

    /// <summary>Whether the expression names a logger: <c>_logger</c>, <c>Log</c>, <c>auditLog</c>, but no <c>catalog</c>.</summary>
    internal static bool IsLogger(ExpressionSyntax? expression) => NameOf(expression) is { } name
        && (IsWord(name, "logger") || IsWord(name, "log"));

    /// <summary>The last name of an expression.</summary>
    internal static string? NameOf(ExpressionSyntax? expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax { Operand: var operand } => NameOf(operand),
        ParenthesizedExpressionSyntax { Expression: var inner } => NameOf(inner),
        _ => null,
    };

    private static void Add(SyntaxNode? body, INamedTypeSymbol? type, int hops, HashSet<SyntaxNode> seen, ref Deeds deeds)
    {
        if (body is null || !seen.Add(body))
        {
            return;
        }

        foreach (SyntaxNode node in body.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call:
                    deeds |= OfCall(call);
                    if (hops > 0)
                    {
                        Follow(call, type, hops - 1, seen, ref deeds);
                    }

                    break;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Current", Expression: var owner } }
                    when NameOf(owner) == "Activity":
                    deeds |= Deeds.SetsContext;
                    break;
                case ObjectCreationExpressionSyntax { Type: var created } when created.ToString() is "Activity" or "System.Diagnostics.Activity":
                    deeds |= Deeds.StartsSpan;
                    break;
                case StatementSyntax loop when Loops.IsEndless(loop):
                    deeds |= Deeds.LoopsForever;
                    break;
            }
        }
    }

    private static Deeds OfCall(InvocationExpressionSyntax call)
    {
        ExpressionSyntax? receiver = Receiver(call);
        string? name = NameOf(call.Expression);
        if (name is null)
        {
            return Deeds.None;
        }

        if (s_spans.Contains(name))
        {
            return HasParent(call) ? Deeds.StartsSpan | Deeds.SetsContext : Deeds.StartsSpan;
        }

        if (s_scopes.Contains(name))
        {
            return Deeds.OpensScope;
        }

        if (s_contexts.Contains(name) || (name == "Begin" && NameOf(receiver) == "Correlation"))
        {
            return Deeds.SetsContext;
        }

        if (name != "CreateLogger" && (IsLogger(receiver) || call.ArgumentList.Arguments.Any(static argument => argument.Expression is IdentifierNameSyntax && IsLogger(argument.Expression))))
        {
            return Deeds.Logs;
        }

        return s_calls.Contains(name) && NameOf(receiver) is { } owner
            && (owner.IndexOf("http", StringComparison.OrdinalIgnoreCase) >= 0 || IsWord(owner, "client") || IsWord(owner, "producer"))
            ? Deeds.CallsOut
            : Deeds.None;
    }

    // Our own, and what the same type or one of its fields declares.
    private static void Follow(InvocationExpressionSyntax call, INamedTypeSymbol? type, int hops, HashSet<SyntaxNode> seen, ref Deeds deeds)
    {
        (string? name, INamedTypeSymbol? owner) = call.Expression switch
        {
            SimpleNameSyntax simple => (simple.Identifier.ValueText, type),
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var own } => (own.Identifier.ValueText, type),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax field, Name: var method } =>
                (method.Identifier.ValueText, TypeOf(type, field.Identifier.ValueText)),
            _ => (null, null),
        };
        if (name is null)
        {
            return;
        }

        if (call.Expression is IdentifierNameSyntax && LocalFunction(call, name) is { } local)
        {
            Add((SyntaxNode?)local.Body ?? local.ExpressionBody, type, hops, seen, ref deeds);
            return;
        }

        for (INamedTypeSymbol? current = owner; current is not null && current.Locations.Any(static place => place.IsInSource); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                if (member is IMethodSymbol called)
                {
                    deeds |= Annotations.Of(called).Exists ? Deeds.StartsSpan : Deeds.None;
                    Add(BodyOf(called), current, hops, seen, ref deeds);
                }
            }
        }
    }

    /// <summary>The body of a method that is declared here; null for others.</summary>
    internal static SyntaxNode? BodyOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            BaseMethodDeclarationSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            _ => null,
        };

    private static LocalFunctionStatementSyntax? LocalFunction(SyntaxNode call, string name) =>
        call.Ancestors().OfType<BlockSyntax>()
            .SelectMany(static block => block.Statements.OfType<LocalFunctionStatementSyntax>())
            .FirstOrDefault(local => local.Identifier.ValueText == name);

    private static INamedTypeSymbol? TypeOf(INamedTypeSymbol? type, string name)
    {
        ITypeSymbol? found = type?.GetMembers(name).FirstOrDefault() switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => type?.InstanceConstructors.SelectMany(static made => made.Parameters).FirstOrDefault(parameter => parameter.Name == name)?.Type,
        };
        return found as INamedTypeSymbol;
    }

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private static bool HasParent(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Any(static argument =>
        argument.ToString() is var text
        && (text.IndexOf("arent", StringComparison.Ordinal) >= 0 || text.IndexOf("ontext", StringComparison.Ordinal) >= 0
            || text.IndexOf("ink", StringComparison.Ordinal) >= 0));

    private static bool IsWord(string name, string word)
    {
        int start = name.Length - word.Length;
        return start >= 0 && name.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            && (start == 0 || name[start - 1] == '_' || (char.IsUpper(name[start]) && !char.IsUpper(name[start - 1])));
    }
}
