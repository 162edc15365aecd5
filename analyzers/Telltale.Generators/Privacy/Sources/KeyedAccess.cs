using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Recognises what is looked up by a key: headers, configuration, claims, forms, dictionaries.</summary>
/// <param name="Place">In what.</param>
/// <param name="Key">The constant key.</param>
/// <param name="Name">What the messages call it.</param>
internal readonly record struct KeyedAccess(KeyedPlace Place, string Key, string Name)
{
    private const string Indexer = "this[]";

    private static readonly (string Type, string Members, KeyedPlace Place)[] s_rows =
    [
        ("Microsoft.AspNetCore.Http.IHeaderDictionary", Indexer, KeyedPlace.Headers),
        ("System.Net.Http.Headers.HttpHeaders", "GetValues", KeyedPlace.Headers),
        ("System.Net.WebHeaderCollection", Indexer + " Get", KeyedPlace.Headers),
        ("Microsoft.AspNetCore.Http.IRequestCookieCollection", Indexer, KeyedPlace.Cookies),
        ("Microsoft.Extensions.Configuration.IConfiguration", Indexer + " GetSection", KeyedPlace.Configuration),
        ("Microsoft.Extensions.Configuration.ConfigurationBinder", "GetValue", KeyedPlace.Configuration),
        ("System.Environment", "GetEnvironmentVariable", KeyedPlace.Configuration),
        ("System.Security.Claims.ClaimsPrincipal", "FindFirst", KeyedPlace.Claims),
        ("System.Security.Claims.ClaimsIdentity", "FindFirst", KeyedPlace.Claims),
        ("System.Security.Claims.PrincipalExtensions", "FindFirstValue", KeyedPlace.Claims),
        ("System.Diagnostics.Activity", "GetBaggageItem GetTagItem", KeyedPlace.Any),
        ("OpenTelemetry.Baggage", "GetBaggage", KeyedPlace.Any),
        ("Microsoft.AspNetCore.Http.IFormCollection", Indexer, KeyedPlace.Any),
        ("Microsoft.AspNetCore.Http.IQueryCollection", Indexer, KeyedPlace.Any),
        ("Microsoft.AspNetCore.Routing.RouteValueDictionary", Indexer, KeyedPlace.Any),
        ("Microsoft.AspNetCore.Http.SessionExtensions", "GetString", KeyedPlace.Any),
        ("System.Collections.Specialized.NameValueCollection", Indexer + " Get GetValues", KeyedPlace.Any),
        ("System.Text.Json.JsonElement", "GetProperty", KeyedPlace.Any),
        ("System.Text.Json.Nodes.JsonNode", Indexer, KeyedPlace.Any),
        ("Newtonsoft.Json.Linq.JToken", Indexer + " Value", KeyedPlace.Any),
        ("System.Collections.Generic.IDictionary", Indexer, KeyedPlace.Any),
        ("System.Collections.Generic.IReadOnlyDictionary", Indexer, KeyedPlace.Any),
        ("System.Collections.Generic.CollectionExtensions", "GetValueOrDefault", KeyedPlace.Any),
    ];

    private static readonly Dictionary<string, (string Type, KeyedPlace Place)[]> s_byMember = s_rows
        .SelectMany(static row => row.Members.Split(' '), static (row, member) => (member, row.Type, row.Place))
        .GroupBy(static row => row.member, StringComparer.Ordinal)
        .ToDictionary(static rows => rows.Key, static rows => rows.Select(static row => (row.Type, row.Place)).ToArray(), StringComparer.Ordinal);

    // errors["Password"] is about it, it is not it.
    private static readonly HashSet<string> s_about = WordSets.Set(
        "errors error messages message labels label columns column translations map mapping mappings names types formats rules validators state schema resources " +
        "resource localizer strings texts counts index indexes ordinals properties metadata options");

    /// <summary>Whether a member of that name gives values by keys.</summary>
    internal static bool MayBe(string member) => s_byMember.ContainsKey(member);

    internal static KeyedAccess? Of(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }] } indexer =>
            Of(Indexer, indexer.Property.ContainingType, key, NameOf(indexer.Instance), "[", "]"),
        IInvocationOperation { TargetMethod: var method } call when s_byMember.ContainsKey(method.Name) && KeyOf(call) is { } key =>
            Of(method.Name, method.ContainingType, key, null, method.Name + "(", ")"),
        _ => null,
    };

    private static KeyedAccess? Of(string member, INamedTypeSymbol type, string key, string? receiver, string open, string close)
    {
        foreach ((string name, KeyedPlace place) in s_byMember[member])
        {
            if (FrameworkMember.IsOf(type, name))
            {
                return place == KeyedPlace.Any && receiver is not null && Words.Of(receiver).Any(s_about.Contains)
                    ? null
                    : new KeyedAccess(place, key, string.Format(CultureInfo.InvariantCulture, "{0}{1}\"{2}\"{3}", receiver, open, key, close));
            }
        }

        return null;
    }

    // The first text is the key, in extension methods too; a default may stand behind it.
    private static string? KeyOf(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            // ClaimTypes.Email, and what Value(object key) makes of a text.
            IOperation value = argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value;
            if (value.ConstantValue is { HasValue: true, Value: string key })
            {
                return key;
            }
        }

        return null;
    }

    private static string? NameOf(IOperation? instance) => instance switch
    {
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IConditionalAccessInstanceOperation access => NameOf(Receivers.Of(access)),
        _ => instance?.Type?.Name,
    };
}
