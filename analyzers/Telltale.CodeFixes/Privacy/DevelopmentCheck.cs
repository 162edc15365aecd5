using Microsoft.CodeAnalysis;

namespace Telltale.CodeFixes;

/// <summary>Writes the question whether this is a developer's machine, with what is in scope.</summary>
internal static class DevelopmentCheck
{
    private static readonly string[] s_carriers = ["Environment", "HostingEnvironment"];

    /// <summary>The condition, or null when no environment of the host is in scope.</summary>
    internal static string? At(SemanticModel model, int position)
    {
        bool isStatic = model.GetEnclosingSymbol(position) is { } enclosing && Member(enclosing).IsStatic;
        (string Name, ITypeSymbol Type)[] values =
        [
            .. model.LookupSymbols(position)
                .Where(symbol => IsReadable(symbol, position, isStatic))
                .OrderBy(static symbol => symbol is ILocalSymbol or IParameterSymbol ? 0 : 1)
                .Select(static symbol => (symbol.Name, TypeOf(symbol)!))
                .Where(static value => value.Item2 is not null),
        ];
        (string Name, ITypeSymbol Type) environment = values
            .Concat(values.SelectMany(static value => Carried(value.Name, value.Type)))
            .FirstOrDefault(static value => IsEnvironment(value.Type));
        return environment.Type is null ? null
            : model.LookupSymbols(position, environment.Type, "IsDevelopment", includeReducedExtensionMethods: true).IsEmpty
                ? $"{environment.Name}.EnvironmentName == \"Development\""
                : $"{environment.Name}.IsDevelopment()";
    }

    // builder.Environment, app.Environment, context.HostingEnvironment.
    private static IEnumerable<(string Name, ITypeSymbol Type)> Carried(string name, ITypeSymbol type) =>
        from carrier in s_carriers
        from property in type.GetMembers(carrier).OfType<IPropertySymbol>()
        where !property.IsStatic
        select ($"{name}.{carrier}", property.Type);

    private static bool IsEnvironment(ITypeSymbol type) =>
        IsNamed(type) || type.AllInterfaces.Any(static contract => IsNamed(contract));

    private static bool IsNamed(ITypeSymbol type) =>
        type is { Name: "IHostEnvironment" or "IWebHostEnvironment" or "IHostingEnvironment" };

    private static bool IsReadable(ISymbol symbol, int position, bool isStatic) => symbol switch
    {
        ILocalSymbol => symbol.Locations[0].SourceSpan.End < position,
        IParameterSymbol => true,
        IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null } => symbol.IsStatic || !isStatic,
        _ => false,
    };

    private static ISymbol Member(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction, ContainingSymbol: { } outer } ? Member(outer) : symbol;

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
