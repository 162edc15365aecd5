using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Generators.Tests;

/// <summary>What is emitted to read the types of client libraries compiles with every version of them.</summary>
public sealed class ReaderTests
{
    // Types, and what all versions have had, cannot be missing: without that, nothing can be read.
    private static readonly string[] s_members =
    [
        .. ReaderTemplates.Libraries.Append(ReaderTemplates.Common).SelectMany(static template => template.Guards)
            .Select(static guard => guard["//? ".Length..])
            .Where(static member => member.Contains('.') && !member.EndsWith("ClientOptions.BaseUrl") && !member.EndsWith(".Value"))
            .Distinct(),
    ];

    [Fact]
    public void Compiles_with_the_newest_versions() =>
        Assert.Empty(ClientLibraries.Newest.Problems(LlmReaderEmitter.Emit(ClientLibraries.Newest)!));

    [Theory]
    [InlineData("Anthropic", "12.36.0")]
    [InlineData("Anthropic", "13.0.0")]
    [InlineData("Microsoft.Extensions.AI.Abstractions", "9.5.0")]
    [InlineData("Microsoft.Extensions.AI.Abstractions", "9.10.2")]
    [InlineData("Microsoft.Extensions.AI.Abstractions", "10.3.0")]
    [InlineData("OllamaSharp", "4.0.17")]
    [InlineData("OllamaSharp", "5.4.6")]
    [InlineData("OpenAI", "2.1.0")]
    [InlineData("OpenAI", "2.10.0")]
    [InlineData("OpenAI", "2.13.0")]
    public void Compiles_with_older_versions(string package, string version)
    {
        CSharpCompilation program = ClientLibraries.With(package, version);

        Assert.Empty(program.Problems(LlmReaderEmitter.Emit(program)!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Compiles_where_members_are_missing(int every)
    {
        HashSet<string> missing = [.. s_members.Where((_, i) => i % every == 0)];

        Assert.True(missing.Count > 15);
        Assert.Empty(ClientLibraries.Newest.Problems(LlmReaderEmitter.Emit(new Without(ClientLibraries.Newest, missing))!));
    }

    // Types of which a class is made here, or that a whole reader speaks of. Where they are not, that class or reader is not either.
    [Theory]
    [InlineData("AsyncCollectionResult`1")]
    [InlineData("CollectionResult`1")]
    [InlineData("AsyncStreamingResult.Create")]
    [InlineData("AsyncCollectionResult`1", "CollectionResult`1", "AsyncStreamingResult.Create")]
    public void Compiles_where_base_types_are_missing(params string[] types) =>
        Assert.Empty(ClientLibraries.Newest.Problems(LlmReaderEmitter.Emit(new Without(ClientLibraries.Newest, [.. types]))!));

    [Fact]
    public void Compiles_where_any_one_type_is_missing_that_is_asked_for()
    {
        foreach (string type in ReaderTemplates.Libraries.SelectMany(static template => template.Guards).Select(static guard => guard["//? ".Length..])
            .Where(static guard => guard.Contains('`') && !guard.Contains(':')).Distinct())
        {
            Assert.Empty(ClientLibraries.Newest.Problems(LlmReaderEmitter.Emit(new Without(ClientLibraries.Newest, [type]))!));
        }
    }

    [Fact]
    public void Is_nothing_where_no_library_is_referenced() =>
        Assert.Null(LlmReaderEmitter.Emit(CSharpCompilation.Create("Program", [], References.All.Where(static one => !one.Display!.Contains("ClientModel")))));

    [Fact]
    public void Is_the_same_text_every_time() =>
        Assert.Equal(LlmReaderEmitter.Emit(ClientLibraries.Newest), LlmReaderEmitter.Emit(ClientLibraries.Newest.Clone()));

    [Fact]
    public void Takes_every_type_that_the_table_of_contents_lists()
    {
        string[] types =
        [
            .. Calls("Request", LlmShapes.Requests), .. Calls("Response", LlmShapes.Responses), .. Calls("Chunk", LlmShapes.Chunks),
            .. Calls("Content", LlmShapes.Contents),
        ];
        string program = $"static class Uses {{ static void Use(global::Telltale.LlmCall call) {{ {string.Concat(types)} }} }}";

        Assert.Empty(ClientLibraries.Newest.Problems(LlmReaderEmitter.Emit(ClientLibraries.Newest)!, $"#pragma warning disable\n{program}"));
    }

    [Theory]
    [InlineData("Microsoft.Extensions.AI.ChatResponse`1", nameof(LlmShapes.HasResponse))]
    [InlineData("Microsoft.Extensions.AI.IEmbeddingGenerator`2", nameof(LlmShapes.HasRequest))]
    [InlineData("OllamaSharp.OllamaApiClient", nameof(LlmShapes.HasRequest))]
    [InlineData("Microsoft.SemanticKernel.ChatMessageContent", nameof(LlmShapes.HasResponse))]
    [InlineData("Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIPromptExecutionSettings", nameof(LlmShapes.HasRequest))]
    [InlineData("OllamaSharp.Models.Chat.ChatDoneResponseStream", nameof(LlmShapes.HasChunk))]
    public void Knows_what_derives_from_a_known_type(string name, string what)
    {
        INamedTypeSymbol type = ClientLibraries.Newest.GetTypeByMetadataName(name)!;

        Assert.True(what switch
        {
            nameof(LlmShapes.HasRequest) => LlmShapes.HasRequest(type, ClientLibraries.Newest),
            nameof(LlmShapes.HasResponse) => LlmShapes.HasResponse(type, ClientLibraries.Newest),
            _ => LlmShapes.HasChunk(type, ClientLibraries.Newest),
        });
    }

    [Fact]
    public void Every_known_method_exists_in_some_version()
    {
        foreach (KnownMethod known in KnownMethods.All.Where(static known => known.Type != "OpenAI.Responses.OpenAIResponseClient"))
        {
            INamedTypeSymbol? type = ClientLibraries.Newest.GetTypeByMetadataName(known.Type + "`2") ?? ClientLibraries.Newest.GetTypeByMetadataName(known.Type);
            bool isOld = known.Name is "GenerateEmbeddingAsync" or "GenerateEmbeddingVectorAsync" or "CreateResponseStreaming";
            Assert.True(type is not null && (isOld || type.GetMembers(known.Name).Length > 0), $"{known.Type}.{known.Name}");
        }
    }

    private static IEnumerable<string> Calls(string reader, string[] types) =>
        types.Select(static name => ClientLibraries.Newest.GetTypeByMetadataName(name) ?? ClientLibraries.Newest.GetTypeByMetadataName(name + "`1"))
            .OfType<INamedTypeSymbol>()
            .Select(type => type.IsGenericType ? type.Construct(ClientLibraries.Newest.GetTypeByMetadataName("Microsoft.Extensions.AI.Embedding")!) : type)
            .Select(type => $"global::Telltale.Generated.LlmReaders.{reader}(call, default({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}));\n");

    private sealed class Without(Compilation compilation, HashSet<string> missing) : ReferencedMembers(compilation)
    {
        internal override bool Has(string name, string[] usings) => !missing.Contains(name) && base.Has(name, usings);
    }
}
