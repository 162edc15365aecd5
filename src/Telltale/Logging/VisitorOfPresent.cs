namespace Telltale;

/// <summary>Hands on the properties that are there: some are left out when they have no value.</summary>
internal ref struct VisitorOfPresent<TVisitor>(bool[] leftOut, TVisitor visitor) : ILogVisitor
    where TVisitor : ILogVisitor, allows ref struct
{
    // A visitor may be a ref struct, which no field can refer to; who hands one in takes it back.
    internal TVisitor Visitor = visitor;

    private int _next;

    public void Visit<T>(string name, T value)
    {
        if (!leftOut[_next++] || value is not null)
        {
            Visitor.Visit(name, value);
        }
    }
}
