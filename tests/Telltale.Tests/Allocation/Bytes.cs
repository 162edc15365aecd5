using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>Counts what calls allocate.</summary>
internal static class Bytes
{
    private const int Rounds = 20;
    private const int Calls = 500;

    /// <summary>
    /// The bytes of one call: the least of many rounds, because early rounds run code that is not optimized yet. The calls belong to a
    /// span, as those of a service belong to a request.
    /// </summary>
    internal static double Of(Action call)
    {
        double least = double.MaxValue;
        Exception? failed = null;

        // A thread of our own: no synchronization context of the test runner moves a continuation to another one.
        Thread thread = new(() =>
        {
            try
            {
                using Activity request = new Activity("request").Start();
                for (int i = 0; i < Rounds; i++)
                {
                    least = Math.Min(least, OneRound(call));
                    Thread.Sleep(10);
                }
            }
            catch (Exception failure)
            {
                failed = failure;
            }
        });
        thread.Start();
        thread.Join();
        Assert.Null(failed);
        return least;
    }

    private static double OneRound(Action call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;
    }
}
