namespace Telltale;

/// <summary>Records every call of the method as a search in a data source that grounds a model: the span <c>retrieval {data source}</c>.</summary>
/// <remarks>A parameter marked <see cref="LlmContentAttribute"/> is the query; the result is the documents. Both are recorded only where <see cref="Capture"/> says so.</remarks>
/// <param name="dataSource">The data source's id.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class LlmRetrievalAttribute(string? dataSource = null) : Attribute
{
    /// <summary>The data source's id.</summary>
    public string? DataSource { get; } = dataSource;

    /// <inheritdoc cref="LlmCallAttribute.Provider"/>
    public string? Provider { get; set; }

    /// <inheritdoc cref="LlmCallAttribute.Model"/>
    public string? Model { get; set; }

    /// <inheritdoc cref="LlmCallAttribute.Capture"/>
    public LlmCapture Capture { get; set; }
}
