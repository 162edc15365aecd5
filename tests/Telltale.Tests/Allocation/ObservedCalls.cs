using System.Runtime.CompilerServices;

namespace Telltale.Tests;

/// <summary>Methods and, around them, what the generator emits for calls of them.</summary>
internal sealed class ObservedCalls(Operation operation, Gate gate)
{
    private static readonly TelemetrySource s_source = TelemetrySource.Get("Allocation", "1.0.0", schemaUrl: null);

    internal static Operation Traced { get; } = new(s_source, "Calls.Traced") { SpanName = "Calls.Traced" };

    internal static Operation Measured { get; } = new(s_source, "Calls.Measured")
    {
        Duration = s_source.Duration("telltale.call.duration"),
        Active = s_source.Active("telltale.call.active"),
    };

    internal static Operation TracedAndMeasured { get; } = new(s_source, "Calls.TracedAndMeasured")
    {
        SpanName = "Calls.TracedAndMeasured",
        Duration = s_source.Duration("telltale.call.duration"),
    };

    internal int Add(int a, int b) => operation.IsEnabled ? AddRecorded(a, b) : AddBare(a, b);

    internal Task<int> AddTask(int a, int b, bool late) =>
        operation.IsEnabled ? AddTaskRecorded(a, b, late) : AddTaskBare(a, b, late);

    internal ValueTask<int> AddValueTask(int a, int b, bool late) =>
        operation.IsEnabled ? AddValueTaskRecorded(a, b, late) : AddValueTaskBare(a, b, late);

    internal async Task<int> AddTaskBare(int a, int b, bool late)
    {
        if (late)
        {
            await gate.WaitAsync().ConfigureAwait(false);
        }

        return a + b;
    }

    internal async ValueTask<int> AddValueTaskBare(int a, int b, bool late)
    {
        if (late)
        {
            await gate.WaitAsync().ConfigureAwait(false);
        }

        return a + b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Sell(string city, bool online, int floor, DayOfWeek day)
    {
        CallScope scope = operation.Start();
        try
        {
            if (scope.IsObserved)
            {
                scope.Dimension("city", city);
                scope.Dimension("online", online);
                scope.Dimension("floor", floor);
                scope.Dimension("day", day);
            }

            return AddBare(floor, city.Length);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Find(int id, string city)
    {
        CallScope scope = operation.Start();
        try
        {
            if (scope.IsRecording)
            {
                scope.Tag("id", id);
                scope.Tag("city", city);
            }

            return AddBare(id, city.Length);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal IAsyncEnumerable<int> CountTo(int end)
    {
        if (!operation.IsEnabled)
        {
            return CountToBare(end);
        }

        StreamCall scope = operation.Defer();
        try
        {
            return scope.Watch(CountToBare(end));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int AddBare(int a, int b) => a + b;

    private async IAsyncEnumerable<int> CountToBare(int end)
    {
        for (int i = 0; i < end; i++)
        {
            await gate.WaitAsync().ConfigureAwait(false);
            yield return i;
        }
    }

    private int AddRecorded(int a, int b)
    {
        CallScope scope = operation.Start();
        try
        {
            return AddBare(a, b);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    private Task<int> AddTaskRecorded(int a, int b, bool late)
    {
        CallScope scope = operation.Start();
        try
        {
            return scope.Watch(AddTaskBare(a, b, late));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    private ValueTask<int> AddValueTaskRecorded(int a, int b, bool late)
    {
        CallScope scope = operation.Start();
        try
        {
            return scope.Watch(AddValueTaskBare(a, b, late));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }
}
