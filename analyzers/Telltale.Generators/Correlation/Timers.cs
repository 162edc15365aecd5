using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Tells timers that tick again and again from those that go off once.</summary>
internal static class Timers
{
    internal static bool IsPeriodic(IObjectCreationOperation creation) =>
        creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "period") is { Value: var period }
        && period.ConstantValue is not { HasValue: true, Value: 0 or -1 or 0L or -1L or uint.MaxValue }
        && period.Syntax.ToString() is var text
        && text is not "TimeSpan.Zero"
        && text.IndexOf("nfinite", StringComparison.Ordinal) < 0 && text.IndexOf("(-1)", StringComparison.Ordinal) < 0;
}
