using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>
/// Reads a signal method into a model. Symbols stop here. A partial method gets a body whatever is wrong with it, so that the user's build
/// does not break; what is left out is reported.
/// </summary>
internal static class SignalParser
{
    internal static SignalMethod? Parse(IMethodSymbol method, ParseContext context)
    {
        method = Annotations.Definition(method);
        if (WhyNoBody(method) is { } reason)
        {
            context.Report(SignalRules.UnsupportedShape, method, method.Name, reason);
            return null;
        }

        MethodDeclarationSyntax declaration = DefinitionShape.Declaration(method)!;
        ReportSignature(method, context);
        ObjectWriters writers = new(method, context);
        InstrumentReader instruments = new(method, writers, context);
        FieldReader fields = new(writers, context);
        EquatableArray<InstrumentModel> metrics = instruments.Read().ToEquatableArray();
        LogModel? log = new LogReader(method, instruments.Value, fields, context).Read();
        SpanEventModel? spanEvent = SpanEvent(method, fields, context);
        ReportUnused(method, instruments.Value, context);

        HashSet<string> taken = [.. method.Parameters.Select(static p => p.Name)];
        string modifiers = string.Join(" ", declaration.Modifiers.Select(static modifier => modifier.Text));
        string typeParameters = TypeText.List(method.TypeParameters.Select(Signatures.TypeParameter).ToList());
        string parameters = string.Join(", ", method.Parameters
            .Select((p, i) => (i == 0 && method.IsExtensionMethod ? "this " : "") + Signatures.Declare(p, keepParams: true)));
        return new SignalMethod
        {
            Key = method.GetDocumentationCommentId() ?? method.Name,
            TypeKey = TypeText.MetadataName(method.ContainingType),
            MemberName = MemberNames.Of(method),
            Namespace = method.ContainingNamespace is { IsGlobalNamespace: false } space
                ? space.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))
                : "",
            Types = TypeText.PartialHeads(method.ContainingType),
            Head = $"{modifiers} {Signatures.ReturnType(method)} {Names.Escape(method.Name)}{typeParameters}({parameters})",
            Constraints = TypeText.Constraints(method.TypeParameters).ToEquatableArray(),
            Silenced = Signatures.Silenced(method).Concat(writers.Silenced).ToEquatableArray(),
            Prologue = method.Parameters.Where(static p => p.RefKind == RefKind.Out)
                .Select(static p => $"{Names.Escape(p.Name)} = default!;").ToEquatableArray(),
            Return = Return(method),
            SpanLocal = Names.Unique("span", taken),
            TagsLocal = Names.Unique("tags", taken),
            Log = log,
            Instruments = metrics,
            SpanEvent = spanEvent,
            UsesTagCollector = fields.UsesTagCollector,
            Writers = writers.All,
        };
    }

    /// <summary>Whether there is a body that is not ours.</summary>
    private static bool HasBody(IMethodSymbol method) =>
        method.PartialImplementationPart is { } implementation
        && !implementation.DeclaringSyntaxReferences.Any(static part =>
            part.SyntaxTree.FilePath.EndsWith(SignalGenerator.File, StringComparison.Ordinal));

    // Where a body from us would not compile, or there is one.
    private static string? WhyNoBody(IMethodSymbol method)
    {
        if (!method.IsPartialDefinition)
        {
            return "it is not partial; make it 'partial void' without a body";
        }

        if (HasBody(method) || DefinitionShape.Declaration(method) is null)
        {
            return "it has a body already; remove the body or the attributes";
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                return $"'{type.Name}' is a file-local type, and the implementation would stand in another file";
            }

            if (!type.DeclaringSyntaxReferences.All(static part =>
                part.GetSyntax() is TypeDeclarationSyntax declared && declared.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                return $"'{type.Name}' is not partial";
            }
        }

        return method.IsVararg ? "it takes __arglist" : null;
    }

    private static void ReportSignature(IMethodSymbol method, ParseContext context)
    {
        string? reason = !method.ReturnsVoid ? "it returns something, and has nothing to return; make it void"
            : method.ContainingType.TypeKind == TypeKind.Interface ? "it is a member of an interface; move it to a class"
            : method.Parameters.FirstOrDefault(static p => p.RefKind is RefKind.Out or RefKind.Ref) is { } reference
                ? $"'{reference.Name}' is passed by reference, and nothing is written to it"
            : null;
        if (reason is not null)
        {
            context.Report(SignalRules.UnsupportedShape, method, method.Name, reason);
        }

        if (LlmAnnotation.On(method) is not null)
        {
            context.Report(SignalRules.ConflictingOptions, method, method.Name, "its body is what it signals, so no model is called in it; remove the LLM annotation");
        }

        if (method.Has(KnownTypes.Traced) || method.Has(KnownTypes.Measured))
        {
            context.ReportSubject(
                "Traced", SignalRules.ConflictingOptions, method, method.Name, "its body is what it signals, so there is nothing to trace or measure; remove [Traced] and [Measured]");
        }
    }

    private static void ReportUnused(IMethodSymbol method, IParameterSymbol? value, ParseContext context)
    {
        if (method.Has(KnownTypes.LogEvent) || method.Has(KnownTypes.SpanEvent))
        {
            return;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!SymbolEqualityComparer.Default.Equals(parameter, value) && !parameter.Has(KnownTypes.Dimension)
                && !MemberDimensions.AreIn(parameter) && !LogReader.IsLogger(parameter.Type))
            {
                context.Report(SignalRules.UnusedParameter, parameter, parameter.Name, method.Name);
            }
        }
    }

    private static SpanEventModel? SpanEvent(IMethodSymbol method, FieldReader fields, ParseContext context)
    {
        if (method.Attribute(KnownTypes.SpanEvent) is not { } given)
        {
            return null;
        }

        string name = given.FirstText() is { } called && called.Trim().Length > 0 ? called : Names.SnakeCase(method.Name);
        bool isLogged = method.Has(KnownTypes.LogEvent);
        IParameterSymbol? exception = LogReader.ExceptionOf(method);
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<SignalField> read = [];
        foreach (IParameterSymbol parameter in method.Parameters.Where(static p => p.RefKind != RefKind.Out && !LogReader.IsLogger(p.Type)))
        {
            foreach (SignalField field in fields.Read(parameter, hole: null, reports: !isLogged))
            {
                bool isGiven = field.Name != parameter.Name && FieldReader.GivenName(parameter) == field.Name;
                string own = SymbolEqualityComparer.Default.Equals(parameter, exception) ? "exception.type"
                    : parameter.Attribute(KnownTypes.Dimension)?.FirstText()
                    ?? (isGiven ? field.Name : string.Join(".", field.Name.Split('.').Select(Names.SnakeCase)));
                if (taken.Add(own))
                {
                    read.Add(field with { Name = own });
                }
                else if (!isLogged)
                {
                    context.Report(SignalRules.ConflictingOptions, parameter, method.Name, $"two attributes are called '{own}'; the first is taken");
                }
            }
        }

        return new SpanEventModel(name, read.ToEquatableArray());
    }

    private static string? Return(IMethodSymbol method) => method switch
    {
        { ReturnsVoid: true } => null,
        { RefKind: not RefKind.None } => "throw new global::System.NotSupportedException();",
        _ when method.ReturnType.Is(KnownTypes.Task) && method.ReturnType is INamedTypeSymbol { Arity: 0 } =>
            "return global::System.Threading.Tasks.Task.CompletedTask;",
        _ when method.ReturnType.Is(KnownTypes.Task) && method.ReturnType is INamedTypeSymbol { TypeArguments: [{ } result] } =>
            $"return global::System.Threading.Tasks.Task.FromResult<{TypeText.Of(result)}>(default!);",
        _ => "return default!;",
    };
}
