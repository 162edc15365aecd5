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
        if (method.Llm is { } model)
        {
            EmitRequests(writer, method, model);
        }

        string start = $"{(isStream ? "Defer" : "Start")}({StartArguments(method, isStream)})";
        writer.Write($"{type} {locals.Scope} = {Operation(method)}.{start};");
        writer.Open("try");
        if (isStream)
        {
            writer.WriteAll(captures.AtStart);
        }

        EmitArguments(writer, method);
        if (method.Llm is { BeginsEarly: true })
        {
            writer.Write($"{locals.Scope}.Begin();");
        }

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

    private static string StartArguments(TracedMethod method, bool isStream)
    {
        IEnumerable<string> arguments = isStream ? [] : method.Captures.AtStart;
        string call = method.Llm is null ? "" : method.Signature.Locals.Call;
        string separator = call.Length > 0 ? "," : "";
        string tags = string.Join(",\n    ", arguments);
        return tags.Length > 0 ? $"{call}{separator}\n    {tags}" : call;
    }

    // Samplers see what is known of the model, so it is read before the span begins.
    private static void EmitRequests(SourceWriter writer, TracedMethod method, LlmModel model)
    {
        LocalNames locals = method.Signature.Locals;
        writer.Write($"global::Telltale.LlmCall {locals.Call} = {Operation(method)}.Begin();");
        if (model.Requests.IsEmpty)
        {
            return;
        }

        writer.Open("try");
        writer.WriteAll(model.Requests);
        writer.Close();
        writer.Write(
            $$"""
            catch (global::System.Exception {{locals.Failure}})
            {
                {{locals.Call}}.ReadFails({{locals.Failure}});
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
        string reader = method.Llm is { Chunks.IsEmpty: false } model ? Reader(model)
            : method.Captures.Results.IsEmpty ? ""
            : Reader(method.Captures);
        switch (method.Flow)
        {
            case Flow.Task or Flow.Stream when method.Captures.Outs.IsEmpty:
                writer.Write($"return {Watched(method, method.Call, reader)};");
                break;
            case Flow.Task or Flow.Stream:
                writer.Write($"{method.Signature.ReturnType} {locals.Result} = {method.Call};");
                writer.WriteAll(method.Captures.Outs);
                writer.Write($"return {Watched(method, locals.Result, reader)};");
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

    private static string Watched(TracedMethod method, string expression, string reader) =>
        method.Llm is { Wrapper: { } wrapper }
            ? wrapper.Replace("{scope}", method.Signature.Locals.Scope).Replace("{call}", expression)
            : $"{method.Signature.Locals.Scope}.Watch({expression}{(reader.Length > 0 ? ", " + reader : "")})";

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
        $"static (ref global::Telltale.CallScope call, {captures.ResultType} result) =>\n{{\n{Indented(captures.Results)}\n}}";

    private static string Reader(LlmModel model) =>
        $"static (global::Telltale.LlmCall call, {model.ChunkType} chunk) =>\n{{\n{Indented(model.Chunks)}\n}}";

    private static string Indented(IEnumerable<string> statements) =>
        string.Join("\n", statements.SelectMany(static s => s.Split('\n')).Select(static line => "    " + line));

    /// <summary>The head of a method, each of its constraints on a line of its own.</summary>
    internal static string Head(
        string head, TracedMethod method, EquatableArray<string> parameters, EquatableArray<string> constraints) =>
        $"{head}{method.Signature.TypeParameters}({string.Join(", ", parameters)})"
        + string.Concat(constraints.Select(static c => "\n    " + c));

    private static string Operation(TracedMethod method) => "global::Telltale.Generated.Operations." + Names.Escape(method.MemberName);

    private static string WithoutThis(string parameter) =>
        parameter.StartsWith("this ", StringComparison.Ordinal) ? parameter.Substring(5) : parameter;
}
