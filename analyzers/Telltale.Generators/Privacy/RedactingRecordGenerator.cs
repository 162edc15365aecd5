using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Says how partial records with sensitive members get a <c>ToString</c> that redacts them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RedactingRecordGenerator : IIncrementalGenerator
{
    // What declares a member sensitive is not always an attribute at the record, so every partial record is looked at.
    private static readonly FileBinder<EquatableArray<RedactingRecordModel>> s_files = new(
        attributes: [],
        static facts => !facts.PartialRecords.IsEmpty,
        static file => file.Facts.PartialRecords
            .Select(file.Declaration)
            .OfType<RecordDeclarationSyntax>()
            .Select(record => RedactingRecordParser.Parse(record, file.Model, file.Context.Cancellation))
            .OfType<RedactingRecordModel>()
            .ToEquatableArray());

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableArray<EquatableArray<RedactingRecordModel>>> records = s_files
            .Bind(ScanPipeline.Facts(context.CompilationProvider), context.CompilationProvider)
            .WithTrackingName(Steps.RedactingRecords);
        IncrementalValuesProvider<RedactingRecordFile> files = records
            .SelectMany(static (all, _) => FilesOf(all.SelectMany(static file => file)))
            .WithTrackingName(Steps.RedactingRecordFiles);
        context.RegisterImplementationSourceOutput(files, static (output, file) =>
            output.AddSource(file.File + ".Redacted.g.cs", RedactingRecordEmitter.Emit(file.Record)));
    }

    // The names of the files are told apart among all of them, in an order that is not that of the files in the compilation.
    private static IEnumerable<RedactingRecordFile> FilesOf(IEnumerable<RedactingRecordModel> records)
    {
        RedactingRecordModel[] ordered = [.. records.OrderBy(static record => record.TypeKey, StringComparer.Ordinal)];
        Dictionary<string, string> names = Names.Files(ordered.Select(static record => record.TypeKey));
        return ordered.Select(record => new RedactingRecordFile(names[record.TypeKey], record));
    }
}
