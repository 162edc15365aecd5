using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Says how partial records with sensitive members get a <c>ToString</c> that redacts them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RedactingRecordGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What declares a member sensitive is not always an attribute at the record, so every partial record is looked at.
        IncrementalValuesProvider<RedactingRecordModel> records = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => RedactingRecordParser.IsCandidate(node),
                static (syntax, cancellation) => RedactingRecordParser.Parse(syntax.Node, syntax.SemanticModel, cancellation))
            .Where(static record => record is not null)
            .Select(static (record, _) => record!)
            .WithTrackingName(Steps.RedactingRecords);
        IncrementalValuesProvider<RedactingRecordFile> files = records
            .Collect()
            .SelectMany(static (all, _) => FilesOf(all))
            .WithTrackingName(Steps.RedactingRecordFiles);
        context.RegisterImplementationSourceOutput(files, static (output, file) =>
            output.AddSource(file.File + ".Redacted.g.cs", RedactingRecordEmitter.Emit(file.Record)));
    }

    // The names of the files are told apart among all of them, in an order that is not that of the files in the compilation.
    private static IEnumerable<RedactingRecordFile> FilesOf(ImmutableArray<RedactingRecordModel> records)
    {
        RedactingRecordModel[] ordered = [.. records.OrderBy(static record => record.TypeKey, StringComparer.Ordinal)];
        Dictionary<string, string> names = Names.Files(ordered.Select(static record => record.TypeKey));
        return ordered.Select(record => new RedactingRecordFile(names[record.TypeKey], record));
    }
}
