using System.Diagnostics;
using Telltale;

int spans = 0;
using ActivityListener listener = new()
{
    ShouldListenTo = static _ => true,
    Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
    ActivityStarted = _ => spans++,
};
ActivitySource.AddActivityListener(listener);
Console.WriteLine($"{Doubler.Double(21)} {new Doubler().Twice(21)}, {spans} spans");

internal sealed partial class Doubler
{
    [Traced, Measured]
    internal static int Double([Tag] int value) => value * 2;

    [Traced, Measured]
    internal partial int Twice([Tag] int value);

    private int TwiceCore(int value) => value * 2;
}
