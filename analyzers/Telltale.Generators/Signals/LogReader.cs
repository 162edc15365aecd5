using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Reads <c>[LogEvent]</c>: where to, how loud, and what.</summary>
internal sealed class LogReader(IMethodSymbol method, IParameterSymbol? value, FieldReader fields, ParseContext context)
{
    private static readonly string[] s_levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"];

    /// <summary>The parameter that is the exception.</summary>
    internal static IParameterSymbol? ExceptionOf(IMethodSymbol method) => method.Parameters.FirstOrDefault(static p =>
        p.Type.IsOrDerivesFrom(KnownTypes.Exception) && p.RefKind != RefKind.Out && Sensitivity.Of(p) is null);

    /// <summary>Whether values of the type are loggers.</summary>
    internal static bool IsLogger(ITypeSymbol type) =>
        type.Is(KnownTypes.Logger) || type.AllInterfaces.Any(static i => i.Is(KnownTypes.Logger));

    internal LogModel? Read()
    {
        if (method.Attribute(KnownTypes.LogEvent) is not { } given || Logger() is not { } logger)
        {
            return null;
        }

        IParameterSymbol? levelParameter = method.Parameters.FirstOrDefault(static p => p.Type.Is(KnownTypes.LogLevel));
        int? fixedLevel = given.ConstructorArguments.Select(static a => a.Value).OfType<int>().Select(static v => (int?)v).FirstOrDefault();
        if (fixedLevel is null && levelParameter is null)
        {
            context.Report(SignalRules.ConflictingOptions, method, method.Name, "no level is given, and none is a parameter; Information is taken");
        }

        string? levelName = fixedLevel is { } number ? s_levels.ElementAtOrDefault(number) ?? "Information" : levelParameter is null ? "Information" : null;
        string level = levelName is null ? Names.Escape(levelParameter!.Name) : $"global::Microsoft.Extensions.Logging.LogLevel.{levelName}";
        string name = given.NamedText("EventName") is { } called && called.Trim().Length > 0 ? called : method.Name;
        string message = given.ConstructorArguments.Select(static a => a.Value).OfType<string>().FirstOrDefault() ?? "";
        string template = message.Length > 0 ? message : name.Replace("{", "{{").Replace("}", "}}");
        IParameterSymbol? exception = ExceptionOf(method);
        List<TemplatePiece> holes = TemplateReader.Read(template).FindAll(static piece => piece.Hole is not null);

        List<(string Parameter, SignalField Field)> read = ReadFields(holes, exception, levelName is null ? levelParameter : null);
        return new LogModel
        {
            Id = given.Named("EventId")?.Value is int id ? id : IdOf(name),
            Name = name,
            Template = template,
            Logger = logger,
            Level = level,
            LevelName = levelName,
            Guard = Guard(logger, level, given.Named("SkipEnabledCheck")?.Value is true),
            Exception = exception is null ? "null" : Names.Escape(exception.Name),
            Fields = read.Select(static r => r.Field).ToEquatableArray(),
            Holes = holes.Select(piece => IndexOf(piece.Hole!, read)).ToEquatableArray(),
        };
    }

    private List<(string Parameter, SignalField Field)> ReadFields(
        List<TemplatePiece> holes, IParameterSymbol? exception, IParameterSymbol? level)
    {
        List<(string Parameter, SignalField Field)> read = [];
        HashSet<string> taken = new(StringComparer.Ordinal) { "{OriginalFormat}" };
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            string? hole = holes.Select(static piece => piece.Hole)
                .FirstOrDefault(h => parameter.Name.Equals(h, StringComparison.OrdinalIgnoreCase));
            bool isSpecial = IsLogger(parameter.Type) || SymbolEqualityComparer.Default.Equals(parameter, exception)
                || SymbolEqualityComparer.Default.Equals(parameter, level)
                || SymbolEqualityComparer.Default.Equals(parameter, value)
                || parameter.RefKind == RefKind.Out;
            if (isSpecial && (hole is null || parameter.RefKind == RefKind.Out || IsLogger(parameter.Type)))
            {
                continue;
            }

            foreach (SignalField field in fields.Read(parameter, hole, reports: true))
            {
                if (!taken.Add(field.Name))
                {
                    context.Report(SignalRules.ConflictingOptions, parameter, method.Name, $"two properties are called '{field.Name}'; the first is taken");
                    continue;
                }

                read.Add((parameter.Name, field));
            }
        }

