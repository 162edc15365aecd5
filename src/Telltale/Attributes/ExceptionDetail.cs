namespace Telltale;

/// <summary>How much of an exception goes on a span. Messages can hold personal data, so they are left out unless asked for.</summary>
public enum ExceptionDetail
{
    /// <summary>The type's full name, as <c>error.type</c>.</summary>
    Type,

    /// <summary>Also an <c>exception</c> event with the type and the stack trace, without any message.</summary>
    TypeAndStack,

    /// <summary>Also the message, and the messages of inner exceptions inside the stack trace.</summary>
    Full,
}
