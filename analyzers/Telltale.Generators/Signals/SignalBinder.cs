using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Finds the signals. Only declarations that bear an attribute of such a name are bound.</summary>
internal static class SignalBinder
{
    internal static readonly FileBinder<FileSignals> Files = new(
        [.. SignalAttributes.All, .. ObservableParser.Attributes.Select(static observable => observable.Attribute)],
        static facts => !facts.Attributes.IsEmpty,
        Bind);

    private static FileSignals? Bind(FileToBind file)
    {
        List<ISymbol> annotated = [.. file.Annotated()];
        EquatableArray<SignalMethod> methods = annotated
            .OfType<IMethodSymbol>()
            .Where(SignalAttributes.StandOn)
            .Select(method => SignalParser.Parse(method, file.Context))
            .OfType<SignalMethod>()
            .ToEquatableArray();
        EquatableArray<ObservableModel> observables = annotated
            .Where(static member => member is IMethodSymbol or IPropertySymbol)
            .SelectMany(member => ObservableParser.Attributes.Select(
                observable => ObservableParser.Parse(member, observable.Attribute, file.Context)))
            .OfType<ObservableModel>()
            .ToEquatableArray();
        return methods.IsEmpty && observables.IsEmpty ? null : new FileSignals(methods, observables);
    }
}

/// <summary>The signals of one file.</summary>
internal sealed record FileSignals(EquatableArray<SignalMethod> Methods, EquatableArray<ObservableModel> Observables);
