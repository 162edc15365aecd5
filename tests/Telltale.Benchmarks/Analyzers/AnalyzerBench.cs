using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Telltale.Benchmarks.Generator;

namespace Telltale.Benchmarks.Analyzers;

/// <summary>Times what the analyzers add to a build, beside those that come with the SDK. Prints tables in Markdown.</summary>
internal static class AnalyzerBench
{
    private const int Files = 60;
    private const int Runs = 3;
    private const int WarmUps = 5;

    internal static async Task RunAsync()
    {
        CSharpCompilation service = SyntheticService.Make(Files);
        Print($"{Files} files, {service.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count):N0} lines; medians of {Runs} runs, on one thread");
        Console.WriteLine();
        Console.WriteLine("| rules that run | ours, ms | the SDK's, ms | our share | findings |");
        Console.WriteLine("|---|---|---|---|---|");
        await ShareAsync("warnings, as in a build", DiagnosticSeverity.Warning);
        await ShareAsync("suggestions too, as in an editor", DiagnosticSeverity.Info);
        Console.WriteLine();
        double[] callbacks = await CallbacksAsync(Load(typeof(Generators.TracedGenerator).Assembly, DiagnosticSeverity.Hidden));
        Console.WriteLine("| callbacks | median, ms | 99 %, ms | 99.9 %, ms | longest, ms |");
        Console.WriteLine("|---|---|---|---|---|");
        Print($"| {callbacks.Length:N0} | {At(callbacks, 0.5):F4} | {At(callbacks, 0.99):F3} | {At(callbacks, 0.999):F3} | {callbacks[^1]:F1} |");
    }

    private static async Task ShareAsync(string what, DiagnosticSeverity least)
    {
        ImmutableArray<DiagnosticAnalyzer> ours = Load(typeof(Generators.TracedGenerator).Assembly, least);
        ImmutableArray<DiagnosticAnalyzer> theirs = [.. SdkAnalyzers().SelectMany(assembly => Load(assembly, least))];
        List<double> mine = [];
        List<double> others = [];
        int found = 0;
        for (int i = -WarmUps; i < Runs; i++)
        {
            (double our, double their, found) = await ShareAsync(ours, theirs);

            // What is compiled just in time is compiled by then.
            if (i >= 0)
            {
                mine.Add(our);
                others.Add(their);
            }
        }

        double share = Timing.Median(mine) / (Timing.Median(mine) + Timing.Median(others));
        Print($"| {what}: {ours.Length} of ours, {theirs.Length} of the SDK | {Timing.Median(mine):F0} | {Timing.Median(others):F0} | {share:P1} | {found} |");
    }

    private static async Task<(double Ours, double Theirs, int Findings)> ShareAsync(
        ImmutableArray<DiagnosticAnalyzer> ours, ImmutableArray<DiagnosticAnalyzer> theirs)
    {
        CompilationWithAnalyzers analysis = Analysis(SyntheticService.Make(Files), theirs.AddRange(ours));
        AnalysisResult result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
        return (Time(ours), Time(theirs), result.GetAllDiagnostics().Count(static d => d.Id.StartsWith("TELL3", StringComparison.Ordinal) && d.Severity > DiagnosticSeverity.Hidden));

        double Time(ImmutableArray<DiagnosticAnalyzer> analyzers) => analyzers.Sum(analyzer =>
            result.AnalyzerTelemetryInfo.TryGetValue(analyzer, out AnalyzerTelemetryInfo? info) ? info.ExecutionTime.TotalMilliseconds : 0);
    }

    private static async Task<double[]> CallbacksAsync(ImmutableArray<DiagnosticAnalyzer> ours)
    {
        ConcurrentBag<double> times = [];
        for (int i = 0; i < 2; i++)
        {
            times.Clear();
            ImmutableArray<DiagnosticAnalyzer> timed = [.. ours.Select(analyzer => new TimedAnalyzer(analyzer, times))];
            await Analysis(SyntheticService.Make(Files), timed).GetAnalysisResultAsync(CancellationToken.None);
        }

        return [.. times.Order()];
    }

    private static CompilationWithAnalyzers Analysis(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: static (failure, _, _) => throw new InvalidOperationException("An analyzer failed.", failure),
            concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static double At(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];

    private static ImmutableArray<DiagnosticAnalyzer> Load(Assembly assembly, DiagnosticSeverity least) =>
    [
        .. Types(assembly)
            .Where(static type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(d => d.IsEnabledByDefault && d.DefaultSeverity >= least)),
    ];

    // What asks for an editor's libraries is not there.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException failure)
        {
            return failure.Types.OfType<Type>();
        }
    }

    private static IEnumerable<Assembly> SdkAnalyzers()
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        string? sdk = Directory.GetDirectories(Path.Combine(root, "sdk"), "10.*").Order(StringComparer.Ordinal).LastOrDefault();
        string folder = Path.Combine(sdk ?? "", "Sdks/Microsoft.NET.Sdk/analyzers");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.NetAnalyzers.dll").Order(StringComparer.Ordinal).Select(Assembly.LoadFrom)
            : [];
    }
}
