using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads how the assembly's source and meter are called.</summary>
internal static class SourceReader
{
    // The semantic conventions our names are taken from.
    private const string SchemaUrl = "https://opentelemetry.io/schemas/1.41.0";

    internal static SourceModel Read(Compilation compilation, Switches switches)
    {
        IAssemblySymbol assembly = compilation.Assembly;
        AttributeData? given = assembly.Attribute(KnownTypes.TelemetrySource);
        string? name = given?.FirstText();
        Version version = assembly.Identity.Version;
        return new SourceModel(
            !string.IsNullOrWhiteSpace(name) ? name! : switches.SourceName ?? assembly.Name,
            given?.NamedText("Version") ?? $"{version.Major}.{version.Minor}.{version.Build}",
            given?.NamedText("SchemaUrl") ?? SchemaUrl);
    }
}
