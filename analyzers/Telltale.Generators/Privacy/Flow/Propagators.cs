using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>How a call hands on what it is given.</summary>
internal enum Passing
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>Nothing of it is in the result.</summary>
    Nothing,

    /// <summary>What it is called on is in the result.</summary>
    Receiver,

    /// <summary>All arguments are, and the receiver.</summary>
    All,

    /// <summary>All arguments are, but not the receiver.</summary>
    Arguments,

    /// <summary>The objects that are given are written out, member by member.</summary>
    Serialised,

    /// <summary>What the function gives for each element.</summary>
    Selected,
}

/// <summary>The methods of the frameworks through which values go, as data.</summary>
internal static class Propagators
{
    private static readonly Dictionary<string, Passing> s_ofText = Table(
        (Passing.Receiver,
            "ToString Trim TrimStart TrimEnd Substring ToLower ToUpper ToLowerInvariant ToUpperInvariant Normalize PadLeft PadRight Replace ReplaceLineEndings "
            + "Remove Split ToCharArray Clone AsSpan AsMemory"),
        (Passing.All, "Insert Format Concat Join Copy Intern Create"),
        (Passing.Nothing, "Compare Equals IsNullOrEmpty IsNullOrWhiteSpace"));

    private static readonly Dictionary<string, Passing> s_ofSequences = Table(
        (Passing.Selected, "Select SelectMany ConvertAll"),
        (Passing.Receiver, "Aggregate ToDictionary ToLookup"),
        (Passing.All, "Concat Union Append Prepend Zip"),
        (Passing.Nothing, "Max Min Sum Average Any All Count LongCount Contains SequenceEqual"));

    private static readonly Dictionary<string, (string Type, Passing Passing)[]> s_others = new(StringComparer.Ordinal)
    {
        ["ConfigureAwait"] = [("System.Threading.Tasks.Task", Passing.Receiver), ("System.Threading.Tasks.ValueTask", Passing.Receiver)],
        ["AsTask"] = [("System.Threading.Tasks.ValueTask", Passing.Receiver)],
        ["GetAwaiter"] = [("System.Threading.Tasks.Task", Passing.Receiver), ("System.Threading.Tasks.ValueTask", Passing.Receiver)],
        ["GetResult"] = [("System.Runtime.CompilerServices.TaskAwaiter", Passing.Receiver), ("System.Runtime.CompilerServices.ValueTaskAwaiter", Passing.Receiver)],
        ["FromResult"] = [("System.Threading.Tasks.Task", Passing.Arguments), ("System.Threading.Tasks.ValueTask", Passing.Arguments)],
        ["GetValueOrDefault"] = [("System.Nullable", Passing.Receiver), ("System.Collections.Generic.CollectionExtensions", Passing.Receiver)],
        ["EscapeDataString"] = [("System.Uri", Passing.Arguments)],
        ["UnescapeDataString"] = [("System.Uri", Passing.Arguments)],
        ["EscapeUriString"] = [("System.Uri", Passing.Arguments)],
        ["UrlEncode"] = [("System.Net.WebUtility", Passing.Arguments), ("System.Web.HttpUtility", Passing.Arguments)],
        ["UrlDecode"] = [("System.Net.WebUtility", Passing.Arguments), ("System.Web.HttpUtility", Passing.Arguments)],
        ["HtmlEncode"] = [("System.Net.WebUtility", Passing.Arguments), ("System.Web.HttpUtility", Passing.Arguments)],
        ["Encode"] = [("System.Text.Encodings.Web.TextEncoder", Passing.Arguments), ("Microsoft.IdentityModel.Tokens.Base64UrlEncoder", Passing.Arguments)],
        ["ToBase64String"] = [("System.Convert", Passing.Arguments)],
        ["FromBase64String"] = [("System.Convert", Passing.Arguments)],
        ["ToHexString"] = [("System.Convert", Passing.Arguments)],
        ["EncodeToString"] = [("System.Buffers.Text.Base64Url", Passing.Arguments)],
        ["Base64UrlEncode"] = [("Microsoft.AspNetCore.WebUtilities.WebEncoders", Passing.Arguments)],
        ["GetBytes"] = [("System.Text.Encoding", Passing.Arguments)],
        ["GetString"] = [("System.Text.Encoding", Passing.Arguments)],
        ["AddQueryString"] = [("Microsoft.AspNetCore.WebUtilities.QueryHelpers", Passing.Arguments)],
        ["Replace"] = [("System.Text.RegularExpressions.Regex", Passing.All), ("System.Text.StringBuilder", Passing.Receiver)],
        ["Serialize"] =
        [
            ("System.Text.Json.JsonSerializer", Passing.Serialised), ("System.Xml.Serialization.XmlSerializer", Passing.Serialised),
            ("MessagePack.MessagePackSerializer", Passing.Serialised), ("YamlDotNet.Serialization.ISerializer", Passing.Serialised),
        ],
        ["SerializeToUtf8Bytes"] = [("System.Text.Json.JsonSerializer", Passing.Serialised)],
        ["SerializeToElement"] = [("System.Text.Json.JsonSerializer", Passing.Serialised)],
        ["SerializeToNode"] = [("System.Text.Json.JsonSerializer", Passing.Serialised)],
        ["SerializeToDocument"] = [("System.Text.Json.JsonSerializer", Passing.Serialised)],
        ["SerializeObject"] = [("Newtonsoft.Json.JsonConvert", Passing.Serialised)],
        ["FromObject"] = [("Newtonsoft.Json.Linq.JObject", Passing.Serialised), ("Newtonsoft.Json.Linq.JToken", Passing.Serialised), ("Newtonsoft.Json.Linq.JArray", Passing.Serialised)],
        ["FromString"] = [("System.BinaryData", Passing.Arguments)],
        ["FromObjectAsJson"] = [("System.BinaryData", Passing.Serialised)],
        ["AppendLine"] = [("System.Text.StringBuilder", Passing.All)],
        ["Append"] = [("System.Text.StringBuilder", Passing.All)],
        ["AppendFormat"] = [("System.Text.StringBuilder", Passing.All)],
        ["AppendJoin"] = [("System.Text.StringBuilder", Passing.All)],
        ["Insert"] = [("System.Text.StringBuilder", Passing.All)],
        ["Peek"] = [("System.Collections.Generic.Queue", Passing.Receiver), ("System.Collections.Generic.Stack", Passing.Receiver)],
        ["Dequeue"] = [("System.Collections.Generic.Queue", Passing.Receiver)],
        ["Pop"] = [("System.Collections.Generic.Stack", Passing.Receiver)],
        ["MarkupEscape"] = [("Spectre.Console.Markup", Passing.Arguments)],
    };

