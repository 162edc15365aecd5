using System.Globalization;

namespace Telltale;

/// <summary>Tells what <c>error.type</c> says of a call that failed.</summary>
internal static class LlmError
{
    /// <summary>The provider's code or status, else the status of the HTTP answer, else the exception's type.</summary>
    internal static string? TypeOf(Exception failure, LlmSettings settings)
    {
        try
        {
            if (settings.ErrorType?.Invoke(failure) is { Length: > 0 } known)
            {
                return known;
            }
        }
        catch (Exception)
        {
            // What is known without it will do.
        }

        return failure switch
        {
            HttpRequestException { StatusCode: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
            OperationCanceledException { InnerException: TimeoutException timeout } => timeout.GetType().FullName,
            _ => failure.GetType().FullName,
        };
    }

    /// <summary>Whether somebody gave the call up. A client that ran out of time says so too, but means a failure.</summary>
    internal static bool IsCancellation(Exception failure) =>
        failure is OperationCanceledException { InnerException: not TimeoutException };
}
