using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Telltale.Generators;

namespace Telltale.Benchmarks.Generator;

/// <summary>Times what all generators add to each keystroke in a project of signals and records. Prints a table in Markdown.</summary>
internal static class SignalBench
{
    private const int Edits = 10;

    private static readonly (string Name, Action<SyntheticSignals, int> Edit)[] s_edits =
    [
        ("edit elsewhere", static (project, edit) => project.EditElsewhere(edit)),
        ("edit in a body", static (project, edit) => project.EditBody(edit)),
        ("edit of a signal", static (project, edit) => project.EditSignal(edit)),
    ];

    internal static void Run()
    {
        Console.WriteLine($"1,000 signals, 200 records, 2,000 other types; milliseconds, medians of {Edits} edits (cold: of 3 runs)");
        Console.WriteLine();
        Console.WriteLine($"| build | cold | {string.Join(" | ", s_edits.Select(static edit => $"{edit.Name} | outputs"))} |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");

        // The first round warms the process up and is not shown.
        _ = Measure(designTime: false);
        Console.WriteLine(Measure(designTime: false));
        Console.WriteLine(Measure(designTime: true));
    }

    private static string Measure(bool designTime)
    {
        double cold = Timing.Median(Enumerable.Range(0, 3).Select(_ => Cold(designTime)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {(designTime ? "design time" : "real")} | {cold:F0} | {string.Join(" | ", s_edits.Select(edit => Measure(designTime, edit.Edit)))} |");
    }

    private static double Cold(bool designTime)
    {
        SyntheticSignals project = new();
        GeneratorDriver driver = Driver(designTime, trackSteps: false);
        return Timing.Time(() => driver.RunGenerators(project.Compilation));
    }

    private static string Measure(bool designTime, Action<SyntheticSignals, int> edit)
    {
        SyntheticSignals project = new();
        GeneratorDriver driver = Driver(designTime, trackSteps: false).RunGenerators(project.Compilation);
        List<double> times = [];
        for (int i = 1; i <= Edits; i++)
        {
            edit(project, i);
            times.Add(Timing.Time(() => driver = driver.RunGenerators(project.Compilation)));
        }

        GeneratorDriver tracking = Driver(designTime, trackSteps: true).RunGenerators(project.Compilation);
        edit(project, Edits + 1);
        GeneratorDriverRunResult result = tracking.RunGenerators(project.Compilation).GetRunResult();
        if (result.Results.Select(static r => r.Exception).FirstOrDefault(static e => e is not null) is { } failure)
        {
            throw new InvalidOperationException("A generator failed.", failure);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Timing.Median(times):F1} | {Timing.Reasons(result.Results)}");
    }

    private static GeneratorDriver Driver(bool designTime, bool trackSteps) => CSharpGeneratorDriver.Create(
        [
            new TracedGenerator().AsSourceGenerator(), new SignalGenerator().AsSourceGenerator(),
            new RedactingRecordGenerator().AsSourceGenerator(), new KeptDeclarationGenerator().AsSourceGenerator(),
        ],
        additionalTexts: null,
        SyntheticShop.ParseOptions,
        new BuildProperties(designTime),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));
}