    private static readonly HashSet<string> s_puttingIn = new(StringComparer.Ordinal)
    {
        "Append", "AppendLine", "AppendFormat", "AppendJoin", "AppendLiteral", "AppendFormatted", "Insert", "Add", "AddRange", "TryAdd", "Push", "Enqueue",
        "Write", "WriteLine", "AddOrUpdate", "Set", "AddLast", "AddFirst",
    };

    private static Dictionary<string, Passing> Table(params (Passing Passing, string Names)[] rows) =>
        rows.SelectMany(static row => row.Names.Split(' ').Select(name => (name, row.Passing)))
            .ToDictionary(static entry => entry.name, static entry => entry.Passing, StringComparer.Ordinal);

    /// <summary>How the method hands on what it is given.</summary>
    internal static Passing Of(IMethodSymbol method)
    {
        INamedTypeSymbol? type = method.ContainingType;
        if (type is null)
        {
            return Passing.Unknown;
        }

        if (method.Name == nameof(ToString) && !method.IsStatic)
        {
            return Passing.Receiver;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return s_ofText.TryGetValue(method.Name, out Passing passing) ? passing : Passing.Unknown;
        }

        if (type.Is("System.MemoryExtensions"))
        {
            return method.ReturnType.SpecialType == SpecialType.System_Boolean ? Passing.Nothing : Passing.Receiver;
        }

        if (type.Is("System.Linq.Enumerable") || type.Is("System.Linq.Queryable") || type.Is("System.Linq.AsyncEnumerable") || IsSequence(type))
        {
            return s_ofSequences.TryGetValue(method.Name, out Passing passing) ? passing
                : method.ReturnsVoid || method.ReturnType.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 ? Passing.Nothing
                : Passing.Receiver;
        }

        if (type.Is("Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions"))
        {
            return method.Name is "CountAsync" or "AnyAsync" or "AllAsync" or "LongCountAsync" or "SumAsync" or "MaxAsync" or "MinAsync" or "AverageAsync"
                or "ContainsAsync" ? Passing.Nothing : Passing.Receiver;
        }

        if (Sanitisers.Undoes(method.Name))
        {
            return Passing.Arguments;
        }

        if (s_others.TryGetValue(method.Name, out (string Type, Passing Passing)[] known))
        {
            foreach ((string name, Passing passing) in known)
            {
                if (type.IsOrDerivesFrom(name) || type.AllInterfaces.Any(i => i.Is(name)))
                {
                    return passing;
                }
            }
        }

        return Passing.Unknown;
    }

    /// <summary>Whether a method of that name may put something into what it is called on.</summary>
    internal static bool MayPutIn(string method) => s_puttingIn.Contains(method);

    /// <summary>Whether the method puts its arguments into what it is called on: builders and collections.</summary>
    internal static bool PutsIn(IMethodSymbol method) =>
        s_puttingIn.Contains(method.Name) && method.ContainingType is { } type
        && (type.Is("System.Text.StringBuilder") || IsSequence(type) || type.Is("System.Diagnostics.TagList") || type.IsOrDerivesFrom("System.IO.StringWriter")
            || (type.IsOrDerivesFrom("System.IO.TextWriter") && method.Name.StartsWith("Write", StringComparison.Ordinal))
            || type.Is("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler"));

    /// <summary>Whether values of the type are collections of others.</summary>
    internal static bool IsSequence(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String
        && (type is IArrayTypeSymbol
            || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            || type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable));
}