        return read;
    }

    // As Microsoft's generator does it, so that an event that moves over keeps its number.
    private static int IdOf(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((c ^ hash) * 16777619);
        }

        int id = unchecked((int)hash);
        return id == int.MinValue ? 0 : Math.Abs(id);
    }

    // Each is reported once, however often the message has it.
    private readonly HashSet<string> _unfilled = new(StringComparer.Ordinal);

    private int IndexOf(string hole, List<(string Parameter, SignalField Field)> read)
    {
        // The parameter itself, before a member of one.
        int index = read.FindIndex(r => r.Field.Name.Equals(hole, StringComparison.OrdinalIgnoreCase));
        index = index >= 0 ? index : read.FindIndex(r => r.Parameter.Equals(hole, StringComparison.OrdinalIgnoreCase));
        if (index < 0 && _unfilled.Add(hole))
        {
            context.ReportSubject(hole, SignalRules.HoleWithoutValue, method, method.Name, hole);
        }

        return index;
    }

    private string? Guard(string logger, string level, bool isSkipped)
    {
        bool canBeNull = _canBeNull;
        string present = canBeNull ? $"{logger} is not null" : "";
        string enabled = isSkipped ? "" : $"{logger}.IsEnabled({level})";
        string guard = string.Join(" && ", new[] { present, enabled }.Where(static part => part.Length > 0));
        return guard.Length == 0 ? null : guard;
    }

    private bool _canBeNull;

    private string? Logger()
    {
        List<IParameterSymbol> parameters = method.Parameters.Where(static p => IsLogger(p.Type) && p.RefKind != RefKind.Out).ToList();
        if (parameters.Count > 0)
        {
            if (parameters.Count > 1)
            {
                context.Report(SignalRules.NoLogger, method, method.Name, $"has several loggers as parameters; '{parameters[0].Name}' is taken");
            }

            return Found(Names.Escape(parameters[0].Name), parameters[0].Type);
        }

        List<ISymbol> members = Members().ToList();
        if (members.Count > 1)
        {
            context.Report(
                SignalRules.NoLogger, method, method.Name,
                $"finds several loggers in its type ({string.Join(", ", members.Select(static m => $"'{m.Name}'"))}); '{members[0].Name}' is taken, pass it as a parameter to say which");
        }

        if (members.FirstOrDefault() is { } member)
        {
            string owner = member.IsStatic ? TypeText.Of(member.ContainingType) : "this";
            return Found($"{owner}.{Names.Escape(member.Name)}", ValueShapes.TypeOf(member));
        }

        if (PrimaryConstructorParameter() is { } primary)
        {
            return Found(Names.Escape(primary.Name), primary.Type);
        }

        context.ReportSubject(
            "ILogger", SignalRules.NoLogger, method, method.Name,
            method.IsStatic ? "has no logger: add an ILogger parameter" : "has no logger: add an ILogger parameter, or a field, property or primary-constructor parameter of its type");
        return null;

        string Found(string expression, ITypeSymbol type)
        {
            _canBeNull = type.NullableAnnotation != NullableAnnotation.NotAnnotated && type.IsReferenceType;
            return expression;
        }
    }

    private IEnumerable<ISymbol> Members()
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                bool fits = member is IFieldSymbol { AssociatedSymbol: null, IsImplicitlyDeclared: false } or IPropertySymbol { IsIndexer: false, GetMethod: not null };
                if (fits && (member.IsStatic || !method.IsStatic) && IsLogger(ValueShapes.TypeOf(member))
                    && context.Compilation.IsSymbolAccessibleWithin(member, method.ContainingType))
                {
                    yield return member;
                }
            }
        }
    }

    private IParameterSymbol? PrimaryConstructorParameter() => method.IsStatic ? null : method.ContainingType.InstanceConstructors
        .Where(static constructor => constructor.DeclaringSyntaxReferences.Any(static part => part.GetSyntax() is TypeDeclarationSyntax))
        .SelectMany(static constructor => constructor.Parameters)
        .FirstOrDefault(parameter => IsLogger(parameter.Type) && method.Parameters.All(own => own.Name != parameter.Name));
}
