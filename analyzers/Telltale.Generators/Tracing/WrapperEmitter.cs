namespace Telltale.Generators;

/// <summary>Writes the two methods of a wrapper: the shell that looks whether anybody listens, and the one that records.</summary>
internal static class WrapperEmitter
{
    /// <summary>The two methods.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="method">The method.</param>
    /// <param name="head">The shell's modifiers, type and name, and before it its attributes.</param>
    /// <param name="parameters">The shell's parameters.</param>
    /// <param name="constraints">The shell's constraints.</param>
    /// <param name="recording">The name of the method that records.</param>
    /// <param name="modifiers">Its modifiers.</param>
    internal static void Emit(
        SourceWriter writer,
        TracedMethod method,
        string head,
        EquatableArray<string> parameters,
        EquatableArray<string> constraints,
        string recording,
        string modifiers)
    {
        WrapperSignature signature = method.Signature;
        string give = method.Flow == Flow.Void ? "" : method.Flow == Flow.Reference ? "return ref " : "return ";
        string stop = method.Flow == Flow.Void ? "\n    return;" : "";
        writer.Write("[global::System.Diagnostics.DebuggerStepThrough, global::System.Diagnostics.StackTraceHidden]");
        writer.WriteAll(signature.Attributes);
        writer.Open(Head(head, method, parameters, constraints));
        writer.Write(
            $$"""
            if (!{{Operation(method)}}.IsEnabled)
            {
                {{give}}{{method.Call}};{{stop}}
            }

            {{give}}{{recording}}{{signature.TypeArguments}}({{signature.Arguments}});
            """);
        writer.Close();
        writer.Blank();
        writer.Write("[global::System.Diagnostics.DebuggerStepThrough, global::System.Diagnostics.StackTraceHidden]");
        writer.WriteAll(signature.Attributes);
        writer.Open(Head(
            $"{modifiers} {signature.ReturnType} {recording}",
            method,
            signature.Parameters.Select(WithoutThis).ToEquatableArray(),
            signature.Constraints));
        EmitRecording(writer, method, recording);
        writer.Close();
        if (method.Flow == Flow.CustomTask)
        {
            writer.Blank();
            EmitAwaiting(writer, method, recording);
        }
    }

    private static void EmitRecording(SourceWriter writer, TracedMethod method, string recording)
    {
        LocalNames locals = method.Signature.Locals;
        CaptureModel captures = method.Captures;
        bool isStream = method.Flow == Flow.Stream;
        string type = isStream ? "global::Telltale.StreamCall" : "global::Telltale.CallScope";
        string start = isStream ? "Defer()" : captures.AtStart.IsEmpty ? "Start()" : $"Start(\n    {string.Join(",\n    ", captures.AtStart)})";
        writer.Write($"{type} {locals.Scope} = {Operation(method)}.{start};");
        writer.Open("try");
        if (isStream)
        {
            writer.WriteAll(captures.AtStart);
        }

        EmitArguments(writer, method);
        EmitCall(writer, method, recording);
        writer.Close();
        writer.Write(
            $$"""
            catch (global::System.Exception {{locals.Failure}}) when ({{locals.Scope}}.Fails({{locals.Failure}}))
            {
                throw;
            }
            finally
            {
                {{locals.Scope}}.Leave();
            }
            """);
    }

    private static void EmitArguments(SourceWriter writer, TracedMethod method)
    {
        string scope = method.Signature.Locals.Scope;
        CaptureModel captures = method.Captures;
        if (captures.ReadsMembers)
        {
            writer.Open("try");
        }

        writer.WriteAll(captures.Always);

        EmitGuarded(writer, $"if ({scope}.IsRecording)", captures.Tags);
        if (!captures.Tags.IsEmpty && !captures.Dimensions.IsEmpty)
        {
            writer.Blank();
        }

        EmitGuarded(writer, $"if ({scope}.IsObserved)", captures.Dimensions);
        if (captures.ReadsMembers)
        {
            string failure = method.Signature.Locals.Failure;
            writer.Close();
            writer.Write(
                $$"""
                catch (global::System.Exception {{failure}})
                {
                    {{scope}}.TagFails({{failure}});
                }
                """);
        }

        if (!captures.Tags.IsEmpty || !captures.Dimensions.IsEmpty || !captures.Always.IsEmpty)
        {
            writer.Blank();
        }
    }

