using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Telltale.Package.Tests;

/// <summary>What is in the packed file, and what is not.</summary>
public sealed class ContentTests(Workspace workspace) : IDisposable
{
    private readonly ZipArchive _package = ZipFile.OpenRead(workspace.Package);

    public void Dispose() => _package.Dispose();

    [Fact]
    public void Holds_the_runtime_the_analyzers_the_properties_and_the_readme()
    {
        string[] ofTheFormat = ["_rels/", "[Content_Types].xml", "package/"];
        Assert.Equal(
            [
                "README.md",
                "Telltale.nuspec",
                "analyzers/dotnet/cs/Telltale.CodeFixes.dll",
                "analyzers/dotnet/cs/Telltale.Generators.dll",
                "buildTransitive/Telltale.props",
                "buildTransitive/Telltale.targets",
                "buildTransitive/config/Telltale.Minimal.globalconfig",
                "buildTransitive/config/Telltale.Recommended.globalconfig",
                "buildTransitive/config/Telltale.Strict.globalconfig",
                "lib/net10.0/Telltale.dll",
                "lib/net10.0/Telltale.xml",
            ],
            _package.Entries.Select(entry => entry.FullName)
                .Where(name => !ofTheFormat.Any(name.StartsWith))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Says_its_licence_and_readme()
    {
        XElement metadata = Metadata();
        XElement licence = Child(metadata, "license");
        Assert.Equal(("expression", "MIT"), (licence.Attribute("type")?.Value, licence.Value));
        Assert.Equal("README.md", Child(metadata, "readme").Value);
    }

    [Fact]
    public void Depends_on_abstractions_only()
    {
        XElement group = Assert.Single(Child(Metadata(), "dependencies").Elements());
        Assert.Equal("net10.0", group.Attribute("targetFramework")?.Value);
        Assert.Equal(
            ["Microsoft.Extensions.Compliance.Abstractions", "Microsoft.Extensions.Logging.Abstractions"],
            group.Elements().Select(dependency => dependency.Attribute("id")?.Value));
    }

    [Fact]
    public void Documents_every_public_type()
    {
        using Stream xml = _package.GetEntry("lib/net10.0/Telltale.xml")!.Open();
        HashSet<string> documented = [.. XDocument.Load(xml).Descendants("member")
            .Where(member => member.Elements().Any())
            .Select(member => member.Attribute("name")!.Value)];
        using PEReader assembly = Read("lib/net10.0/Telltale.dll");
        MetadataReader reader = assembly.GetMetadataReader();
        string[] types = [.. reader.TypeDefinitions.Select(reader.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(type => $"T:{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")];
        Assert.Contains("T:Telltale.TracedAttribute", types);
        Assert.Empty(types.Except(documented));
    }

    [Theory]
    [InlineData("Telltale.Generators")]
    [InlineData("Telltale.CodeFixes")]
    public void Analyzers_ask_for_no_newer_compiler_than_the_first_one_we_support(string analyzer)
    {
        using PEReader assembly = Read($"analyzers/dotnet/cs/{analyzer}.dll");
        MetadataReader reader = assembly.GetMetadataReader();
        Assert.All(
            reader.AssemblyReferences.Select(reader.GetAssemblyReference)
                .Where(reference => reader.GetString(reference.Name).StartsWith("Microsoft.CodeAnalysis")),
            reference => Assert.Equal(new Version(5, 0, 0, 0), reference.Version));
    }

    [Fact]
    public void The_package_for_hosts_asks_for_exactly_its_own_version_of_this_one()
    {
        using ZipArchive hosting = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(workspace.Package)!, "Telltale.Hosting.*.nupkg")));
        using Stream nuspec = hosting.GetEntry("Telltale.Hosting.nuspec")!.Open();
        XElement metadata = Assert.Single(XDocument.Load(nuspec).Root!.Elements());
        string version = Child(metadata, "version").Value;
        XElement dependency = Assert.Single(
            Assert.Single(Child(metadata, "dependencies").Elements()).Elements(), static dependency => dependency.Attribute("id")?.Value == "Telltale");
        Assert.Equal(($"[{version}]", Child(Metadata(), "version").Value), (dependency.Attribute("version")?.Value, version));
    }

    private PEReader Read(string entry)
    {
        using Stream stream = _package.GetEntry(entry)!.Open();
        MemoryStream copy = new();
        stream.CopyTo(copy);
        copy.Position = 0;
        return new PEReader(copy);
    }

    private XElement Metadata()
    {
        using Stream stream = _package.GetEntry("Telltale.nuspec")!.Open();
        return Assert.Single(XDocument.Load(stream).Root!.Elements());
    }

    private static XElement Child(XElement parent, string name) =>
        Assert.Single(parent.Elements(), element => element.Name.LocalName == name);
}
