using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Telltale.Generators;

namespace Telltale.Benchmarks.Generator;

/// <summary>
/// Times what the generator adds to a build and to each keystroke. Prints a table in Markdown.
/// </summary>
internal static class GeneratorBench
{
    private const int Edits = 10;

    internal static void Run()
    {
        Console.WriteLine(
            $"{SyntheticShop.Files} files of {SyntheticShop.CallsPerFile} calls; milliseconds, medians of {Edits} edits (cold: of 3 runs)");
        Console.WriteLine();
        Console.WriteLine("| annotated | build | cold | edit elsewhere | outputs | edit in a body with calls | outputs |");
        Console.WriteLine("|---|---|---|---|---|---|---|");

        // The first round warms the process up and is not shown.
        _ = Measure(annotated: 400, designTime: false);
        foreach (int annotated in (int[])[2_000, 10_000])
        {
            foreach (bool designTime in (bool[])[false, true])
            {
                Console.WriteLine(Measure(annotated, designTime));
            }
        }
    }

    private static string Measure(int annotated, bool designTime)
    {
        double cold = Timing.Median(Enumerable.Range(0, 3).Select(_ => Cold(annotated, designTime)));
        (double elsewhere, string elsewhereOutputs) = Edit(annotated, designTime, static (shop, edit) => shop.EditElsewhere(edit));
        (double body, string bodyOutputs) = Edit(annotated, designTime, static (shop, edit) => shop.EditBody(edit));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {annotated:N0} | {(designTime ? "design time" : "real")} | {cold:F0} | {elsewhere:F1} | {elsewhereOutputs} "
            + $"| {body:F1} | {bodyOutputs} |");
    }

    private static double Cold(int annotated, bool designTime)
    {
        SyntheticShop shop = new(annotated);
        GeneratorDriver driver = Driver(designTime, trackSteps: false);
        return Timing.Time(() => driver.RunGenerators(shop.Compilation));
    }

    private static (double Milliseconds, string Outputs) Edit(int annotated, bool designTime, Action<SyntheticShop, int> edit)
    {
        SyntheticShop shop = new(annotated);
        GeneratorDriver driver = Driver(designTime, trackSteps: false).RunGenerators(shop.Compilation);
        List<double> times = [];
        for (int i = 1; i <= Edits; i++)
        {
            edit(shop, i);
            times.Add(Timing.Time(() => driver = driver.RunGenerators(shop.Compilation)));
        }

        // What was cached is asked of another driver: keeping track of the steps takes time too.
        GeneratorDriver tracking = Driver(designTime, trackSteps: true).RunGenerators(shop.Compilation);
        edit(shop, Edits + 1);
        GeneratorRunResult result = tracking.RunGenerators(shop.Compilation).GetRunResult().Results.Single();
        if (result.Exception is { } failure)
        {
            throw new InvalidOperationException("The generator failed.", failure);
        }

        return (Timing.Median(times), Timing.Reasons(result));
    }

    private static GeneratorDriver Driver(bool designTime, bool trackSteps) => CSharpGeneratorDriver.Create(
        [new TracedGenerator().AsSourceGenerator()],
        additionalTexts: null,
        SyntheticShop.ParseOptions,
        new BuildProperties(designTime),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));
}