    private static void EmitGuarded(SourceWriter writer, string guard, EquatableArray<string> statements)
    {
        if (!statements.IsEmpty)
        {
            writer.Open(guard);
            writer.WriteAll(statements);
            writer.Close();
        }
    }

    private static void EmitCall(SourceWriter writer, TracedMethod method, string recording)
    {
        LocalNames locals = method.Signature.Locals;
        string reader = method.Captures.Results.IsEmpty ? "" : Reader(method.Captures);
        switch (method.Flow)
        {
            case Flow.Task or Flow.Stream when method.Captures.Outs.IsEmpty:
                writer.Write($"return {locals.Scope}.Watch({method.Call}{(reader.Length > 0 ? ", " + reader : "")});");
                break;
            case Flow.Task or Flow.Stream:
                writer.Write($"{method.Signature.ReturnType} {locals.Result} = {method.Call};");
                writer.WriteAll(method.Captures.Outs);
                writer.Write($"return {locals.Scope}.Watch({locals.Result}{(reader.Length > 0 ? ", " + reader : "")});");
                break;
            case Flow.CustomTask:
                writer.Write($"{method.Signature.ReturnType} {locals.Result} = {method.Call};");
                writer.WriteAll(method.Captures.Outs);
                writer.Write($"return {recording}Awaited({locals.Result}, {locals.Scope}.HandOver());");
                break;
            case Flow.Void:
                writer.Write($"{method.Call};");
                writer.WriteAll(method.Captures.Outs);
                break;
            case Flow.Value or Flow.Reference when reader.Length == 0 && method.Captures.Outs.IsEmpty:
                writer.Write($"return {(method.Flow == Flow.Reference ? "ref " : "")}{method.Call};");
                break;
            default:
                string reference = method.Flow == Flow.Reference ? "ref " : "";
                writer.Write($"{method.Signature.ReturnType} {locals.Result} = {reference}{method.Call};");
                writer.WriteAll(method.Captures.Outs);
                if (reader.Length > 0)
                {
                    writer.Write($"{locals.Scope}.Read({locals.Result}, {reader});");
                }

                writer.Write($"return {reference}{locals.Result};");
                break;
        }
    }

    // Somebody else's task type: only its own builder can make one that ends with the original.
    private static void EmitAwaiting(SourceWriter writer, TracedMethod method, string recording)
    {
        string type = method.Signature.ReturnType;
        bool hasResult = method.Captures.ResultType is not null;
        string constraints = string.Concat(method.Signature.Constraints.Select(static c => " " + c));
        writer.Write(
            $$"""
            private static async {{type}} {{recording}}Awaited{{method.Signature.TypeParameters}}({{type}} task, global::Telltale.CallScope scope){{constraints}}
            {
                try
                {
                    {{(hasResult ? $"{method.Captures.ResultType} result = await task;" : method.HasAwaitedResult ? "return await task;" : "await task;")}}
            """);
        if (hasResult)
        {
            writer.Write($"        scope.Read(result, {Reader(method.Captures)});");
            writer.Write("        return result;");
        }

        writer.Write(
            """
                }
                catch (global::System.Exception failure) when (scope.Fails(failure))
                {
                    throw;
                }
                finally
                {
                    scope.Leave();
                }
            }
            """);
    }

    private static string Reader(CaptureModel captures) =>
        $"static (ref global::Telltale.CallScope call, {captures.ResultType} result) =>\n{{\n"
        + string.Join("\n", captures.Results.SelectMany(static s => s.Split('\n')).Select(static line => "    " + line))
        + "\n}";

    /// <summary>The head of a method, each of its constraints on a line of its own.</summary>
    internal static string Head(
        string head, TracedMethod method, EquatableArray<string> parameters, EquatableArray<string> constraints) =>
        $"{head}{method.Signature.TypeParameters}({string.Join(", ", parameters)})"
        + string.Concat(constraints.Select(static c => "\n    " + c));

    private static string Operation(TracedMethod method) => "global::Telltale.Generated.Operations." + Names.Escape(method.MemberName);

    private static string WithoutThis(string parameter) =>
        parameter.StartsWith("this ", StringComparison.Ordinal) ? parameter.Substring(5) : parameter;
}
