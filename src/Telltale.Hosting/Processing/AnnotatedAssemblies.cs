using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.DependencyModel;

namespace Telltale;

/// <summary>Finds the sources of annotated assemblies by their manifests.</summary>
internal static class AnnotatedAssemblies
{
    private const string Runtime = "Telltale";

    /// <summary>The sources of what is loaded, and of what the application was built with.</summary>
    public static SortedSet<string> Sources()
    {
        SortedSet<string> sources = new(StringComparer.Ordinal);
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies().Concat(Built()))
        {
            if (SourceOf(assembly) is { } source)
            {
                sources.Add(source);
            }
        }

        return sources;
    }

    /// <summary>The source that an assembly's manifest names; null if it has none.</summary>
    public static string? SourceOf(Assembly assembly)
    {
        try
        {
            return assembly.IsDynamic || assembly.GetCustomAttribute<TelemetryManifestAttribute>() is not { Json: { } json } ? null : Read(json);
        }
        catch (Exception)
        {
            // An assembly with attributes that cannot be loaded is not one of ours.
            return null;
        }
    }

    internal static string? Read(string json)
    {
        using JsonDocument manifest = JsonDocument.Parse(json);
        return manifest.RootElement.TryGetProperty("source", out JsonElement source) && source.GetString() is { Length: > 0 } name ? name : null;
    }

    /// <summary>What refers to the runtime, loaded or not. Loaded now, as its first span would come too late.</summary>
    [UnconditionalSuppressMessage("SingleFile", "IL3002", Justification = "There is none in a single file, and then references are followed.")]
    private static IEnumerable<Assembly> Built()
    {
        // In native code all is loaded, and no list is left to read: said so that the linker sees it.
        if (!RuntimeFeature.IsDynamicCodeSupported || DependencyContext.Default is not { } built)
        {
            return Referenced(Assembly.GetEntryAssembly());
        }

        return built.RuntimeLibraries
            .Where(static library => library.Dependencies.Any(static dependency => dependency.Name is Runtime or "Telltale.Hosting"))
            .SelectMany(library => library.GetDefaultAssemblyNames(built))
            .Select(TryLoad)
            .OfType<Assembly>();
    }

    // Published as one file there may be no list of libraries: the references tell.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "An assembly that was trimmed away has no spans.")]
    private static List<Assembly> Referenced(Assembly? entry)
    {
        List<Assembly> found = [];
        HashSet<string> seen = [];
        Queue<Assembly> left = new(entry is null ? [] : [entry]);
        while (left.TryDequeue(out Assembly? assembly))
        {
            found.Add(assembly);
            foreach (AssemblyName name in RuntimeFeature.IsDynamicCodeSupported ? assembly.GetReferencedAssemblies() : [])
            {
                if (name.Name is { } simple && !IsOfTheFramework(simple) && seen.Add(simple) && TryLoad(name) is { } next)
                {
                    left.Enqueue(next);
                }
            }
        }

        return found;
    }

    private static bool IsOfTheFramework(string name) =>
        name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)
        || name is "netstandard" or "mscorlib";

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception failure) when (failure is IOException or BadImageFormatException)
        {
            return null;
        }
    }
}
