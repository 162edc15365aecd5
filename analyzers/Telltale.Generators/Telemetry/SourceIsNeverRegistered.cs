using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5008: a program sets OpenTelemetry up, and leaves out one of its own sources or meters.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceIsNeverRegistered : DiagnosticAnalyzer
{
    /// <summary>The properties with the name to register, and by which method.</summary>
    internal const string Name = nameof(Name);

    internal const string Method = nameof(Method);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [TelemetryRules.NeverRegistered];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Libraries leave it to the program.
            if (start.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication
                && !TestProject.Is(start.Compilation)
                && start.Compilation.GetTypeByMetadataName("OpenTelemetry.Trace.TracerProviderBuilder") is not null)
            {
                Registrations sources = new("AddSource", "TracerProviderBuilder", Activities.Source);
                Registrations meters = new("AddMeter", "MeterProviderBuilder", Meters.Meter);
                start.RegisterOperationAction(
                    context =>
                    {
                        sources.Look(context.Operation);
                        meters.Look(context.Operation);
                    },
                    OperationKind.Invocation, OperationKind.ObjectCreation);
                start.RegisterCompilationEndAction(end =>
                {
                    sources.Report(end);
                    meters.Report(end);
                });
            }
        });
    }

    /// <summary>What is made, and what is registered.</summary>
    private sealed class Registrations(string method, string builder, string type)
    {
        private readonly ConcurrentBag<(string Name, Location Where)> _made = [];
        private readonly ConcurrentBag<string> _registered = [];
        private readonly ConcurrentBag<Location> _calls = [];
        private volatile bool _isUnknown;

        internal void Look(IOperation operation)
        {
            if (operation is IInvocationOperation call)
            {
                LookAtCall(call);
            }
            else if (operation is IObjectCreationOperation creation && creation.Type.Is(type)
                && creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "name")?.Value is { ConstantValue.Value: string name } given)
            {
                _made.Add((name, given.Syntax.GetLocation()));
            }
        }

        internal void Report(CompilationAnalysisContext context)
        {
            if (_isUnknown || _calls.IsEmpty)
            {
                return;
            }

            // The fix goes to where others are registered, or else to the first call of the set-up.
            Location? where = _calls.OrderBy(static location => location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(static location => location.SourceSpan.Start).FirstOrDefault();
            foreach ((string name, Location made) in _made)
            {
                if (!_registered.Any(pattern => Matches(pattern, name)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        TelemetryRules.NeverRegistered, made, where is null ? [] : [where],
                        ImmutableDictionary<string, string?>.Empty.Add(Name, name).Add(Method, method), name, method));
                }
            }
        }

        private void LookAtCall(IInvocationOperation call)
        {
            // Telltale's own set-up, and Aspire's defaults, register more than can be seen.
            if (call.TargetMethod.Name is "AddTelltale")
            {
                _isUnknown = true;
            }
            else if (call.Type?.Name == builder && call.Type.ContainingNamespace.Name is "Trace" or "Metrics")
            {
                if (call.TargetMethod.Name == method)
                {
                    Register(call);
                }

                _calls.Add(call.Syntax.GetLocation());
            }
        }

        private void Register(IInvocationOperation call)
        {
            foreach (SinkArgument argument in SinkArguments.Of(call))
            {
                if (argument.Value.ConstantValue.Value is string name)
                {
                    _registered.Add(name);
                }
                else if (argument.Value.Type?.Name != builder)
                {
                    _isUnknown = true;
                }
            }
        }

        private static bool Matches(string pattern, string name)
        {
            string[] parts = pattern.Split('*');
            if (parts.Length == 1)
            {
                return string.Equals(pattern, name, StringComparison.OrdinalIgnoreCase);
            }

            int at = 0;
            for (int i = 0; i < parts.Length; i++)
            {
                int found = name.IndexOf(parts[i], at, StringComparison.OrdinalIgnoreCase);
                if (found < 0 || (i == 0 && found > 0))
                {
                    return false;
                }

                at = found + parts[i].Length;
            }

            return parts[parts.Length - 1].Length == 0 || name.EndsWith(parts[parts.Length - 1], StringComparison.OrdinalIgnoreCase);
        }
    }
}
