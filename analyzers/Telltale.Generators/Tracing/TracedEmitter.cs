namespace Telltale.Generators;

/// <summary>Writes the files of the two modes.</summary>
internal static class TracedEmitter
{
    /// <summary>The partial methods of one type, implemented.</summary>
    internal static string EmitDefinitions(EquatableArray<DefinitionMethod> methods, SourceModel source, bool isEnabled)
    {
        SourceWriter writer = new();
        DefinitionMethod first = methods[0];
        EmitHead(writer, methods.Select(static m => m.Method));
        if (first.Namespace.Length > 0)
        {
            writer.Open($"namespace {first.Namespace}");
        }

        foreach (string type in first.Types)
        {
            writer.Open(type);
        }

        bool isFirst = true;
        foreach (DefinitionMethod definition in methods)
        {
            if (!isFirst)
            {
                writer.Blank();
            }

            isFirst = false;
            EmitDefinition(writer, definition, isEnabled);
        }

        foreach (string _ in first.Types)
        {
            writer.Close();
        }

        if (first.Namespace.Length > 0)
        {
            writer.Close();
        }

        if (isEnabled)
        {
            EmitOperations(writer, methods.Select(static m => m.Method), source);
        }

        return writer.ToString();
    }

    /// <summary>The interceptors of the calls of one type's methods.</summary>
    internal static string EmitCalls(InterceptedType type, SourceModel source)
    {
        SourceWriter writer = new();
        IEnumerable<TracedMethod> targets = type.Methods.Select(static m => m.Target);
        EmitHead(writer, targets);
        writer.Open("namespace Telltale.Generated");
        writer.Write($"/// <summary>Records the calls of <c>{Xml(type.TypeKey)}</c>.</summary>");
        writer.Write(GeneratedCode);
        writer.Open("file static class Calls");
        bool isFirst = true;
        foreach (InterceptedMethod method in type.Methods)
        {
            if (!isFirst)
            {
                writer.Blank();
            }

            isFirst = false;
            writer.WriteAll(method.Attributes);
            TracedMethod target = method.Target;
            string unsafety = target.Signature.IsUnsafe ? "unsafe " : "";
            string head = $"internal static {unsafety}{target.Signature.ReturnType} {Names.Escape(target.MemberName)}";
            WrapperEmitter.Emit(
                writer,
                target,
                head,
                target.Signature.Parameters,
                target.Signature.Constraints,
                target.Recording,
                ("private static " + unsafety).TrimEnd());
        }

        writer.Close();
        foreach (TracedMethod target in targets.Where(static t => !t.Accessors.IsEmpty))
        {
            writer.Blank();
            writer.WriteAll(target.Accessors);
        }

        writer.Close();
        EmitOperations(writer, targets, source);
        writer.Blank();
        writer.Write(
            """
            namespace System.Runtime.CompilerServices
            {
                [global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]
                file sealed class InterceptsLocationAttribute(int version, string data) : global::System.Attribute
                {
                    public int Version { get; } = version;

                    public string Data { get; } = data;
                }
            }
            """);
        return writer.ToString();
    }

    internal static string GeneratedCode { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Telltale\", \"{typeof(TracedEmitter).Assembly.GetName().Version.ToString(3)}\")]";

    private static void EmitDefinition(SourceWriter writer, DefinitionMethod definition, bool isEnabled)
    {
        TracedMethod method = definition.Method;
        string head = $"{definition.Modifiers} {method.Signature.ReturnType} {Names.Escape(definition.Name)}";
        if (definition.Unimplemented is { } missing)
        {
            // The compiler, which asks no analyzer when a declaration is wrong, would only say that something is missing.
            writer.Write($"#line {missing.Line} \"{missing.File}\"");
            writer.Write($"#error {missing.Reason}");
            writer.Write("#line default");
        }
        else if (isEnabled)
        {
            // The mark goes on the second method: on the first it would make the user's own part count as generated for every analyzer.
            WrapperEmitter.Emit(
                writer,
                method,
                head,
                definition.Parameters,
                definition.Constraints,
                method.Recording,
                $"{GeneratedCode}\n{definition.RecordingModifiers}");
            return;
        }

        string give = method.Flow == Flow.Reference && definition.Unimplemented is null ? "ref " : "";
        writer.Write(WrapperEmitter.Head(head, method, definition.Parameters, definition.Constraints));
        writer.Write($"    => {give}{method.Call};");
    }

    private static void EmitHead(SourceWriter writer, IEnumerable<TracedMethod> methods)
    {
        // Only annotations: what flows through a wrapper is the original's affair, attributes such as [NotNullWhen] included.
        writer.Write("// <auto-generated/>");
        writer.WriteAll(methods
            .SelectMany(static m => m.Signature.Conditions)
            .Distinct()
            .OrderBy(static symbol => symbol, StringComparer.Ordinal)
            .Select(static symbol => $"#define {symbol}"));
        bool isOblivious = methods.Any(static m => m.Signature.IsOblivious);
        writer.Write(isOblivious ? "#nullable disable" : "#nullable enable annotations");
        string[] silenced = [.. methods
            .SelectMany(static m => m.Signature.Silenced)
            .Concat(isOblivious ? ["CS8669"] : [])
            .Distinct()
            .OrderBy(static id => id, StringComparer.Ordinal)];
        if (silenced.Length > 0)
        {
            writer.Write($"#pragma warning disable {string.Join(", ", silenced)}");
        }

        writer.Blank();
    }

    private static void EmitOperations(SourceWriter writer, IEnumerable<TracedMethod> methods, SourceModel source)
    {
        string version = source.Version is null ? "null" : Names.Literal(source.Version);
        writer.Blank();
        writer.Open("namespace Telltale.Generated");
        writer.Open("file static class Operations");
        writer.Write("private static readonly global::Telltale.TelemetrySource s_source =");
        writer.Write($"    global::Telltale.TelemetrySource.Get({Names.Literal(source.Name)}, {version}, {Names.Literal(source.SchemaUrl)});");
        foreach (TracedMethod method in methods)
        {
            writer.Blank();
            writer.Write($"internal static readonly global::Telltale.Operation {Names.Escape(method.MemberName)} =");
            writer.Write($"    new global::Telltale.Operation(s_source, {Names.Literal(method.Operation.Function)})");
            writer.Write("    {");
            writer.WriteAll(method.Operation.Options.Select(static option => $"        {option.Replace("\n", "\n        ")},"));
            writer.Write("    };");
        }

        writer.Close();
        writer.Close();
    }

    private static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
