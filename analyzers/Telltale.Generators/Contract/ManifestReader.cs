using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads the manifests of referenced assemblies, as far as interception needs them.</summary>
internal static class ManifestReader
{
    // The manifest is ours and its form is fixed: the few members wanted come first, and are found without a JSON library, which an
    // analyzer must not bring. Quotes inside texts are escaped, so no text can look like a method.
    private static readonly Regex s_method = new(
        """\{"id":"(?<id>(?:[^"\\]|\\.)*)","function":"(?<function>(?:[^"\\]|\\.)*)","mode":"(?<mode>\w+)"(?:,"callSites":\d+)?(?:,"covers":\[(?<covers>(?:"(?:[^"\\]|\\.)*",?)*)\])?""",
        RegexOptions.CultureInvariant);

    private static readonly Regex s_text = new("\"((?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.CultureInvariant);

    internal static ReferencedManifests Read(Compilation compilation, CancellationToken cancellation)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        SortedSet<string> covered = new(StringComparer.Ordinal);
        foreach (MetadataReference reference in compilation.References)
        {
            cancellation.ThrowIfCancellationRequested();
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && UsesTelltale(assembly)
                && assembly.Attribute(KnownTypes.TelemetryManifest)?.FirstText() is { } json)
            {
                Add(json, names, covered);
            }
        }

        return new ReferencedManifests(names.ToEquatableArray(), covered.ToEquatableArray());
    }

    private static bool UsesTelltale(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static a => a.Name == "Telltale"));

    private static void Add(string json, ISet<string> names, ISet<string> covered)
    {
        foreach (Match method in s_method.Matches(json))
        {
            string function = method.Groups["function"].Value;
            if (method.Groups["mode"].Value == "definition")
            {
                covered.Add(Unescape(method.Groups["id"].Value));
            }
            else
            {
                names.Add(Unescape(function.Substring(function.LastIndexOf('.') + 1)));
            }

            foreach (Match id in s_text.Matches(method.Groups["covers"].Value))
            {
                covered.Add(Unescape(id.Groups[1].Value));
            }
        }
    }

    private static string Unescape(string text) => text.IndexOf('\\') < 0 ? text : Regex.Unescape(text);
}
