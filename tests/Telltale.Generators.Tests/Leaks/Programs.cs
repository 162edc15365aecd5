using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>The random programs of this run, compiled and loaded once.</summary>
internal static class Programs
{
    /// <summary>How the assemblies are called, and so the sources of spans and metrics.</summary>
    internal const string Name = "Leaks";

    private const int Types = 60;
    private const int Methods = 60;

    // TELLTALE_RANDOM_PROGRAMS=1000 for a night; TELLTALE_RANDOM_SEED=… repeats what failed.
    private static readonly int s_count = Setting("TELLTALE_RANDOM_PROGRAMS") ?? 20;
    private static readonly int s_seed = Setting("TELLTALE_RANDOM_SEED") ?? Random.Shared.Next(1_000_000);

    private static readonly Lazy<Action<ILogger>[]> s_all = new(
        static () =>
        {
            Action<ILogger>[] programs = new Action<ILogger>[s_count];
            Parallel.For(0, s_count, i => programs[i] = Compile(RandomProgram.Write(s_seed + i, Types, Methods), $"{Name}{i}"));
            return programs;
        });

    /// <summary>Lets all signals of all programs go.</summary>
    internal static void LetGo(ILogger log)
    {
        foreach (Action<ILogger> program in s_all.Value)
        {
            program(log);
        }
    }

    internal static Action<ILogger> Compile(string source, string name) => Script.Entry<Action<ILogger>>(
        Script.Load(Run.Generated(Run.Compile([source], [], name))), "Run");

    /// <summary>What one needs to know to see a failure again.</summary>
    internal static string Explain(string? found) => $"TELLTALE_RANDOM_SEED={s_seed} repeats it. What left: …{found}…";

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
