namespace Telltale;

/// <summary>Is shown the properties of a log event one after another, each with the type it has: nothing is boxed.</summary>
public interface ILogVisitor
{
    /// <summary>Is shown one property.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value; what is sensitive is redacted already.</param>
    void Visit<T>(string name, T value);
}
