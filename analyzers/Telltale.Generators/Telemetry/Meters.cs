using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Recognises meters and their instruments.</summary>
internal static class Meters
{
    internal const string Meter = "System.Diagnostics.Metrics.Meter";
    private const string Space = "System.Diagnostics.Metrics.";

    /// <summary>The methods of a meter that create instruments.</summary>
    internal const string Creations =
        "CreateCounter CreateUpDownCounter CreateHistogram CreateGauge CreateObservableCounter CreateObservableUpDownCounter CreateObservableGauge";

    /// <summary>Whether it is that type of the namespace of metrics.</summary>
    internal static bool IsOf([NotNullWhen(true)] ITypeSymbol? type, string name) => type?.Name == name && type.Is(Space + name);

    internal static bool IsCreation(IInvocationOperation call) => IsOf(call.TargetMethod.ContainingType, "Meter");

    /// <summary>Whether a factory gives the meter, which gives the same one each time: <c>factory.Create("shop")</c>.</summary>
    internal static bool IsFromFactory(IOperation? meter) => meter switch
    {
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: var type } } => type.Name is "IMeterFactory" or "MeterFactoryExtensions",
        ILocalReferenceOperation { Local: var local } => Locals.Initial(meter, local) is { } initial && IsFromFactory(initial),
        _ => false,
    };

    /// <summary>An argument that is written, by its parameter's name.</summary>
    internal static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter?.Name == parameter) is { Value: var value }
            ? SinkArguments.Unwrapped(value)
            : null;
}
